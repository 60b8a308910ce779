package org.attestgraph.attest.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.text.Token;

/** The grammar of a sentence, seen as a tree. */
public final class Tree {
    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private final Syntax syntax;
    private final List<List<Integer>> children;
    private final int[] heads;
    private final int[] depths;

    /** The paths asked for so far, by the two words; the same few are asked for again and again. */
    private final Map<Long, String> paths = new HashMap<>();

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
        heads = syntax.heads().stream().mapToInt(Integer::intValue).toArray();
        depths = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            depths[i] = depth(i, heads);
        }
    }

    /** The word that {@code at} hangs on; negative of the root. */
    public int head(int at) {
        return heads[at];
    }

    public String label(int at) {
        return syntax.label(at);
    }

    public Token token(int at) {
        return tokens.get(at);
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
            up = heads[up];
        }
        return false;
    }

    /** How many words stand from {@code at} up to and with the root. */
    private static int depth(int at, int[] heads) {
        int depth = 0;
        for (int up = at; up >= 0 && depth < DEEPEST; up = heads[up]) {
            depth++;
        }
        return depth;
    }

    /** The lowest word that both stand under, or are; -1 if none. */
    private int meeting(int from, int to) {
        int a = from;
        int b = to;
        int above = depths[a] - depths[b];
        for (; above > 0; above--) {
            a = heads[a];
        }
        for (; above < 0; above++) {
            b = heads[b];
        }
        while (a != b && a >= 0 && b >= 0) {
            a = heads[a];
            b = heads[b];
        }
        return a == b ? a : -1;
    }

    /**
     * How {@code from} hangs together with {@code to}: labels upward to the word above both, then {@code !}, then labels
     * downward. Prepositions stand for themselves. {@code far} if there are more than {@code longest} steps.
     */
    public String path(int from, int to, int longest) {
        int meeting = meeting(from, to);
        if (meeting < 0 || depths[from] + depths[to] - 2 * depths[meeting] > longest) {
            return "far";
        }
        return paths.computeIfAbsent((long) from << 32 | to, pair -> through(from, meeting, to));
    }

    private String through(int from, int meeting, int to) {
        StringBuilder path = new StringBuilder();
        for (int at = from; at != meeting; at = heads[at]) {
            path.append(step(at)).append('<');
        }
        path.append('!');
        int top = path.length();
        for (int at = to; at != meeting; at = heads[at]) {
            path.insert(top, ">" + step(at));
        }
        return path.toString();
    }

    /** How many arcs lie between two words. */
    public int distance(int from, int to) {
        int meeting = meeting(from, to);
        int shared = meeting < 0 ? 1 : depths[meeting];
        return depths[from] + depths[to] - 2 * shared;
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
            up = heads[up];
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
