package org.attestgraph.attest.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to write a dataset down that are made for one use; those that hold its statements as they are, {@code DumpFormat} has. */
public enum Form {
    /** A tree of short names for programs that read JSON. */
    FRAMED("framed", "application/ld+json", ""),
    /** For readers of schema.org. */
    CLAIMS("claims", "application/ld+json", ""),
    NANOPUBS("nanopubs", "application/trig", ""),
    GEOJSON("geojson", "application/geo+json", ".geojson"),
    /** Tables in a folder. */
    CSV("csv", "text/csv", "");

    private final String code;
    private final String mediaType;
    private final String ending;

    Form(String code, String mediaType, String ending) {
        this.code = code;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Form> of(String name) {
        return Arrays.stream(values())
                .filter(form -> form.code.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** That of a file of that name, where the name tells. */
    public static Optional<Form> ofFile(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return Arrays.stream(values())
                .filter(form -> !form.ending.isEmpty() && plain.endsWith(form.ending))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Form::code).toList();
    }
}
