package org.attestgraph.attest.parse;

/**
 * Tells the paragraphs of an office text from those in cells of a table: each row is a line, its cells stand apart by tabs,
 * and paragraphs in one cell by spaces. A table in a table is read as part of its cell.
 */
final class OfficeTable {
    private final TextBuilder text;
    private final String table;
    private final String row;
    private final String cell;
    private int depth;
    private boolean firstCell;
    private boolean firstParagraph;

    /** For a form that calls tables, rows and cells so. */
    OfficeTable(TextBuilder text, String table, String row, String cell) {
        this.text = text;
        this.table = table;
        this.row = row;
        this.cell = cell;
    }

    void begin(String element) {
        if (element.equals(table)) {
            depth++;
            border();
        } else if (depth == 1 && element.equals(row)) {
            text.line();
            firstCell = true;
        } else if (depth == 1 && element.equals(cell)) {
            if (!firstCell) {
                text.tab();
            }
            firstCell = false;
            firstParagraph = true;
        }
    }

    void end(String element) {
        if (element.equals(table)) {
            border();
            depth--;
        }
    }

    /** Begins a paragraph, wherever it stands. */
    void paragraph() {
        if (depth == 0) {
            text.paragraph();
        } else if (!firstParagraph) {
            text.words(" ");
        }
        firstParagraph = false;
    }

    private void border() {
        if (depth == 1) {
            text.paragraph();
        }
    }
}
