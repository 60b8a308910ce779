package org.attestgraph.attest.report;

/**
 * Words that say when the report was published or changed.
 *
 * @param kind {@link Part.Kind#DATE_LINE}, {@link Part.Kind#UPDATE_LINE} or {@link Part.Kind#PLACE_LINE}
 * @param extent all its words: {@code Published April 8 2017}
 */
record DateLine(Part.Kind kind, Extent extent, WrittenDate date) {
    Part part() {
        return new Part(kind, extent);
    }
}
