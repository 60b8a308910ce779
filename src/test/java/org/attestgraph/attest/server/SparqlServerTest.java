package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.query.AnswerFormat;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.Graphs;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlServerTest {
    private static final List<CanonicalGraph> GRAPHS = List.of(
            Graphs.report(1, "Northern Air Force", "barrel bomb", "Alpha"),
            Graphs.report(2, "Southern Army", "mortar", "Beta"),
            Graphs.report(3, "Northern Air Force", "cluster munition", "Gamma"));
    private static final String NAMES = "PREFIX att: <" + Graphs.ATT + "> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "SELECT ?who ?incident { ?actor att:usedWeapon ?incident ; rdfs:label ?who } ORDER BY ?who ?incident";

    private static final Secret SECRET = new Secret("0123456789abcdef");

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

    static List<Question> questions() {
        return Questions.builtIn().all().stream()
                .filter(question -> question.parameters().stream().noneMatch(parameter -> parameter.needed()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void another_client_gets_the_same_rows_as_the_command_line(Question question) {
        List<List<String>> expected = rows(question.sparql());

        SPARQLRepository repository = new SPARQLRepository(served.endpoint());
        List<List<String>> actual = new ArrayList<>();
        try (RepositoryConnection connection = repository.getConnection();
                TupleQueryResult result =
                        connection.prepareTupleQuery(question.sparql()).evaluate()) {
            List<String> names = result.getBindingNames();
            for (BindingSet row : result) {
                actual.add(names.stream()
                        .map(name -> row.hasBinding(name) ? row.getValue(name).stringValue() : "")
                        .toList());
            }
        } finally {
            repository.shutDown();
        }

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void all_graphs_are_asked_at_once_and_each_by_its_name() throws Exception {
        assertThat(get(
                                "/attest/sparql",
                                "query",
                                "SELECT (COUNT(*) AS ?n) { ?x a <" + Graphs.ATT + "Report> }",
                                "format",
                                "csv")
                        .body())
                .isEqualTo("n\r\n3\r\n");
        assertThat(get(
                                "/attest/sparql",
                                "query",
                                "SELECT ?g { GRAPH ?g { ?x a <" + Graphs.ATT + "Report> } } ORDER BY ?g",
                                "format",
                                "csv")
                        .body()
                        .lines()
                        .skip(1))
                .containsExactlyElementsOf(
                        GRAPHS.stream().map(CanonicalGraph::name).toList());
        assertThat(get(
                                "/attest/sparql",
                                "query",
                                "SELECT (COUNT(*) AS ?n) { ?x a <" + Graphs.ATT + "Report> }",
                                "default-graph-uri",
                                GRAPHS.get(0).name(),
                                "format",
                                "csv")
                        .body())
                .isEqualTo("n\r\n1\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, \"bindings\"",
        "application/sparql-results+xml, <binding name=\"who\">",
        "text/csv, 'who,incident'",
        "text/tab-separated-values, ?who"
    })
    void the_protocol_is_spoken_by_get_and_by_both_kinds_of_post(String type, String part) throws Exception {
        List<HttpRequest.Builder> requests = List.of(
                HttpRequest.newBuilder(URI.create(served.endpoint() + "?query=" + encode(NAMES))),
                HttpRequest.newBuilder(URI.create(served.endpoint()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("query=" + encode(NAMES))),
                HttpRequest.newBuilder(URI.create(served.endpoint()))
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(NAMES)));
        for (HttpRequest.Builder request : requests) {
            HttpResponse<String> response = send(request.header("Accept", type));

            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(response.body()).contains(part);
        }
    }

    @Test
    void statements_come_in_rdf_formats() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.endpoint() + "?query="
                        + encode("DESCRIBE <" + GRAPHS.get(0).name() + ">")))
                .header("Accept", "application/ld+json");

        HttpResponse<String> response = send(request);

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        assertThat(response.body()).contains("r1.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    query  | SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } } | 400 | SERVICE is not allowed
                    query  | SELECT * FROM <http://localhost:9/x.ttl> { ?s ?p ?o }   | 400 | none is fetched from elsewhere
                    query  | SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }         | 400 | none is fetched from elsewhere
                    query  | INSERT DATA { <a:b> <c:d> <e:f> }                       | 400 | datasets are only read here
                    query  | SELECT * { ?x a }                                       | 400 | Line 1, column 17: "}" is not expected here
                    query  | SELECT * { ?s ?p "привет }                              | 400 | привет
                    query  | SELECT (<java:java.lang.System>(1) AS ?x) {}            | 400 | is not allowed
                    update | INSERT DATA { <a:b> <c:d> <e:f> }                       | 400 |
                    """)
    void what_is_no_question_to_this_dataset_is_refused_with_a_reason(
            String parameter, String value, int status, String reason) throws Exception {
        HttpResponse<String> response = get("/attest/sparql", parameter, value);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(reason == null ? "" : reason);
    }

    @Test
    void graphs_named_in_the_request_are_not_fetched_either() throws Exception {
        HttpResponse<String> response =
                get("/attest/sparql", "query", "ASK {}", "default-graph-uri", "http://localhost:9/x.ttl");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("none is fetched from elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "stylesheet", "force-accept"})
    void nothing_the_client_sends_comes_back_as_code(String parameter) throws Exception {
        HttpResponse<String> response = get("/attest/sparql", "query", "ASK {}", parameter, "alert");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("[" + parameter + "] This parameter is not allowed.");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /attest",
        "PUT, /attest/sparql",
        "PUT, /attest/data?default",
        "DELETE, /attest/sparql",
        "PATCH, /attest",
        "POST, /attest/update",
        "POST, /attest/upload",
        "POST, /attest/data?default",
        "POST, /attest",
        "POST, /attest/sparql",
        "GET, /attest/data?default",
        "GET, /attest?default",
        "GET, /attest",
        "GET, /$/server",
        "POST, /$/compact/attest",
        "TRACE, /",
        "OPTIONS, /attest/sparql"
    })
    void nothing_can_be_written_and_nothing_else_is_served(String method, String path) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(served.url() + path.substring(1)))
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<a:b> <c:d> <e:f> .")));

        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(served.store().damaged()).isEmpty();
        assertThat(rows("SELECT * { <a:b> ?p ?o }")).isEmpty();
    }

    @Test
    void an_endless_search_ends_with_a_reason() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";

        HttpResponse<String> response =
                within(Limits.usual().withPatience(Duration.ofSeconds(1)), "attest/sparql?query=" + encode(query));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("[query] No answer within 1 seconds.\nAsk for less, or add LIMIT.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT ?a { ?a ?b ?c . ?d ?e ?f } | csv | 1 | after 5 rows
                    CONSTRUCT WHERE { ?a ?b ?c }      | nt  | 0 | after 5 statements
                    """)
    void an_answer_with_more_rows_or_statements_than_allowed_is_cut_and_marked(
            String query, String format, int heads, String mark) throws Exception {
        Limits five = Limits.usual().withRows(5);
        String path = "attest/sparql?format=" + format + "&query=";

        HttpResponse<String> cut = within(five, path + encode(query));
        HttpResponse<String> whole = within(five, path + encode(query + " LIMIT 5"));

        assertThat(cut.body().lines()).hasSize(heads + 5);
        assertThat(cut.headers().firstValue("Attest-Cut")).contains(mark);
        assertThat(whole.body().lines()).hasSize(heads + 5);
        assertThat(whole.headers().firstValue("Attest-Cut")).isEmpty();
    }

    @Test
    void an_answer_to_a_named_question_is_cut_and_marked_and_the_file_is_called_so() throws Exception {
        HttpResponse<String> cut = within(Limits.usual().withRows(2), "answers/weapon-use.csv");
        HttpResponse<String> whole = get("/answers/weapon-use.csv");

        assertThat(cut.body().lines()).hasSize(1 + 2);
        assertThat(cut.headers().firstValue("Attest-Cut")).contains("after 2 rows");
        assertThat(cut.headers().firstValue("Content-Disposition").orElse("")).contains("weapon-use-first-2.csv");
        assertThat(whole.body().lines()).hasSizeGreaterThan(1 + 2);
        assertThat(whole.headers().firstValue("Attest-Cut")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?place text:query "alpha"                          | 200 | place/alpha
                    ?place text:query (rdfs:label "ALP*")              | 200 | place/alpha
                    GRAPH ?g { ?place text:query "gamma" }             | 200 | report/r3
                    ?place text:query ("beta" "lang:fr")               | 200 | 'place'
                    ?place text:query "*lpha"                          | 400 | not in the query language of Lucene
                    ?place text:query ()                               | 400 | [text:query]
                    """)
    void words_are_searched_at_the_endpoint(String pattern, int status, String part) throws Exception {
        String query = "PREFIX text: <http://jena.apache.org/text#> "
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT * { " + pattern + " }";

        HttpResponse<String> response = get("/attest/sparql", "query", query, "format", "csv");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attest/sparql?format=csv&query=SELECT+*+%7B%3Fa+%3Fb+%3Fc%7D",
                "attest/sparql?query=CONSTRUCT+WHERE+%7B%3Fa+%3Fb+%3Fc%7D"
            })
    void an_answer_with_more_bytes_than_allowed_does_not_look_whole(String path) {
        assertThatThrownBy(() -> within(Limits.usual().withBytes(500), path)).isInstanceOf(IOException.class);
    }

    @Test
    void a_large_answer_is_whole() throws Exception {
        String query = "SELECT ?a ?b ?d ?e ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 100000";

        HttpResponse<String> response = get("/attest/sparql", "query", query, "format", "csv");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Attest-Cut")).isEmpty();
        assertThat(response.body().lines()).hasSize(100_001);
    }

    @Test
    void on_the_machine_itself_an_answer_of_any_size_is_whole() throws Exception {
        String query = "SELECT ?a ?b ?d ?e ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 150000";
        String path = "attest/sparql?format=csv&query=" + encode(query);

        HttpResponse<String> whole = within(Limits.here(), path);

        assertThat(whole.headers().firstValue("Attest-Cut")).isEmpty();
        assertThat(whole.body().lines()).hasSize(150_001);
        assertThatThrownBy(() -> within(Limits.here().withRows(120_000), path)).isInstanceOf(IOException.class);
    }

    @Test
    void of_too_many_queries_at_once_some_are_asked_to_come_again() throws Exception {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";
        Limits one = Limits.usual().withPatience(Duration.ofSeconds(3)).withAtOnce(1);
        try (SparqlServer busy = Served.start(served.store(), one)) {
            var first = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(busy.endpoint() + "?query=" + encode(endless)))
                            .build(),
                    BodyHandlers.ofString(UTF_8));
            Thread.sleep(300);
            for (String path : List.of("attest/sparql?query=ASK%7B%7D", "answers/weapon-use.csv")) {
                HttpResponse<String> turnedAway = send(HttpRequest.newBuilder(URI.create(busy.url() + path)));

                assertThat(turnedAway.statusCode()).isEqualTo(503);
                assertThat(turnedAway.headers().firstValue("Retry-After")).contains("2");
                assertThat(turnedAway.body()).isEqualTo("[query] Too many queries at once.\nAsk again in 2 seconds.\n");
            }
            first.get();
            assertThat(send(HttpRequest.newBuilder(URI.create(busy.endpoint() + "?query=ASK%7B%7D")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "site/explorer.js",
                "questions",
                "none",
                "answers/none.csv",
                "attest/sparql?query=ASK%7B%7D",
                "attest/sparql",
                "attest/sparql?query=no"
            })
    void every_response_keeps_browsers_safe(String path) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(served.url() + path)));

        assertThat(response.headers().map())
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .doesNotContainKey("Access-Control-Allow-Origin")
                .doesNotContainKey("Server");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ask",
                "site/attest.css",
                "site/ask.js",
                "site/explorer.js",
                "site/dom.js",
                "site/dossier.js",
                "site/map.js",
                "site/model.js",
                "site/sparql.js",
                "site/theme.js",
                "site/timeline.js",
                "site/icon.svg",
                "site/lib/leaflet.css"
            })
    void the_pages_stand_alone(String file) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(served.url() + file)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .doesNotContain("innerHTML")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContainPattern("url\\((?!#)")
                .doesNotContain("@import")
                .doesNotContainPattern("<(script|style)>|style=\"|onclick=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site/lib/leaflet.js", "site/lib/topojson-client.js", "site/lib/countries.json"})
    void what_the_page_needs_of_others_comes_from_here(String file) throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(served.url() + file))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_is_told_the_size_of_the_dataset_and_the_questions() throws Exception {
        JsonNode about = new JsonMapper().readTree(get("/questions").body());

        assertThat(about.at("/holds/reports").asInt()).isEqualTo(3);
        assertThat(about.at("/holds/incidents").asInt()).isEqualTo(3);
        assertThat(about.at("/holds/claims").asInt()).isEqualTo(3);
        assertThat(about.at("/questions/0/title").asText()).endsWith("?");
        assertThat(about.at("/questions")).hasSize(Questions.builtIn().all().size());
    }

    @Test
    void a_named_question_is_answered_with_its_parameters_bound_as_terms() throws Exception {
        assertThat(get("/answers/weapon-use.csv", "actor", "southern", "from", "")
                        .body())
                .contains("Southern Army,mortar,Beta")
                .doesNotContain("Northern");
        assertThat(get("/answers/weapon-use.csv", "actor", "\" || true) } #")
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(get("/answers/weapon-use.json").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/sparql-results+json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /answers/none.csv                     | There is no question of this name.
                    /answers/weapon-use.docx              | No such format.
                    /answers/weapon-use.csv?from=July     | This is not a day
                    /answers/weapon-use.csv?nobody=x      | has no parameter "nobody"
                    /answers/incident.csv                 | The question needs "incident".
                    """)
    void a_question_that_cannot_be_answered_says_why(String path, String reason) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(served.url() + path.substring(1))));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(reason);
    }

    @Test
    void a_page_that_lends_its_name_to_this_machine_is_turned_away() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("This server answers on this machine only.");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void other_machines_are_served_only_with_a_secret() {
        assertThatThrownBy(() ->
                        new SparqlServer.Options("0.0.0.0", 0, Limits.usual(), Set.of(), Optional.empty(), "test"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Secret("short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(SECRET.toString()).doesNotContain(SECRET.token());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Bearer 0123456789abcdef              | 127.0.0.1      | 200
                    bearer 0123456789abcdef              | 127.0.0.1      | 200
                    Basic YW5uYTowMTIzNDU2Nzg5YWJjZGVm   | data.example   | 200
                    Basic YW5uYTowMTIzNDU2Nzg5YWJjZGVm   | other.example  | 403
                    Bearer 0123456789abcdee              | 127.0.0.1      | 401
                    Bearer                               | 127.0.0.1      | 401
                    Basic %%%                            | 127.0.0.1      | 401
                    Digest 0123456789abcdef              | 127.0.0.1      | 401
                    None                                 | data.example   | 401
                    """)
    void who_reads_from_elsewhere_must_know_the_secret_and_call_the_server_by_its_name(
            String authorization, String host, int status) throws Exception {
        try (SparqlServer open = SparqlServer.start(
                served.store(),
                Questions.builtIn(),
                new SparqlServer.Options(
                        "0.0.0.0", 0, Limits.usual(), Set.of("Data.Example"), Optional.of(SECRET), "test"))) {
            for (String path : List.of(
                    "/",
                    "/site/explorer.js",
                    "/questions",
                    "/answers/weapon-use.csv",
                    "/attest/sparql?query=ASK%7B%7D")) {
                String response = raw(
                        open,
                        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + authorization
                                + "\r\nConnection: close\r\n\r\n");

                assertThat(response).startsWith("HTTP/1.1 " + status);
                assertThat(response.contains("WWW-Authenticate: Basic")).isEqualTo(status == 401);
            }
        }
    }

    @Test
    void a_page_of_another_site_may_not_ask() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(served.endpoint() + "?query=ASK%7B%7D"))
                .header("Sec-Fetch-Site", "cross-site"));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void it_listens_to_this_machine_alone() throws IOException {
        InetAddress other = java.net.NetworkInterface.networkInterfaces()
                .flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof java.net.Inet4Address)
                .findFirst()
                .orElse(null);
        org.junit.jupiter.api.Assumptions.assumeTrue(other != null);
        int port = URI.create(served.url()).getPort();

        assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
    }

    @Test
    void who_watches_the_server_sees_how_it_does() throws Exception {
        get("/none");

        assertThat(get("/health").body()).isEqualTo("ok\n");
        assertThat(get("/metrics").body())
                .containsPattern("attest_requests_total\\{status=\"404\"} [1-9]")
                .contains("attest_requests_running 1.000")
                .containsPattern("(?m)^attest_memory_bytes \\d");
    }

    @Test
    void requests_are_told_of_without_what_is_sought() throws Exception {
        List<String> told = java.util.Collections.synchronizedList(new ArrayList<>());
        java.util.logging.Handler handler = new java.util.logging.ConsoleHandler() {
            @Override
            public void publish(java.util.logging.LogRecord request) {
                told.add(request.getMessage());
            }
        };
        Gate.REQUESTS.addHandler(handler);
        Gate.REQUESTS.setLevel(java.util.logging.Level.INFO);
        try {
            get("/answers/weapon-use.csv", "actor", "a secret name");
            get("/attest/sparql", "query", "SELECT * { ?s ?p \"a secret word\" }");
        } finally {
            Gate.REQUESTS.removeHandler(handler);
            Gate.REQUESTS.setLevel(null);
        }

        assertThat(told).anyMatch(line -> line.startsWith("GET /answers/weapon-use.csv 200 "));
        assertThat(told).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void a_port_in_use_is_named_with_a_way_out() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(
                            () -> SparqlServer.start(served.store(), Questions.builtIn(), options("localhost", port)))
                    .isInstanceOf(ServerException.class)
                    .hasMessage("[port " + port + "] Already taken.\n"
                            + "Choose another with --port, or --port 0 for any free one.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.1", "no-such-host.invalid"})
    void an_address_of_another_machine_cannot_be_listened_at(String host) {
        assertThatThrownBy(() -> SparqlServer.start(served.store(), Questions.builtIn(), options(host, 0)))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("[" + host + ":0] Cannot be listened at");
    }

    private static SparqlServer.Options options(String host, int port) {
        return new SparqlServer.Options(host, port, Limits.usual(), Set.of(), Optional.of(SECRET), "test");
    }

    private List<List<String>> rows(String sparql) {
        Names names = new Names(Graphs.BASE);
        Inquiry inquiry = Inquiry.of(Question.parse("query", sparql), Map.of(), names);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        served.store()
                .read(dataset -> inquiry.ask(
                        dataset,
                        Duration.ZERO,
                        answer -> AnswerFormat.JSON.write(answer, out, new AnswerFormat.Layout(names, 0))));
        try {
            JsonNode json = new JsonMapper().readTree(out.toByteArray());
            List<List<String>> rows = new ArrayList<>();
            for (JsonNode binding : json.at("/results/bindings")) {
                List<String> row = new ArrayList<>();
                json.at("/head/vars")
                        .forEach(name -> row.add(
                                binding.path(name.asText()).path("value").asText()));
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path, String... parameters) throws Exception {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "?" : "&").append(parameters[i]).append('=').append(encode(parameters[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(served.url() + path.substring(1) + query)));
    }

    /** What a server of the same store answers that has these limits. */
    private HttpResponse<String> within(Limits limits, String path) throws Exception {
        try (SparqlServer limited = Served.start(served.store(), limits)) {
            return send(HttpRequest.newBuilder(URI.create(limited.url() + path)));
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private String raw(String request) throws IOException {
        return raw(served.server(), request);
    }

    private static String raw(SparqlServer server, String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
