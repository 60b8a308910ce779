package org.attestgraph.attest.publish;

/** Markup, put together so that text in it is text. */
final class Page {
    private final StringBuilder markup = new StringBuilder();

    /** Adds markup of our own. */
    Page raw(String own) {
        markup.append(own);
        return this;
    }

    /** Adds text of anybody's. */
    Page text(String any) {
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
    Page link(String address, String any) {
        boolean web = address.startsWith("https://")
                || address.startsWith("http://")
                || address.startsWith("#")
                || !address.contains(":") && !address.startsWith("//");
        return web ? raw("<a href=\"").text(address).raw("\">").text(any).raw("</a>") : text(any);
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xD800 && c <= 0xDFFF;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
