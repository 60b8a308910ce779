package org.attestgraph.attest.text;

/**
 * A word, number or mark of a text.
 *
 * @param text as it stands in the report
 * @param folded for look-up: see {@link Folding}
 */
public record Token(Span span, String text, String folded, Kind kind) {

    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    public boolean is(String foldedText) {
        return folded.equals(foldedText);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Hyphens and dashes: they join or part words, but never tell names apart. */
    public boolean isDash() {
        return kind == Kind.MARK && Tokenizer.isDash(text.charAt(0));
    }

    /** An {@code 's} cut from the name before it; texts that lost their apostrophes have it as the name's last letter. */
    public boolean isPossessive() {
        return text.length() == 2
                && Tokenizer.isApostrophe(text.charAt(0))
                && Character.toLowerCase(text.charAt(1)) == 's';
    }

    public boolean startsUpper() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Two letters or more and all of them capitals, as in {@code ISIL} and {@code U.S.}. */
    public boolean isAllUpper() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                letters++;
            }
        }
        return letters > 1;
    }
}
