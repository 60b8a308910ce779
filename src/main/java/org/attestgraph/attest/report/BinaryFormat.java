package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats that are met in place of plain text, by the bytes that they begin with. */
enum BinaryFormat {
    PDF("%PDF-", "a PDF file"),
    ZIP("PK\u0003\u0004", "a ZIP file, as Word and EPUB files are"),
    OLD_OFFICE("\u00d0\u00cf\u0011\u00e0", "an old Office file"),
    RTF("{\\rtf", "an RTF file"),
    GZIP("\u001f\u008b", "a GZIP file"),
    PNG("\u0089PNG", "a PNG image"),
    JPEG("\u00ff\u00d8\u00ff", "a JPEG image"),
    GIF("GIF8", "a GIF image"),
    DOCTYPE("<!DOCTYPE html", "a web page"),
    HTML("<html", "a web page"),
    XML("<?xml", "an XML file");

    private static final int LONGEST = 16;

    private final String begin;
    private final String label;

    BinaryFormat(String begin, String label) {
        this.begin = begin.toLowerCase(Locale.ROOT);
        this.label = label;
    }

    /** The format that {@code bytes} begin like, a byte order mark and white space aside. */
    static Optional<BinaryFormat> of(byte[] bytes) {
        int start = ByteOrderMark.of(bytes).map(ByteOrderMark::length).orElse(0);
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        String head =
                new String(bytes, start, Math.min(LONGEST, bytes.length - start), ISO_8859_1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> head.startsWith(each.begin))
                .findFirst();
    }

    String label() {
        return label;
    }
}
