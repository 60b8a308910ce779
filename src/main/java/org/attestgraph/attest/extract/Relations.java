package org.attestgraph.attest.extract;

import java.util.Set;
import org.attestgraph.attest.syntax.Syntax;
import org.attestgraph.attest.syntax.Tree;

/**
 * How a name stands to an act in the grammar of its sentence, in few words: {@code agent}, {@code patient},
 * {@code owner}, {@code in:…} after a preposition, {@code clause}, {@code sentence}.
 */
final class Relations {
    private static final Set<String> WITHIN_NAME =
            Set.of("compound", "nmod", "amod", "appos", "conj", "nummod", "pobj");
    private static final Set<String> GOES_ON = Set.of("conj", "xcomp", "advcl", "dep");
    private static final int FARTHEST = 8;

    private final Tree tree;
    private final Syntax syntax;
    private final Draft draft;
    private final int sentence;

    Relations(Draft draft, int sentence) {
        this.draft = draft;
        this.sentence = sentence;
        this.tree = draft.tree(sentence);
        this.syntax = draft.sentence(sentence).syntax();
    }

    /** @param name head of a name in the sentence of the act */
    String of(int name, Act act) {
        int head = act.head();
        int carrier = act.verb() ? -1 : carrier(head);
        int doer = act.verb() ? verbWithSubject(head) : carrier;
        String preposition = "";
        int at = name;
        for (int steps = 0; at >= 0 && steps < FARTHEST; steps++) {
            if (isClauseOf(head, at)) {
                return syntax.tag(head).equals("VBN") && tree.child(head, "nsubj") < 0 ? "patient" : "agent";
            }
            int above = syntax.head(at);
            String label = syntax.label(at);
            if (label.equals("prep") || label.equals("agent")) {
                String word = draft.sentence(sentence).sentence().token(at).folded();
                preposition = preposition.isEmpty() || preposition.equals("of") ? word : preposition;
            }
            if (above >= 0 && (above == head || above == carrier || above == doer)) {
                String found = found(act, above, label, preposition);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            if (label.equals("poss")) {
                preposition = "of";
            } else if (!label.equals("prep") && !label.equals("agent") && !WITHIN_NAME.contains(label)) {
                break;
            }
            at = above;
        }
        int clause = tree.verbAbove(name);
        return clause >= 0 && clause == tree.verbAbove(head) ? "clause" : "sentence";
    }

    /** As in "jets that struck it" and "people killed there". */
    private boolean isClauseOf(int verb, int noun) {
        String label = syntax.label(verb);
        return syntax.head(verb) == noun && (label.equals("acl") || label.equals("relcl"));
    }

    /** The verb by which a noun is done: "<i>carried</i> out an attack"; -1 if none. */
    private int carrier(int noun) {
        String label = syntax.label(noun);
        return label.equals("dobj") || label.equals("nsubjpass") ? syntax.head(noun) : -1;
    }

    /** The verb whose subject is a verb's too: "<i>shelled</i> the town, killing five". */
    private int verbWithSubject(int verb) {
        int at = verb;
        for (int steps = 0; steps < FARTHEST && tree.child(at, "nsubj", "nsubjpass") < 0; steps++) {
            int above = syntax.head(at);
            if (above < 0 || !syntax.isVerb(above) || !GOES_ON.contains(syntax.label(at))) {
                break;
            }
            at = above;
        }
        return at;
    }

    private String found(Act act, int above, String label, String preposition) {
        boolean own = above == act.head();
        return switch (label) {
            case "nsubj" -> own && !act.verb() ? "" : own ? "agent" : "carries out";
            case "nsubjpass" -> own || tree.isPassive(act.head()) ? "patient" : "";
            case "agent" -> "agent";
            case "dobj" -> own ? "patient" : "";
            case "prep" -> preposition.equals("by") ? "agent" : (own ? "in:" : "out:") + preposition;
            case "compound", "amod", "nmod", "poss" -> own ? "owner" : "";
            default -> "";
        };
    }
}
