package org.attestgraph.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.GraphStore;

/** Writes graphs down so that the same graphs always give the same text. */
public final class Dump {
    private Dump() {}

    /**
     * Writes the graphs of {@code store} in the order of their names, each in the order of its N-Triples lines.
     *
     * @param wanted which graphs, by name
     * @return what could not be written as it is, in words for a person
     */
    public static List<String> write(GraphStore store, Predicate<String> wanted, DumpFormat format, OutputStream out) {
        return store.read(dataset -> {
            List<Node> names = new ArrayList<>();
            dataset.listGraphNodes().forEachRemaining(names::add);
            names.removeIf(name -> !wanted.test(name.getURI()));
            names.sort(Comparator.comparing(Node::getURI));
            return write(format, store.folder().base(), out, writer -> {
                for (Node name : names) {
                    writer.graph(name, sorted(triples(dataset, name)));
                }
            });
        });
    }

    /** Writes graphs that are not stored; see the other. */
    public static List<String> write(
            Iterable<CanonicalGraph> graphs, DumpFormat format, String base, OutputStream out) {
        return write(format, base, out, writer -> {
            for (CanonicalGraph graph : graphs) {
                List<Triple> triples =
                        graph.quads().stream().map(Quad::asTriple).toList();
                writer.graph(org.apache.jena.graph.NodeFactory.createURI(graph.name()), sorted(triples));
            }
        });
    }

    /** Writes triples that belong to no graph. */
    public static List<String> write(Collection<Triple> triples, DumpFormat format, String base, OutputStream out) {
        return write(format, base, out, writer -> writer.graph(Quad.defaultGraphIRI, sorted(triples)));
    }

    private static List<String> write(DumpFormat format, String base, OutputStream out, Body body) {
        try {
            DumpWriter writer = writer(format, base, out);
            writer.start();
            body.write(writer);
            writer.finish();
            out.flush();
            return writer.notes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DumpWriter writer(DumpFormat format, String base, OutputStream out) throws IOException {
        return switch (format) {
            case TRIG -> new BlockWriter(out, true, base);
            case TURTLE -> new BlockWriter(out, false, base);
            case NQUADS -> new LineWriter(out, true);
            case NTRIPLES -> new LineWriter(out, false);
            case JSONLD -> new JsonLdWriter(out);
            case RDFXML -> new RdfXmlWriter(out);
        };
    }

    private static List<Triple> triples(DatasetGraph dataset, Node graph) {
        List<Triple> triples = new ArrayList<>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private static List<Triple> sorted(Collection<Triple> triples) {
        TreeMap<String, Triple> lines = new TreeMap<>();
        triples.forEach(triple -> lines.put(CanonicalGraph.line(new Quad(Quad.defaultGraphIRI, triple)), triple));
        return List.copyOf(lines.values());
    }

    private interface Body {
        void write(DumpWriter writer) throws IOException;
    }
}
