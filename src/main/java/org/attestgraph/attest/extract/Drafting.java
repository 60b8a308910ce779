package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.extract.Draft.Line;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.MentionFinder;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Dates;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.resolve.Focus;
import org.attestgraph.attest.resolve.Naming;
import org.attestgraph.attest.resolve.Places;
import org.attestgraph.attest.resolve.Placing;
import org.attestgraph.attest.syntax.Tree;

/** Reads a report into a {@link Draft}. */
final class Drafting {
    private final MentionFinder finder;
    private final Entries entries;
    private final Places places;

    Drafting(MentionFinder finder, Entries entries, Places places) {
        this.finder = finder;
        this.entries = entries;
        this.places = places;
    }

    Draft of(Report report) {
        List<AnalysedSentence> sentences = places.found(finder.in(report));
        Optional<DateInterval> published = report.published();
        Optional<String> country = new Focus(entries).of(sentences);
        Naming naming = new Naming(entries, country);
        List<Line> lines = new ArrayList<>();
        List<Map<Extent, Placing>> placings = places.in(sentences, country);
        for (int i = 0; i < sentences.size(); i++) {
            AnalysedSentence sentence = sentences.get(i);
            Map<Extent, Placing> placed = placings.get(i);
            Tree tree = new Tree(sentence.sentence().tokens(), sentence.syntax());
            lines.add(new Line(
                    sentence,
                    tree,
                    Acts.in(sentence),
                    spots(sentence, naming, placed),
                    published.map(day -> moments(sentence, new Dates(day))).orElse(List.of()),
                    Tolls.in(sentence.sentence().index(), sentence, tree)));
        }
        return new Draft(
                report,
                published,
                lines,
                placings.stream().flatMap(placed -> placed.values().stream()).toList(),
                new Containment(entries));
    }

    static List<Spot> spots(AnalysedSentence sentence, Naming naming, Map<Extent, Placing> placed) {
        List<Spot> spots = new ArrayList<>();
        for (Mention.Name name : sentence.of(Mention.Name.class)) {
            Spot spot = new Spot(sentence.sentence().index(), name, meant(name, naming, placed));
            boolean known = spots.stream()
                    .anyMatch(other -> other.at().equals(spot.at())
                            && other.entity().kind() == spot.entity().kind()
                            && (other.entity().equals(spot.entity())
                                    || other.entity().listed()));
            if (!known) {
                spots.add(spot);
            }
        }
        return spots;
    }

    private static Entity meant(Mention.Name name, Naming naming, Map<Extent, Placing> placed) {
        boolean place = name.kind() == EntityKind.PLACE && name.form() == Mention.Form.NAME;
        Placing placing = placed.get(name.at());
        return place && placing != null ? placing.place() : naming.of(name);
    }

    static List<Moment> moments(AnalysedSentence sentence, Dates dates) {
        return sentence.of(Mention.Time.class).stream()
                .flatMap(time -> dates
                        .of(time.expression())
                        .map(interval -> new Moment(sentence.sentence().index(), time, interval))
                        .stream())
                .sorted(Comparator.comparingInt(moment -> moment.time().at().from()))
                .toList();
    }
}
