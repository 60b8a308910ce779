package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.List;
import org.attestgraph.attest.syntax.Syntax;
import org.attestgraph.attest.text.Sentence;
import org.attestgraph.attest.text.Span;

/** A sentence with its grammar and all that it names and says, by place. {@code title}: it is the headline. */
public record AnalysedSentence(Sentence sentence, Syntax syntax, boolean title, List<Mention> mentions) {
    public AnalysedSentence {
        mentions = List.copyOf(mentions);
    }

    public <T extends Mention> List<T> of(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Mention mention : mentions) {
            if (type.isInstance(mention)) {
                found.add(type.cast(mention));
            }
        }
        return found;
    }

    /** Where an extent of this sentence stands in the text. */
    public Span span(Extent at) {
        return new Span(
                sentence.token(at.from()).start(), sentence.token(at.to() - 1).end());
    }
}
