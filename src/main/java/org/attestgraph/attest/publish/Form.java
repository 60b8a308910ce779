package org.attestgraph.attest.publish;

import org.attestgraph.attest.export.FileFormat;

/** Ways to write a dataset down that are made for one use; those that hold its statements as they are, {@code DumpFormat} has. */
public enum Form implements FileFormat {
    /** A tree of short names for programs that read JSON. */
    FRAMED("framed", "application/ld+json", ""),
    /** For readers of schema.org. */
    CLAIMS("claims", "application/ld+json", ""),
    NANOPUBS("nanopubs", "application/trig", ""),
    GEOJSON("geojson", "application/geo+json", "geojson"),
    /** Tables in a folder. */
    CSV("csv", "text/csv", "");

    private final String code;
    private final String mediaType;
    private final String endings;

    Form(String code, String mediaType, String endings) {
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
}
