package org.attestgraph.attest.mention;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.attestgraph.attest.report.Part;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.text.Sentence;
import org.attestgraph.attest.text.Sentences;
import org.attestgraph.attest.text.Span;

/** The sentences of a report's title and story; what else stands on the page is left out. */
record Story(Report report) {

    List<Sentence> sentences() {
        SortedSet<Integer> borders = new TreeSet<>();
        for (Part part : report.front().parts()) {
            borders.add(part.extent().start());
            borders.add(part.extent().end());
        }
        borders.add(report.front().body().start());
        borders.add(report.front().body().end());
        List<Sentence> told = Sentences.of(report.text(), borders).stream()
                .filter(sentence -> isTold(sentence.span()))
                .toList();
        return IntStream.range(0, told.size())
                .mapToObj(at -> told.get(at).at(at))
                .toList();
    }

    /** A sentence with what it names and says, in the order of the text. */
    AnalysedSentence analysed(Line line, List<Mention> mentions) {
        List<Mention> sorted = mentions.stream()
                .sorted(Comparator.comparingInt(
                                (Mention mention) -> mention.at().from())
                        .thenComparingInt(mention -> mention.at().to()))
                .toList();
        Sentence sentence = line.sentence();
        return new AnalysedSentence(sentence, line.syntax(), isTitle(sentence.span()), sorted);
    }

    private boolean isTold(Span span) {
        boolean furniture =
                report.front().parts().stream().anyMatch(part -> part.kind() != Part.Kind.TITLE && covers(part, span));
        return !furniture
                && (isTitle(span)
                        || span.start() < report.front().body().end()
                                && span.end() > report.front().body().start());
    }

    boolean isTitle(Span span) {
        return report.front().parts().stream().anyMatch(part -> part.kind() == Part.Kind.TITLE && covers(part, span));
    }

    private static boolean covers(Part part, Span span) {
        return part.extent().start() <= span.start()
                && span.end() <= part.extent().end();
    }
}
