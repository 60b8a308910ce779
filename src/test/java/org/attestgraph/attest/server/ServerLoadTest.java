package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight clients at once, at this server and at bare Fuseki over the same store, in turn; and one client's look-ups beside
 * queries without end. Few and short by default; with {@code -Dattest.load.reports=45000} (a million statements) and
 * {@code -Dattest.load.seconds=300} the figures say something: {@code target/load.txt}.
 */
class ServerLoadTest {
    private static final int REPORTS = Integer.getInteger("attest.load.reports", 200);
    private static final int SECONDS = Integer.getInteger("attest.load.seconds", 2);
    private static final int CLIENTS = 8;
    /** Each server's time is cut into so many parts, taken in turn, so that other work on the machine meets both. */
    private static final int PARTS = SECONDS < 20 ? 2 : 10;

    private static final Path SITE = Path.of("src/main/resources/site/queries");
    private static final List<String> DOSSIER = List.of("account", "claims", "passages", "report");

    @TempDir
    Path temp;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private GraphStore store;

    @BeforeEach
    void load() {
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), Graphs.BASE, "test");
        try (GraphStore fresh = GraphStore.openToWrite(folder, "test")) {
            fresh.postponeFirstIndex();
            for (int first = 0; first < REPORTS; first += 500) {
                fresh.replaceAll(IntStream.range(first, Math.min(first + 500, REPORTS))
                        .mapToObj(ServerLoadTest::report)
                        .toList());
            }
            fresh.completeIndex();
        }
        store = GraphStore.openToRead(folder, "test");
        long quads = store.archive().contents().all().stream()
                .mapToLong(holding -> holding.quads())
                .sum();
        told.add(quads + " statements in " + REPORTS + " graphs, " + CLIENTS + " clients, " + SECONDS
                + " s for each server");
    }

    @AfterEach
    void tell() throws IOException {
        threads.shutdownNow();
        store.close();
        Files.writeString(Path.of("target/load.txt"), String.join("\n", told) + "\n");
    }

    @Test
    void many_clients_get_right_answers_as_from_bare_fuseki_and_look_ups_go_on_beside_queries_without_end()
            throws Exception {
        try (SparqlServer server = Served.start(store, Limits.here());
                BareFuseki bare = BareFuseki.over(store)) {
            List<Long> ours = new ArrayList<>();
            List<Long> theirs = new ArrayList<>();
            ask(server.endpoint(), Duration.ofSeconds(1 + SECONDS / 20)); // warms up
            ask(bare.endpoint(), Duration.ofSeconds(1 + SECONDS / 20));
            for (int part = 0; part < PARTS; part++) {
                Duration time = Duration.ofMillis(1000L * SECONDS / PARTS);
                if (part % 2 == 0) {
                    ours.addAll(ask(server.endpoint(), time));
                    theirs.addAll(ask(bare.endpoint(), time));
                } else {
                    theirs.addAll(ask(bare.endpoint(), time));
                    ours.addAll(ask(server.endpoint(), time));
                }
            }
            told.add("this server  " + summary(ours));
            told.add("bare Fuseki  " + summary(theirs));
            told.add(String.format(Locale.ROOT, "ratio        %.2f", (double) ours.size() / theirs.size()));
        }
        try (SparqlServer guarded = Served.start(store, Limits.usual());
                HttpClient client = HttpClient.newHttpClient()) {
            besideQueriesWithoutEnd(client, guarded.endpoint());
        }
    }

    private void besideQueriesWithoutEnd(HttpClient client, String endpoint) throws Exception {
        List<String> killers =
                Files.readAllLines(Path.of("src/test/resources/org/attestgraph/attest/server/killers.txt"), UTF_8);
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        AtomicLong ended = new AtomicLong();
        List<Future<?>> busy = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            Random random = new Random(thread);
            busy.add(threads.submit(() -> {
                while (!over.get()) {
                    long start = System.nanoTime();
                    HttpResponse<String> answer =
                            Served.ask(client, endpoint, killers.get(random.nextInt(killers.size())));
                    longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                    ended.incrementAndGet();
                    assertThat(answer.statusCode()).isIn(200, 400, 503);
                }
                return null;
            }));
        }
        List<Long> times = new ArrayList<>();
        Random random = new Random(99);
        long end =
                System.nanoTime() + Duration.ofSeconds(Math.max(2, SECONDS / 4)).toNanos();
        while (System.nanoTime() < end) {
            int report = random.nextInt(REPORTS);
            times.add(timed(client, endpoint, lookUp(report), "Town " + report));
            Thread.sleep(20);
        }
        over.set(true);
        for (Future<?> one : busy) {
            one.get();
        }
        told.add("look-ups beside " + busy.size() + " queries without end  " + summary(times) + "; " + ended
                + " such queries ended, the longest after " + longest + " ms");
    }

    /** How long each answer took, in microseconds; by a client with connections of its own, since old ones are closed. */
    private List<Long> ask(String endpoint, Duration time) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return ask(client, endpoint, time);
        }
    }

    private List<Long> ask(HttpClient client, String endpoint, Duration time) throws Exception {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            Random random = new Random(number);
            clients.add(() -> {
                while (System.nanoTime() < end) {
                    int report = random.nextInt(REPORTS);
                    times.add(
                            random.nextInt(3) == 0
                                    ? timed(client, endpoint, dossier(report, random), "\"bindings\"")
                                    : timed(client, endpoint, lookUp(report), "Town " + report));
                }
                return null;
            });
        }
        for (Future<Void> one : threads.invokeAll(clients)) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A client was not answered", e.getCause());
            }
        }
        return times;
    }

    private static long timed(HttpClient client, String endpoint, String query, String part) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = Served.ask(client, endpoint, query);
        long took = (System.nanoTime() - start) / 1000;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(part);
        return took;
    }

    private static String lookUp(int report) {
        return "SELECT ?label { <" + Graphs.BASE + "place/town-" + report
                + "> <http://www.w3.org/2000/01/rdf-schema#label> ?label }";
    }

    /** A query that the explorer asks when an event is opened. */
    private static String dossier(int report, Random random) throws IOException {
        String query = Files.readString(SITE.resolve(DOSSIER.get(random.nextInt(DOSSIER.size())) + ".rq"));
        String incident = "<" + Graphs.BASE + "report/r" + report + "/incident/1>";
        return query.replaceAll("\\$incident\\b", Matcher.quoteReplacement(incident));
    }

    private static CanonicalGraph report(int number) {
        return Graphs.report(number, "Army " + number % 97, "weapon " + number % 31, "Town " + number);
    }

    private static String summary(List<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%d answers, median %.1f ms, 99 of 100 within %.1f ms, longest %.1f ms",
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get((int) (sorted.size() * 0.99)) / 1000.0,
                sorted.getLast() / 1000.0);
    }
}
