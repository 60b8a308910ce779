package org.attestgraph.attest.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attestgraph.attest.markup.Html;
import org.attestgraph.attest.query.Names;

/** The page about a thing, for people: what is said of it, what refers to it, and the words that it was read from. */
record ThingPage(String iri, Names names) {
    private static final int MOST = 300;
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

    Html write(List<Binding> says, List<Binding> said, List<Binding> words) {
        String title = says.stream()
                .filter(row -> Asked.text(row, "property").equals(Optional.of(LABEL)))
                .flatMap(row -> Asked.text(row, "value").stream())
                .findFirst()
                .orElse(names.brief(iri));
        Html page = Frame.begin(title, path(iri))
                .raw("<p class=\"kind\">")
                .text(kinds(says))
                .raw("</p>\n<h1 dir=\"auto\">")
                .text(title)
                .raw("</h1>\n");
        Frame.address(page, iri, path(iri));
        words(page, words);
        table(page, "What is said of it", says, "value", "valueLabel");
        table(page, "What refers to it", said, "subject", "subjectLabel");
        return page.raw(
                "</main>\n<footer><p>Nothing here is asserted as fact: it is what reports say.</p></footer>\n</body>\n</html>\n");
    }

    private void words(Html page, List<Binding> words) {
        if (words.isEmpty()) {
            return;
        }
        page.raw("<section><h2>In these words</h2>\n<ul class=\"words\">\n");
        for (Binding row : words) {
            page.raw("<li><q dir=\"auto\">")
                    .text(Asked.text(row, "before").orElse(""))
                    .raw("<mark>")
                    .text(Asked.text(row, "exact").orElse(""))
                    .raw("</mark>")
                    .text(Asked.text(row, "after").orElse(""))
                    .raw("</q> <cite>");
            Asked.text(row, "report")
                    .ifPresent(report ->
                            page.link(path(report), Asked.text(row, "file").orElse("")));
            page.raw("</cite></li>\n");
        }
        page.raw("</ul></section>\n");
    }

    private void table(Html page, String heading, List<Binding> rows, String other, String label) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, List<Binding>> byProperty = new LinkedHashMap<>();
        rows.forEach(row -> byProperty
                .computeIfAbsent(Asked.text(row, "property").orElse(""), fresh -> new java.util.ArrayList<>())
                .add(row));
        page.raw("<section><h2>").text(heading).raw("</h2>\n<dl>\n");
        byProperty.forEach((property, same) -> {
            page.raw("<dt>").link(path(property), names.shorten(property)).raw("</dt>\n");
            for (Binding row : same.subList(0, Math.min(MOST, same.size()))) {
                page.raw("<dd dir=\"auto\">");
                value(page, row, other, label);
                page.raw("</dd>\n");
            }
            if (same.size() > MOST) {
                page.raw("<dd class=\"more\">")
                        .text("and " + (same.size() - MOST) + " more")
                        .raw("</dd>\n");
            }
        });
        page.raw("</dl></section>\n");
    }

    private void value(Html page, Binding row, String other, String label) {
        String value = Asked.text(row, other).orElse("");
        if (row.get(other) == null || !row.get(other).isURI()) {
            page.text(value);
            return;
        }
        page.link(path(value), Asked.text(row, label).orElse(names.brief(value)));
    }

    private String kinds(List<Binding> says) {
        return String.join(
                " · ",
                says.stream()
                        .filter(row -> Asked.text(row, "property")
                                .equals(Optional.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")))
                        .flatMap(row -> Asked.text(row, "value").stream())
                        .map(names::shorten)
                        .map(name -> name.substring(name.indexOf(':') + 1))
                        .sorted()
                        .toList());
    }

    /** Where a thing is opened: here, if it is of the dataset or the ontology. */
    private String path(String other) {
        if (other.startsWith(names.base()) && other.length() > names.base().length()) {
            return ThingServlet.PATH + other.substring(names.base().length());
        }
        return other.startsWith(OntologyServlet.NAMESPACE)
                ? OntologyServlet.PATH + "#" + other.substring(OntologyServlet.NAMESPACE.length())
                : other;
    }
}
