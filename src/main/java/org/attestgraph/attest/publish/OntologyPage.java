package org.attestgraph.attest.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attestgraph.attest.markup.Html;

/** The documentation of the ontology: every term with definition, example and what it comes to in terms of others. */
public final class OntologyPage {
    private static final String INTRODUCTION =
            "Terms for violent incidents as reports tell of them, and for the claims made about them. In the graph of a report "
                    + "every statement means: according to this report. What alignments add, "
                    + "`attest export --with-alignments` writes out.";

    private final List<Term> terms = Terms.all();

    /** As {@code docs/ontology.md} has it. */
    public static String markdown() {
        return Once.MARKDOWN;
    }

    /** What stands between the header and the end of a page. */
    public static String html() {
        return Once.HTML;
    }

    private String asMarkdown() {
        StringBuilder page = new StringBuilder("# The ontology\n\n");
        page.append("<!-- Made of ontology/*.ttl by OntologyPage; OntologyPageTest says how to make it anew. -->\n\n");
        page.append("Version ")
                .append(Terms.version())
                .append(" of `https://w3id.org/attest/ontology#`, `att:` for short. ");
        page.append(INTRODUCTION)
                .append("\n\n```mermaid\n")
                .append(Diagram.mermaid(terms))
                .append("```\n");
        for (Term.Kind kind : Term.Kind.values()) {
            page.append("\n## ").append(kind.heading()).append('\n');
            for (Term term : of(kind)) {
                page.append("\n### att:").append(term.name()).append("\n\n");
                page.append(term.definition()).append("\n\n");
                facts(term).forEach(fact -> page.append("- ")
                        .append(fact.name())
                        .append(": ")
                        .append(fact.values().stream().map(OntologyPage::marked).collect(Collectors.joining(", ")))
                        .append('\n'));
            }
        }
        return page.toString();
    }

    private String asHtml() {
        Html page = new Html();
        page.raw("<p>Version ")
                .text(Terms.version())
                .raw(". ")
                .text(INTRODUCTION)
                .raw("</p>\n");
        page.raw("<figure>\n").raw(Diagram.svg(terms)).raw("</figure>\n<nav><ul>\n");
        for (Term.Kind kind : Term.Kind.values()) {
            page.raw("<li>")
                    .link("#" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-terms", kind.heading())
                    .raw("</li>\n");
        }
        page.raw("</ul></nav>\n");
        for (Term.Kind kind : Term.Kind.values()) {
            page.raw("<section id=\"").text(kind.name().toLowerCase(java.util.Locale.ROOT) + "-terms");
            page.raw("\"><h2>").text(kind.heading()).raw("</h2>\n<dl class=\"terms\">\n");
            for (Term term : of(kind)) {
                term(page, term);
            }
            page.raw("</dl></section>\n");
        }
        return page.toString();
    }

    private static void term(Html page, Term term) {
        page.raw("<dt id=\"")
                .text(term.name())
                .raw("\"><code>att:")
                .text(term.name())
                .raw("</code></dt>\n<dd><p>");
        page.text(term.definition()).raw("</p>\n<ul>\n");
        for (Fact fact : facts(term)) {
            page.raw("<li>").text(fact.name()).raw(": ");
            for (int i = 0; i < fact.values().size(); i++) {
                page.raw(i == 0 ? "" : ", ");
                String value = fact.values().get(i);
                if (fact.terms() && !value.contains(":")) {
                    page.link("#" + value, value);
                } else {
                    page.raw("<span dir=\"auto\">").text(value).raw("</span>");
                }
            }
            page.raw("</li>\n");
        }
        page.raw("</ul></dd>\n");
    }

    /** @param terms whether the values are names of terms */
    private record Fact(String name, List<String> values, boolean terms) {}

    private static List<Fact> facts(Term term) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Called",
                term.labels().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(label -> label.getValue() + " (" + label.getKey() + ")")
                        .toList(),
                false));
        boolean property = term.kind() != Term.Kind.CLASS;
        facts.add(new Fact(property ? "Part of" : "Kind of", term.wider(), true));
        facts.add(new Fact("Of", term.domain(), true));
        facts.add(new Fact("Leads to", term.range(), true));
        facts.add(new Fact("The other way", term.inverse().stream().toList(), true));
        facts.add(new Fact("In the list", term.scheme().stream().toList(), true));
        facts.add(new Fact("Example", term.examples(), false));
        facts.add(new Fact("Elsewhere", term.alignments(), false));
        facts.removeIf(fact -> fact.values().isEmpty());
        return facts;
    }

    private List<Term> of(Term.Kind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    /** Markdown's own characters lose their meaning. */
    private static String marked(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
    }

    /** Made when first asked for. */
    private static final class Once {
        static final String MARKDOWN = new OntologyPage().asMarkdown();
        static final String HTML = new OntologyPage().asHtml();
    }
}
