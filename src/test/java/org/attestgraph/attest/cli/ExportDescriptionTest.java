package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.rdf.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --description} tells of tables and of a site; DescriptionTest shows it of one file. */
class ExportDescriptionTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String CHECKSUM = "http://spdx.org/rdf/terms#checksumValue";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    @TempDir
    Path temp;

    private String data;

    @BeforeEach
    void load() throws IOException {
        data = temp.resolve("set").toString();
        loaded("r1.txt", "Northern Air Force;barrel bomb;Alpha\n");
        loaded("r2.txt", "Southern Army;mortar;Beta\n");
    }

    @Test
    void of_tables_it_tells_each_file_with_its_rows_and_checksum() throws IOException {
        Path tables = temp.resolve("tables");
        Path description = temp.resolve("tables.ttl");

        export("--format", "csv", "--out", tables.toString(), "--description", description.toString());

        Graph told = graph(description);
        assertThat(values(told, CHECKSUM)).containsExactlyInAnyOrderElementsOf(checksums(tables));
        assertThat(values(told, DCTERMS + "title"))
                .contains("incidents.csv", "claims.csv", "casualties.csv", "sources.csv", "csv-metadata.json");
        assertThat(values(told, DCTERMS + "description")).anyMatch(note -> note.endsWith(" Rows: 2."));
        assertThat(values(told, DCTERMS + "license")).containsExactly(LICENCE);
        assertThat(values(told, DCTERMS + "description")).anyMatch(note -> note.contains("of the dataset's ledger"));
    }

    @Test
    void of_a_site_it_tells_the_size_and_the_checksum_of_a_list_with_those_of_all_files() throws IOException {
        Path site = temp.resolve("site");
        Path description = site.resolve("void.ttl");

        export("--site", site.toString(), "--description", description.toString());

        Graph told = graph(description);
        Path list = site.resolve("sha256sums.txt");
        List<String> lines = Files.readAllLines(list);
        assertThat(values(told, CHECKSUM)).containsExactly(Sha256.of(list));
        assertThat(lines).hasSizeGreaterThan(10);
        long bytes = 0;
        for (String line : lines) {
            Path file = site.resolve(line.substring(66));
            assertThat(Sha256.of(file)).isEqualTo(line.substring(0, 64));
            bytes += Files.size(file);
        }
        assertThat(values(told, DCAT + "byteSize")).containsExactly(Long.toString(bytes));
        assertThat(files(site)).hasSize(lines.size() + 2); // the list and the description
    }

    @Test
    void a_second_run_writes_the_same_bytes() throws IOException {
        List<List<String>> runs = new ArrayList<>();
        for (String run : List.of("first", "second")) {
            Path folder = Files.createDirectories(temp.resolve(run));
            String tables = folder.resolve("tables").toString();
            String site = folder.resolve("site").toString();
            export("--format", "csv", "--out", tables, "--description", tables + ".ttl");
            export("--site", site, "--description", site + ".ttl");
            runs.add(checksums(folder));
        }

        assertThat(runs.get(1)).isEqualTo(runs.get(0)).hasSizeGreaterThan(20);
    }

    @Test
    void a_part_is_counted_as_what_it_holds() {
        Path tables = temp.resolve("part");
        Path description = temp.resolve("part.ttl");

        export(
                "--format",
                "csv",
                "--out",
                tables.toString(),
                "--description",
                description.toString(),
                "--place",
                "Beta");

        assertThat(values(graph(description), "http://rdfs.org/ns/void#documents"))
                .containsExactly("1");
        assertThat(values(graph(description), DCTERMS + "description")).anyMatch(note -> note.endsWith(" Rows: 1."));
    }

    private void export(String... options) {
        List<String> arguments = new ArrayList<>(List.of("export", "--dataset", data, "--licence", LICENCE));
        arguments.addAll(List.of(options));
        Outcome outcome = run(arguments.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
    }

    private void loaded(String name, String text) throws IOException {
        Path report = Files.writeString(temp.resolve(name), text);
        assertThat(run("load", report.toString(), "--dataset", data).exit()).isZero();
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of()).run(arguments);
    }

    private static Graph graph(Path turtle) {
        return RDFDataMgr.loadGraph(turtle.toUri().toString());
    }

    private static List<String> values(Graph graph, String property) {
        return graph.stream(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .map(triple -> triple.getObject())
                .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
                .toList();
    }

    private static List<String> checksums(Path folder) throws IOException {
        List<String> checksums = new ArrayList<>();
        for (Path file : files(folder)) {
            checksums.add(Sha256.of(file));
        }
        return checksums;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparing(
                            file -> folder.relativize(file).toString()))
                    .toList();
        }
    }
}
