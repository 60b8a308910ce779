package org.attestgraph.attest.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How graphs are written down. */
public enum DumpFormat {
    TRIG("trig", "application/trig", "trig"),
    NQUADS("nquads", "application/n-quads", "nq nquads"),
    TURTLE("turtle", "text/turtle", "ttl turtle"),
    NTRIPLES("ntriples", "application/n-triples", "nt ntriples"),
    JSONLD("jsonld", "application/ld+json", "jsonld json"),
    RDFXML("rdfxml", "application/rdf+xml", "rdf owl xml rdfxml");

    private static final String GZIP = ".gz";

    private final String code;
    private final String mediaType;
    private final String endings;

    DumpFormat(String code, String mediaType, String endings) {
        this.code = code;
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** As the command line calls it. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it keeps apart what different graphs say. */
    public boolean keepsGraphs() {
        return switch (this) {
            case TRIG, NQUADS, JSONLD -> true;
            case TURTLE, NTRIPLES, RDFXML -> false;
        };
    }

    /** The format of that code or ending, such as {@code turtle} or {@code ttl}. */
    public static DumpFormat of(String name) {
        return ofCode(name)
                .orElseThrow(() -> new ExportException(
                        "--format " + name, "No such format.", "The formats are: " + codes() + "."));
    }

    /** See {@link #of}; empty where there is none. */
    public static Optional<DumpFormat> ofCode(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.code.equals(lower) || format.endsIn(lower))
                .findFirst();
    }

    /** The format that a file of that name is in, by its ending; {@code .gz} after it does not matter. */
    public static Optional<DumpFormat> ofFile(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String plain = isCompressed(name) ? name.substring(0, name.length() - GZIP.length()) : name;
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return Arrays.stream(values()).filter(format -> format.endsIn(ending)).findFirst();
    }

    public static boolean isCompressed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** All codes, for messages. */
    public static String codes() {
        return String.join(", ", Arrays.stream(values()).map(DumpFormat::code).toList());
    }

    private boolean endsIn(String ending) {
        return !ending.isEmpty() && (" " + endings + " ").contains(" " + ending + " ");
    }
}
