package org.attestgraph.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.attestgraph.attest.archive.PrivateFiles;
import org.attestgraph.attest.rdf.CanonicalGraph;

/** Makes an index in one go. */
final class BulkIndex {
    private static final MonitorOutput SILENCE = (message, arguments) -> {};

    private BulkIndex() {}

    /** Makes a database in {@code folder}, which is emptied first, and closes it. */
    static void make(Path folder, Iterator<CanonicalGraph> graphs) throws IOException {
        delete(folder);
        PrivateFiles.createFolders(folder);
        try (Index index = Index.openToWrite(folder)) {
            if (!graphs.hasNext()) {
                return;
            }
            DataLoader loader = LoaderFactory.parallelLoader(index.dataset(), SILENCE);
            loader.startBulk();
            try {
                StreamRDF quads = loader.stream();
                graphs.forEachRemaining(graph -> graph.quads().forEach(quads::quad));
            } catch (RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
            loader.finishBulk();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
