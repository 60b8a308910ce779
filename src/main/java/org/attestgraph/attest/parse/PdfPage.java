package org.attestgraph.attest.parse;

import java.util.List;

/**
 * The lines of a page, in the order in which they are read.
 *
 * @param number from 1
 */
record PdfPage(int number, List<Line> lines) {
    PdfPage {
        lines = List.copyOf(lines);
    }

    /**
     * Words beside each other. Lengths are points, from the left and the top of the page.
     *
     * @param block number of the column or other block that the line is in
     */
    record Line(int block, float left, float right, float top, float bottom, String text) {
        float height() {
            return bottom - top;
        }
    }
}
