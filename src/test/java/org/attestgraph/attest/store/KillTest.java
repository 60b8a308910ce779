package org.attestgraph.attest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.attestgraph.attest.archive.BackupFile;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.CanonicalGraph;
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
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0 && round % DATASET_LASTS == 0) {
                folder = KeptDataset.create(temp.resolve("data" + round));
                acknowledged.clear();
            }
            Path told = temp.resolve("told");
            Files.deleteIfExists(told);
            Process worker = start(folder, round, told);
            while (worker.isAlive() && Files.size(told) == 0) {
                Thread.sleep(5);
            }
            if (!worker.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS)) {
                worker.destroyForcibly();
            }
            killedAtWork += worker.waitFor() == 0 ? 0 : 1;
            acknowledged.addAll(Files.readAllLines(told).stream()
                    .filter(line -> line.matches("[+?-] .* \\."))
                    .toList());
            check(folder, acknowledged, round);
        }
        assertThat(killedAtWork).isGreaterThan(ROUNDS / 2);
    }

    /** What was acknowledged is so, and what was not is so or not, but never in part: that the hashes say. */
    private static void check(DatasetFolder folder, List<String> acknowledged, int round) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        TreeSet<String> retracted = new TreeSet<>();
        for (String line : acknowledged) {
            String name = line.substring(2, line.length() - 2);
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
            assertThat(store.damaged()).as("round %d", round).isEmpty();
            assertThat(store.graphNames()).as("round %d", round).containsAll(expected);
            assertThat(retracted).doesNotContainAnyElementsOf(store.graphNames());
            assertThat(store.<Boolean>read(dataset -> expected.stream()
                            .map(NodeFactory::createURI)
                            .allMatch(name -> dataset.contains(name, Node.ANY, Node.ANY, Node.ANY))))
                    .isTrue();
        }
    }

    private Process start(DatasetFolder folder, int round, Path told) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        folder.path().toString(),
                        Integer.toString(round),
                        temp.resolve("backups").toString())
                .redirectOutput(told.toFile())
                .redirectError(temp.resolve("worker.log").toFile())
                .start();
    }

    /** Loads, retracts, compacts and backs up, and says what is done: names of graphs, each in a line. */
    static final class Worker {
        private Worker() {}

        public static void main(String[] arguments) throws Exception {
            JenaSystem.init();
            DatasetFolder folder = DatasetFolder.open(Path.of(arguments[0]));
            int round = Integer.parseInt(arguments[1]);
            Path backups = Files.createDirectories(Path.of(arguments[2]));
            try (FileOutputStream out = new FileOutputStream(FileDescriptor.out);
                    GraphStore store = KeptDataset.write(folder)) {
                say(out, "open");
                for (int i = 0; i < 12; i++) {
                    int first = round * 1000 + i * 10;
                    List<Request> loads = Stream.iterate(first, n -> n + 1)
                            .limit(10)
                            .<Request>map(n -> KeptDataset.load(n, "word ".repeat(n % 9 == 0 ? 4000 : 1) + n))
                            .toList();
                    store.change(loads, "");
                    for (Request load : loads) {
                        say(out, "+ " + graph(load).name() + " .");
                    }
                    if (i % 3 == 0) {
                        String name = graph(loads.get(3)).name();
                        say(out, "? " + name + " .");
                        store.change(List.of(new Request.Retract(name, "test")), "");
                        say(out, "- " + name + " .");
                    }
                    if (i == 5) {
                        store.rebuild();
                    }
                    if (i == 7) {
                        BackupFile.write(folder.path(), backups.resolve("b" + round + ".zip"));
                    }
                }
            }
        }

        private static CanonicalGraph graph(Request request) {
            return ((Request.Store) request).graph();
        }

        private static void say(FileOutputStream out, String line) throws IOException {
            out.write((line + "\n").getBytes(UTF_8));
            out.flush();
        }
    }
}
