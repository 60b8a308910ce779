package org.attestgraph.attest.cli;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attestgraph.attest.pipeline.Linking;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.store.GraphStore;

/** How linking is told of. */
final class LinkReport {
    private LinkReport() {}

    /** Links what is new, unless a server has the index, which does so itself. The index stays as small as may be. */
    static void bringUpToDate(GraphStore store) {
        if (store.hasIndex()) {
            store.tidyUp();
            Linking.bringUpToDate(store, false);
        }
    }

    static String line(GraphStore store) {
        return store.read(data -> {
            Node graph = new Iris(store.folder().base()).casesGraph();
            return LoadReport.count(count(data, graph, ATT.independentSources), "case") + " of "
                    + LoadReport.count(count(data, graph, ATT.hasAccount), "account") + ", "
                    + LoadReport.count(count(data, graph, ATT.hasLink), "link") + " between them or others.";
        });
    }

    private static long count(DatasetGraph data, Node graph, Node property) {
        return Iter.count(data.find(graph, Node.ANY, property, Node.ANY));
    }
}
