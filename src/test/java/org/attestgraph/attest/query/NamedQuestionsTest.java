package org.attestgraph.attest.query;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code queries/} is a question that can be asked. */
class NamedQuestionsTest {
    private static final Path QUERIES = Path.of("queries");
    private static final Path ONTOLOGY = Path.of("ontology/attest.ttl");
    private static final String ATT = "https://w3id.org/attest/ontology#";

    private static final Pattern QUESTION = Pattern.compile("# \\p{Lu}.*\\?");
    private static final Pattern PARAMETER =
            Pattern.compile("(?m)^# (?:param|needs): (\\w+) (iri|text|name|date|number) (\\S.*)$");
    private static final Pattern ANY_PARAMETER = Pattern.compile("(?m)^#\\s*(?:param|needs):.*$");
    private static final Pattern TERM = Pattern.compile("\\batt:([A-Za-z]\\w*)");

    static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void it_begins_with_the_question_in_words(Path file) throws IOException {
        assertThat(Files.readString(file).lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches(QUESTION));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void it_is_a_select_in_sparql_1_1_whose_rows_have_an_order(Path file) throws IOException {
        Query query = QueryFactory.create(Files.readString(file), Syntax.syntaxSPARQL_11);

        assertThat(query.isSelectType()).isTrue();
        assertThat(query.hasOrderBy()).isTrue();
        assertThat(query.getGraphURIs()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void its_parameters_are_declared_with_a_type_and_an_example_and_used(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> declared =
                PARAMETER.matcher(text).results().map(match -> match.group(1)).toList();
        Query query = QueryFactory.create(text);

        assertThat(declared).hasSize((int) ANY_PARAMETER.matcher(text).results().count());
        assertThat(declared).allSatisfy(name -> assertThat(
                        Pattern.compile("\\?" + name + "\\b").matcher(text).find())
                .isTrue());
        assertThat(query.getProjectVars().stream().map(Var::getVarName))
                .filteredOn(textParameters(text)::contains)
                .isEmpty();
    }

    /** Only an IRI may stand in an answer's column too: it narrows the rows by being the same. */
    private static List<String> textParameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .filter(match -> !match.group(2).equals("iri"))
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void it_can_be_asked_without_its_parameters_and_with_them(Path file) throws IOException {
        String text = Files.readString(file);
        List<MatchResult> parameters = PARAMETER.matcher(text).results().toList();

        assertThat(rows(QueryExecution.dataset(DatasetFactory.create())
                        .query(text)
                        .build()))
                .isZero();
        QueryExecutionDatasetBuilder bound =
                QueryExecution.dataset(DatasetFactory.create()).query(text);
        for (MatchResult parameter : parameters) {
            bound = bound.substitution(parameter.group(1), ResourceFactory.createPlainLiteral(parameter.group(3)));
        }
        assertThat(rows(bound.build())).isZero();
    }

    private static int rows(QueryExecution execution) {
        try (execution) {
            int rows = 0;
            for (ResultSet answer = execution.execSelect(); answer.hasNext(); answer.next()) {
                rows++;
            }
            return rows;
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void its_terms_are_those_of_the_ontology(Path file) throws IOException {
        assumeTrue(Files.exists(ONTOLOGY));
        Graph ontology = RDFDataMgr.loadGraph(ONTOLOGY.toString());
        Set<String> known = ontology.stream()
                .map(triple -> triple.getSubject().toString())
                .filter(subject -> subject.startsWith(ATT))
                .map(subject -> subject.substring(ATT.length()))
                .collect(toSet());

        Set<String> used = TERM.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());

        assertThat(known).containsAll(used);
    }
}
