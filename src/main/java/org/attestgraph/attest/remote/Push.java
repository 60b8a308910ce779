package org.attestgraph.attest.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.archive.Act;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.GraphStore;

/**
 * Brings a store elsewhere to hold the graphs that a dataset holds, graph by graph; others in it stay as they are. Doing it
 * again, also after it was cut short, comes to the same.
 *
 * @param remote where to
 * @param atOnce how many requests at a time
 * @param statements that one request holds at most; the first of a graph replaces it, and the next ones add to it
 */
public record Push(RemoteStore remote, int atOnce, int statements) {
    /** What came of it. */
    public record Outcome(int graphs, long statements, int removed) {}

    /**
     * Sends all graphs of {@code store}, in the order of their names.
     *
     * @param watch is told the name of each graph that is sent
     */
    public Outcome of(GraphStore store, Consumer<String> watch) {
        return store.read(data -> {
            try (ExecutorService senders = Executors.newFixedThreadPool(atOnce)) {
                return new Sending(data, senders, watch).all(gone(store.archive()));
            }
        });
    }

    /** The graphs that were once held and are not any more. */
    private static SortedSet<String> gone(Archive archive) {
        SortedSet<String> gone = new TreeSet<>();
        archive.after(0).forEach(entry -> {
            if (entry.act() instanceof Act.Stored stored) {
                gone.add(stored.name());
            }
        });
        gone.removeAll(archive.contents().names());
        return gone;
    }

    private final class Sending {
        private final DatasetGraph data;
        private final ExecutorService senders;
        private final Consumer<String> watch;
        private final List<Future<?>> open = new ArrayList<>();
        private long sent;

        Sending(DatasetGraph data, ExecutorService senders, Consumer<String> watch) {
            this.data = data;
            this.senders = senders;
            this.watch = watch;
        }

        Outcome all(SortedSet<String> gone) {
            SortedSet<String> names = new TreeSet<>();
            data.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
            for (String name : names) {
                watch.accept(name);
                graph(name);
            }
            for (String name : gone) {
                submit(() -> remote.delete(name));
            }
            settle();
            return new Outcome(names.size(), sent, gone.size());
        }

        private void graph(String name) {
            Iterator<Quad> quads = data.find(Quad.create(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY));
            byte[] first = batch(quads);
            if (!quads.hasNext()) {
                submit(() -> remote.put(name, first));
                return;
            }
            settle(); // what is added must come after what it is added to
            submit(() -> remote.put(name, first));
            while (quads.hasNext()) {
                settle();
                byte[] next = batch(quads);
                submit(() -> remote.add(name, next));
            }
            settle();
        }

        private byte[] batch(Iterator<Quad> quads) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (int count = 0; count < statements && quads.hasNext(); count++) {
                lines.writeBytes(CanonicalGraph.line(Quad.create(
                                Quad.defaultGraphNodeGenerated, quads.next().asTriple()))
                        .getBytes(UTF_8));
                sent++;
            }
            return lines.toByteArray();
        }

        private void submit(Request request) {
            if (open.size() >= atOnce) {
                settle(open.removeFirst());
            }
            open.add(senders.submit(() -> {
                request.send();
                return null;
            }));
        }

        private void settle() {
            while (!open.isEmpty()) {
                settle(open.removeFirst());
            }
        }

        private void settle(Future<?> request) {
            try {
                request.get();
            } catch (ExecutionException e) {
                senders.shutdownNow();
                throw e.getCause() instanceof RemoteException refused
                        ? refused
                        : new IllegalStateException("A request failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }

    private interface Request {
        void send() throws InterruptedException;
    }
}
