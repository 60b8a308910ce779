package org.attestgraph.attest.rdf;

import org.attestgraph.attest.text.Span;

/** A report's text as the graph holds it: well-formed, and counted in code points. */
final class ReportText {
    private static final int CONTEXT = 32;

    private final String text;
    private final int[] codePointsBefore;

    ReportText(String text) {
        this.text = Literals.wellFormed(text);
        this.codePointsBefore = codePointsBefore(this.text);
    }

    /** For each UTF-16 offset the number of code points that end at or before it. */
    private static int[] codePointsBefore(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean endsHere = !Character.isHighSurrogate(text.charAt(i));
            before[i + 1] = before[i] + (endsHere ? 1 : 0);
        }
        return before;
    }

    String whole() {
        return text;
    }

    int start(Span span) {
        return codePointsBefore[span.start()];
    }

    int end(Span span) {
        return codePointsBefore[span.end()];
    }

    String exact(Span span) {
        return span.in(text);
    }

    /** The last characters before a span, at most {@value #CONTEXT}. */
    String prefix(Span span) {
        int first = Math.max(0, start(span) - CONTEXT);
        return text.substring(text.offsetByCodePoints(span.start(), first - start(span)), span.start());
    }

    /** The first characters after a span, at most {@value #CONTEXT}. */
    String suffix(Span span) {
        int last = Math.min(codePointsBefore[text.length()], end(span) + CONTEXT);
        return text.substring(span.end(), text.offsetByCodePoints(span.end(), last - end(span)));
    }
}
