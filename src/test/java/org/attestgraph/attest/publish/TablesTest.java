package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
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

class TablesTest {
    private static final DatasetGraph DATA = Sample.withHostileReport();

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Tables.write(Excerpt.of(DATA, Sample.BASE, Selection.ALL), folder);
    }

    /** Cells that were read back, and what the dataset says, by way of neither SPARQL nor the tables. */
    @ParameterizedTest(name = "{0}.{2}")
    @CsvSource({
        "incidents, incident, earliest, earliest",
        "incidents, incident, latest, latest",
        "incidents, incident, date_text, dateText",
        "incidents, incident, report, inReport",
        "incidents, incident, places, locatedIn",
        "incidents, incident, weapons, involvedWeapon",
        "incidents, incident, targets, target",
        "claims, claim, report, inReport",
        "claims, claim, hedged, hedged",
        "claims, claim, claimant, claimedBy",
        "claims, claim, reported_by, reportedBy",
        "claims, claim, names_weapons, namesWeapon",
        "casualties, figure, number, number",
        "casualties, figure, victims, victims",
        "casualties, figure, claims, statedBy",
    })
    void what_is_read_back_from_a_table_is_what_the_dataset_says(
            String table, String key, String column, String property) throws IOException {
        List<String> differences = new ArrayList<>();
        List<CSVRecord> rows = rows(table);
        for (CSVRecord row : rows) {
            Set<String> said = DATA.stream(
                            Node.ANY,
                            NodeFactory.createURI(row.get(key)),
                            NodeFactory.createURI(ATT.NS + property),
                            Node.ANY)
                    .map(Quad::getObject)
                    .map(ReportView::text)
                    .collect(Collectors.toSet());
            String cell = unguarded(row.get(column));
            Set<String> read =
                    cell.isEmpty() ? Set.of() : several(table, column) ? Set.of(cell.split("; ")) : Set.of(cell);
            if (!said.equals(read)) {
                differences.add(row.get(key) + ": " + said + " | " + read);
            }
        }

        assertThat(rows).isNotEmpty();
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"incidents, incident, Incident", "claims, claim, Claim", "casualties, figure, CasualtyFigure"})
    void every_thing_has_a_row_and_no_row_is_of_anything_else(String table, String key, String type)
            throws IOException {
        assertThat(rows(table).stream().map(row -> row.get(key)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        DATA.stream(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(ATT.NS + type))
                                .map(quad -> quad.getSubject().getURI())
                                .distinct()
                                .toList());
    }

    @Test
    void no_incident_or_figure_has_two_rows() throws IOException {
        for (Map.Entry<String, String> key :
                Map.of("incidents", "incident", "casualties", "figure").entrySet()) {
            assertThat(rows(key.getKey()).stream().map(row -> row.get(key.getValue())))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "casualties", "sources"})
    void no_cell_is_one_that_a_spreadsheet_computes(String table) throws IOException {
        assertThat(rows(table)).allSatisfy(row -> assertThat(row.toList())
                .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-(?!\\d+(\\.\\d+)?$).*")));
    }

    @Test
    void hostile_text_is_kept_as_it_is_but_for_the_apostrophe() throws IOException {
        assertThat(rows("incidents").stream().map(row -> row.get("date_text"))).contains("'" + Sample.HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "casualties", "sources"})
    void metadata_and_dictionary_tell_of_every_column(String table) throws IOException {
        List<String> columns = header(table);
        List<String> told = new ArrayList<>();
        JsonNode metadata =
                new ObjectMapper().readTree(folder.resolve("csv-metadata.json").toFile());
        for (JsonNode described : metadata.get("tables")) {
            if (described.get("url").asText().equals(table + ".csv")) {
                described
                        .get("tableSchema")
                        .get("columns")
                        .forEach(column -> told.add(column.get("name").asText()));
            }
        }

        assertThat(told).isEqualTo(columns);
        assertThat(rows("dictionary").stream()
                        .filter(row -> row.get("table").equals(table))
                        .map(row -> row.get("column")))
                .containsExactlyElementsOf(columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "casualties", "sources"})
    void cells_are_of_the_types_that_the_metadata_tells(String table) throws IOException {
        for (CSVRecord described : rows("dictionary")) {
            if (described.get("table").equals(table) && described.get("several").equals("no")) {
                String pattern =
                        switch (described.get("datatype")) {
                            case "integer" -> "-?\\d+";
                            case "decimal" -> "-?\\d+(\\.\\d+)?";
                            case "boolean" -> "true|false";
                            case "date" -> "\\d{4}-\\d\\d-\\d\\d";
                            case "anyURI" -> "https?://\\S+";
                            default -> "(?s).*";
                        };
                assertThat(rows(table)).as(described.get("column")).allMatch(row -> row.get(described.get("column"))
                        .matches("|" + pattern));
            }
        }
    }

    @Test
    void the_same_dataset_gives_the_same_bytes_in_whatever_order_it_was_stored(@TempDir Path other) throws IOException {
        List<Quad> quads = new ArrayList<>();
        DATA.find().forEachRemaining(quads::add);
        DatasetGraph turned = org.apache.jena.sparql.core.DatasetGraphFactory.create();
        quads.reversed().forEach(turned::add);

        Tables.write(Excerpt.of(turned, Sample.BASE, Selection.ALL), other);

        for (String file :
                List.of("incidents.csv", "claims.csv", "casualties.csv", "sources.csv", "csv-metadata.json")) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void a_selection_has_the_rows_of_its_incidents_alone(@TempDir Path other) throws IOException {
        String incident = rows("incidents").get(3).get("incident");

        Tables.write(
                Excerpt.of(DATA, Sample.BASE, new Selection(Optional.empty(), Optional.of(Set.of(incident)))), other);

        assertThat(read(other, "incidents").stream().map(row -> row.get("incident")))
                .containsExactly(incident);
        assertThat(read(other, "claims").stream().map(row -> row.get("incident")))
                .isSubsetOf(incident, "");
    }

    private static boolean several(String table, String column) throws IOException {
        return rows("dictionary").stream()
                .anyMatch(row -> row.get("table").equals(table)
                        && row.get("column").equals(column)
                        && row.get("several").startsWith("yes"));
    }

    private static List<String> header(String table) throws IOException {
        try (CSVParser parser = parser(folder, table)) {
            return parser.getHeaderNames();
        }
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        return read(folder, table);
    }

    private static List<CSVRecord> read(Path from, String table) throws IOException {
        try (CSVParser parser = parser(from, table)) {
            return parser.getRecords();
        }
    }

    private static CSVParser parser(Path from, String table) throws IOException {
        return CSVParser.parse(
                Files.newBufferedReader(from.resolve(table + ".csv"), UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    private static String unguarded(String cell) {
        return cell.matches("(?s)'[-+=@\\t\\r].*") ? cell.substring(1) : cell;
    }
}
