package org.attestgraph.attest.rdf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.resolve.Entity;

/**
 * The one place that makes IRIs of data. The same input always makes the same IRI, so that a reload adds nothing new.
 *
 * @param base what all of them begin with; chosen when a dataset is made, and kept in it
 */
public record Iris(String base) {
    public static final String DEFAULT_BASE = "https://w3id.org/attest/id/";

    private static final int REPORT_DIGITS = 32;
    private static final Pattern BASE = Pattern.compile("\\A[a-z][a-z0-9+.-]*+:[A-Za-z0-9._~:/@!$&'()*+,;=-]+/");

    private static final Pattern INCIDENT = Pattern.compile("/report/([0-9a-f]{16})[0-9a-f]*/incident/([0-9]+)$");

    public Iris {
        if (!BASE.matcher(base).matches()) {
            throw new IllegalArgumentException("[" + base + "] Not a base for IRIs.\n"
                    + "Give an absolute IRI that ends in a slash, such as " + DEFAULT_BASE);
        }
    }

    public static Iris standard() {
        return new Iris(DEFAULT_BASE);
    }

    /** The report, which is also the name of its graph. */
    public Node report(String sha256) {
        return iri("report/" + sha256.substring(0, REPORT_DIGITS));
    }

    public Node incident(Node report, int number) {
        return below(report, "incident/" + number);
    }

    public Node claim(Node report, int number) {
        return below(report, "claim/" + number);
    }

    /** The {@code number}th figure of an incident, from 1. */
    public Node figure(Node incident, int number) {
        return below(incident, "figure/" + number);
    }

    /** The {@code number}th mention in an incident or claim, from 1. */
    public Node mention(Node incidentOrClaim, int number) {
        return below(incidentOrClaim, "mention/" + number);
    }

    /** The {@code number}th place that the words of a mention may mean, from 1. */
    public Node candidate(Node mention, int number) {
        return below(mention, "candidate/" + number);
    }

    /** The mention of an incident's date, of which there is one. */
    public Node dateMention(Node incident) {
        return below(incident, "mention/date");
    }

    /** The words of a report from one offset to another, both in code points. */
    public Node passage(Node report, int start, int end) {
        return below(report, "passage/" + start + "-" + end);
    }

    public Node metadata(Node report, String name) {
        return below(report, "metadata/" + Segment.of(name));
    }

    /** Unlisted things lie in a folder of their own: no name in a report can be taken for an entry of a lexicon. */
    public Node entity(Entity entity) {
        return entity.listed()
                ? listed(entity.kind(), entity.id())
                : iri(folder(entity.kind()) + "unlisted/" + Segment.of(entity.id()));
    }

    public Node listed(EntityKind kind, String id) {
        return iri(folder(kind) + Segment.of(id));
    }

    public Node geometry(Node place) {
        return NodeFactory.createURI(place.getURI() + "#geometry");
    }

    /** The case that is named after an incident: by the first digits of its report, and its number there. */
    public Node eventCase(String incident) {
        Matcher parts = INCIDENT.matcher(incident);
        return iri("case/" + (parts.find() ? parts.group(1) + "-" + parts.group(2) : Segment.of(incident)));
    }

    /** The {@code number}th thing of its sort that belongs to {@code whole}, from 1. */
    static Node part(Node whole, String sort, int number) {
        return below(whole, sort + "/" + number);
    }

    public Node decision(String id) {
        return iri("decision/" + Segment.of(id));
    }

    public Node referenceGraph() {
        return iri("graph/reference");
    }

    /** The places of imported gazetteers that reports name. */
    public Node gazetteerGraph() {
        return iri("graph/gazetteer");
    }

    public Node casesGraph() {
        return iri("graph/cases");
    }

    public Node reviewGraph() {
        return iri("graph/review");
    }

    private static String folder(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "/";
    }

    private static Node below(Node node, String path) {
        return NodeFactory.createURI(node.getURI() + "/" + path);
    }

    private Node iri(String path) {
        return NodeFactory.createURI(base + path);
    }
}
