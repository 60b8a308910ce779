package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.exec.QueryExec;
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
    private final SortedMap<String, Integer> done = new TreeMap<>();
    private Optional<Worker> spare = Optional.empty();
    private int backups;

    @Test
    void a_dataset_does_what_a_map_does() throws Exception {
        folder = KeptDataset.create(temp.resolve("data"));
        spare = Optional.of(Worker.start(Job.class, temp));
        GraphStore store = KeptDataset.write(folder);
        try {
            for (int step = 0; step < STEPS; step++) {
                store = step(store, random.nextInt(100));
                check(store, step);
            }
        } finally {
            store.close();
            spare.ifPresent(Worker::end);
        }
        assertThat(Verification.of(folder).reports()).isEqualTo(model.size());
        Files.writeString(Path.of("target/walk.txt"), STEPS + " steps: " + done + "\n");
    }

    private GraphStore step(GraphStore store, int dice) throws IOException, InterruptedException {
        if (dice < 33) {
            load(store);
            return did("load", store);
        } else if (dice < 40) {
            loadAgain(store);
            return did("load again", store);
        } else if (dice < 47) {
            return did("failing load", failingLoad(store));
        } else if (dice < 60) {
            retract(store);
            return did("retract", store);
        } else if (dice < 64) {
            store.rebuild();
            return did("compact", store);
        } else if (dice < 68) {
            return did("backup and restore", restore(store));
        } else if (dice < 72) {
            return did("index gone or behind", indexGone(store));
        } else if (dice < 77) {
            return did("kill", kill(store));
        } else if (dice < 81) {
            assertThat(verified(store).reports()).isEqualTo(model.size());
            return did("verify", KeptDataset.write(folder));
        } else if (dice < 90) {
            query(store);
            return did("query", store);
        }
        store.close();
        return did("reopen", KeptDataset.write(folder));
    }

    private GraphStore did(String act, GraphStore store) {
        done.merge(act, 1, Integer::sum);
        return store;
    }

    /** What a process did before it was killed is all there, in the order in which it did it. */
    private GraphStore kill(GraphStore store) throws IOException, InterruptedException {
        store.close();
        long seed = random.nextLong();
        Worker worker = spare.orElseThrow();
        spare = Optional.of(Worker.start(Job.class, temp));
        worker.workUntilKilled(1 + random.nextInt(Job.ACTS + 1), random.nextInt(100), folder.path(), seed);
        long acknowledged = worker.said().stream().filter("done"::equals).count();
        GraphStore after = KeptDataset.write(folder);
        for (int act = 0; !(act >= acknowledged && after.graphNames().equals(model.keySet()) && isHeld(after)); act++) {
            assertThat(act)
                    .as("acts of a killed process, %d said", acknowledged)
                    .isLessThan(Job.ACTS);
            Job.act(seed, act).forEach(this::note);
        }
        return after;
    }

    private boolean isHeld(GraphStore store) {
        return model.values().stream().allMatch(graph -> store.archive()
                .holding(graph.name())
                .filter(holding -> holding.sha256().equals(graph.sha256()))
                .isPresent());
    }

    private void query(GraphStore store) {
        String weapon = Graphs.BASE + "weapon/weapon-w" + random.nextInt(4);
        String sparql =
                "SELECT DISTINCT ?g { GRAPH ?g { ?incident <" + Graphs.ATT + "involvedWeapon> <" + weapon + "> } }";
        List<String> found = store.read(dataset -> {
            List<String> names = new ArrayList<>();
            try (QueryExec query = QueryExec.dataset(dataset).query(sparql).build()) {
                query.select().forEachRemaining(row -> names.add(row.get("g").getURI()));
            }
            return names;
        });
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(model.values().stream()
                        .filter(graph -> graph.quads().stream()
                                .anyMatch(quad -> quad.getPredicate().getURI().endsWith("involvedWeapon")
                                        && quad.getObject().getURI().equals(weapon)))
                        .map(CanonicalGraph::name)
                        .toList());
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
        switch (request) {
            case Request.Store load -> model.put(load.graph().name(), load.graph());
            case Request.Retract retract -> model.remove(retract.name());
            case Request.Move move -> {}
            case Request.Review review -> {}
            case Request.Gazetteer gazetteer -> {}
        }
    }

    private String some() {
        return List.copyOf(model.keySet()).get(random.nextInt(model.size()));
    }

    private String word() {
        return "w" + random.nextInt(4) + (random.nextInt(20) == 0 ? " long".repeat(30_000) : "");
    }

    /** Loads and retracts what a number says, and says when each act is done. */
    static final class Job {
        static final int ACTS = 8;

        private Job() {}

        public static void main(String[] none) throws IOException {
            List<String> arguments = Worker.arguments();
            if (arguments.isEmpty()) {
                return;
            }
            try (GraphStore store = KeptDataset.write(DatasetFolder.open(Path.of(arguments.get(0))))) {
                Worker.say("open");
                for (int act = 0; act < ACTS; act++) {
                    store.change(act(Long.parseLong(arguments.get(1)), act), "");
                    Worker.say("done");
                    if (act == ACTS / 2) {
                        store.rebuild();
                    }
                }
            }
        }

        static List<Request> act(long seed, int act) {
            Random random = new Random(seed + act);
            List<Request> requests = new ArrayList<>();
            int first = random.nextInt(REPORTS);
            for (int i = 0; i < 3; i++) {
                requests.add(KeptDataset.load((first + i) % REPORTS, "w" + random.nextInt(4)));
            }
            if (act % 3 == 2) {
                requests.add(new Request.Retract(
                        ((Request.Store) requests.getFirst()).graph().name(), "test"));
            }
            return requests;
        }
    }
}
