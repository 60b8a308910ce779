package org.attestgraph.attest.export;

/** How graphs are written down. */
public enum DumpFormat implements FileFormat {
    TRIG("trig", "application/trig", "trig"),
    NQUADS("nquads", "application/n-quads", "nq nquads"),
    TURTLE("turtle", "text/turtle", "ttl turtle"),
    NTRIPLES("ntriples", "application/n-triples", "nt ntriples"),
    JSONLD("jsonld", "application/ld+json", "jsonld json"),
    RDFXML("rdfxml", "application/rdf+xml", "rdf owl xml rdfxml"),
    HDT("hdt", "application/vnd.hdt", "hdt");

    private final String code;
    private final String mediaType;
    private final String endings;

    DumpFormat(String code, String mediaType, String endings) {
        this.code = code;
        this.mediaType = mediaType;
        this.endings = endings;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String endings() {
        return endings;
    }

    /** Whether it keeps apart what different graphs say. */
    public boolean keepsGraphs() {
        return switch (this) {
            case TRIG, NQUADS, JSONLD -> true;
            case TURTLE, NTRIPLES, RDFXML, HDT -> false;
        };
    }
}
