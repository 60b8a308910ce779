package org.attestgraph.attest.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.resolve.Placing;
import org.attestgraph.attest.syntax.Tree;
import org.attestgraph.attest.text.Span;

/**
 * All that a report names and says, with the things named resolved, before it is decided what happened.
 */
final class Draft {

    /** A name in a sentence and the thing that it means. */
    record Spot(int sentence, Mention.Name name, Entity entity) {
        Extent at() {
            return name.at();
        }

        EntityKind kind() {
            return entity.kind();
        }

        /** What a column of the lexicon says of the name; empty if no entry has it. */
        String entryOf(String column) {
            return name.entry().map(entry -> entry.row().get(column)).orElse("");
        }
    }

    /** A time in a sentence and the days that it means. */
    record Moment(int sentence, Mention.Time time, DateInterval interval) {}

    /** People counted, and what was done to them. */
    record Toll(int sentence, Mention.Figure figure, Harm harm) {}

    /** A sentence with its grammar as a tree and what was found in it. */
    record Line(
            AnalysedSentence sentence,
            Tree tree,
            List<Act> acts,
            List<Spot> spots,
            List<Moment> moments,
            List<Toll> tolls) {
        Line {
            acts = List.copyOf(acts);
            spots = List.copyOf(spots);
            moments = List.copyOf(moments);
            tolls = List.copyOf(tolls);
        }

        private Map<EntityKind, List<Spot>> byKind() {
            return spots.stream().collect(Collectors.groupingBy(Spot::kind));
        }
    }

    private final Report report;
    private final Optional<DateInterval> published;
    private final List<Line> lines;
    private final List<Placing> placings;
    private final List<Map<EntityKind, List<Spot>>> byKind;
    private final List<Act> acts;
    private final List<Spot> spots;
    private final List<Moment> moments;
    private final List<Toll> tolls;
    private final Containment containment;
    private final List<Telling> tellings;

    /** @param published empty where nothing tells it; relative dates then stay unresolved */
    Draft(
            Report report,
            Optional<DateInterval> published,
            List<Line> lines,
            List<Placing> placings,
            Containment containment) {
        this.placings = List.copyOf(placings);
        this.report = report;
        this.published = published;
        this.lines = List.copyOf(lines);
        this.byKind = lines.stream().map(Line::byKind).toList();
        this.acts = acts(lines);
        this.spots = lines.stream().flatMap(line -> line.spots().stream()).toList();
        this.moments = lines.stream().flatMap(line -> line.moments().stream()).toList();
        this.tolls = lines.stream().flatMap(line -> line.tolls().stream()).toList();
        this.containment = containment;
        this.tellings = IntStream.range(0, lines.size())
                .mapToObj(sentence -> Telling.of(this, sentence))
                .toList();
    }

    /** A headline tells again what the story tells, of several incidents in one breath: it counts where nothing else does. */
    private static List<Act> acts(List<Line> lines) {
        List<Act> story = lines.stream()
                .filter(line -> !line.sentence().title())
                .flatMap(line -> line.acts().stream())
                .toList();
        return story.stream().anyMatch(Act::isSpecific)
                ? story
                : lines.stream().flatMap(line -> line.acts().stream()).toList();
    }

    /** What the names of places mean, and what else they might. */
    List<Placing> placings() {
        return placings;
    }

    Report report() {
        return report;
    }

    Optional<DateInterval> published() {
        return published;
    }

    String text() {
        return report.text();
    }

    int size() {
        return lines.size();
    }

    List<Act> acts() {
        return acts;
    }

    List<Spot> spots() {
        return spots;
    }

    List<Moment> moments() {
        return moments;
    }

    List<Toll> tolls() {
        return tolls;
    }

    AnalysedSentence sentence(int at) {
        return lines.get(at).sentence();
    }

    Tree tree(int sentence) {
        return lines.get(sentence).tree();
    }

    List<Act> actsIn(int sentence) {
        return lines.get(sentence).acts();
    }

    List<Spot> spotsIn(int sentence) {
        return lines.get(sentence).spots();
    }

    List<Spot> spotsIn(int sentence, EntityKind kind) {
        return byKind.get(sentence).getOrDefault(kind, List.of());
    }

    List<Moment> momentsIn(int sentence) {
        return lines.get(sentence).moments();
    }

    List<Toll> tollsIn(int sentence) {
        return lines.get(sentence).tolls();
    }

    /** What a sentence names. */
    Telling telling(int sentence) {
        return tellings.get(sentence);
    }

    /** What sentences name together. */
    Telling telling(SortedSet<Integer> sentences) {
        return Telling.joined(sentences.stream().map(tellings::get).toList());
    }

    /** How the things that the report names lie in and belong to each other. */
    Containment containment() {
        return containment;
    }

    Span span(int sentence, Extent at) {
        return sentence(sentence).span(at);
    }

    Span span(Act act) {
        return span(act.sentence(), act.at());
    }
}
