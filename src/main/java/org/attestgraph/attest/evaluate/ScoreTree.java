package org.attestgraph.attest.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Scores as JSON trees; ratios between 0 and 1, not rounded. */
final class ScoreTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScoreTree() {}

    static String print(Score score) {
        ObjectNode tree = JSON.objectNode();
        tree.put("reportsWithoutPrediction", score.missing());
        tree.set("total", of(score.total()));
        ObjectNode reports = tree.putObject("reports");
        score.reports().forEach((name, tally) -> reports.set(name, of(tally)));
        return AnnotationTree.print(tree);
    }

    private static ObjectNode of(Tally tally) {
        ObjectNode tree = JSON.objectNode();
        tree.put("relationsMacroF1", tally.macroF1(Measure.RELATIONS));
        tree.put("slotsMacroF1", tally.macroF1(Measure.SLOTS));
        tree.put("claimsF1", tally.of(Measure.CLAIM).f1());
        ObjectNode measures = tree.putObject("measures");
        tally.counts().forEach((measure, count) -> measures.putObject(measure.label())
                .put("precision", count.precision())
                .put("recall", count.recall())
                .put("f1", count.f1())
                .put("right", count.right())
                .put("expected", count.expected())
                .put("found", count.found()));
        return tree;
    }
}
