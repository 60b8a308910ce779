package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served at the addresses of the dataset's things, of the ontology, and of the dataset itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedDataTest {
    private static final String INCIDENT = "id/report/r1/incident/1";
    private static final Node SLASHED = Graphs.iri(Graphs.BASE + "actor/unlisted/a%2Fb%20c%25");
    private static final List<CanonicalGraph> GRAPHS = List.of(
            Graphs.report(1, "Northern Air Force", "barrel bomb", "Alpha"),
            CanonicalGraph.of(
                    Graphs.BASE + "report/r2",
                    List.of(
                            new Quad(
                                    Graphs.iri(Graphs.BASE + "report/r2"),
                                    SLASHED,
                                    Graphs.iri("http://www.w3.org/2000/01/rdf-schema#label"),
                                    Graphs.text("<script>alert('x')</script> & \"Söhne\"")),
                            new Quad(
                                    Graphs.iri(Graphs.BASE + "report/r2"),
                                    SLASHED,
                                    Graphs.iri(Graphs.ATT + "url"),
                                    Graphs.iri("javascript:alert(1)")))));

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private Served served;

    @BeforeAll
    void start(@TempDir Path temp) {
        served = Served.graphs(temp, GRAPHS, Limits.usual());
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/turtle                                             | ttl
                    application/ld+json                                     | jsonld
                    application/n-triples                                   | nt
                    application/rdf+xml                                     | rdf
                    text/html                                               | html
                    text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | html
                    */*                                                     | ttl
                    application/*                                           | jsonld
                    text/turtle;q=0.5, application/rdf+xml;q=0.7, */*;q=0.1 | rdf
                    text/html;q=0, text/*                                   | ttl
                    TEXT/HTML                                               | html
                    """)
    void a_thing_leads_to_the_description_that_is_wanted_most(String accept, String ending) throws Exception {
        HttpResponse<String> response = get(INCIDENT, "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/" + INCIDENT + "." + ending);
        assertThat(response.headers().firstValue("Vary")).contains("Accept");
        assertThat(response.headers().firstValue("Link").orElse(""))
                .contains("</" + INCIDENT + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"")
                .contains("</" + INCIDENT + ".html>; rel=\"alternate\"; type=\"text/html\"");
    }

    @Test
    void what_is_in_no_type_asked_for_is_said_to_be_in_others() throws Exception {
        HttpResponse<String> response = get(INCIDENT, "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("There are: text/turtle, application/ld+json");
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml"
    })
    void each_rendering_has_the_statements_about_a_thing_and_those_that_refer_to_it(String ending, String type)
            throws Exception {
        HttpResponse<String> response = get(INCIDENT + "." + ending);
        Graph graph = parsed(response, type);

        Node incident = Graphs.iri(Graphs.BASE + "report/r1/incident/1");
        assertThat(response.headers().firstValue("Content-Type")).contains(type + "; charset=utf-8");
        assertThat(graph.contains(
                        incident, Graphs.iri(Graphs.ATT + "locatedIn"), Graphs.iri(Graphs.BASE + "place/alpha")))
                .isTrue();
        assertThat(graph.contains(
                        Graphs.iri(Graphs.BASE + "actor/northern-air-force"),
                        Graphs.iri(Graphs.ATT + "usedWeapon"),
                        incident))
                .isTrue();
    }

    @Test
    void what_was_seen_before_is_not_sent_again() throws Exception {
        String tag = get(INCIDENT + ".ttl").headers().firstValue("ETag").orElseThrow();

        assertThat(get(INCIDENT + ".ttl", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(INCIDENT + ".ttl", "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
        assertThat(get(INCIDENT + ".nt").headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag);
    }

    @Test
    void the_page_of_a_thing_shows_labels_links_both_ways_and_the_words() throws Exception {
        assertThat(get(INCIDENT + ".html").body())
                .contains("<a href=\"/id/place/alpha\">Alpha</a>")
                .contains("<a href=\"/id/actor/northern-air-force\">Northern Air Force</a>");
        assertThat(get("id/report/r1/claim/1.html").body())
                .contains("<mark>=they &quot;said&quot; so</mark>")
                .contains("<a href=\"/id/report/r1\">r1.txt</a>");
    }

    @Test
    void names_in_reports_are_text_on_the_page_and_only_web_addresses_are_links() throws Exception {
        String path = "id/actor/unlisted/a%2Fb%20c%25";

        assertThat(get(path, "Accept", "text/html").headers().firstValue("Location"))
                .contains("/" + path + ".html");
        assertThat(get(path + ".html").body())
                .contains(
                        "<h1 dir=\"auto\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;</h1>")
                .doesNotContain("<script")
                .doesNotContain("href=\"javascript");
        assertThat(get(path + ".ttl").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/",
                "id/nothing/here",
                "id/report/r1/incident/1.docx",
                "id/nothing.ttl",
                "id/%3Cscript%3E",
                "id/report/r1%3E",
                "id/x%zz"
            })
    void what_the_dataset_does_not_have_is_not_found(String path) throws Exception {
        HttpResponse<String> response = raw(path);

        assertThat(response.statusCode()).isBetween(400, 404);
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml"
    })
    void the_ontology_is_served_like_a_thing(String ending, String type) throws Exception {
        assertThat(get("ontology", "Accept", type).headers().firstValue("Location"))
                .contains("/ontology." + ending);
        assertThat(parsed(get("ontology." + ending), type)
                        .contains(
                                Graphs.iri(Graphs.ATT + "Incident"),
                                Graphs.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                                Node.ANY))
                .isTrue();
        assertThat(get("ontology.html").body()).contains("<dt id=\"Incident\">");
    }

    @Test
    void the_dataset_says_where_and_how_large_it_is() throws Exception {
        HttpResponse<String> response = get(".well-known/void", "Accept", "application/n-triples");

        assertThat(response.body())
                .contains("<http://rdfs.org/ns/void#sparqlEndpoint> <" + served.endpoint() + ">")
                .contains("<http://rdfs.org/ns/void#dataDump> <" + served.url() + "dump.trig.gz>")
                .contains("<http://rdfs.org/ns/void#class> <" + Graphs.ATT + "Incident>")
                .containsPattern("<http://rdfs.org/ns/void#triples> \"[1-9]");
    }

    @Test
    void the_dump_holds_every_graph() throws Exception {
        byte[] dump = client.send(
                        HttpRequest.newBuilder(URI.create(served.url() + "dump.trig.gz"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        DatasetGraph dataset = DatasetGraphFactory.create();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(dump))) {
            RDFDataMgr.read(dataset, in, Lang.TRIG);
        }

        assertThat(dataset.stream().count())
                .isEqualTo(
                        GRAPHS.stream().mapToInt(graph -> graph.quads().size()).sum());
    }

    private static Graph parsed(HttpResponse<String> response, String type) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(
                graph, new ByteArrayInputStream(response.body().getBytes(UTF_8)), RDFLanguages.contentTypeToLang(type));
        return graph;
    }

    private HttpResponse<String> raw(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(served.url() + path.replace("%zz", "%25zz")))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }
}
