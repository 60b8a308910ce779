package org.attestgraph.attest.server;

import org.attestgraph.attest.markup.Html;

/** What the pages that tell of something with an address of its own have in common. */
final class Frame {
    private Frame() {}

    /** The page as far as its heading. */
    static Html begin(String title, String path) {
        Html page = Html.page(title + " · Attest").raw("""
                <link rel="icon" href="/site/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/site/attest.css">
                """);
        for (Rendering rendering : Rendering.STATEMENTS) {
            page.raw("<link rel=\"alternate\" type=\"" + rendering.mediaType() + "\" href=\"")
                    .text(path + "." + rendering.ending())
                    .raw("\">\n");
        }
        return page.raw("""
                </head>
                <body class="thing">
                <header class="bar"><a class="brand" href="/">Attest</a></header>
                <main>
                """);
    }

    /** Adds the IRI, and links to what programs read. */
    static void address(Html page, String iri, String path) {
        page.raw("<p class=\"iri\"><code>").text(iri).raw("</code></p>\n<p class=\"formats\">");
        for (Rendering rendering : Rendering.STATEMENTS) {
            page.link(path + "." + rendering.ending(), rendering.ending()).raw(" ");
        }
        page.raw("</p>\n");
    }
}
