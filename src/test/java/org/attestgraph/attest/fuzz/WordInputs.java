package org.attestgraph.attest.fuzz;

import static org.attestgraph.attest.fuzz.ReadingInputs.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.MentionFinder;
import org.attestgraph.attest.mention.WordFinder;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Dates;
import org.attestgraph.attest.resolve.Focus;
import org.attestgraph.attest.resolve.Places;
import org.attestgraph.attest.resolve.Placing;
import org.attestgraph.attest.syntax.Grammar;
import org.attestgraph.attest.text.Span;

/** What has to hold of the dates, places and figures in any text. */
final class WordInputs {
    private static final LocalDate TODAY = LocalDate.of(2016, 7, 23);
    private static final int LARGEST = 1_000_000_000;
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final MentionFinder FINDER = new MentionFinder(LEXICON, Grammar.builtIn());
    private static final WordFinder WORD_FINDER = new WordFinder(LEXICON);
    private static final Places PLACES = Places.of(LEXICON.entries(), Gazetteers.NONE);

    private WordInputs() {}

    /** Words for a time stand in the text, and mean days in their order. */
    static void dates(byte[] text) {
        Dates dates = new Dates(DateInterval.day(TODAY));
        ReadingInputs.report(text).ifPresent(report -> sentences(report)
                .forEach(sentence -> sentence.of(Mention.Time.class).forEach(time -> {
                    stands(sentence, time.at(), report);
                    dates.of(time.expression())
                            .ifPresent(
                                    days -> hold(!days.latest().isBefore(days.earliest()), "an interval turned round"));
                })));
    }

    /** A figure stands in the text, and counts somebody. */
    static void figures(byte[] text) {
        ReadingInputs.report(text).ifPresent(report -> sentences(report)
                .forEach(sentence -> sentence.of(Mention.Figure.class).forEach(figure -> {
                    stands(sentence, figure.at(), report);
                    hold(figure.number() >= 0 && figure.number() <= LARGEST, "not a number of people");
                })));
    }

    /** A place has its words in the text, and what else it may be is weighed between 0 and 1. */
    static void places(byte[] text) {
        ReadingInputs.report(text).ifPresent(report -> {
            List<AnalysedSentence> sentences = sentences(report);
            Optional<String> country = new Focus(LEXICON.entries()).of(sentences);
            for (Map<Extent, Placing> placings : PLACES.in(sentences, country)) {
                placings.values().forEach(placing -> {
                    stands(placing.evidence(), report);
                    placing.candidates()
                            .forEach(place -> hold(place.score() >= 0 && place.score() <= 1, "not a share"));
                });
            }
        });
    }

    private static List<AnalysedSentence> sentences(Report report) {
        if (report.language().isEnglish()) {
            return FINDER.in(report);
        }
        return report.language().read() ? WORD_FINDER.in(report) : List.of();
    }

    private static void stands(AnalysedSentence sentence, Extent at, Report report) {
        stands(sentence.span(at), report);
    }

    private static void stands(Span span, Report report) {
        hold(span.length() > 0 && !span.in(report.text()).isBlank(), "no words");
    }
}
