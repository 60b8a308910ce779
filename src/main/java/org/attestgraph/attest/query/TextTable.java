package org.attestgraph.attest.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows for people to read: columns as wide as they need to be, narrowed and wrapped only where a terminal is too small.
 *
 * @param rows the first one holds the names of the columns
 */
record TextTable(List<List<String>> rows, int width) {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    static TextTable of(RowSet rows, AnswerFormat.Layout layout) {
        List<Var> variables = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        cells.add(variables.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding row = rows.next();
            cells.add(variables.stream()
                    .map(variable -> row.contains(variable) ? cell(row.get(variable), layout.names()) : "")
                    .toList());
        }
        return new TextTable(cells, layout.width());
    }

    void write(OutputStream out) throws IOException {
        List<Integer> widths = widths();
        row(out, widths, rows.getFirst());
        line(out, widths, widths.stream().map("─"::repeat).toList());
        for (List<String> row : rows.subList(1, rows.size())) {
            row(out, widths, row);
        }
    }

    /** Nothing in a text may move the cursor or change what the terminal shows. */
    private static String cell(Node node, Names names) {
        String text = node.isURI()
                ? names.shorten(node.getURI())
                : node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
        return TextWidth.printable(text);
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int widest = 1;
            for (List<String> row : rows) {
                widest = Math.max(widest, TextWidth.of(row.get(column)));
            }
            widths.add(widest);
        }
        return width > 0 ? narrowed(widths) : widths;
    }

    /** Takes from the widest column, one by one, until the lines fit or no column can give more. */
    private List<Integer> narrowed(List<Integer> widths) {
        List<Integer> fit = new ArrayList<>(widths);
        int total = fit.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (fit.size() - 1);
        while (total > width) {
            int widest = 0;
            for (int column = 1; column < fit.size(); column++) {
                widest = fit.get(column) > fit.get(widest) ? column : widest;
            }
            if (fit.get(widest) <= NARROWEST) {
                break;
            }
            fit.set(widest, fit.get(widest) - 1);
            total--;
        }
        return fit;
    }

    private static void row(OutputStream out, List<Integer> widths, List<String> row) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < row.size(); column++) {
            List<String> lines = TextWidth.wrap(row.get(column), widths.get(column));
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int i = 0; i < height; i++) {
            int at = i;
            line(
                    out,
                    widths,
                    wrapped.stream()
                            .map(lines -> at < lines.size() ? lines.get(at) : "")
                            .toList());
        }
    }

    private static void line(OutputStream out, List<Integer> widths, List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(column == 0 ? "" : GAP).append(cell);
            line.append(" ".repeat(Math.max(0, widths.get(column) - TextWidth.of(cell))));
        }
        out.write((line.toString().stripTrailing() + "\n").getBytes(UTF_8));
    }
}
