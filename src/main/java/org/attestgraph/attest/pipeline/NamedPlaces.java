package org.attestgraph.attest.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;

/** The places that reports name, so that those of gazetteers can be described once for all. */
final class NamedPlaces {
    private final String places;
    private final Set<String> ids = new TreeSet<>();

    /** @param base of the dataset's IRIs */
    NamedPlaces(String base) {
        this.places = base + "place/";
    }

    /** Takes the places in that {@code graph} names. */
    void take(CanonicalGraph graph) {
        for (Quad quad : graph.quads()) {
            if (quad.getObject().isURI() && quad.getObject().getURI().startsWith(places)) {
                ids.add(quad.getObject().getURI().substring(places.length()));
            }
        }
    }

    /** What has to be stored so that all places taken in, and those described before, are described. */
    List<Request> requests(Stages stages, String base, Archive archive) {
        String name = new Iris(base).gazetteerGraph().getURI();
        archive.holding(name).map(held -> archive.graph(name, held.graph())).ifPresent(graph -> graph.quads()
                .forEach(this::again));
        Optional<CanonicalGraph> graph = stages.places(ids, base);
        return graph.stream()
                .<Request>map(described -> Request.Store.graph("lexicon", described))
                .toList();
    }

    private void again(Quad quad) {
        if (quad.getSubject().isURI() && quad.getSubject().getURI().startsWith(places)) {
            ids.add(quad.getSubject().getURI().substring(places.length()));
        }
    }
}
