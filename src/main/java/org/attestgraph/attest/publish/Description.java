package org.attestgraph.attest.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.rdf.ATT;

/** What files hold that were exported, in VoID and DCAT: counts, licence, where it comes from, and checksums. */
public final class Description {
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final List<Triple> statements = new ArrayList<>();
    private final Node dataset;

    private Description(String base) {
        dataset = iri(base + "graph/description#dataset");
    }

    /**
     * Where a dataset comes from.
     *
     * @param time of the last change of the dataset, in UTC
     * @param sequence of the last line of its ledger
     * @param ledger the hash of that line
     * @param licence the IRI of the licence, where there is one
     * @param title of the dataset
     */
    public record Origin(
            String title, String time, long sequence, String ledger, String tool, Optional<String> licence) {}

    /** Writes it in Turtle, of the {@code files} that {@code excerpt} was written to. */
    public static void write(Excerpt excerpt, Origin origin, List<Distribution> files, OutputStream out)
            throws IOException {
        Description description = new Description(excerpt.iris().base());
        description.origin(origin);
        description.counts(excerpt);
        for (int i = 0; i < files.size(); i++) {
            description.distribution(i + 1, files.get(i));
        }
        Dump.write(description.statements, DumpFormat.TURTLE, excerpt.iris().base(), out);
    }

    private void origin(Origin origin) {
        state(dataset, RDF.type.asNode(), iri(VOID + "Dataset"));
        state(dataset, RDF.type.asNode(), iri(DCAT + "Dataset"));
        state(dataset, iri(DCTERMS + "title"), text(origin.title()));
        state(
                dataset,
                iri(DCTERMS + "description"),
                NodeFactory.createLiteralLang(
                        "Incidents, and what reports claim of them. Nothing in it is asserted as fact.", "en"));
        origin.licence().ifPresent(licence -> state(dataset, iri(DCTERMS + "license"), iri(licence)));
        state(dataset, iri(DCTERMS + "modified"), NodeFactory.createLiteralDT(origin.time(), XSDDatatype.XSDdateTime));
        state(dataset, iri(VOID + "vocabulary"), iri(ATT.NS));
        Node made = part("making");
        state(dataset, iri(PROV + "wasGeneratedBy"), made);
        state(made, RDF.type.asNode(), iri(PROV + "Activity"));
        state(
                made,
                iri(DCTERMS + "description"),
                text("Attest " + origin.tool() + ", from line " + origin.sequence()
                        + " of the dataset's ledger, whose hash is " + origin.ledger()));
    }

    private void counts(Excerpt excerpt) throws IOException {
        Map<Node, Long> classes = new TreeMap<>(java.util.Comparator.comparing(Node::getURI));
        Map<Node, Long> properties = new TreeMap<>(java.util.Comparator.comparing(Node::getURI));
        long[] totals = new long[2];
        Node[] last = {NodeFactory.createBlankNode()};
        Dump.each(excerpt, triple -> {
            totals[0]++;
            if (!triple.getSubject().equals(last[0])) {
                totals[1]++;
                last[0] = triple.getSubject();
            }
            properties.merge(triple.getPredicate(), 1L, Long::sum);
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                classes.merge(triple.getObject(), 1L, Long::sum);
            }
        });
        state(dataset, iri(VOID + "triples"), number(totals[0]));
        state(dataset, iri(VOID + "distinctSubjects"), number(totals[1]));
        state(dataset, iri(VOID + "classes"), number(classes.size()));
        state(dataset, iri(VOID + "properties"), number(properties.size()));
        state(dataset, iri(VOID + "documents"), number(classes.getOrDefault(ATT.Report, 0L)));
        classes.forEach((type, count) -> partition("class", "classPartition", "entities", type, count));
        properties.forEach((property, count) -> partition("property", "propertyPartition", "triples", property, count));
        state(dataset, iri(VOID + "uriSpace"), text(excerpt.iris().base()));
    }

    private void partition(String kind, String relation, String counted, Node term, long count) {
        String iri = term.getURI();
        String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        String space = Integer.toHexString(
                iri.substring(0, iri.length() - name.length()).hashCode());
        Node part = part(kind + "-" + name + "-" + space);
        state(dataset, iri(VOID + relation), part);
        state(part, iri(VOID + kind), term);
        state(part, iri(VOID + counted), number(count));
    }

    private void distribution(int number, Distribution told) {
        Node distribution = part("file-" + number);
        Node checksum = part("checksum-" + number);
        state(dataset, iri(DCAT + "distribution"), distribution);
        state(distribution, RDF.type.asNode(), iri(DCAT + "Distribution"));
        state(distribution, iri(DCTERMS + "title"), text(told.title()));
        if (!told.note().isEmpty()) {
            state(distribution, iri(DCTERMS + "description"), NodeFactory.createLiteralLang(told.note(), "en"));
        }
        told.mediaTypes().forEach(type -> state(distribution, iri(DCAT + "mediaType"), iri(MEDIA_TYPES + type)));
        if (told.isCompressed()) {
            state(distribution, iri(DCAT + "compressFormat"), iri(MEDIA_TYPES + "application/gzip"));
        }
        state(distribution, iri(DCAT + "byteSize"), number(told.bytes()));
        state(distribution, iri(SPDX + "checksum"), checksum);
        state(checksum, RDF.type.asNode(), iri(SPDX + "Checksum"));
        state(checksum, iri(SPDX + "algorithm"), iri(SPDX + "checksumAlgorithm_sha256"));
        state(
                checksum,
                iri(SPDX + "checksumValue"),
                NodeFactory.createLiteralDT(told.sha256(), XSDDatatype.XSDhexBinary));
    }

    private void state(Node subject, Node property, Node value) {
        statements.add(Triple.create(subject, property, value));
    }

    private Node part(String name) {
        return iri(dataset.getURI().replace("#dataset", "#" + name));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
