package org.attestgraph.attest.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Graphs;
import org.attestgraph.attest.store.KeptDataset;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dataset brought into a store elsewhere: Fuseki, and one that has bad days. */
class PushTest {
    private final DatasetGraph there = DatasetGraphFactory.createTxnMem();
    private final FusekiServer fuseki =
            FusekiServer.create().port(0).add("/store", there).build();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private GraphStore store;

    @BeforeEach
    void start(@TempDir Path temp) {
        fuseki.start();
        store = KeptDataset.write(KeptDataset.create(temp.resolve("set")));
        store.change(List.of(KeptDataset.load(1, "one"), KeptDataset.load(2, "two")), "");
    }

    @AfterEach
    void stop() {
        store.close();
        fuseki.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void the_other_store_holds_each_graph_afterwards_however_many_statements_go_at_a_time(int statements) {
        Push.Outcome outcome = push(statements);

        assertThat(lines(there)).isEqualTo(here());
        assertThat(outcome).isEqualTo(new Push.Outcome(2, here().size(), 0));
    }

    @Test
    void pushing_again_changes_nothing_and_graphs_of_others_stay() {
        Quad other =
                Quad.create(Graphs.iri("urn:other"), Graphs.iri("urn:a"), Graphs.iri("urn:b"), Graphs.iri("urn:c"));
        Txn.executeWrite(there, () -> there.add(other));

        push(3);
        push(3);

        SortedSet<String> expected = here();
        expected.add(CanonicalGraph.line(other));
        assertThat(lines(there)).isEqualTo(expected);
    }

    @Test
    void a_graph_that_has_changed_replaces_the_one_that_is_there_and_a_retracted_one_is_removed() {
        push(1000);
        store.change(
                List.of(
                        KeptDataset.load(1, "other"),
                        new Request.Retract(Graphs.report(2, "x", "y", "z").name(), "withdrawn")),
                "");

        Push.Outcome outcome = push(1000);

        assertThat(outcome.removed()).isEqualTo(1);
        assertThat(lines(there)).isEqualTo(here()).anyMatch(line -> line.contains("Force other"));
    }

    @Test
    void a_request_that_comes_at_a_bad_time_is_sent_again_after_a_while() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Deque<Integer> answers = new ArrayDeque<>(List.of(503, 429, 500, 200, 200));
        try (Moody moody = new Moody((request, response) -> {
            seen.add(request.getMethod());
            int answer = answers.remove();
            if (answer == 429) {
                response.getHeaders().add("Retry-After", "7");
            }
            return answer;
        })) {
            push(moody.address(), Optional.empty(), 1);
        }

        assertThat(seen).containsExactly("PUT", "PUT", "PUT", "PUT", "PUT");
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void after_six_bad_times_it_is_given_up_with_what_to_do() throws Exception {
        try (Moody moody = new Moody((request, response) -> 503)) {
            assertThatThrownBy(() -> push(moody.address(), Optional.empty(), 1))
                    .isInstanceOf(RemoteException.class)
                    .hasMessage("[" + moody.address() + "] It answers 503 to PUT of a graph, 6 times.\n"
                            + "Check the address and that you may write there, and push again: what is there already is"
                            + " put there anew.");
        }
        assertThat(pauses).hasSize(5);
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again() throws Exception {
        List<String> users = new ArrayList<>();
        try (Moody moody = new Moody((request, response) -> {
            users.add(String.valueOf(request.getHeaders().get("Authorization")));
            return 401;
        })) {
            assertThatThrownBy(() -> push(moody.address(), Optional.of(new RemoteStore.Login("me", "sesame")), 1))
                    .hasMessageContaining("It answers 401 to PUT of a graph.\n");
        }
        assertThat(users).containsExactly("Basic bWU6c2VzYW1l");
        assertThat(pauses).isEmpty();
    }

    @Test
    void no_password_goes_where_all_can_read_it() {
        assertThatThrownBy(() -> RemoteStore.at(
                        URI.create("http://example.org/data"), Optional.of(new RemoteStore.Login("me", "sesame"))))
                .hasMessageContaining("A password would go there for all to read.");
        assertThatThrownBy(() -> RemoteStore.at(URI.create("https://me:sesame@example.org/data"), Optional.empty()))
                .hasMessageNotContaining("sesame");
        assertThatThrownBy(() -> RemoteStore.at(URI.create("file:///etc/passwd"), Optional.empty()))
                .hasMessageContaining("Not an address of a server.");
    }

    @Test
    void an_answer_that_leads_elsewhere_is_not_followed() throws Exception {
        List<String> seen = new ArrayList<>();
        try (Moody moody = new Moody((request, response) -> {
            seen.add(request.getHttpURI().getPath());
            response.getHeaders().add("Location", "/elsewhere");
            return 307;
        })) {
            assertThatThrownBy(() -> push(moody.address(), Optional.empty(), 1)).hasMessageContaining("It answers 307");
        }
        assertThat(seen).containsExactly("/data");
    }

    private Push.Outcome push(int statements) {
        URI address = URI.create("http://localhost:" + fuseki.getPort() + "/store/data");
        try (RemoteStore remote = RemoteStore.at(address, Optional.empty(), pauses::add)) {
            return new Push(remote, 4, statements).of(store, name -> {});
        }
    }

    private void push(URI address, Optional<RemoteStore.Login> login, int atOnce) {
        try (RemoteStore remote = RemoteStore.at(address, login, pauses::add)) {
            new Push(remote, atOnce, 1000).of(store, name -> {});
        }
    }

    private SortedSet<String> here() {
        return store.read(PushTest::all);
    }

    private static SortedSet<String> lines(DatasetGraph data) {
        return Txn.calculateRead(data, () -> all(data));
    }

    private static SortedSet<String> all(DatasetGraph data) {
        TreeSet<String> lines = new TreeSet<>();
        data.stream().map(CanonicalGraph::line).forEach(lines::add);
        return lines;
    }

    /** A server that answers as {@code mood} says. */
    private record Moody(Server server) implements AutoCloseable {
        private interface Mood {
            int answer(org.eclipse.jetty.server.Request request, Response response);
        }

        Moody(Mood mood) throws Exception {
            this(new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
            server.setHandler(new Handler.Abstract() {
                @Override
                public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback)
                        throws IOException {
                    Content.Source.asString(request);
                    response.setStatus(mood.answer(request, response));
                    callback.succeeded();
                    return true;
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://localhost:" + server.getURI().getPort() + "/data");
        }

        @Override
        public void close() {
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
