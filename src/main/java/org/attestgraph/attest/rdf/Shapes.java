package org.attestgraph.attest.rdf;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;

/** The gate before the store: what {@code ontology/shapes.ttl} asks of a report's graph, and what only a program can. */
public final class Shapes {
    static final String FILE = "/ontology/shapes.ttl";

    private Shapes() {}

    /**
     * What is wrong with the graph of one report, each as {@code [where] What is wrong.}, in a fixed order; empty where
     * it may be stored.
     */
    public static List<String> violations(Graph reportGraph) {
        Stream<String> shapes = ShaclValidator.get().validate(Loaded.SHAPES, reportGraph).getEntries().stream()
                .map(Shapes::violation);
        return Stream.concat(shapes, Tracing.violations(reportGraph))
                .sorted()
                .distinct()
                .toList();
    }

    private static String violation(ReportEntry entry) {
        Node value = entry.value();
        boolean tellsMore = value != null && !value.equals(entry.focusNode());
        return "[" + entry.focusNode() + "] " + entry.message() + (tellsMore ? " Found: " + value : "");
    }

    /** Parsed when first asked for, and by one thread. */
    private static final class Loaded {
        static final org.apache.jena.shacl.Shapes SHAPES = org.apache.jena.shacl.Shapes.parse(Ontology.read(FILE));
    }
}
