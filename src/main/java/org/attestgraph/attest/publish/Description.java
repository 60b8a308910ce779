package org.attestgraph.attest.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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

/** What a file holds that was exported, in VoID and DCAT: counts, licence, where it comes from, and checksum. */
public final class Description {
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String SPDX = "http://spdx.org/rdf/terms#";

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

    /** Writes in Turtle of {@code file}, whose type is {@code mediaType}, that {@code excerpt} was written to. */
    public static void write(Excerpt excerpt, Origin origin, Path file, String mediaType, OutputStream out)
            throws IOException {
        Description description = new Description(excerpt.iris().base());
        description.origin(origin);
        description.counts(excerpt);
        description.file(file, mediaType);
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
        state(dataset, iri(VOID + "documents"), number(excerpt.reports().size()));
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

    private void file(Path file, String mediaType) throws IOException {
        Node distribution = part("file");
        Node checksum = part("checksum");
        state(dataset, iri(DCAT + "distribution"), distribution);
        state(distribution, RDF.type.asNode(), iri(DCAT + "Distribution"));
        state(distribution, iri(DCTERMS + "title"), text(String.valueOf(file.getFileName())));
        state(distribution, iri(DCAT + "mediaType"), iri("https://www.iana.org/assignments/media-types/" + mediaType));
        if (String.valueOf(file.getFileName()).endsWith(".gz")) {
            state(
                    distribution,
                    iri(DCAT + "compressFormat"),
                    iri("https://www.iana.org/assignments/media-types/application/gzip"));
        }
        state(distribution, iri(DCAT + "byteSize"), number(Files.size(file)));
        state(distribution, iri(SPDX + "checksum"), checksum);
        state(checksum, RDF.type.asNode(), iri(SPDX + "Checksum"));
        state(checksum, iri(SPDX + "algorithm"), iri(SPDX + "checksumAlgorithm_sha256"));
        state(
                checksum,
                iri(SPDX + "checksumValue"),
                NodeFactory.createLiteralDT(sha256(file), XSDDatatype.XSDhexBinary));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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
