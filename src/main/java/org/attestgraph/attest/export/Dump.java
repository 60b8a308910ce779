package org.attestgraph.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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
        return store.read(data -> {
            Excerpt all = Excerpt.of(data, store.folder().base(), Selection.ALL);
            return write(
                    format,
                    store.folder().base(),
                    out,
                    writer -> all.each((name, triples) -> {
                        if (wanted.test(name.getURI())) {
                            sorted(name, triples, Alignment.NONE, writer);
                        }
                    }));
        });
    }

    /** Writes {@code excerpt} with what follows from it by {@code alignment}; see the other. */
    public static List<String> write(Excerpt excerpt, Alignment alignment, DumpFormat format, OutputStream out) {
        return write(format, excerpt.iris().base(), out, writer -> {
            if (!alignment.mappings().isEmpty()) {
                Node name = NodeFactory.createURI(excerpt.iris().base() + "graph/alignments");
                sorted(name, alignment.mappings().find(), Alignment.NONE, writer);
            }
            excerpt.each((name, triples) -> sorted(name, triples, alignment, writer));
        });
    }

    /** Writes graphs that are not stored; see the other. */
    public static List<String> write(
            Iterable<CanonicalGraph> graphs, DumpFormat format, String base, OutputStream out) {
        return write(format, base, out, writer -> {
            for (CanonicalGraph graph : graphs) {
                Stream<Triple> triples = graph.quads().stream().map(Quad::asTriple);
                sorted(NodeFactory.createURI(graph.name()), triples.iterator(), Alignment.NONE, writer);
            }
        });
    }

    /** Writes triples that belong to no graph. */
    public static List<String> write(Collection<Triple> triples, DumpFormat format, String base, OutputStream out) {
        return write(
                format, base, out, writer -> sorted(Quad.defaultGraphIRI, triples.iterator(), Alignment.NONE, writer));
    }

    /**
     * Writes triples that belong to no graph.
     *
     * @param watch is told of each that is written, in order
     */
    public static void write(
            Iterator<Triple> triples, Consumer<Triple> watch, DumpFormat format, String base, OutputStream out) {
        write(format, base, out, writer -> {
            try (TripleSort sort = new TripleSort(LineSort.USUAL_CHARACTERS)) {
                while (triples.hasNext()) {
                    sort.add(triples.next());
                }
                writer.graph(Quad.defaultGraphIRI, Iter.operate(sort.sorted(), watch));
            }
        });
    }

    /**
     * Writes {@code more} and the statements of {@code excerpt} as {@code change} makes them, all as one.
     *
     * @param format one that does not keep graphs apart
     */
    public static List<String> merged(
            Excerpt excerpt,
            Collection<Triple> more,
            Function<Triple, Stream<Triple>> change,
            DumpFormat format,
            OutputStream out) {
        return write(format, excerpt.iris().base(), out, writer -> {
            try (TripleSort sort = new TripleSort(LineSort.USUAL_CHARACTERS)) {
                for (Triple triple : more) {
                    sort.add(triple);
                }
                excerpt.each((name, triples) -> {
                    while (triples.hasNext()) {
                        for (Triple triple : change.apply(triples.next()).toList()) {
                            sort.add(triple);
                        }
                    }
                });
                writer.graph(Quad.defaultGraphIRI, sort.sorted());
            }
        });
    }

    /** Gives each statement of {@code excerpt} once, in order, whichever graphs it stands in. */
    public static void each(Excerpt excerpt, Consumer<Triple> use) throws IOException {
        try (TripleSort sort = new TripleSort(LineSort.USUAL_CHARACTERS)) {
            excerpt.each((name, triples) -> {
                while (triples.hasNext()) {
                    sort.add(triples.next());
                }
            });
            sort.sorted().forEachRemaining(use);
        }
    }

    private static List<String> write(DumpFormat format, String base, OutputStream out, Body body) {
        try (DumpWriter writer = writer(format, base, out)) {
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
            case HDT -> new HdtWriter(out, base);
        };
    }

    private static void sorted(Node name, Iterator<Triple> triples, Alignment alignment, DumpWriter writer)
            throws IOException {
        try (TripleSort sort = new TripleSort(LineSort.USUAL_CHARACTERS)) {
            while (triples.hasNext()) {
                for (Triple triple : alignment.of(triples.next()).toList()) {
                    sort.add(triple);
                }
            }
            writer.graph(name, sort.sorted());
        }
    }

    private interface Body {
        void write(DumpWriter writer) throws IOException;
    }
}
