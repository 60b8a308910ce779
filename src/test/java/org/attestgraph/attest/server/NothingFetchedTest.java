package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would make a server ask another one, or read a file, asked beside a server that counts and a file that tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingFetchedTest {
    private static final Path ATTEMPTS = Path.of("src/test/resources/org/attestgraph/attest/server/fetches.txt");
    private static final String WORD = "b7Ksecret";
    private static final String STATEMENT = "<urn:canary> <urn:says> \"" + WORD + "\" .\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger visits = new AtomicInteger();
    private Served served;
    private ServerSocket trap;
    private Path canary;

    static List<String> attempts() throws IOException {
        return Files.readAllLines(ATTEMPTS, UTF_8);
    }

    @BeforeAll
    void start(@TempDir Path temp) throws IOException {
        canary = Files.writeString(temp.resolve("canary.ttl"), STATEMENT);
        trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::answerVisits);
        served = Served.graphs(
                temp, List.of(Graphs.report(1, "Northern Air Force", "barrel bomb", "Alpha")), Limits.usual());
    }

    @AfterAll
    void stop() throws IOException {
        served.close();
        trap.close();
    }

    @Test
    void there_are_forty_attempts_and_more() throws IOException {
        assertThat(attempts()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @Test
    void the_trap_counts_and_the_canary_tells() throws Exception {
        int before = visits.get();

        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(trapUrl())).build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains(WORD);
        assertThat(visits.getAndSet(before)).isEqualTo(before + 1);
        assertThat(Files.readString(canary)).contains(WORD);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void no_server_is_asked_and_no_file_is_read(String attempt) throws Exception {
        int before = visits.get();

        HttpResponse<String> answer;
        try (HttpClient fresh = HttpClient.newHttpClient()) { // what is refused unread may close a connection
            answer = fresh.send(request(filled(attempt)), BodyHandlers.ofString(UTF_8));
        }

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain(WORD);
        assertThat(visits.get()).isEqualTo(before);
        boolean fresh = served.store().read(dataset -> dataset.containsGraph(Graphs.iri("urn:g")));
        assertThat(fresh).isFalse();
    }

    private HttpRequest request(String attempt) {
        String kind = attempt.substring(0, attempt.indexOf(' '));
        String what = attempt.substring(kind.length()).strip();
        int space = what.indexOf(' ');
        String name = space < 0 ? what : what.substring(0, space);
        String value = what.substring(space + 1).strip();
        return switch (kind) {
            case "query" ->
                HttpRequest.newBuilder(URI.create(served.endpoint()))
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(what))
                        .build();
            case "param" ->
                HttpRequest.newBuilder(URI.create(served.endpoint() + "?query=" + encoded("SELECT * { ?s ?p ?o }") + "&"
                                + name + "=" + encoded(value)))
                        .build();
            case "type" ->
                HttpRequest.newBuilder(URI.create(served.endpoint()))
                        .header("Content-Type", name)
                        .POST(BodyPublishers.ofString(value))
                        .build();
            case "head" ->
                HttpRequest.newBuilder(URI.create(served.endpoint() + "?query=" + encoded("SELECT * { ?s ?p ?o }")))
                        .header(name, value)
                        .build();
            case "path" -> HttpRequest.newBuilder(URI.create(address(what))).build();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** What follows the first sign of the path that leads away is escaped, as a parameter or step of a path is. */
    private String address(String what) {
        int equals = what.indexOf('=');
        String rest =
                equals < 0 ? what.substring(1) : what.substring(1, equals + 1) + encoded(what.substring(equals + 1));
        return served.url() + rest;
    }

    private String filled(String attempt) {
        return attempt.replace("{trap}", trapUrl())
                .replace("{file}", canary.toUri().toString())
                .replace("{path}", canary.toString());
    }

    private String trapUrl() {
        return "http://127.0.0.1:" + trap.getLocalPort() + "/";
    }

    private void answerVisits() {
        while (!trap.isClosed()) {
            try (Socket visit = trap.accept()) {
                visits.incrementAndGet();
                visit.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Type: text/turtle\r\nContent-Length: " + STATEMENT.length()
                                        + "\r\nConnection: close\r\n\r\n" + STATEMENT)
                                .getBytes(UTF_8));
                visit.getOutputStream().flush();
            } catch (IOException e) {
                // closed, or the visitor went away
            }
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
