package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
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
        Graph all = org.apache.jena.graph.GraphMemFactory.createDefaultGraph();
        for (Path file : files(".ttl")) {
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
        List<String> dead = new ArrayList<>();
        for (Path page : files(".html")) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(link -> {
                        boolean outside = link.startsWith("http://") || link.startsWith("https://");
                        if (!outside
                                && !Files.isRegularFile(
                                        page.resolveSibling(link).normalize())) {
                            dead.add(page + ": " + link);
                        }
                    });
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void text_of_reports_is_text_in_every_page() throws IOException {
        for (Path page : files(".html")) {
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
        assertThat(Files.readString(site.resolve(".htaccess"))).contains("RewriteRule", "text/turtle");
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

    private static boolean contains(org.apache.jena.graph.Triple triple) {
        return DATA.contains(
                org.apache.jena.graph.Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
