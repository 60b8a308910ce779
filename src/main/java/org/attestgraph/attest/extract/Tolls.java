package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Mention.Figure;
import org.attestgraph.attest.mention.Mention.HarmWord;
import org.attestgraph.attest.syntax.Tree;

/** Tells which figures count people harmed, and how. */
final class Tolls {
    private static final double FARTHEST = 7;

    private Tolls() {}

    static List<Toll> in(int index, AnalysedSentence sentence, Tree tree) {
        List<Toll> tolls = new ArrayList<>();
        List<HarmWord> harms = sentence.of(HarmWord.class);
        for (Figure figure : sentence.of(Figure.class)) {
            nearest(figure, harms, sentence, tree)
                    .or(() -> partOf(figure, tolls, sentence))
                    .ifPresent(harm -> tolls.add(new Toll(index, figure, harm)));
        }
        return tolls;
    }

    private static Optional<org.attestgraph.attest.mention.Harm> nearest(
            Figure figure, List<HarmWord> harms, AnalysedSentence sentence, Tree tree) {
        HarmWord best = null;
        double least = FARTHEST;
        for (HarmWord harm : harms) {
            double cost = cost(figure, harm, sentence, tree);
            if (cost < least) {
                least = cost;
                best = harm;
            }
        }
        return Optional.ofNullable(best).map(HarmWord::harm);
    }

    /** How far a figure is from a word of harm, in the tree and along the words; low where its grammar makes it the patient. */
    private static double cost(Figure figure, HarmWord harm, AnalysedSentence sentence, Tree tree) {
        int word = figure.at().head();
        int at = harm.at().head();
        if (figure.at().contains(at)) {
            return 0; // "the 12 dead", "30 injured people"
        }
        String path = tree.path(word, at, 6);
        int apart = Math.abs(word - at);
        boolean patient =
                switch (harm.frame()) {
                    case "patient-subject" ->
                        path.startsWith("nsubjpass<!")
                                || path.startsWith("nsubj<!")
                                || path.equals("!>acl")
                                || path.equals("!>relcl");
                    case "patient-object" -> path.startsWith("dobj<!");
                    default ->
                        path.startsWith("pobj<prep:of<!")
                                || path.equals("!>acomp")
                                || path.startsWith("nmod<!")
                                || path.startsWith("num<!");
                };
        double cost = tree.distance(word, at) + 0.15 * apart;
        if (patient) {
            cost -= 3;
        }
        // "killing 50 people", "15 injured": what stands next to each other belongs together, whatever the tree says
        if (harm.at().to() == figure.at().from()
                || figure.at().to() == harm.at().from()) {
            cost -= 2;
        }
        boolean another = between(figure, harm, sentence);
        return another ? cost + 2 : cost;
    }

    private static boolean between(Figure figure, HarmWord harm, AnalysedSentence sentence) {
        int from = Math.min(figure.at().to(), harm.at().to());
        int to = Math.max(figure.at().from(), harm.at().from());
        return sentence.of(Figure.class).stream()
                .anyMatch(other -> !other.equals(figure)
                        && other.at().from() >= from
                        && other.at().to() <= to);
    }

    /** "20 people, including five children": the part shares what was done to the whole. */
    private static Optional<org.attestgraph.attest.mention.Harm> partOf(
            Figure figure, List<Toll> before, AnalysedSentence sentence) {
        for (int at = figure.at().from() - 1; at >= 0 && at > figure.at().from() - 8; at--) {
            String word = sentence.sentence().token(at).folded();
            if (word.equals("including") || word.equals("among") || word.equals("them")) {
                int from = at;
                return before.reversed().stream()
                        .filter(toll -> toll.figure().at().to() <= from)
                        .map(Toll::harm)
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
