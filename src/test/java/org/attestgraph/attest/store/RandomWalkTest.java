package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attestgraph.attest.archive.BackupFile;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random acts on a dataset and on a map in memory, which must never differ. Few steps by default; more with
 * {@code -Dattest.steps=2000}.
 */
class RandomWalkTest {
    private static final int STEPS = Integer.getInteger("attest.steps", 150);
    private static final int REPORTS = 30;

    @TempDir
    Path temp;

    private final Random random = new Random(20240503);
    private final SortedMap<String, CanonicalGraph> model = new TreeMap<>();
    private DatasetFolder folder = new DatasetFolder(Path.of("none"), "none", "none");
    private int backups;

    @Test
    void a_dataset_does_what_a_map_does() throws IOException {
        folder = KeptDataset.create(temp.resolve("data"));
        GraphStore store = KeptDataset.write(folder);
        try {
            for (int step = 0; step < STEPS; step++) {
                store = step(store, random.nextInt(100));
                check(store, step);
            }
        } finally {
            store.close();
        }
        assertThat(Verification.of(folder).reports()).isEqualTo(model.size());
    }

    private GraphStore step(GraphStore store, int dice) throws IOException {
        if (dice < 40) {
            load(store);
        } else if (dice < 50) {
            loadAgain(store);
        } else if (dice < 58) {
            return failingLoad(store);
        } else if (dice < 74) {
            retract(store);
        } else if (dice < 77) {
            store.rebuild();
        } else if (dice < 81) {
            return restore(store);
        } else if (dice < 86) {
            return indexGone(store);
        } else if (dice < 90) {
            Verification.Finding finding = verified(store);
            assertThat(finding.reports()).isEqualTo(model.size());
            return KeptDataset.write(folder);
        } else {
            store.close();
            return KeptDataset.write(folder);
        }
        return store;
    }

    private void load(GraphStore store) {
        List<Request> requests = new ArrayList<>();
        int first = random.nextInt(REPORTS);
        for (int i = 0; i <= random.nextInt(4); i++) {
            requests.add(KeptDataset.load((first + i) % REPORTS, word()));
        }
        store.change(requests, "");
        requests.forEach(this::note);
    }

    private void loadAgain(GraphStore store) {
        if (!model.isEmpty()) {
            CanonicalGraph held = model.get(some());
            store.replaceAll(List.of(held));
        }
    }

    /** The archive takes it; the index fails, and catches up. */
    private GraphStore failingLoad(GraphStore store) {
        CanonicalGraph graph = KeptDataset.load(random.nextInt(REPORTS), word()).graph();
        if (model.containsKey(graph.name())) {
            return store;
        }
        assertThatThrownBy(() -> store.replaceAll(List.of(graph), () -> {
                    throw new IllegalStateException("pulled the plug");
                }))
                .isInstanceOf(StoreException.class);
        store.change(List.of(new Request.Retract(graph.name(), "failed")), "");
        return store;
    }

    private void retract(GraphStore store) {
        if (!model.isEmpty()) {
            String name = some();
            store.change(List.of(new Request.Retract(name, "test")), "");
            model.remove(name);
        }
    }

    private GraphStore restore(GraphStore store) throws IOException {
        Path file = temp.resolve("b" + backups++ + ".zip");
        BackupFile.write(folder.path(), file);
        load(store); // lost again
        SortedMap<String, CanonicalGraph> then = new TreeMap<>();
        store.close();
        Path target = temp.resolve("restored" + backups);
        GraphStore restored = Restoring.restore(file, target);
        restored.archive()
                .contents()
                .all()
                .forEach(
                        holding -> then.put(holding.name(), restored.archive().graph(holding.name(), holding.graph())));
        model.clear();
        model.putAll(then);
        BulkIndex.delete(folder.path());
        folder = DatasetFolder.open(target);
        Files.delete(file);
        return restored;
    }

    /** As after a kill: what the index says of itself is behind, or there is none. */
    private GraphStore indexGone(GraphStore store) throws IOException {
        byte[] early = Files.readAllBytes(folder.indexState());
        load(store);
        store.close();
        if (random.nextBoolean()) {
            Files.write(folder.indexState(), early);
        } else {
            BulkIndex.delete(folder.index());
        }
        return KeptDataset.write(folder);
    }

    private Verification.Finding verified(GraphStore store) throws IOException {
        store.close();
        return Verification.of(folder);
    }

    private void check(GraphStore store, int step) {
        List<String> expected = model.values().stream()
                .flatMap(graph -> graph.quads().stream())
                .map(CanonicalGraph::line)
                .sorted()
                .toList();
        assertThat(store.graphNames()).as("step %d", step).isEqualTo(model.keySet());
        assertThat(KeptDataset.quads(store)).as("step %d", step).isEqualTo(expected);
    }

    private void note(Request request) {
        CanonicalGraph graph = ((Request.Store) request).graph();
        model.put(graph.name(), graph);
    }

    private String some() {
        return List.copyOf(model.keySet()).get(random.nextInt(model.size()));
    }

    private String word() {
        return "w" + random.nextInt(4) + (random.nextInt(20) == 0 ? " long".repeat(30_000) : "");
    }
}
