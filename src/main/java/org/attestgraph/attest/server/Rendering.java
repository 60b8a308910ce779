package org.attestgraph.attest.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.export.DumpFormat;

/** How a thing is shown to who opens its IRI. */
enum Rendering {
    TURTLE("ttl", DumpFormat.TURTLE),
    JSONLD("jsonld", DumpFormat.JSONLD),
    NTRIPLES("nt", DumpFormat.NTRIPLES),
    RDFXML("rdf", DumpFormat.RDFXML),
    HTML("html", null);

    /** For what has no page for people. */
    static final List<Rendering> STATEMENTS = List.of(TURTLE, JSONLD, NTRIPLES, RDFXML);

    static final List<Rendering> ALL = List.of(values());

    private final String ending;
    private final Optional<DumpFormat> format;

    Rendering(String ending, @org.jspecify.annotations.Nullable DumpFormat format) {
        this.ending = ending;
        this.format = Optional.ofNullable(format);
    }

    String ending() {
        return ending;
    }

    /** Empty for the page for people. */
    Optional<DumpFormat> format() {
        return format;
    }

    String mediaType() {
        return format.map(DumpFormat::mediaType).orElse("text/html");
    }

    static Optional<Rendering> endingWith(String ending) {
        return Arrays.stream(values())
                .filter(rendering -> rendering.ending.equals(ending))
                .findFirst();
    }
}
