package org.attestgraph.attest.markup;

import java.util.regex.Pattern;

/** Markup, put together so that text in it is text. */
public final class Html {
    /** A web address, or one within the site, spelt so that no browser takes it for another kind. */
    private static final Pattern FOLLOWED = Pattern.compile("https?://[^\\s\\p{Cc}]+"
            + "|#[^\\s\\p{Cc}]*"
            + "|/(?![/\\\\])[^\\\\\\s\\p{Cc}]*"
            + "|[^/:\\\\\\s\\p{Cc}][^:\\\\\\s\\p{Cc}]*");

    private final StringBuilder markup = new StringBuilder();

    /** {@code any} as it stands in markup, between tags or in an attribute with either kind of quotation marks. */
    public static String escaped(String any) {
        return new Html().text(any).toString();
    }

    /** The beginning of a page, as far as its head may hold more. */
    public static Html page(String title) {
        return new Html().raw("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>""").text(title).raw("</title>\n");
    }

    /** Adds markup of our own. */
    public Html raw(String own) {
        markup.append(own);
        return this;
    }

    /** Adds text of anybody's. */
    public Html text(String any) {
        any.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '&' -> markup.append("&amp;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.appendCodePoint(isControl(c) ? '\ufffd' : c);
            }
        });
        return this;
    }

    /** Adds a link, where {@code address} is one that a browser may follow; else the text alone. */
    public Html link(String address, String any) {
        return FOLLOWED.matcher(address).matches()
                ? raw("<a href=\"").text(address).raw("\">").text(any).raw("</a>")
                : text(any);
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xD800 && c <= 0xDFFF;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
