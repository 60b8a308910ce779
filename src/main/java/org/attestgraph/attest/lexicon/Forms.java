package org.attestgraph.attest.lexicon;

import java.util.List;
import org.attestgraph.attest.text.Token;

/** By which forms the words of a language are found. Pure, and safe for many threads. */
interface Forms {
    /** The words that are written together in {@code word}, where they are sure to be several. */
    default List<Token> cut(Token word) {
        return List.of(word);
    }

    /** What stands for a word of a term. */
    String ofTerm(Token word);

    /** What stands for a word of a name; names may have fewer forms than other words. */
    default String ofName(Token word) {
        return ofTerm(word);
    }

    /** What stands for a word of a text as it is written. */
    String ofText(Token word);

    /** What a word of a text may be a form of, beside {@link #ofText}. */
    List<String> bases(Token word);

    /** How a word of a text differs from its bases. */
    Inflection inflection(Token word);
}
