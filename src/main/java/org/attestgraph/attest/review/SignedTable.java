package org.attestgraph.attest.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * Decisions as they are kept: each says who decided, and when.
 *
 * @param csv in the columns of {@link DecisionTable}
 * @param decisions how many there are
 */
public record SignedTable(String csv, int decisions) {

    /**
     * The decisions that the table {@code csv} holds; its rows without one are left out.
     *
     * @param where what messages call the table
     * @param by who decided, and
     * @param on when, where a row does not say so
     * @throws ReviewException where nothing is decided, or a row cannot be read
     */
    public static SignedTable of(String where, String csv, String by, LocalDate on) throws IOException {
        List<Decision> decisions = DecisionTable.read(where, csv);
        if (decisions.isEmpty()) {
            throw new ReviewException(
                    where,
                    "Nothing is decided in it.",
                    "Write same, not the same, wrong or corrected in the column \"decision\".");
        }
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180;
        format.printRecord(text, DecisionTable.COLUMNS.toArray());
        for (Decision decision : decisions) {
            Decision.Decided first = decision.on().getFirst();
            Optional<Decision.Decided> second = decision.on().stream().skip(1).findFirst();
            format.printRecord(
                    text,
                    decision.verdict().word(),
                    first.incident(),
                    at(first),
                    second.map(Decision.Decided::incident).orElse(""),
                    second.map(SignedTable::at).orElse(""),
                    decision.field(),
                    decision.value(),
                    decision.note(),
                    decision.by().isEmpty() ? by : decision.by(),
                    decision.day().orElse(on));
        }
        return new SignedTable(text.toString(), decisions.size());
    }

    private static String at(Decision.Decided decided) {
        return decided.start() < 0 ? "" : Integer.toString(decided.start());
    }
}
