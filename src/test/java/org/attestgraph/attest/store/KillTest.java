package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attestgraph.attest.archive.BackupFile;
import org.attestgraph.attest.archive.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that works on a dataset is killed at a random moment, again and again on the same
 * dataset, and after 20 rounds on a new one. Few rounds by
 * default; more with {@code -Dattest.kills=200}.
 */
class KillTest {
    private static final int DATASET_LASTS = 20;
    private static final int ROUNDS = Integer.getInteger("attest.kills", 20);

    @TempDir
    Path temp;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        Random random = new Random(7);
        DatasetFolder folder = KeptDataset.create(temp.resolve("data"));
        List<String> acknowledged = new ArrayList<>();
        int killedAtWork = 0;
        Worker next = Worker.start(Job.class, temp);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                if (round > 0 && round % DATASET_LASTS == 0) {
                    folder = KeptDataset.create(temp.resolve("data" + round));
                    acknowledged.clear();
                }
                Worker worker = next;
                next = Worker.start(Job.class, temp);
                killedAtWork += worker.workUntilKilled(random.nextInt(600), folder.path(), round, temp) ? 1 : 0;
                acknowledged.addAll(worker.said().stream()
                        .filter(line -> line.matches("[+?-] .*"))
                        .toList());
                check(folder, acknowledged, round);
            }
        } finally {
            next.end();
        }
        assertThat(killedAtWork).isGreaterThan(ROUNDS / 2);
    }

    /** What was acknowledged is so, and what was not is so or not, but never in part: that the hashes say. */
    private static void check(DatasetFolder folder, List<String> acknowledged, int round) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        TreeSet<String> retracted = new TreeSet<>();
        for (String line : acknowledged) {
            String name = line.substring(2);
            switch (line.charAt(0)) {
                case '+' -> expected.add(name);
                case '?' -> expected.remove(name); // from here on it may be there or not
                default -> retracted.add(name);
            }
        }
        Verification.of(folder);
        if (acknowledged.isEmpty()) {
            return;
        }
        try (GraphStore store = GraphStore.openToRead(folder, "check")) {
            assertThat(store.graphNames()).as("round %d", round).containsAll(expected);
            assertThat(retracted).doesNotContainAnyElementsOf(store.graphNames());
            assertThat(store.<Boolean>read(dataset -> expected.stream()
                            .map(NodeFactory::createURI)
                            .allMatch(name -> dataset.contains(name, Node.ANY, Node.ANY, Node.ANY))))
                    .isTrue();
        }
    }

    /** Loads, retracts, compacts and backs up, and says what is done: names of graphs, each in a line. */
    static final class Job {
        private Job() {}

        public static void main(String[] none) throws Exception {
            List<String> arguments = Worker.arguments();
            if (arguments.isEmpty()) {
                return;
            }
            DatasetFolder folder = DatasetFolder.open(Path.of(arguments.get(0)));
            int round = Integer.parseInt(arguments.get(1));
            try (GraphStore store = KeptDataset.write(folder)) {
                if (round % 2 == 0) {
                    store.postponeFirstIndex();
                }
                Worker.say("open");
                for (int i = 0; i < 12; i++) {
                    act(store, round * 1000 + i * 10, i);
                    if (i == 5) {
                        store.rebuild();
                    }
                    if (i == 7) {
                        BackupFile.write(folder.path(), Path.of(arguments.get(2), "b" + round + ".zip"));
                    }
                }
                store.completeIndex();
            }
        }

        private static void act(GraphStore store, int first, int i) throws IOException {
            List<Request> loads = Stream.iterate(first, n -> n + 1)
                    .limit(10)
                    .<Request>map(n -> KeptDataset.load(n, "word ".repeat(n % 9 == 0 ? 4000 : 1) + n))
                    .toList();
            store.change(loads, "");
            for (Request load : loads) {
                Worker.say("+ " + name(load));
            }
            if (i % 3 == 0) {
                String name = name(loads.get(3));
                Worker.say("? " + name);
                store.change(List.of(new Request.Retract(name, "test")), "");
                Worker.say("- " + name);
            }
        }

        private static String name(Request request) {
            return ((Request.Store) request).graph().name();
        }
    }
}
