package org.attestgraph.attest.explain;

import java.util.List;

/** All that is said of a case, as a person reads it. */
public record Dossier(String title, List<String> head, List<Section> sections) {
    static final String NOTE =
            "A case says what is reported and by whom. Its grade is of the reporting: it never says that something is true.";

    public Dossier {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
    }
}
