package org.attestgraph.attest.format;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the name of a file lets one expect. It decides which files of a folder are looked at; what they are, their content
 * says.
 */
public enum FileName {
    /** Named as plain text. */
    TEXT,
    /** Named as a form that can be read. */
    FORM,
    /** Anything else. */
    OTHER;

    private static final Pattern FORMS =
            Pattern.compile("(?s)\\A.+\\.(?:html?|xhtml|pdf|docx|odt|rtf|eml|mbox|json|jsonl|ndjson"
                    + "|csv|tsv|rss|atom|warc|wacz|zip|tar|tgz|doc)");
    private static final Pattern PACKED = Pattern.compile("\\.gz$");
    private static final Pattern TEXTS = Pattern.compile("(?s)\\A.+\\.(?:txt|md)");

    /** By its ending; a packed file is named after what is in it: {@code report.txt.gz} as text. */
    public static FileName of(String name) {
        String small = PACKED.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        boolean bare = small.length() < name.length() && small.indexOf('.') < 0;
        return bare || TEXTS.matcher(small).matches()
                ? TEXT
                : FORMS.matcher(small).matches() ? FORM : OTHER;
    }

    /** Whether a file so named is a report of one's own where it has {@code form}. */
    public boolean fits(Form form) {
        return switch (this) {
            case TEXT, FORM -> true;
            case OTHER ->
                form.kind() != Form.Kind.NO_REPORT && form != Form.TEXT && form != Form.JSON && form != Form.TABLE;
        };
    }
}
