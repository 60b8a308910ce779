package org.attestgraph.attest.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What {@code ontology/attest.ttl} says, read once. */
public final class Ontology {
    static final String FILE = "/ontology/attest.ttl";

    private Ontology() {}

    /** To be read only. */
    public static Graph graph() {
        return Loaded.GRAPH;
    }

    /** The class of that local name with all that it is a kind of in this ontology; unknown names are refused. */
    public static Set<Node> types(String className) {
        Node named = ATT.term(className);
        if (!graph().contains(named, RDF.type.asNode(), OWL2.Class.asNode())) {
            throw new IllegalArgumentException("[" + className + "] The ontology has no such class.");
        }
        Set<Node> types = new LinkedHashSet<>();
        addWithSuperclasses(named, types);
        return types;
    }

    private static void addWithSuperclasses(Node type, Set<Node> types) {
        if (type.isURI() && type.getURI().startsWith(ATT.NS) && types.add(type)) {
            graph().stream(type, RDFS.subClassOf.asNode(), Node.ANY)
                    .forEach(triple -> addWithSuperclasses(triple.getObject(), types));
        }
    }

    static Graph read(String file) {
        try (InputStream stream = Ontology.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("[" + file + "] Not among the program's resources.");
            }
            return RDFParser.source(stream).lang(Lang.TURTLE).toGraph();
        } catch (IOException | RiotException e) {
            throw new UncheckedIOException(new IOException("[" + file + "] Cannot be read: " + e.getMessage(), e));
        }
    }

    /** Made when first asked for, and by one thread. */
    private static final class Loaded {
        static final Graph GRAPH = read(FILE);
    }
}
