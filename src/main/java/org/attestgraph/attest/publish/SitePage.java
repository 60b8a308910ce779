package org.attestgraph.attest.publish;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.markup.Html;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.rdf.ATT;

/**
 * The page about a thing in a static site.
 *
 * @param known labels of the things named
 */
record SitePage(String base, Node thing, Graph known) {
    static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            dt { font-weight: 600; margin-top: .75rem } dd { margin-left: 1.5rem; overflow-wrap: anywhere }
            code { overflow-wrap: anywhere }
            """;
    static final String FOOT =
            "<footer><p>Nothing here is asserted as fact: it is what reports say.</p></footer>\n</body>\n</html>\n";

    static String head(String title, String up) {
        return Html.page(title)
                .raw("<link rel=\"stylesheet\" href=\"" + up + "style.css\">\n</head>\n<body>\n")
                .toString();
    }

    String write(Shown shown) {
        String title = label(thing);
        Html page = new Html()
                .raw(head(title, up()))
                .raw("<p>")
                .link(up() + "index.html", "Reports")
                .raw("</p>\n<h1 dir=\"auto\">")
                .text(title)
                .raw("</h1>\n<p><code>")
                .text(thing.getURI())
                .raw("</code> ");
        page.link(up() + FileNames.of(path(thing)) + ".ttl", "Turtle").raw("</p>\n");
        list(page, "What is said of it", shown.said());
        list(page, "What refers to it", shown.leading());
        return page.raw(FOOT).toString();
    }

    private void list(Html page, String heading, Map<Node, Shown.Values> byProperty) {
        if (byProperty.isEmpty()) {
            return;
        }
        page.raw("<h2>").text(heading).raw("</h2>\n<dl>\n");
        byProperty.forEach((property, values) -> {
            page.raw("<dt>").text(new Names(base).shorten(property.getURI())).raw("</dt>\n");
            values.first().forEach(value -> {
                page.raw("<dd dir=\"auto\">");
                value(page, value);
                page.raw("</dd>\n");
            });
            if (values.left() > 0) {
                page.raw("<dd>")
                        .text("and " + values.left() + " more: see the Turtle file.")
                        .raw("</dd>\n");
            }
        });
        page.raw("</dl>\n");
    }

    private void value(Html page, Node value) {
        if (!value.isURI()) {
            page.text(value.isLiteral() ? value.getLiteralLexicalForm() : "_");
        } else if (isOurs(value)) {
            page.link(up() + FileNames.of(path(value)) + ".html", label(value));
        } else {
            page.link(value.getURI(), label(value));
        }
    }

    private String label(Node node) {
        return known.stream(node, RDFS.label.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(label -> List.of("", "en").contains(label.getLiteralLanguage()))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElseGet(() -> node.isURI() ? new Names(base).shorten(node.getURI()) : "_");
    }

    private boolean isOurs(Node node) {
        return node.getURI().startsWith(base)
                && node.getURI().length() > base.length()
                && !node.getURI().contains("#")
                && !node.getURI().startsWith(ATT.NS);
    }

    private String path(Node node) {
        return node.getURI().substring(base.length());
    }

    /** The way from the page to the folder of the site. */
    private String up() {
        return "../".repeat((int)
                FileNames.of(path(thing)).chars().filter(c -> c == '/').count());
    }
}
