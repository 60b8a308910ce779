package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.WordFinder;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Dates;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.resolve.Focus;
import org.attestgraph.attest.resolve.Naming;
import org.attestgraph.attest.resolve.Places;
import org.attestgraph.attest.resolve.Placing;

/**
 * Reads reports in languages that no grammar and no model knows, by their words alone: a sentence that tells of an act
 * tells of one, with what it names, and belongs to the act told before where nothing in it says otherwise.
 */
final class WordReading {
    private final WordFinder finder;
    private final Lexicon lexicon;
    private final Places places;

    WordReading(Lexicon lexicon, Places places) {
        this.finder = new WordFinder(lexicon);
        this.lexicon = lexicon;
        this.places = places;
    }

    /** A sentence with what its words mean. */
    record Said(AnalysedSentence sentence, List<Spot> spots, List<Moment> moments, List<Toll> tolls) {
        Said {
            spots = List.copyOf(spots);
            moments = List.copyOf(moments);
            tolls = List.copyOf(tolls);
        }
    }

    /** @param speaker who speaks where nobody is named */
    Extraction of(Report report, Optional<Entity> publisher, Entity speaker, List<Filler> credited) {
        List<AnalysedSentence> sentences = finder.in(report);
        Optional<String> country = new Focus(lexicon.entries()).of(sentences);
        Naming naming = new Naming(lexicon.entries(), country);
        List<Map<Extent, Placing>> placings = places.in(sentences, country);
        Optional<DateInterval> published = report.published();
        List<Said> story = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            AnalysedSentence sentence = sentences.get(i);
            story.add(new Said(
                    sentence,
                    Drafting.spots(sentence, naming, placings.get(i)),
                    published
                            .map(day -> Drafting.moments(sentence, new Dates(day)))
                            .orElse(List.of()),
                    WordTolls.in(sentence)));
        }
        WordEvents events = new WordEvents(lexicon, story);
        List<Incident> incidents = events.incidents();
        return new Extraction(
                report,
                published,
                publisher,
                incidents,
                new WordClaims(events, incidents, speaker, credited).claims(),
                placings.stream().flatMap(placed -> placed.values().stream()).toList());
    }
}
