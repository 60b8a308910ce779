package org.attestgraph.attest.publish;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.rdf.ATT;

/** One incident as {@code export --owl} writes it: its place lies in another, somebody did it, and a claim asserts it. */
final class OwlSample {
    static final Quad LOCATED = Sample.data().stream(Node.ANY, Node.ANY, ATT.locatedIn, Node.ANY)
            .filter(quad -> Sample.data().contains(Node.ANY, quad.getObject(), ATT.within, Node.ANY))
            .filter(quad -> Sample.data().contains(Node.ANY, Node.ANY, ATT.perpetrated, quad.getSubject()))
            .filter(quad -> Sample.data().contains(Node.ANY, Node.ANY, ATT.asserts, quad.getSubject()))
            .min(Comparator.comparing(Quad::toString))
            .orElseThrow();
    static final Node INCIDENT = LOCATED.getSubject();

    private OwlSample() {}

    static Node around() {
        return found(LOCATED.getObject(), ATT.within, Node.ANY).getObject();
    }

    static Node actor() {
        return found(Node.ANY, ATT.perpetrated, INCIDENT).getSubject();
    }

    static byte[] turtle() {
        return turtle(Sample.data());
    }

    /** With a claim that asserts and denies the same. */
    static byte[] contradicting() {
        Quad asserts = found(Node.ANY, ATT.asserts, INCIDENT);
        return turtle(with(Quad.create(asserts.getGraph(), asserts.getSubject(), ATT.denies, INCIDENT)));
    }

    /** With an incident that is a place. */
    static byte[] misplaced() {
        return turtle(with(Quad.create(LOCATED.getGraph(), INCIDENT, RDF.type.asNode(), ATT.Place)));
    }

    static byte[] turtleOfCopy() {
        return turtle(with());
    }

    private static Quad found(Node subject, Node property, Node object) {
        return Sample.data().find(Node.ANY, subject, property, object).next();
    }

    private static DatasetGraph with(Quad... planted) {
        DatasetGraph copy = DatasetGraphFactory.create();
        Sample.data().find().forEachRemaining(copy::add);
        for (Quad quad : planted) {
            copy.add(quad);
        }
        return copy;
    }

    private static byte[] turtle(DatasetGraph data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Selection one = new Selection(Optional.empty(), Optional.of(Set.of(INCIDENT.getURI())));
        OwlExcerpt.write(Excerpt.of(data, Sample.BASE, one), DumpFormat.TURTLE, out);
        return out.toByteArray();
    }
}
