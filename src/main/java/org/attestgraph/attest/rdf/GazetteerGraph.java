package org.attestgraph.attest.rdf;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;

/** Describes the places of imported gazetteers that reports name, and says under what their data may be used. */
public final class GazetteerGraph {
    private GazetteerGraph() {}

    /**
     * Describes {@code places}.
     *
     * @param licenses by the names of the gazetteers; those of the places here are stated
     */
    public static NamedGraph of(Iris iris, Entries entries, List<Entry> places, Map<String, String> licenses) {
        Graph graph = ReferenceGraph.of(iris, entries, places);
        places.stream()
                .map(place -> place.row().get("gazetteer"))
                .distinct()
                .filter(licenses::containsKey)
                .map(licenses::get)
                .forEach(license -> graph.add(Triple.create(
                        iris.gazetteerGraph(), DCTerms.license.asNode(), NodeFactory.createURI(license))));
        return new NamedGraph(iris.gazetteerGraph(), graph);
    }
}
