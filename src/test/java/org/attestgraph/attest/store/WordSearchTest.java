package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.exec.QueryExec;
import org.attestgraph.attest.archive.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of graphs that come, change and go. */
class WordSearchTest {
    private static final String NAMES = "PREFIX text: <http://jena.apache.org/text#> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX att: <" + Graphs.ATT + "> ";

    @TempDir
    Path temp;

    private DatasetFolder folder = new DatasetFolder(Path.of("none"), "none", "none");

    @BeforeEach
    void make() {
        folder = KeptDataset.create(temp.resolve("data"));
        try (GraphStore store = KeptDataset.write(folder)) {
            store.change(List.of(KeptDataset.load(1, "Çatal"), KeptDataset.load(2, "mortars")), "");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?s text:query "force"                            | 2
                    ?s text:query "FORCE"                            | 2
                    ?s text:query "catal"                            | 2
                    ?s text:query "weapon AND Çatal"                 | 1
                    ?s text:query "mortar"                           | 2
                    ?s text:query "mort*"                            | 2
                    ?s text:query "\\"force mortar\\""               | 1
                    ?s text:query "\\"mortar force\\""               | 0
                    ?s text:query (rdfs:label "mortar")              | 2
                    ?s text:query (att:exact "mortar")               | 0
                    ?s text:query (att:exact rdfs:label "said")      | 2
                    ?s text:query ("force" 1)                        | 1
                    ?s text:query ("force" "lang:en")                | 2
                    ?s text:query ("force" "lang:fr")                | 0
                    (?s ?score ?literal) text:query "\\"place 1\\""  | 1
                    GRAPH ?g { ?s text:query "place" }               | 2
                    ?s text:query "said" . ?s att:start 0            | 2
                    """)
    void words_lead_to_the_things_that_they_are_of(String pattern, int count) {
        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            assertThat(found(store, pattern)).hasSize(count);
        }
    }

    @Test
    void a_hit_has_its_words_its_graph_and_its_property() {
        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            String row = ask(
                            store,
                            "SELECT ?literal ?graph ?property { (?s ?score ?literal ?graph ?property) text:query \"catal\" }"
                                    + " ORDER BY ?literal")
                    .getFirst();

            assertThat(row).contains("\"Force Çatal\"@en", "report/r1>", "rdfs:label");
        }
    }

    @Test
    void words_come_change_and_go_with_their_graphs() {
        try (GraphStore store = KeptDataset.write(folder)) {
            store.change(List.of(KeptDataset.load(3, "drones")), "");
            assertThat(found(store, "?s text:query \"drone\"")).hasSize(2);

            store.change(List.of(KeptDataset.load(3, "tanks")), "");
            assertThat(found(store, "?s text:query \"drone\"")).isEmpty();
            assertThat(found(store, "?s text:query \"tank\"")).hasSize(2);

            store.change(
                    List.of(new Request.Retract(
                            KeptDataset.load(3, "tanks").graph().name(), "test")),
                    "");
            assertThat(found(store, "?s text:query \"tank\"")).isEmpty();
            assertThat(found(store, "?s text:query \"force\"")).hasSize(2);

            store.rebuild();
            assertThat(found(store, "?s text:query \"force\"")).hasSize(2);
        }
    }

    @Test
    void a_first_load_in_one_go_has_its_words_too() throws IOException {
        DatasetFolder other = KeptDataset.create(temp.resolve("other"));
        try (GraphStore store = KeptDataset.write(other)) {
            store.postponeFirstIndex();
            store.change(
                    IntStream.range(0, 40)
                            .<Request>mapToObj(i -> KeptDataset.load(i, "drones"))
                            .toList(),
                    "");
            store.completeIndex();

            assertThat(found(store, "?s text:query \"drone\"")).hasSize(2);
        }
        assertThat(Verification.of(other).reports()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-index", "text-index.json"})
    void words_that_are_gone_are_made_anew(String gone) throws IOException {
        Path path = folder.path().resolve(gone);
        if (Files.isDirectory(path)) {
            BulkIndex.delete(path);
        } else {
            Files.delete(path);
        }

        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            assertThat(found(store, "?s text:query \"force\"")).hasSize(2);
        }
    }

    @Test
    void words_that_fell_behind_catch_up() throws IOException {
        byte[] early = Files.readAllBytes(folder.textIndexState());
        try (GraphStore store = KeptDataset.write(folder)) {
            store.change(List.of(KeptDataset.load(2, "tanks")), "");
        }
        Files.write(folder.textIndexState(), early);

        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            assertThat(found(store, "?s text:query \"tank\"")).hasSize(2);
            assertThat(found(store, "?s text:query \"mortar\"")).isEmpty();
        }
    }

    @Test
    void words_that_are_not_those_of_their_graph_are_noticed() throws IOException {
        try (GraphStore store = KeptDataset.write(folder)) {
            byte[] now = Files.readAllBytes(folder.textIndexState());
            Path kept = temp.resolve("kept");
            Files.createDirectory(kept);
            for (Path file : KeptDataset.files(folder.textIndex())) {
                Files.copy(file, kept.resolve(String.valueOf(file.getFileName())));
            }
            store.change(List.of(KeptDataset.load(2, "tanks")), "");
            byte[] later = Files.readAllBytes(folder.textIndexState());
            assertThat(later).isNotEqualTo(now);
            BulkIndex.delete(folder.textIndex());
            Files.move(kept, folder.textIndex());
        }

        assertThatThrownBy(() -> Verification.of(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(
                        "The words of <" + KeptDataset.load(2, "").graph().name() + ">")
                .hasMessageContaining("./attest rebuild");
        try (GraphStore store = KeptDataset.write(folder)) {
            store.rebuild();
        }
        assertThat(Verification.of(folder).reports()).isEqualTo(2);
    }

    @Test
    void words_that_cannot_be_read_are_told_of_and_all_else_is_answered() throws IOException {
        for (Path file : KeptDataset.files(folder.textIndex())) {
            Files.writeString(file, "broken");
        }
        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            assertThat(KeptDataset.quads(store)).isNotEmpty();
            assertThatThrownBy(() -> found(store, "?s text:query \"force\""))
                    .isInstanceOf(TextIndexException.class)
                    .hasMessageContaining("./attest rebuild");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"open", "*orce", "a AND", "[a TO", "(((("})
    void words_that_are_no_query_are_refused_with_a_reason(String words) {
        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            assertThatThrownBy(() -> found(store, "?s text:query \"" + words + "\""))
                    .isInstanceOf(QueryParseException.class)
                    .hasMessageContaining("not in the query language of Lucene");
        }
    }

    private static List<String> found(GraphStore store, String pattern) {
        return ask(store, "SELECT DISTINCT * { " + pattern + " }");
    }

    private static List<String> ask(GraphStore store, String query) {
        return store.read(dataset -> {
            List<String> rows = new ArrayList<>();
            try (QueryExec execution =
                    QueryExec.dataset(dataset).query(NAMES + query).build()) {
                execution.select().forEachRemaining(row -> rows.add(row.toString()));
            }
            return rows;
        });
    }
}
