package org.attestgraph.attest.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A term of the ontology as its documentation shows it.
 *
 * @param name without namespace
 * @param labels by language
 * @param wider names of what it is a kind or part of, foreign ones with prefix
 * @param domain names; empty where there is none
 * @param range names, or an XML Schema type
 * @param inverse the name in the other direction
 * @param alignments terms and codes of others, each with how it relates
 */
record Term(
        String name,
        Kind kind,
        Map<String, String> labels,
        String definition,
        List<String> examples,
        List<String> wider,
        List<String> domain,
        List<String> range,
        Optional<String> inverse,
        Optional<String> scheme,
        List<String> alignments) {

    /** In the order in which they are shown. */
    enum Kind {
        CLASS("Classes"),
        RELATION("Properties that lead to things"),
        VALUE("Properties that hold values"),
        NOTE("Properties of terms"),
        CODE("Codes"),
        SCHEME("Lists of codes");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    Term {
        labels = Map.copyOf(labels);
        examples = List.copyOf(examples);
        wider = List.copyOf(wider);
        domain = List.copyOf(domain);
        range = List.copyOf(range);
        alignments = List.copyOf(alignments);
    }
}
