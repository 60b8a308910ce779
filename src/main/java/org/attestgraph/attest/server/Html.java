package org.attestgraph.attest.server;

/** Markup, put together so that text in it is text. */
final class Html {
    private final StringBuilder markup = new StringBuilder();

    /** Adds markup of our own. */
    Html raw(String own) {
        markup.append(own);
        return this;
    }

    /** Adds text of anybody's. */
    Html text(String any) {
        for (int i = 0; i < any.length(); i++) {
            char c = any.charAt(i);
            switch (c) {
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '&' -> markup.append("&amp;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(isControl(c) ? '\ufffd' : c);
            }
        }
        return this;
    }

    /** Adds a link, where {@code address} is one that a browser may follow; else the text alone. */
    Html link(String address, String any) {
        boolean web = address.startsWith("/") && !address.startsWith("//")
                || address.startsWith("https://")
                || address.startsWith("http://");
        return web ? raw("<a href=\"").text(address).raw("\">").text(any).raw("</a>") : text(any);
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r';
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
