package org.attestgraph.attest.export;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Turtle or TriG, a block for each subject. */
final class BlockWriter implements DumpWriter {
    private final StreamRDF stream;
    private final boolean named;
    private final String base;

    BlockWriter(OutputStream out, boolean named, String base) {
        this.stream = StreamRDFWriter.getWriterStream(out, named ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS);
        this.named = named;
        this.base = base;
    }

    @Override
    public void start() {
        stream.start();
        Prefixes.ALL.forEach(stream::prefix);
        stream.prefix("", base);
    }

    @Override
    public void graph(Node name, Iterator<Triple> triples) {
        if (named && !Quad.isDefaultGraph(name)) {
            triples.forEachRemaining(triple -> stream.quad(new Quad(name, triple)));
        } else {
            triples.forEachRemaining(stream::triple);
        }
    }

    @Override
    public void finish() {
        stream.finish();
    }
}
