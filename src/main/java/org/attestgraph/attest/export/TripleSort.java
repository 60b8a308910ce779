package org.attestgraph.attest.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.rdf.CanonicalGraph;

/** The statements of a graph in the order of their N-Triples lines, each once, however many. */
final class TripleSort implements AutoCloseable {
    private static final Pattern STAND_IN = Pattern.compile("<blank:([A-Za-z0-9]+)>");
    /** At the start of a line, or at its end. */
    private static final Pattern BLANK = Pattern.compile("^_:|> _:[A-Za-z0-9]+ \\.\n$");

    private final int most;
    private final TreeMap<String, Triple> few = new TreeMap<>();
    private final LineSort many;
    private long held;
    private boolean spilled;

    /** @param most how many characters are held in memory */
    TripleSort(int most) {
        this.most = most;
        this.many = new LineSort(most);
    }

    void add(Triple triple) throws IOException {
        String line = line(triple);
        if (spilled) {
            many.add(line);
            return;
        }
        if (few.put(line, triple) == null) {
            held += line.length();
        }
        if (held > most) {
            for (String other : few.keySet()) {
                many.add(other);
            }
            few.clear();
            spilled = true;
        }
    }

    Iterator<Triple> sorted() throws IOException {
        return spilled
                ? Iter.map(many.sorted(), TripleSort::read)
                : few.values().iterator();
    }

    @Override
    public void close() throws IOException {
        many.close();
    }

    /** Blank nodes, which no dataset has but an ontology has, under the names that they came with. */
    private static String line(Triple triple) {
        if (!triple.getSubject().isBlank() && !triple.getObject().isBlank()) {
            return CanonicalGraph.line(new Quad(Quad.defaultGraphIRI, triple));
        }
        Triple named = Triple.create(stand(triple.getSubject()), triple.getPredicate(), stand(triple.getObject()));
        return STAND_IN.matcher(CanonicalGraph.line(new Quad(Quad.defaultGraphIRI, named)))
                .replaceAll("_:$1");
    }

    private static Node stand(Node node) {
        return node.isBlank() ? NodeFactory.createURI("blank:" + node.getBlankNodeLabel()) : node;
    }

    private static Triple read(String line) {
        if (BLANK.matcher(line).find()) {
            return RDFParser.fromString(line, Lang.NTRIPLES)
                    .labelToNode(LabelToNode.createUseLabelAsGiven())
                    .toGraph()
                    .find()
                    .next();
        }
        return CanonicalGraph.quads(line.getBytes(UTF_8)).getFirst().asTriple();
    }
}
