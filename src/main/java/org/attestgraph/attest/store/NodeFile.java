package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TIOStreamTransport;

/**
 * The file in which TDB2 keeps nodes, read past TDB2's caches, to see what is there: neighbours at a time, where TDB2
 * asks the system for every few bytes.
 */
final class NodeFile implements AutoCloseable {
    private static final int KEPT = 50_000;

    private final Window window;
    private final TProtocol terms;
    private final Map<NodeId, Node> kept = new LinkedHashMap<>();

    private NodeFile(Window window, TProtocol terms) {
        this.window = window;
        this.terms = terms;
    }

    /** Opens that of the database whose files lie in {@code storage}; for one thread. */
    static NodeFile open(Path storage) throws IOException {
        Path file = storage.resolve(Names.nodeTableBaseName + "-data." + Names.extObjNodeData);
        Window window = new Window(FileChannel.open(file, StandardOpenOption.READ));
        try {
            return new NodeFile(window, TRDF.protocol(new TIOStreamTransport(window)));
        } catch (TException e) {
            window.close();
            throw new IOException(e);
        }
    }

    /**
     * The node at {@code id}, which must lead to the file.
     *
     * @throws IllegalStateException where none is there
     */
    Node node(NodeId id) {
        Node node = kept.get(id);
        if (node == null) {
            if (kept.size() == KEPT) {
                kept.clear();
            }
            node = read(id);
            kept.put(id, node);
        }
        return node;
    }

    /** The same, from the file in any case. */
    Node read(NodeId id) {
        try {
            window.seek(id.getPtrLocation());
            RDF_Term term = new RDF_Term();
            term.read(terms);
            return ThriftConvert.convert(term);
        } catch (TException | RuntimeException e) {
            throw new IllegalStateException("No node is kept at " + id + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    /** A file that is read from any place, and more of it than is asked for. */
    private static final class Window extends InputStream {
        private final FileChannel channel;
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
        /** Of the first byte of {@link #bytes}, in the file. */
        private long start;

        Window(FileChannel channel) {
            this.channel = channel;
        }

        void seek(long at) {
            if (at >= start && at <= start + bytes.limit()) {
                bytes.position((int) (at - start));
            } else {
                start = at;
                bytes.limit(0);
            }
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : bytes.get() & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length > 0 && isAtEnd()) {
                return -1;
            }
            int count = Math.min(length, bytes.remaining());
            bytes.get(target, offset, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }

        private boolean isAtEnd() throws IOException {
            if (!bytes.hasRemaining()) {
                start += bytes.limit();
                bytes.clear();
                channel.read(bytes, start);
                bytes.flip();
            }
            return !bytes.hasRemaining();
        }
    }
}
