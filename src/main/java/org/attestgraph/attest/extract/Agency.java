package org.attestgraph.attest.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.syntax.Syntax;
import org.attestgraph.attest.syntax.Tree;

/**
 * Whether a sentence itself makes somebody the doer of an act: as its subject, after <i>by</i>, as whose act it is, as
 * accused of it, or as owning up to it. Where the grammar does not show it, nobody is.
 */
final class Agency {
    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "amod", "poss");
    private static final Set<String> RELATIVES = Set.of("acl", "relcl");
    private static final Set<String> SELF = Set.of("it", "we", "i", "its", "our");

    private final Draft draft;
    private final int index;
    private final Tree tree;
    private final Syntax syntax;

    Agency(Draft draft, int sentence) {
        this.draft = draft;
        this.index = sentence;
        this.tree = draft.tree(sentence);
        this.syntax = draft.sentence(sentence).syntax();
    }

    boolean isAgent(Spot spot) {
        int at = spot.at().head();
        for (int steps = 0; at >= 0 && steps < syntax.heads().size(); steps++) {
            String label = syntax.label(at);
            int above = syntax.head(at);
            if (above < 0 || stands(at, above, label)) {
                return above >= 0;
            }
            if (!MODIFIERS.contains(label) && !label.equals("conj") && !label.equals("appos")) {
                return false;
            }
            at = above;
        }
        return false;
    }

    private boolean stands(int at, int above, String label) {
        return switch (label) {
            case "nsubj" -> doesIt(above) || ownsUp(above);
            case "nsubjpass" -> accuses(above);
            case "dobj" -> accuses(above) || doneInClause(at);
            case "pobj" -> isAfter(above);
            default -> MODIFIERS.contains(label) && isOwnAct(above) || doneInClause(at);
        };
    }

    /** The subject of {@code verb} does an act, by it or by a verb that goes on with the same subject. */
    private boolean doesIt(int verb) {
        if (isActive(verb)) {
            return true;
        }
        return tree.children(verb).stream()
                .anyMatch(next -> syntax.label(next).equals("conj") && tree.child(next, "nsubj") < 0 && isActive(next));
    }

    private boolean isActive(int verb) {
        return act(verb).filter(act -> hasAgent(act)).isPresent() && !tree.isPassive(verb);
    }

    private static boolean hasAgent(Act act) {
        return act.verb() && act.frames().stream().anyMatch(frame -> frame.startsWith("agent"));
    }

    /** As in "jets that struck it" and "jets striking it". */
    private boolean doneInClause(int at) {
        return tree.children(at).stream()
                .filter(verb -> RELATIVES.contains(syntax.label(verb)) && isActive(verb))
                .anyMatch(verb -> {
                    int subject = tree.child(verb, "nsubj");
                    return subject < 0
                            ? syntax.tag(verb).equals("VBG")
                            : syntax.tag(subject).startsWith("W");
                });
    }

    /** As in "struck by jets", "a raid by jets" and "blamed on rebels". */
    private boolean isAfter(int preposition) {
        int above = syntax.head(preposition);
        if (above < 0) {
            return false;
        }
        return switch (word(preposition)) {
            case "by" -> act(above).isPresent();
            case "on" -> accuses(above);
            default -> false;
        };
    }

    /** As in "Russian air strikes"; those whom a word says were harmed are not the doers. */
    private boolean isOwnAct(int noun) {
        return act(noun)
                .filter(act -> !act.verb() && !act.types().equals(Set.of("harm")))
                .isPresent();
    }

    private boolean accuses(int verb) {
        return cue(verb).filter(cue -> cue.frame().equals("accuses")).isPresent();
    }

    /** As in "the army said it had struck it" and "the group claimed responsibility". */
    private boolean ownsUp(int verb) {
        Optional<Mention.Cue> cue = cue(verb);
        if (cue.isEmpty()) {
            return false;
        }
        if (cue.get().lemma().contains("responsib")) {
            return true;
        }
        return draft.actsIn(index).stream()
                .map(Act::head)
                .filter(act -> isActive(act) && tree.isUnder(act, verb))
                .map(act -> tree.child(act, "nsubj"))
                .anyMatch(this::isSelf);
    }

    /** As in "it" and "its aircraft". */
    private boolean isSelf(int subject) {
        if (subject < 0) {
            return false;
        }
        int owner = tree.child(subject, "poss");
        return SELF.contains(word(owner < 0 ? subject : owner));
    }

    private Optional<Act> act(int head) {
        return draft.actsIn(index).stream().filter(act -> act.head() == head).findFirst();
    }

    private Optional<Mention.Cue> cue(int head) {
        List<Mention.Cue> cues = draft.sentence(index).of(Mention.Cue.class);
        return cues.stream().filter(cue -> cue.at().head() == head).findFirst();
    }

    private String word(int at) {
        return draft.sentence(index).sentence().token(at).folded();
    }
}
