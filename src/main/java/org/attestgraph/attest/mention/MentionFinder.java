package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.List;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.syntax.Grammar;
import org.attestgraph.attest.text.Sentence;

/** Finds all that the sentences of a text name and say. Pure, and safe for many threads. */
public final class MentionFinder {
    private final Lexicon lexicon;
    private final Grammar grammar;

    public MentionFinder(Lexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /** The sentences of title and story; what else stands on the page is left out. */
    public List<AnalysedSentence> in(Report report) {
        Story story = new Story(report);
        return story.sentences().stream()
                .map(sentence -> analyse(sentence, story))
                .toList();
    }

    private AnalysedSentence analyse(Sentence sentence, Story story) {
        String text = story.report().text();
        Line line = new Line(
                sentence, grammar.of(sentence.tokens()), lexicon.terms().in(sentence.tokens()));
        List<Mention> times = Times.in(line);
        List<Mention> names = Names.in(line, text);
        boolean[] taken = new boolean[line.size()];
        times.forEach(time -> time.at().mark(taken));
        names.forEach(mention -> markName(taken, mention));
        List<Mention> all = new ArrayList<>(times);
        all.addAll(names);
        all.addAll(Figures.in(line, text, taken));
        all.addAll(ActWords.in(line));
        return story.analysed(line, all);
    }

    /** Numbers inside names ("Division 17", "M4") count nobody. */
    private static void markName(boolean[] taken, Mention mention) {
        if (mention instanceof Mention.Name name
                && name.entry().isPresent()
                && name.at().length() > 1) {
            name.at().mark(taken);
        }
    }
}
