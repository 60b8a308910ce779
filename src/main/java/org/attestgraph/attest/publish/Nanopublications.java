package org.attestgraph.attest.publish;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Prefixes;
import org.attestgraph.attest.rdf.ATT;

/**
 * A nanopublication for each claim: what it says, who says so in which words of which report, and what made it. Their names
 * lie below those of the claims and are trusty URIs: each holds the hash of what it says.
 */
public final class Nanopublications {
    private static final String NP = "http://www.nanopub.org/nschema#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";

    private final StreamRDF out;
    private final Optional<String> licence;

    private Nanopublications(StreamRDF out, Optional<String> licence) {
        this.out = out;
        this.licence = licence;
    }

    /**
     * Writes them in TriG.
     *
     * @param loaded when a report came into the dataset, in UTC
     * @param licence the IRI of that under which they are published
     */
    public static void write(
            Excerpt excerpt, Function<String, Optional<String>> loaded, Optional<String> licence, OutputStream out) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
        stream.start();
        Prefixes.ALL.forEach(stream::prefix);
        stream.prefix("np", NP);
        Nanopublications made = new Nanopublications(stream, licence);
        for (Node report : excerpt.reports()) {
            ReportView view = ReportView.of(excerpt, report);
            view.claims().forEach(claim -> made.publication(view, claim, loaded.apply(report.getURI())));
        }
        stream.finish();
    }

    private void publication(ReportView view, Node claim, Optional<String> loaded) {
        List<Quad> said = new ArrayList<>();
        Node itself = NodeFactory.createURI(claim.getURI() + "/nanopublication/" + TrustyUri.UNKNOWN);
        Part head = part(itself, "head", said);
        Part assertion = part(itself, "assertion", said);
        Part provenance = part(itself, "provenance", said);
        Part about = part(itself, "pubinfo", said);
        head.state(itself, RDF.type.asNode(), iri(NP + "Nanopublication"));
        head.state(itself, iri(NP + "hasAssertion"), assertion.name());
        head.state(itself, iri(NP + "hasProvenance"), provenance.name());
        head.state(itself, iri(NP + "hasPublicationInfo"), about.name());
        assertion(view, claim, assertion);
        provenance(view, claim, assertion.name(), provenance);
        about.state(itself, iri(PROV + "wasDerivedFrom"), claim);
        loaded.ifPresent(time -> about.state(
                itself, iri(DCTERMS + "created"), NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime)));
        about.state(itself, iri(DCTERMS + "creator"), iri("https://w3id.org/attest"));
        licence.ifPresent(terms -> about.state(itself, iri(DCTERMS + "license"), iri(terms)));
        TrustyUri.completed(said).forEach(out::quad);
    }

    /** What the claim says: of a denial, what it denies. */
    private static void assertion(ReportView view, Node claim, Part assertion) {
        all(view, claim, Set.of(ATT.asserts, ATT.denies, ATT.stance, ATT.attributesTo, ATT.namesWeapon), assertion);
        for (Node incident : view.objects(claim, ATT.about)) {
            all(
                    view,
                    incident,
                    Set.of(
                            RDF.type.asNode(),
                            ATT.locatedIn,
                            ATT.earliest,
                            ATT.latest,
                            ATT.datePrecision,
                            ATT.target,
                            ATT.aggregate),
                    assertion);
            for (Node figure : view.objects(claim, ATT.givesFigure)) {
                if (view.objects(incident, ATT.casualties).contains(figure)) {
                    assertion.state(incident, ATT.casualties, figure);
                    all(
                            view,
                            figure,
                            Set.of(ATT.harm, ATT.number, ATT.qualifier, ATT.minimum, ATT.maximum, ATT.victimKind),
                            assertion);
                }
            }
        }
        if (view.objects(claim, ATT.about).isEmpty()) {
            assertion.state(claim, RDF.type.asNode(), ATT.Claim);
        }
    }

    private static void provenance(ReportView view, Node claim, Node assertion, Part provenance) {
        view.objects(claim, ATT.claimedBy)
                .forEach(who -> provenance.state(assertion, iri(PROV + "wasAttributedTo"), who));
        provenance.state(assertion, iri(PROV + "wasDerivedFrom"), view.report());
        all(
                view,
                claim,
                Set.of(ATT.claimedBy, ATT.reportedBy, ATT.relays, ATT.hedged, ATT.rule, ATT.evidence),
                provenance);
        for (Node passage : view.objects(claim, ATT.evidence)) {
            provenance.state(assertion, iri(PROV + "wasQuotedFrom"), passage);
            all(view, passage, Set.of(ATT.exact, ATT.start, ATT.end, ATT.inReport), provenance);
        }
        all(view, view.report(), Set.of(ATT.sha256, ATT.fileName, ATT.title, ATT.published, ATT.url), provenance);
    }

    private static void all(ReportView view, Node subject, Set<Node> properties, Part part) {
        properties.stream().sorted(java.util.Comparator.comparing(Node::getURI)).forEach(property -> view.objects(
                        subject, property)
                .forEach(value -> part.state(subject, property, value)));
    }

    private static Part part(Node publication, String name, List<Quad> said) {
        return new Part(iri(publication.getURI() + "#" + name), said);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** One graph of a nanopublication. */
    private record Part(Node name, List<Quad> said) {
        void state(Node subject, Node property, Node value) {
            said.add(Quad.create(name, subject, property, value));
        }
    }
}
