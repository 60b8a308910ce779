package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.QuestionException;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that means to be something else: markup, queries, paths. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    private static final int TOGETHER = 3;
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    private final HttpClient client = HttpClient.newHttpClient();
    private Served served;

    static List<String> markup() throws IOException {
        return lines("markup.txt");
    }

    static List<String> queries() throws IOException {
        return lines("queries.txt");
    }

    static List<String> paths() throws IOException {
        return lines("paths.txt");
    }

    @BeforeAll
    void start(@TempDir Path temp) throws IOException {
        List<CanonicalGraph> graphs = new ArrayList<>();
        List<String> markup = markup();
        for (int i = 0; i < markup.size(); i += TOGETHER) {
            graphs.add(report(i, markup.subList(i, Math.min(i + TOGETHER, markup.size()))));
        }
        served = Served.graphs(temp, graphs, Limits.usual());
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void there_are_many_of_each() throws IOException {
        assertThat(markup()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        assertThat(queries()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(paths()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @Test
    void no_markup_in_names_files_or_reports_comes_alive_in_the_explorer() throws IOException {
        try (OpenBrowser browser = OpenBrowser.ofSystem()) {
            Page page = browser.page(new Browser.NewContextOptions().setViewportSize(1400, 900));
            page.navigate(served.url());
            page.locator("body.ready").waitFor();
            page.evaluate("() => { let more; while (more = document.querySelector('#facets .plain')) more.click(); }");
            assertThat(alive(page)).isEmpty();
            List<String> seen = new ArrayList<>();
            int count = page.locator("#list .card").count();
            for (int i = 0; i < count; i++) {
                page.locator("#list .card").nth(i).evaluate("card => card.click()");
                page.locator("#dossier .text mark").first().waitFor();
                seen.add(page.locator("#dossier").innerText());
                assertThat(alive(page)).isEmpty();
                page.locator("#close").evaluate("button => button.click()");
                page.locator("#dossier").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            }
            assertThat(seen).hasSizeGreaterThan(10);
            assertThat(String.join("\n", seen)).contains("<script>alert(1)</script>", "<img src=x onerror=alert(1)>");
            page.locator("#search").fill("<");
            assertThat(alive(page)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void no_markup_comes_alive_on_the_pages_of_things_and_in_answers() throws IOException {
        try (OpenBrowser browser = OpenBrowser.ofSystem()) {
            Page page = browser.page(new Browser.NewContextOptions());
            for (int i = 0; i < markup().size(); i++) {
                page.navigate(served.url() + "id/actor/a" + i + ".html");
                assertThat(page.locator("h1").count()).isEqualTo(1);
                assertThat(alive(page)).isEmpty();
            }
            page.navigate(served.url() + "id/report/r0.html");
            assertThat(alive(page)).isEmpty();
            page.navigate(served.url() + "ask#weapon-use");
            page.locator("#result td").first().waitFor();
            assertThat(alive(page)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void no_value_of_a_parameter_changes_the_shape_of_a_question(String value) {
        Names names = new Names(Graphs.BASE);
        for (Question question : Questions.builtIn().all()) {
            String shape =
                    Algebra.compile(QueryFactory.create(question.sparql())).toString();
            question.parameters().forEach(parameter -> {
                try {
                    Inquiry inquiry = Inquiry.of(question, Map.of(parameter.name(), value), names);
                    assertThat(Algebra.compile(inquiry.query()).toString()).isEqualTo(shape);
                } catch (QuestionException refused) {
                    assertThat(refused.getMessage()).contains("[");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void no_value_in_an_address_gives_more_than_the_question_does(String value) throws Exception {
        String all = get("/answers/weapon-use.csv").body();
        HttpResponse<String> response = get("/answers/weapon-use.csv?actor=" + URLEncoder.encode(value, UTF_8));

        assertThat(response.statusCode()).isIn(200, 400);
        if (response.statusCode() == 200) {
            assertThat(all.lines().toList()).containsAll(response.body().lines().toList());
        }
    }

    @Test
    void no_words_that_are_sought_in_the_explorer_change_the_shape_of_its_query() throws IOException {
        try (OpenBrowser browser = OpenBrowser.ofSystem()) {
            Page page = browser.page(new Browser.NewContextOptions());
            page.navigate(served.url() + "ask");
            String shape = shape(written(page, "words"));
            for (String value : queries()) {
                String query = written(page, value);
                if (query.equals("null")) { // nothing is asked
                    assertThat(value).doesNotContainPattern("[\\p{L}\\p{N}]");
                } else {
                    assertThat(shape(query)).as(value).isEqualTo(shape);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void no_path_leads_out_of_what_is_served(String path) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(served.url()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String response = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(response).matches("(?s)HTTP/1\\.1 (400|403|404|414) .*");
            assertThat(response)
                    .doesNotContain("root:")
                    .doesNotContain("BEGIN ")
                    .doesNotContain("PREFIX");
        }
    }

    /** Elements that only markup of reports can have made, and what their scripts did. */
    @SuppressWarnings("unchecked")
    private static List<String> alive(Page page) {
        return (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('iframe, object, embed, form[action], base, img, math,"
                        + " video, audio, style, [onerror], [onload], [onclick], [onmouseover], [onfocus], a[href^=javascript i],"
                        + " a[href^=data i], script:not([src^=\"/site/\"])')].map(e => e.outerHTML)"
                        + ".concat(window.hit ? ['hit'] : [])");
    }

    private static String written(Page page, String value) {
        return String.valueOf(page.evaluate("async value => (await import('/site/model.js')).toldQuery(value)", value));
    }

    /** With the literal in its place left open. */
    private static String shape(String sparql) {
        Query query = QueryFactory.create(sparql);
        return Algebra.compile(query).toString().replaceAll("#first> \"(?:[^\"\\\\]|\\\\.)*\"", "#first> …");
    }

    /** One incident, with each of {@code texts} as the name of an actor, a weapon and a place, and as words. */
    private static CanonicalGraph report(int number, List<String> texts) {
        String name = Graphs.BASE + "report/r" + number;
        String all = String.join(" ", texts);
        List<Quad> quads = new ArrayList<>();
        Node report = Graphs.iri(name);
        Node incident = Graphs.iri(name + "/incident/1");
        add(quads, report, att("Report"), "fileName", all, "title", all, "text", all);
        add(quads, incident, att("Incident"), "inReport", report, "dateText", all);
        add(quads, incident, att("Airstrike"), "evidence", passage(quads, report, all, 0));
        int start = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Node claim = Graphs.iri(name + "/claim/" + i);
            Node mention = Graphs.iri(name + "/incident/1/mention/" + i);
            Node actor = Graphs.iri(Graphs.BASE + "actor/a" + (number + i));
            Node place = Graphs.iri(Graphs.BASE + "place/p" + (number + i));
            Node weapon = Graphs.iri(Graphs.BASE + "weapon/w" + (number + i));
            Node passage = passage(quads, report, text, start);
            start += text.codePointCount(0, text.length()) + 1;
            add(quads, incident, att("Airstrike"), "involvedWeapon", weapon, "locatedIn", place, "target", actor);
            add(quads, incident, att("Airstrike"), "mention", mention);
            add(quads, mention, att("Mention"), "names", weapon, "role", att("asWeapon"), "siting", text);
            add(quads, mention, att("Mention"), "evidence", passage);
            add(quads, claim, att("Claim"), "about", incident, "asserts", incident, "claimedBy", actor);
            add(quads, claim, att("Claim"), "stance", att("assertion"), "inReport", report, "evidence", passage);
            add(quads, claim, att("Claim"), "reportedBy", actor);
            add(quads, actor, att("Actor"), "perpetrated", incident, "usedWeapon", incident);
            for (Node named : List.of(actor, weapon, place)) {
                quads.add(new Quad(report, named, Graphs.iri(LABEL), Graphs.text(text)));
            }
            quads.add(
                    new Quad(report, actor, Graphs.iri(LABEL), NodeFactory.createLiteralLang(text, "x-script-alert")));
            quads.add(new Quad(report, place, Graphs.iri(WGS84 + "lat"), decimal("3" + i % 7)));
            quads.add(new Quad(report, place, Graphs.iri(WGS84 + "long"), decimal("" + (number + i) % 50)));
        }
        return CanonicalGraph.of(name, quads);
    }

    private static Node passage(List<Quad> quads, Node report, String text, int start) {
        int end = start + text.codePointCount(0, text.length());
        Node passage = Graphs.iri(report.getURI() + "/passage/" + start + "-" + end);
        add(quads, passage, att("Passage"), "exact", text, "prefix", text, "suffix", text);
        quads.add(new Quad(report, passage, att("start"), integer(start)));
        quads.add(new Quad(report, passage, att("end"), integer(end)));
        return passage;
    }

    private static void add(List<Quad> quads, Node subject, Node type, Object... pairs) {
        Node graph = Graphs.iri(subject.getURI().replaceAll("(report/r\\d+).*", "$1"));
        Node report =
                graph.getURI().contains("/report/") ? graph : quads.getFirst().getGraph();
        quads.add(new Quad(report, subject, Graphs.iri(RDF_TYPE), type));
        for (int i = 0; i < pairs.length; i += 2) {
            Node value = pairs[i + 1] instanceof Node node ? node : Graphs.text((String) pairs[i + 1]);
            quads.add(new Quad(report, subject, att((String) pairs[i]), value));
        }
    }

    private static Node att(String name) {
        return Graphs.iri(Graphs.ATT + name);
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node decimal(String number) {
        return NodeFactory.createLiteralDT(number + ".5", XSDDatatype.XSDdecimal);
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/attestgraph/attest/server", file), UTF_8).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(served.url() + path.substring(1)))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }
}
