package org.attestgraph.attest.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Entity;

/** Says what is known of the report itself. */
record ReportMapping(Page page) {

    void describe(Extraction extraction) {
        Report report = extraction.report();
        Metadata metadata = report.metadata();
        page.statements().type(page.report(), "Report");
        say(ATT.fileName, report.fileName());
        say(ATT.sha256, report.sha256());
        say(ATT.text, page.text().whole());
        say(RDFS.label.asNode(), metadata.title().orElse(report.fileName()));
        metadata.title().ifPresent(title -> say(ATT.title, title));
        metadata.url().ifPresent(url -> say(ATT.url, url));
        metadata.language().ifPresent(language -> say(ATT.language, language));
        report.origin().ifPresent(origin -> say(ATT.form, origin.reader()));
        report.notes().forEach(note -> say(ATT.note, note));
        extraction.published().ifPresent(this::published);
        extraction.publisher().ifPresent(this::publisher);
        asItCame(extraction);
    }

    private void published(DateInterval interval) {
        page.state(page.report(), ATT.publishedEarliest, Literals.day(interval.earliest()));
        page.state(page.report(), ATT.publishedLatest, Literals.day(interval.latest()));
        if (interval.isDay()) {
            page.state(page.report(), ATT.published, Literals.day(interval.earliest()));
        }
    }

    private void publisher(Entity publisher) {
        Node node = page.iris().entity(publisher);
        page.state(page.report(), ATT.publisher, node);
        if (publisher.kind() != EntityKind.SOURCE) {
            page.statements().type(node, "Source");
        }
    }

    /** What the manifest says in words or dates that the report's own statements need not repeat. */
    private void asItCame(Extraction extraction) {
        Metadata metadata = extraction.report().metadata();
        metadata.other().forEach(this::field);
        metadata.publisher().ifPresent(name -> field("publisher", name));
        metadata.published()
                .filter(interval -> !extraction.published().equals(metadata.published()))
                .ifPresent(interval -> field("published", interval.earliest() + "/" + interval.latest()));
    }

    private void field(String name, String value) {
        Node node = page.iris().metadata(page.report(), name);
        page.state(page.report(), ATT.metadata, node);
        page.statements().type(node, "MetadataField");
        page.state(node, RDFS.label.asNode(), Literals.words(name));
        page.state(node, ATT.value, Literals.words(value));
    }

    private void say(Node property, String words) {
        page.state(page.report(), property, Literals.words(words));
    }
}
