package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.syntax.Tree;
import org.attestgraph.attest.text.Span;

/**
 * All that a report names and says, with the things named resolved, before it is decided what happened.
 *
 * @param published empty where nothing tells it; relative dates then stay unresolved
 */
record Draft(
        Report report,
        Optional<DateInterval> published,
        List<AnalysedSentence> sentences,
        List<Tree> trees,
        List<Act> acts,
        List<Spot> spots,
        List<Moment> moments,
        List<Toll> tolls) {

    /** A name in a sentence and the thing that it means. */
    record Spot(int sentence, Mention.Name name, Entity entity) {
        Extent at() {
            return name.at();
        }

        EntityKind kind() {
            return entity.kind();
        }
    }

    /** A time in a sentence and the days that it means. */
    record Moment(int sentence, Mention.Time time, DateInterval interval) {}

    /** People counted, and what was done to them. */
    record Toll(int sentence, Mention.Figure figure, Harm harm) {}

    String text() {
        return report.text();
    }

    AnalysedSentence sentence(int at) {
        return sentences.get(at);
    }

    Tree tree(int sentence) {
        return trees.get(sentence);
    }

    List<Spot> spots(EntityKind kind) {
        return spots.stream().filter(spot -> spot.kind() == kind).toList();
    }

    List<Spot> spotsIn(int sentence, EntityKind kind) {
        return spots.stream()
                .filter(spot -> spot.sentence() == sentence && spot.kind() == kind)
                .toList();
    }

    Span span(int sentence, Extent at) {
        return sentences.get(sentence).span(at);
    }

    Span span(Act act) {
        return span(act.sentence(), act.at());
    }

    List<Act> actsIn(int sentence) {
        List<Act> found = new ArrayList<>();
        for (Act act : acts) {
            if (act.sentence() == sentence) {
                found.add(act);
            }
        }
        return found;
    }
}
