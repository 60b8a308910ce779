package org.attestgraph.attest.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;

/** Rows as SPARQL 1.1 CSV, save that no text in them is run as a formula by a spreadsheet. */
public final class CsvRows {
    private CsvRows() {}

    static void write(RowSet rows, OutputStream out) throws IOException {
        CSVPrinter csv = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), CSVFormat.RFC4180);
        List<Var> variables = rows.getResultVars();
        csv.printRecord(variables.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding row = rows.next();
            csv.printRecord(
                    variables.stream().map(variable -> cell(row, variable)).toList());
        }
        csv.flush();
    }

    private static String cell(Binding row, Var variable) {
        return row.contains(variable) ? cell(row.get(variable)) : "";
    }

    /** Texts that a spreadsheet would compute get an apostrophe before them; numbers keep their sign. */
    public static String cell(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        if (!node.isLiteral()) {
            return node.toString();
        }
        String text = node.getLiteralLexicalForm();
        return NodeValue.makeNode(node).isNumber() ? text : guarded(text);
    }

    /** {@code text} so that no spreadsheet takes it for a formula. */
    public static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
