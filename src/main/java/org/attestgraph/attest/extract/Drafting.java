package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.extract.Draft.Line;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.MentionFinder;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Dates;
import org.attestgraph.attest.resolve.Focus;
import org.attestgraph.attest.resolve.Naming;
import org.attestgraph.attest.syntax.Tree;

/** Reads a report into a {@link Draft}. */
final class Drafting {
    private final MentionFinder finder;
    private final Entries entries;

    Drafting(MentionFinder finder, Entries entries) {
        this.finder = finder;
        this.entries = entries;
    }

    Draft of(Report report) {
        List<AnalysedSentence> sentences = finder.in(report);
        Optional<DateInterval> published = report.published();
        Naming naming = new Naming(entries, new Focus(entries).of(sentences));
        List<Line> lines = new ArrayList<>();
        for (AnalysedSentence sentence : sentences) {
            Tree tree = new Tree(sentence.sentence().tokens(), sentence.syntax());
            lines.add(new Line(
                    sentence,
                    tree,
                    Acts.in(sentence),
                    spots(sentence, naming),
                    published.map(day -> moments(sentence, new Dates(day))).orElse(List.of()),
                    Tolls.in(sentence.sentence().index(), sentence, tree)));
        }
        return new Draft(report, published, lines);
    }

    private static List<Spot> spots(AnalysedSentence sentence, Naming naming) {
        List<Spot> spots = new ArrayList<>();
        for (Mention.Name name : sentence.of(Mention.Name.class)) {
            Spot spot = new Spot(sentence.sentence().index(), name, naming.of(name));
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

    private static List<Moment> moments(AnalysedSentence sentence, Dates dates) {
        return sentence.of(Mention.Time.class).stream()
                .flatMap(time -> dates
                        .of(time.expression())
                        .map(interval -> new Moment(sentence.sentence().index(), time, interval))
                        .stream())
                .sorted(Comparator.comparingInt(moment -> moment.time().at().from()))
                .toList();
    }
}
