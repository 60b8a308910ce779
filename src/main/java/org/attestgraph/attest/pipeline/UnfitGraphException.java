package org.attestgraph.attest.pipeline;

import java.util.List;

/** The graph of a report breaks the shapes that every graph must satisfy, so that the report is refused. */
final class UnfitGraphException extends RuntimeException {
    static final String REFUSED = "Refused, since its graph breaks ontology/shapes.ttl: ";
    static final String REMEDY = "Nothing of it is stored. Report this, with the report, where you got the program.";

    private static final int SHOWN = 3;

    /** @param violations at least one */
    UnfitGraphException(List<String> violations) {
        super(sentence(violations));
    }

    /** For the user, who gave the report {@code where}. */
    String message(String where) {
        return "[" + where + "] " + REFUSED + getMessage() + "\n" + REMEDY;
    }

    private static String sentence(List<String> violations) {
        String first = String.join(" ", violations.subList(0, Math.min(SHOWN, violations.size())));
        return violations.size() > SHOWN ? first + " And " + (violations.size() - SHOWN) + " more." : first;
    }
}
