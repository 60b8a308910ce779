package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Sha256;
import org.attestgraph.attest.store.Graphs;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 Protocol, as its test suite by the W3C goes through it, for a server that only reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
    private static final Path TABLE = Path.of("src/test/resources/org/attestgraph/attest/server/protocol.txt");
    private static final Pattern BAR = Pattern.compile("\\s+\\|\\s?");
    private static final List<CanonicalGraph> GRAPHS = List.of(
            Graphs.report(1, "Northern Air Force", "barrel bomb", "Alpha"),
            Graphs.report(2, "Southern Army", "mortar", "Beta"));
    private static final String GRAPH = GRAPHS.getFirst().name();

    private static final List<String> UPDATES = List.of(
            "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
            "INSERT DATA { GRAPH <" + GRAPH + "> { <urn:a> <urn:b> <urn:c> } }",
            "DELETE DATA { GRAPH <" + GRAPH + "> { <" + GRAPH + "> a <" + Graphs.ATT + "Report> } }",
            "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
            "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
            "INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { ?s ?p ?o }",
            "DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
            "WITH <" + GRAPH + "> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
            "INSERT { <urn:a> <urn:b> ?o } USING <" + GRAPH + "> WHERE { ?s ?p ?o }",
            "LOAD <" + GRAPH + ">",
            "LOAD SILENT <" + GRAPH + "> INTO GRAPH <urn:g>",
            "CLEAR ALL",
            "CLEAR SILENT GRAPH <" + GRAPH + ">",
            "CREATE GRAPH <urn:g>",
            "DROP ALL",
            "DROP SILENT NAMED",
            "COPY <" + GRAPH + "> TO <urn:g>",
            "MOVE <" + GRAPH + "> TO <urn:g>",
            "ADD <" + GRAPH + "> TO DEFAULT",
            "INSERT DATA { <urn:a> <urn:b> 1 } ; CLEAR ALL");
    private static final List<String> WAYS = List.of(
            "GET query sparql",
            "GET update sparql",
            "FORM query sparql",
            "FORM update sparql",
            "application/sparql-query - sparql",
            "application/sparql-update - sparql",
            "FORM update update",
            "application/sparql-update - update",
            "application/sparql-update - ");

    private final HttpClient client = HttpClient.newHttpClient();
    private Served served;

    @BeforeAll
    void start(@TempDir Path temp) {
        served = Served.graphs(temp, GRAPHS, Limits.usual());
    }

    @AfterAll
    void stop() {
        served.close();
    }

    static List<String> rows() throws IOException {
        return Files.readAllLines(TABLE, UTF_8).stream().skip(1).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_query_is_taken_in_each_way_of_the_protocol_and_in_no_other(String row) throws Exception {
        String[] cells = BAR.split(row + " ", -1);
        HttpRequest.Builder request = request(cells[0].strip(), cells[2].strip());
        if (!cells[1].strip().equals("-")) {
            request.header("Accept", cells[1].strip());
        }
        int status = Integer.parseInt(cells[3].strip());

        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());

        String body = new String(answer.body(), UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        if (status == 200) {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            assertThat(type).startsWith(cells[4].strip());
            read(type, answer.body());
        } else {
            assertThat(body).contains(cells[4].strip());
        }
    }

    static Stream<List<String>> updates() {
        return UPDATES.stream().map(List::of);
    }

    @ParameterizedTest
    @MethodSource("updates")
    void no_update_is_taken_in_any_way_and_the_dataset_stays_the_same(List<String> only) throws Exception {
        String update = only.getFirst();
        String before = digest();
        for (String way : WAYS) {
            String[] parts = way.split(" ", -1);

            HttpResponse<byte[]> answer =
                    client.send(update(parts[0], parts[1], parts[2], update), BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).as(way).isBetween(400, 499);
        }
        assertThat(digest()).isEqualTo(before);
        assertThat(served.store().damaged()).isEmpty();
    }

    /** Java's client keeps connections for 30 s, {@code jdk.httpclient.keepalive.timeout}. */
    @Test
    void a_connection_is_kept_for_longer_than_clients_keep_it() {
        ServerConnector socket = new ServerConnector(new Server());

        Connections.outlastClients(socket);

        assertThat(Duration.ofMillis(socket.getIdleTimeout())).isGreaterThan(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparql", "update", ""})
    void who_is_refused_before_the_body_has_arrived_is_told_that_the_connection_ends(String at) throws IOException {
        URI server = URI.create(served.url());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /attest/" + at + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: application/sparql-update\r\nContent-Length: 9\r\n\r\n")
                            .getBytes(UTF_8));

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 4").containsIgnoringCase("\r\nConnection: close\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    default-graph-uri=1                       | SELECT * { ?x a att:Report }                   | 1
                    default-graph-uri=1&default-graph-uri=2   | SELECT * { ?x a att:Report }                   | 2
                    named-graph-uri=1                         | SELECT * { GRAPH ?g { ?x a att:Report } }      | 1
                    named-graph-uri=1                         | SELECT * { ?x a att:Report }                   | 0
                    named-graph-uri=1&named-graph-uri=2       | SELECT * { GRAPH ?g { ?x a att:Report } }      | 2
                    default-graph-uri=1&named-graph-uri=2     | SELECT * { { ?x a att:Report } UNION { GRAPH ?g { ?x a att:Report } } } | 2
                    default-graph-uri=1                       | SELECT * FROM att:none { ?x a att:Report }     | -1
                    default-graph-uri=2                       | SELECT * FROM <1> { ?x a att:Report . ?x att:fileName "r2.txt" } | 1
                    ''                                        | SELECT * FROM <1> { ?x a att:Report }          | 1
                    ''                                        | SELECT * FROM NAMED <2> { GRAPH ?g { ?x a att:Report } } | 1
                    """)
    void the_graphs_to_be_asked_are_named_in_the_request_or_in_the_query_and_the_request_wins(
            String parameters, String query, int count) throws Exception {
        String named = "PREFIX att: <" + Graphs.ATT + "> "
                + query.replace("<1>", "<" + name(1) + ">").replace("<2>", "<" + name(2) + ">");
        String graphs = parameters.replace("=1", "=" + encoded(name(1))).replace("=2", "=" + encoded(name(2)));

        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(served.endpoint() + "?query=" + encoded(named) + "&" + graphs))
                        .header("Accept", "text/csv")
                        .build(),
                BodyHandlers.ofByteArray());

        if (count < 0) {
            assertThat(answer.statusCode()).isEqualTo(400);
        } else {
            assertThat(new String(answer.body(), UTF_8).lines().skip(1)).hasSize(count);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples",
        "*/*, text/turtle",
        "image/png, text/turtle"
    })
    void the_endpoint_without_a_question_describes_itself(String accept, String type) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(served.endpoint()))
                        .header("Accept", accept)
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        Graph description = RDFParser.source(new ByteArrayInputStream(answer.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .toGraph();
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertThat(description.contains(
                        Graphs.iri(served.endpoint()),
                        Graphs.iri(sd + "supportedLanguage"),
                        Graphs.iri(sd + "SPARQL11Query")))
                .isTrue();
        long triples =
                served.store().read(dataset -> dataset.getUnionGraph().stream().count());
        assertThat(description.stream(Node.ANY, Graphs.iri("http://rdfs.org/ns/void#triples"), Node.ANY)
                        .map(statement -> statement.getObject().getLiteralValue())
                        .distinct())
                .singleElement()
                .hasToString(String.valueOf(triples));
    }

    @Test
    void who_opens_the_endpoint_in_a_browser_is_led_to_the_page_to_ask_from() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(served.endpoint()))
                        .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/ask");
    }

    private HttpRequest.Builder request(String way, String query) {
        URI endpoint = URI.create(served.endpoint());
        return switch (way) {
            case "get" -> HttpRequest.newBuilder(URI.create(endpoint + "?query=" + encoded(query)));
            case "params" ->
                HttpRequest.newBuilder(URI.create(endpoint + "?"
                        + query.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D")));
            case "form" -> posted(endpoint, "application/x-www-form-urlencoded", "query=" + encoded(query));
            case "direct" -> posted(endpoint, "application/sparql-query", query);
            case "no-type" -> HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString(query));
            case "PUT", "DELETE", "PATCH" ->
                HttpRequest.newBuilder(URI.create(endpoint + "?query=" + encoded(query)))
                        .method(way, BodyPublishers.noBody());
            default -> posted(endpoint, way, query);
        };
    }

    private HttpRequest update(String way, String parameter, String at, String update) {
        URI address = URI.create(served.url() + "attest" + (at.isEmpty() ? "" : "/" + at));
        String pair = parameter + "=" + encoded(update);
        return switch (way) {
            case "GET" ->
                HttpRequest.newBuilder(URI.create(address + "?" + pair)).build();
            case "FORM" ->
                posted(address, "application/x-www-form-urlencoded", pair).build();
            default -> posted(address, way, update).build();
        };
    }

    private static HttpRequest.Builder posted(URI address, String type, String body) {
        return HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    /** Whether it is what it says that it is: who reads it throws otherwise. */
    private static void read(String type, byte[] body) {
        Lang lang = RDFLanguages.contentTypeToLang(type.replaceFirst(";.*", ""));
        if (RDFLanguages.isTriples(lang)) {
            assertThat(RDFParser.source(new ByteArrayInputStream(body))
                            .lang(lang)
                            .toGraph())
                    .isNotNull();
        } else {
            assertThat(RowSetReaderRegistry.getFactory(lang)
                            .create(lang)
                            .readAny(new ByteArrayInputStream(body), ARQ.getContext()))
                    .isNotNull();
        }
    }

    private String digest() {
        List<String> lines = new ArrayList<>();
        served.store().read(dataset -> {
            dataset.stream().map(CanonicalGraph::line).sorted().forEach(lines::add);
            return lines;
        });
        return Sha256.of(String.join("\n", lines).getBytes(UTF_8));
    }

    private static String name(int report) {
        return GRAPHS.get(report - 1).name();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
