package org.attestgraph.attest.resolve;

import java.util.Locale;
import org.attestgraph.attest.text.Token;
import org.attestgraph.attest.text.Tokenizer;

/** Identifiers made from names: {@code Hayy al-Zahra} becomes {@code hayy-al-zahra}. */
final class Slugs {
    private Slugs() {}

    /** The folded words of {@code name} joined by hyphens; names that differ in marks and case alone get the same. */
    static String of(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (Token token : Tokenizer.tokens(name)) {
            if (token.kind() != Token.Kind.MARK) {
                if (!slug.isEmpty()) {
                    slug.append('-');
                }
                slug.append(token.folded());
            }
        }
        return slug.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : slug.toString();
    }
}
