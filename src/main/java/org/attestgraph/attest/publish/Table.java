package org.attestgraph.attest.publish;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.Questions;

/**
 * A table that researchers work with: a query of one report's graph, whose comments say what its columns hold.
 *
 * @param title what a row is
 */
record Table(String name, String title, List<Column> columns, Query query) {
    private static final Pattern COLUMN = Pattern.compile("# column: (\\w+) \\| (list of )?(\\w+) \\| (.+)");

    /**
     * @param datatype a name of XML Schema
     * @param list whether a cell can hold several, with {@link #SEPARATOR} between them
     */
    record Column(String name, String datatype, boolean list, String description) {}

    static final String SEPARATOR = "; ";

    Table {
        columns = List.copyOf(columns);
    }

    /** Those of {@code queries/tables/}. */
    static List<Table> all() {
        return Questions.resource("/queries/tables").all().stream()
                .map(Table::of)
                .toList();
    }

    private static Table of(Question question) {
        List<Column> columns =
                question.sparql().lines().flatMap(line -> column(line).stream()).toList();
        Query query = QueryFactory.create(question.sparql());
        if (!query.getResultVars().equals(columns.stream().map(Column::name).toList())) {
            throw new IllegalStateException("[queries/tables/" + question.name()
                    + ".rq] The columns told of are not those that the query gives: " + query.getResultVars());
        }
        return new Table(question.name(), question.title(), columns, query);
    }

    private static Optional<Column> column(String line) {
        Matcher matcher = COLUMN.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new Column(matcher.group(1), matcher.group(3), matcher.group(2) != null, matcher.group(4)))
                : Optional.empty();
    }
}
