package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.rdf.ATT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticSiteTest {
    private static final DatasetGraph DATA = Sample.withHostileReport();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @TempDir
    static Path temp;

    private static Path site;
    private static long pages;

    @BeforeAll
    static void write() throws IOException {
        site = temp.resolve("site");
        pages = StaticSite.write(Excerpt.of(DATA, Sample.BASE, Selection.ALL), site);
    }

    @Test
    void each_thing_of_the_dataset_has_a_page_and_a_turtle_file_that_says_what_the_dataset_says() throws IOException {
        Set<String> things = DATA.stream()
                .map(quad -> quad.getSubject().getURI())
                .filter(iri -> iri.startsWith(Sample.BASE) && !iri.contains("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = new ArrayList<>();
        for (String thing : things) {
            String name = FileNames.of(thing.substring(Sample.BASE.length()));
            if (!Files.isRegularFile(site.resolve(name + ".html"))) {
                wrong.add(thing + " has no page");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(pages).isEqualTo(things.size());
    }

    @Test
    void the_turtle_files_together_are_the_dataset() throws IOException {
        Graph all = GraphMemFactory.createDefaultGraph();
        for (Path file : files(site, ".ttl")) {
            RDFDataMgr.read(all, file.toUri().toString());
        }

        assertThat(DATA.stream()
                        .filter(quad -> quad.getSubject().getURI().startsWith(Sample.BASE)
                                && !quad.getSubject().getURI().contains("#"))
                        .filter(quad -> !all.contains(quad.asTriple())))
                .isEmpty();
        assertThat(all.stream().filter(triple -> !contains(triple))).isEmpty();
    }

    @Test
    void every_link_within_the_site_leads_to_a_file_of_it() throws IOException {
        assertThat(dead(site)).isEmpty();
    }

    @Test
    void the_site_of_one_incident_tells_of_no_other_and_leads_to_none() throws IOException {
        List<Node> incidents = DATA.stream(Node.ANY, Node.ANY, RDF.type.asNode(), ATT.Incident)
                .map(Quad::getSubject)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        Set<String> one = Set.of(incidents.getFirst().getURI());
        Path part = temp.resolve("part");

        StaticSite.write(Excerpt.of(DATA, Sample.BASE, new Selection(Optional.empty(), Optional.of(one))), part);

        assertThat(dead(part)).isEmpty();
        Graph told = GraphMemFactory.createDefaultGraph();
        for (Path file : files(part, ".ttl")) {
            RDFDataMgr.read(told, file.toUri().toString());
        }
        assertThat(told.stream(Node.ANY, RDF.type.asNode(), ATT.Incident).map(Triple::getSubject))
                .containsOnly(incidents.getFirst());
        assertThat(incidents.stream().skip(1))
                .noneMatch(
                        other -> told.contains(Node.ANY, Node.ANY, other) || told.contains(other, Node.ANY, Node.ANY));
    }

    @Test
    void of_much_that_refers_to_a_thing_the_page_shows_some_and_the_turtle_file_all() throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        Node report = NodeFactory.createURI(Sample.BASE + "report/1");
        Node place = NodeFactory.createURI(Sample.BASE + "place/x");
        for (int i = 0; i < 250; i++) {
            Node incident = NodeFactory.createURI(report.getURI() + "/incident/" + i);
            data.add(Quad.create(report, incident, ATT.locatedIn, place));
        }
        data.add(Quad.create(report, place, RDF.type.asNode(), ATT.Place));
        Path many = temp.resolve("many");

        StaticSite.write(Excerpt.of(data, Sample.BASE, Selection.ALL), many);

        String page = Files.readString(many.resolve("place/x.html"));
        assertThat(page.split("incident/", -1).length - 1).isEqualTo(2 * 200); // where it leads, and what it is called
        assertThat(page).contains("and 50 more: see the Turtle file.");
        assertThat(RDFDataMgr.loadGraph(many.resolve("place/x.ttl").toUri().toString()).stream(
                        Node.ANY, ATT.locatedIn, place))
                .hasSize(250);
    }

    @Test
    void text_of_reports_is_text_in_every_page() throws IOException {
        for (Path page : files(site, ".html")) {
            String markup = Files.readString(page);
            assertThat(markup).doesNotContain("<script", "href=\"javascript", "\u0001");
        }
        assertThat(Files.readString(site.resolve("report/ffffffffffffffffffffffffffffffff.html")))
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
    }

    @Test
    void names_of_files_are_safe_everywhere() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            assertThat(files.map(file -> site.relativize(file).toString().replace('\\', '/')))
                    .allMatch(name -> name.matches("[a-z0-9_./-]*"))
                    .noneMatch(name -> name.contains(".."));
        }
    }

    @Test
    void redirects_name_each_file_that_is_not_called_like_its_thing() throws IOException {
        List<String> lines = Files.readAllLines(site.resolve("_redirects"), UTF_8);

        assertThat(lines).last().isEqualTo("/id/*  /:splat.html  303");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("/id/actor/unlisted/..%2F..%2Fetc%3Cscript%3E  /actor/unlisted/_"));
        assertThat(lines).allMatch(line -> line.matches("/id/\\S+  /\\S+\\.html  303"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", ".", "", "con", "nul.x", "a%20b", "A", "a.html", "x.ttl", ".htaccess", "é", "a.", "aux"})
    void an_awkward_name_becomes_another(String name) {
        assertThat(FileNames.of(name)).isNotEqualTo(name).matches("_[a-z0-9_]*-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource({"A, a", "a%2Fb, a%2Fc", "é, è"})
    void names_that_differ_stay_different(String one, String other) {
        assertThat(FileNames.of(one)).isNotEqualTo(FileNames.of(other));
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(FileNames.of("x".repeat(5000)).length()).isLessThan(100);
    }

    @Test
    void a_folder_that_holds_something_is_left_alone() {
        assertThatThrownBy(() -> StaticSite.write(Sample.everything(), site))
                .hasMessageStartingWith("[" + site + "] This folder is not empty.");
    }

    private static boolean contains(Triple triple) {
        return DATA.contains(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static List<String> dead(Path site) throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : files(site, ".html")) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(match -> match.group(1))
                    .filter(link -> !link.startsWith("http://") && !link.startsWith("https://"))
                    .filter(link ->
                            !Files.isRegularFile(page.resolveSibling(link).normalize()))
                    .forEach(link -> dead.add(page + ": " + link));
        }
        return dead;
    }

    private static List<Path> files(Path site, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
