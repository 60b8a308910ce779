package org.attestgraph.attest.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.rdf.CanonicalGraph;

/** Small graphs for tests: one report, one incident, one claim. */
public final class Graphs {
    public static final String ATT = "https://w3id.org/attest/ontology#";
    public static final String BASE = DatasetFolder.DEFAULT_BASE;

    private static final int LONGEST_SLUG = 60;

    private Graphs() {}

    /** What report {@code number} says: that {@code actor} used {@code weapon} in {@code place}. */
    public static CanonicalGraph report(int number, String actor, String weapon, String place) {
        String name = BASE + "report/r" + number;
        List<Quad> quads = new ArrayList<>();
        Writer w = new Writer(iri(name), quads);
        Node report = iri(name);
        Node incident = iri(name + "/incident/1");
        Node claim = iri(name + "/claim/1");
        Node passage = iri(name + "/passage/0-4");
        Node user = iri(BASE + "actor/" + slug(actor));
        Node arm = iri(BASE + "weapon/" + slug(weapon));
        Node spot = iri(BASE + "place/" + slug(place));
        w.type(report, "Report").add(report, "fileName", text("r" + number + ".txt"));
        w.type(incident, "Incident").type(incident, "Airstrike").add(incident, "inReport", report);
        w.add(incident, "earliest", date("2016-07-0" + (1 + number % 9)));
        w.add(incident, "latest", date("2016-07-0" + (1 + number % 9)));
        w.add(incident, "involvedWeapon", arm).add(incident, "locatedIn", spot);
        w.add(user, "usedWeapon", incident).add(user, "perpetrated", incident);
        w.label(user, actor).label(arm, weapon).label(spot, place);
        w.type(claim, "Claim").add(claim, "inReport", report).add(claim, "asserts", incident);
        w.add(claim, "claimedBy", user).add(claim, "reportedBy", user).add(claim, "evidence", passage);
        w.type(passage, "Passage").add(passage, "exact", text("=they \"said\" so"));
        w.add(passage, "start", number(0)).add(passage, "end", number(4));
        return CanonicalGraph.of(name, quads);
    }

    /** {@code count} graphs of about {@code letters} letters of new text each. */
    public static List<CanonicalGraph> bulky(int count, int letters) {
        List<CanonicalGraph> graphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node graph = iri(BASE + "report/bulky" + i);
            Node title = text((i + " ").repeat(1 + letters / 2));
            graphs.add(CanonicalGraph.of(graph.getURI(), List.of(new Quad(graph, graph, iri(ATT + "title"), title))));
        }
        return graphs;
    }

    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    public static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node date(String date) {
        return NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate);
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /** Of a long name only the beginning: an IRI stands in many statements, each of which would be as long. */
    private static String slug(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_SLUG))
                .toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '-');
    }

    private record Writer(Node graph, List<Quad> quads) {
        Writer type(Node subject, String type) {
            quads.add(new Quad(graph, subject, RDF.type.asNode(), iri(ATT + type)));
            return this;
        }

        Writer label(Node subject, String label) {
            quads.add(new Quad(graph, subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en")));
            return this;
        }

        Writer add(Node subject, String property, Node value) {
            quads.add(new Quad(graph, subject, iri(ATT + property), value));
            return this;
        }
    }
}
