package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that would take all the time or memory there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillerQueriesTest {
    private static final List<CanonicalGraph> GRAPHS = IntStream.range(0, 150)
            .mapToObj(i -> Graphs.report(i, "Army " + i % 7, "mortar", "Town " + i))
            .toList();
    private static final String LOOK_UP =
            "SELECT ?label { <" + Graphs.BASE + "place/town-9> <http://www.w3.org/2000/01/rdf-schema#label> ?label }";

    private final HttpClient client = HttpClient.newHttpClient();
    private Served served;

    static List<String> killers() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/attestgraph/attest/server/killers.txt"), UTF_8);
    }

    @BeforeAll
    void start(@TempDir Path temp) {
        served = Served.graphs(temp, GRAPHS, Limits.usual().withPatience(Duration.ofSeconds(1)));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void there_are_thirty_of_them() throws IOException {
        assertThat(killers()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    }

    /** The client waits long, since the machine may be slow; without bounds these queries end in hours or never. */
    @ParameterizedTest
    @MethodSource("killers")
    void each_ends_and_others_are_answered_meanwhile(String killer) throws Exception {
        var ending = client.sendAsync(request(killer, Duration.ofMinutes(1)), BodyHandlers.ofString(UTF_8));
        do {
            HttpResponse<String> other =
                    client.send(request(LOOK_UP, Duration.ofMinutes(1)), BodyHandlers.ofString(UTF_8));

            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.body()).contains("Town 9");
        } while (!ending.isDone());

        HttpResponse<String> ended = ending.get();
        assertThat(ended.statusCode())
                .as(ended.body().lines().findFirst().orElse(""))
                .isIn(200, 400, 503);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void what_grows_or_searches_without_end_is_said_to_do_so(String killer, String reason) throws Exception {
        HttpResponse<String> ended = client.send(request(killer, Duration.ofMinutes(1)), BodyHandlers.ofString(UTF_8));

        assertThat(ended.statusCode())
                .as("ended by the bound on texts and patterns, or by the time that a query may take")
                .isIn(400, 503);
        if (ended.statusCode() == 400) {
            assertThat(ended.body()).contains(reason);
        }
    }

    static List<org.junit.jupiter.params.provider.Arguments> endless() throws IOException {
        return killers().stream()
                .filter(killer ->
                        killer.contains("BIND(CONCAT(?x0") || killer.contains("(a|aa)+") || killer.contains("(x+x+)+"))
                .map(killer -> org.junit.jupiter.params.provider.Arguments.of(
                        killer,
                        killer.contains("BIND(CONCAT(?x0") ? "A text in it grows beyond" : "A pattern takes more than"))
                .toList();
    }

    private HttpRequest request(String query, Duration patience) {
        return HttpRequest.newBuilder(URI.create(served.endpoint()))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json, */*;q=0.5")
                .timeout(patience)
                .POST(BodyPublishers.ofString(query))
                .build();
    }
}
