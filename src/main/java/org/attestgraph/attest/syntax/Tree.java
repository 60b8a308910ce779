package org.attestgraph.attest.syntax;

import java.util.ArrayList;
import java.util.List;
import org.attestgraph.attest.text.Token;

/** The grammar of a sentence, seen as a tree. */
public final class Tree {
    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private final Syntax syntax;
    private final List<List<Integer>> children;

    public Tree(List<Token> tokens, Syntax syntax) {
        this.tokens = tokens;
        this.syntax = syntax;
        this.children = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>(2));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (syntax.head(i) >= 0) {
                children.get(syntax.head(i)).add(i);
            }
        }
    }

    public List<Integer> children(int at) {
        return children.get(at);
    }

    /** The first dependent of {@code at} with one of {@code labels}; -1 if none. */
    public int child(int at, String... labels) {
        for (int child : children.get(at)) {
            for (String label : labels) {
                if (syntax.label(child).equals(label)) {
                    return child;
                }
            }
        }
        return -1;
    }

    public boolean isUnder(int at, int above) {
        int up = at;
        for (int steps = 0; up >= 0 && steps < DEEPEST; steps++) {
            if (up == above) {
                return true;
            }
            up = syntax.head(up);
        }
        return false;
    }

    /** From {@code at} up to and with the root. */
    private List<Integer> upward(int at) {
        List<Integer> way = new ArrayList<>();
        int up = at;
        while (up >= 0 && way.size() < DEEPEST) {
            way.add(up);
            up = syntax.head(up);
        }
        return way;
    }

    /**
     * How {@code from} hangs together with {@code to}: labels upward to the word above both, then {@code !}, then labels
     * downward. Prepositions stand for themselves. {@code far} if there are more than {@code longest} steps.
     */
    public String path(int from, int to, int longest) {
        List<Integer> up = upward(from);
        List<Integer> down = upward(to);
        int i = up.size() - 1;
        int j = down.size() - 1;
        while (i > 0 && j > 0 && up.get(i - 1).equals(down.get(j - 1))) {
            i--;
            j--;
        }
        if (!up.get(i).equals(down.get(j)) || i + j > longest) {
            return "far";
        }
        StringBuilder path = new StringBuilder();
        for (int k = 0; k < i; k++) {
            path.append(step(up.get(k))).append('<');
        }
        path.append('!');
        for (int k = j - 1; k >= 0; k--) {
            path.append('>').append(step(down.get(k)));
        }
        return path.toString();
    }

    /** How many arcs lie between two words. */
    public int distance(int from, int to) {
        List<Integer> up = upward(from);
        List<Integer> down = upward(to);
        int i = up.size() - 1;
        int j = down.size() - 1;
        while (i > 0 && j > 0 && up.get(i - 1).equals(down.get(j - 1))) {
            i--;
            j--;
        }
        return i + j;
    }

    private String step(int at) {
        String label = syntax.label(at);
        return label.equals("prep") || label.equals("agent") || label.equals("mark")
                ? label + ":" + tokens.get(at).folded()
                : label;
    }

    /** The nearest verb above {@code at}, or itself; -1 if none. */
    public int verbAbove(int at) {
        int up = at;
        for (int steps = 0; up >= 0 && steps < DEEPEST; steps++) {
            if (syntax.isVerb(up)) {
                return up;
            }
            up = syntax.head(up);
        }
        return -1;
    }

    public boolean isPassive(int verb) {
        return child(verb, "auxpass", "nsubjpass") >= 0
                || syntax.tag(verb).equals("VBN")
                        && child(verb, "aux") < 0
                        && syntax.label(verb).equals("acl");
    }
}
