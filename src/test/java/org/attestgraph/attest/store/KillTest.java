package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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
        SortedMap<String, Integer> moments = new TreeMap<>();
        Worker next = Worker.start(Job.class, temp);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                if (round > 0 && round % DATASET_LASTS == 0) {
                    folder = KeptDataset.create(temp.resolve("data" + round));
                    acknowledged.clear();
                }
                Worker worker = next;
                next = Worker.start(Job.class, temp);
                boolean killed = worker.workUntilKilled(
                        1 + random.nextInt(Job.LINES), random.nextInt(150), folder.path(), round, temp);
                if (killed) {
                    killedAtWork++;
                    moments.merge(Job.doing(worker.said().getLast()), 1, Integer::sum);
                }
                acknowledged.addAll(worker.said().stream()
                        .filter(line -> line.matches("[+?-] .*"))
                        .toList());
                check(folder, acknowledged, round);
            }
        } finally {
            next.end();
        }
        assertThat(killedAtWork).isGreaterThan(ROUNDS / 2);
        assertThat(moments).hasSizeGreaterThan(2);
        Files.writeString(Path.of("target/kills.txt"), ROUNDS + " rounds, killed while they " + moments + "\n");
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
        private static final int ACTS = 6;
        private static final int REPORTS = 3;
        /** That it has opened the dataset, each report that was loaded, the two lines of each retraction, three others. */
        private static final int LINES = 1 + ACTS * REPORTS + ACTS / 3 * 2 + 3;

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
                for (int i = 0; i < ACTS; i++) {
                    act(store, round * 1000 + i * 10, i);
                    if (i == 2) {
                        Worker.say("compact");
                        store.rebuild();
                    }
                    if (i == 4) {
                        Worker.say("back up");
                        BackupFile.write(folder.path(), Path.of(arguments.get(2), "b" + round + ".zip"));
                    }
                }
                Worker.say("complete the index");
                store.completeIndex();
            }
        }

        /** What it does after it has said {@code line}. */
        static String doing(String line) {
            return switch (line.charAt(0)) {
                case 'o', '+', '-' -> "load";
                case '?' -> "retract";
                default -> line;
            };
        }

        private static void act(GraphStore store, int first, int i) throws IOException {
            List<Request> loads = Stream.iterate(first, n -> n + 1)
                    .limit(REPORTS)
                    .<Request>map(n -> KeptDataset.load(n, "word ".repeat(n % 9 == 0 ? 4000 : 1) + n))
                    .toList();
            store.change(loads, "");
            for (Request load : loads) {
                Worker.say("+ " + name(load));
            }
            if (i % 3 == 0) {
                String name = name(loads.getLast());
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
