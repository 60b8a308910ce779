package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.DatasetFolder;
import org.junit.jupiter.api.Test;

/**
 * Every quad leads to the report that it was read in and to a passage of it. What is said of the report as a whole (its
 * file, title, dates, publisher, metadata) rests on all of its text, which is the passage then.
 */
class TraceTest {
    private static final Path DEVELOPMENT = Path.of("..", "shared", "reports", "dev");

    private static final String PREFIXES = """
            PREFIX att: <https://w3id.org/attest/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private static final String UNTRACED = PREFIXES + """
            SELECT ?g ?s ?p ?o {
              GRAPH ?g { ?s ?p ?o }
              MINUS {
                GRAPH ?g {
                  { ?s att:evidence/att:inReport ?g }
                  UNION { ?s a att:Passage ; att:inReport ?g }
                  UNION { ?s a att:Report ; att:text ?all }
                  UNION { ?report att:text ?all ; att:metadata|att:publisher ?s }
                  UNION { ?mention att:evidence/att:inReport ?g ;
                            att:names/(att:within|att:partOf|att:basedIn|skos:broader)* ?s }
                }
              }
            }""";

    private static final String MISQUOTED = PREFIXES + """
            SELECT ?g ?passage {
              GRAPH ?g { ?passage a att:Passage }
              MINUS {
                GRAPH ?g {
                  ?passage att:inReport ?g ; att:exact ?words ; att:start ?start ; att:end ?end .
                  ?g a att:Report ; att:text ?text
                  FILTER (SUBSTR(?text, ?start + 1, ?end - ?start) = ?words)
                }
              }
            }""";

    @Test
    void every_quad_of_the_samples_leads_to_a_report_and_a_passage() {
        assertThat(untraced(LoadedSamples.reports())).isEmpty();
    }

    @Test
    void every_quad_of_other_reports_does() {
        assumeTrue(Files.isDirectory(DEVELOPMENT), "no other reports at hand");

        assertThat(untraced(ReportFiles.find(
                        ReportReader.standard(),
                        List.of(DEVELOPMENT.toString()),
                        Optional.empty(),
                        InputStream.nullInputStream())))
                .isEmpty();
    }

    @Test
    void a_quad_that_leads_nowhere_is_found() {
        List<CanonicalGraph> graphs = graphs(LoadedSamples.reports());
        DatasetGraph dataset = dataset(graphs);
        dataset.executeWrite(() ->
                dataset.add(SSE.parseQuad("(<" + graphs.getFirst().name() + "> <urn:nobody> <urn:said> 'this')")));

        assertThat(rows(dataset, UNTRACED)).singleElement().asString().contains("urn:nobody");
        assertThat(rows(dataset, MISQUOTED)).isEmpty();
    }

    private static List<String> untraced(ReportFiles reports) {
        List<CanonicalGraph> graphs = graphs(reports);
        assertThat(graphs).isNotEmpty();
        DatasetGraph dataset = dataset(graphs);
        List<String> rows = rows(dataset, UNTRACED);
        rows.addAll(rows(dataset, MISQUOTED));
        return rows;
    }

    private static List<CanonicalGraph> graphs(ReportFiles reports) {
        Stages stages = LoadedSamples.stages();
        List<CanonicalGraph> graphs = new ArrayList<>();
        new Extractor(stages, 2)
                .extract(
                        reports.iterator(),
                        extraction -> stages.graph(extraction, DatasetFolder.DEFAULT_BASE),
                        (report, graph) -> graphs.add(graph),
                        Progress.NONE);
        return graphs;
    }

    private static DatasetGraph dataset(List<CanonicalGraph> graphs) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> graphs.forEach(graph -> graph.quads().forEach(dataset::add)));
        return dataset;
    }

    private static List<String> rows(DatasetGraph dataset, String sparql) {
        List<String> rows = new ArrayList<>();
        try (QueryExec query = QueryExec.dataset(dataset).query(sparql).build()) {
            RowSet answer = query.select();
            answer.forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }
}
