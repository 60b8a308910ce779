package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same dataset gives the same bytes, in whatever order it was stored; ExcerptTest and TablesTest show it of the rest. */
class SameBytesTest {
    private static final DatasetGraph DATA = Sample.withHostileReport();
    private static final DatasetGraph TURNED = turned();

    @TempDir
    Path temp;

    static Stream<Named<Writing>> files() {
        return Stream.of(
                Named.of("framed", FramedJsonLd::write),
                Named.of("claims", ClaimJsonLd::write),
                Named.of("geojson", GeoJson::write),
                Named.of(
                        "nanopubs",
                        (excerpt, out) ->
                                Nanopublications.write(excerpt, report -> Optional.empty(), Optional.empty(), out)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_does_not_tell_in_which_order_the_dataset_was_stored(Writing writing) throws IOException {
        assertThat(bytes(writing, DATA)).isEqualTo(bytes(writing, TURNED)).hasSizeGreaterThan(5000);
    }

    @Test
    void a_site_does_not_either() throws IOException {
        Map<String, String> site = site(DATA, "one");

        assertThat(site).isEqualTo(site(TURNED, "other")).hasSizeGreaterThan(20);
        assertThat(site.getOrDefault("_redirects", "").lines().count()).isGreaterThan(1);
    }

    private static String bytes(Writing writing, DatasetGraph data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(Excerpt.of(data, Sample.BASE, Selection.ALL), out);
        return out.toString(UTF_8);
    }

    /** Of two reports, by the names of its files. */
    private Map<String, String> site(DatasetGraph data, String name) throws IOException {
        List<String> reports = Excerpt.of(data, Sample.BASE, Selection.ALL).reports().stream()
                .map(Node::getURI)
                .toList();
        Selection two = new Selection(Optional.of(Set.of(reports.getFirst(), reports.getLast())), Optional.empty());
        Path folder = temp.resolve(name);
        StaticSite.write(Excerpt.of(data, Sample.BASE, two), folder);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static DatasetGraph turned() {
        List<Quad> quads = new ArrayList<>();
        DATA.find().forEachRemaining(quads::add);
        DatasetGraph turned = DatasetGraphFactory.create();
        quads.reversed().forEach(turned::add);
        return turned;
    }

    private interface Writing {
        void write(Excerpt excerpt, OutputStream out) throws IOException;
    }
}
