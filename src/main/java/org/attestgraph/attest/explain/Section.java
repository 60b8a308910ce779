package org.attestgraph.attest.explain;

import java.util.List;

/** A part of a dossier: a table under a heading. */
public record Section(String heading, List<String> columns, List<List<String>> rows) {
    public Section {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
