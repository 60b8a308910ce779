package org.attestgraph.attest.text;

import java.util.List;

/**
 * A sentence, heading or other stretch that stands alone.
 *
 * @param index its place in the text, from 0
 * @param paragraph number of the paragraph it stands in, from 0
 * @param tokens never empty
 */
public record Sentence(int index, int paragraph, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("A sentence has words");
        }
    }

    /** The same sentence as number {@code index}. */
    public Sentence at(int index) {
        return new Sentence(index, paragraph, tokens);
    }

    public Span span() {
        return new Span(tokens.getFirst().start(), tokens.getLast().end());
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int at) {
        return tokens.get(at);
    }
}
