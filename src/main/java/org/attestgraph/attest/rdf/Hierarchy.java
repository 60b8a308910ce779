package org.attestgraph.attest.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.link.Credits;
import org.attestgraph.attest.link.Spot;
import org.attestgraph.attest.link.Thing;

/** What things belong to: by the reference graph, and by a report's own for what is unlisted. Remembers listed things. */
public final class Hierarchy {
    private static final List<Node> UPWARD = List.of(ATT.partOf, ATT.within, SKOS.broader.asNode());
    private static final Node LATITUDE = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
    private static final Node LONGITUDE = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#long");

    private final Graph reference;
    private final Map<Node, Thing> things = new HashMap<>();
    private final Map<Node, Spot> spots = new HashMap<>();

    public Hierarchy(Graph reference) {
        this.reference = reference;
    }

    /** The news agencies by all that they are called. */
    public Credits credits() {
        Map<String, String> names = new TreeMap<>();
        reference.stream(Node.ANY, RDF.type.asNode(), ATT.NewsAgency)
                .map(Triple::getSubject)
                .forEach(agency -> Stream.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel)
                        .flatMap(property -> reference.stream(agency, property.asNode(), Node.ANY))
                        .forEach(name -> names.put(name.getObject().getLiteralLexicalForm(), agency.getURI())));
        return new Credits(names);
    }

    /**
     * A thing with all that it belongs to.
     *
     * @param report the graph of the report that names it
     */
    Thing thing(Node node, Graph report) {
        if (isUnlisted(node)) {
            return make(node, report);
        }
        Thing known = things.get(node);
        if (known == null) {
            known = make(node, report);
            things.put(node, known);
        }
        return known;
    }

    Spot spot(Node place, Graph report) {
        if (isUnlisted(place)) {
            return new Spot(thing(place, report), Spot.Reach.TOWN, Optional.empty());
        }
        Spot known = spots.get(place);
        if (known == null) {
            known = new Spot(thing(place, report), reach(place), point(place));
            spots.put(place, known);
        }
        return known;
    }

    private static boolean isUnlisted(Node node) {
        return node.getURI().contains("/unlisted/");
    }

    private Thing make(Node node, Graph report) {
        Set<Node> wider = new HashSet<>();
        climb(node, report, wider);
        wider.remove(node);
        return new Thing(node.getURI(), wider.stream().map(Node::getURI).collect(java.util.stream.Collectors.toSet()));
    }

    private void climb(Node node, Graph report, Set<Node> wider) {
        Graph described = isUnlisted(node) ? report : reference;
        UPWARD.forEach(property -> described.stream(node, property, Node.ANY).forEach(triple -> {
            if (wider.add(triple.getObject())) {
                climb(triple.getObject(), report, wider);
            }
        }));
    }

    private Spot.Reach reach(Node place) {
        Node precision = first(place, ATT.placePrecision).orElse(ATT.inRegion);
        if (precision.equals(ATT.exactPlace)) {
            boolean city = first(place, ATT.placeKind)
                    .filter(kind -> kind.getLiteralLexicalForm().equals("city"))
                    .isPresent();
            return city ? Spot.Reach.CITY : Spot.Reach.TOWN;
        }
        return precision.equals(ATT.inDistrict)
                ? Spot.Reach.DISTRICT
                : precision.equals(ATT.inGovernorate)
                        ? Spot.Reach.GOVERNORATE
                        : precision.equals(ATT.inCountry) ? Spot.Reach.COUNTRY : Spot.Reach.REGION;
    }

    private Optional<Spot.Point> point(Node place) {
        return first(place, LATITUDE).flatMap(north -> first(place, LONGITUDE)
                .map(east -> new Spot.Point(
                        Double.parseDouble(north.getLiteralLexicalForm()),
                        Double.parseDouble(east.getLiteralLexicalForm()))));
    }

    private Optional<Node> first(Node subject, Node property) {
        return reference.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
