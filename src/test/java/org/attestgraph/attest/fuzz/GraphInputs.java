package org.attestgraph.attest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.attestgraph.attest.fuzz.ReadingInputs.hold;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.pipeline.ReportStages;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.resolve.Naming;

/** What has to hold of the graphs, statements and IRIs that any text may lead to. */
final class GraphInputs {
    static {
        JenaSystem.init();
    }

    private static final Iris IRIS = Iris.standard();
    private static final Node REPORT = IRIS.report("0".repeat(64));
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9:/._~%#-]+");

    private GraphInputs() {}

    /** Any name makes an IRI that leads nowhere else, the same each time, and that every reader of N-Quads takes. */
    static void iris(byte[] input) {
        String name = new String(input, UTF_8);
        for (EntityKind kind : EntityKind.values()) {
            hold(IRIS.listed(kind, name).equals(IRIS.listed(kind, name)), "another IRI the second time");
            isSafe(IRIS.listed(kind, name));
            if (!name.isBlank()) {
                isSafe(IRIS.entity(Naming.unlisted(kind, name, "Source", List.of())));
            }
        }
        isSafe(IRIS.metadata(REPORT, name));
        isSafe(IRIS.decision(name));
    }

    /** Statements that are written come back the same, by our reader and by one of all N-Quads. */
    static void written(byte[] input) {
        String[] words = new String(input, UTF_8).split("\n", 3);
        Node predicate = IRIS.decision(words[0]);
        Node language = NodeFactory.createLiteralLang(words[0], "en");
        List<Quad> quads = List.of(
                Quad.create(REPORT, REPORT, predicate, NodeFactory.createLiteralString(words[words.length - 1])),
                Quad.create(REPORT, predicate, predicate, language),
                Quad.create(REPORT, REPORT, predicate, IRIS.metadata(REPORT, words[words.length / 2])));
        CanonicalGraph graph = CanonicalGraph.of(REPORT.getURI(), quads);
        hold(CanonicalGraph.quads(graph.nquads()).equals(graph.quads()), "our reader reads something else");
        hold(CanonicalGraph.parse(graph.name(), graph.nquads()).equals(graph), "Jena reads something else");
    }

    /** Bytes are refused or read; what is read is written so that it is read the same. */
    static void read(byte[] input) {
        List<Quad> quads;
        try {
            quads = CanonicalGraph.quads(input);
        } catch (IllegalArgumentException e) {
            return; // as it says
        }
        StringBuilder lines = new StringBuilder();
        quads.forEach(quad -> lines.append(CanonicalGraph.line(quad)));
        hold(CanonicalGraph.quads(lines.toString().getBytes(UTF_8)).equals(quads), "something else when written");
    }

    /** The graph of any text has the shape that all have, and comes back the same from its N-Quads. */
    static void report(byte[] text) {
        ReadingInputs.report(text).ifPresent(report -> {
            CanonicalGraph graph = Stages.BUILT_IN.graph(Stages.BUILT_IN.extract(report), Iris.DEFAULT_BASE);
            try {
                hold(CanonicalGraph.parse(graph.name(), graph.nquads()).equals(graph), "another graph");
            } catch (RiotException e) {
                throw new AssertionError("Not N-Quads", e);
            }
            hold(CanonicalGraph.quads(graph.nquads()).equals(graph.quads()), "another graph");
        });
    }

    private static void isSafe(Node iri) {
        String written = iri.getURI();
        hold(SAFE.matcher(written).matches(), "signs that do not belong in it: " + written);
        hold(written.startsWith(IRIS.base()), "outside: " + written);
        hold(!List.of(written.split("/", -1)).contains(".."), "a step up: " + written);
        hold(!written.endsWith("/"), "nameless: " + written);
    }

    /** Made only for the target that needs them: they take seconds. */
    private static final class Stages {
        static final ReportStages BUILT_IN = ReportStages.builtIn();
    }
}
