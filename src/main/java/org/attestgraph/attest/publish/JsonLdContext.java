package org.attestgraph.attest.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.export.Prefixes;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Ontology;

/** The terms of the ontology as a JSON-LD context has them: {@code ontology/context.jsonld}, made of the ontology. */
final class JsonLdContext {
    private static final Graph ONTOLOGY = Ontology.graph();

    /** Actors are found in the incident that they are said to have carried out, and claims in the one that they are about. */
    private static final Map<String, Node> REVERSE = Map.of(
            "perpetratedBy", ATT.perpetrated,
            "weaponUsedBy", ATT.usedWeapon);

    private JsonLdContext() {}

    /** What stands after {@code "@context":}. */
    static Map<String, Object> all() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@version", 1.1);
        Prefixes.ALL.forEach(context::put);
        context.put("id", "@id");
        context.put("type", "@type");
        context.put("label", RDFS.label.getURI());
        context.put("altLabel", SKOS.altLabel.getURI());
        context.putAll(terms());
        return context;
    }

    private static Map<String, Object> terms() {
        Map<String, Object> terms = new TreeMap<>();
        ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filter(triple -> triple.getSubject().isURI()
                        && triple.getSubject().getURI().startsWith(ATT.NS))
                .forEach(triple -> term(triple.getSubject(), triple.getObject(), terms));
        REVERSE.forEach((name, property) -> terms.put(name, Map.of("@reverse", "att:" + ReportView.code(property))));
        return terms;
    }

    private static void term(Node term, Node kind, Map<String, Object> terms) {
        String name = ReportView.code(term);
        if (kind.equals(OWL2.Class.asNode())) {
            terms.put(name, "att:" + name);
        } else if (kind.equals(OWL2.ObjectProperty.asNode())) {
            terms.put(name, typed(name, "@id"));
        } else if (kind.equals(OWL2.DatatypeProperty.asNode())) {
            terms.put(name, datatype(term, name));
        }
    }

    /** Days have no range in the ontology; their definitions tell. */
    private static Object datatype(Node term, String name) {
        boolean day = ONTOLOGY.stream(term, SKOS.definition.asNode(), Node.ANY)
                .anyMatch(triple -> triple.getObject().getLiteralLexicalForm().contains("an xsd:date"));
        if (day) {
            return typed(name, "xsd:date");
        }
        return ONTOLOGY.stream(term, RDFS.range.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getURI())
                .filter(range -> range.endsWith("#integer") || range.endsWith("#boolean") || range.endsWith("#decimal"))
                .findFirst()
                .map(range -> typed(name, "xsd:" + range.substring(range.indexOf('#') + 1)))
                .orElse(Map.of("@id", "att:" + name));
    }

    private static Object typed(String name, String type) {
        return new TreeMap<>(Map.of("@id", "att:" + name, "@type", type));
    }
}
