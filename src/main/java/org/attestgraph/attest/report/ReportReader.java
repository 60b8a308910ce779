package org.attestgraph.attest.report;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes reports of bytes. Pure: the same bytes, name and metadata always give the same report.
 *
 * @param largest number of bytes that a report may have
 */
public record ReportReader(FrontMatterReader frontMatter, int largest) {
    public static final int SIXTEEN_MEGABYTES = 16 * 1024 * 1024;

    /** The column of a manifest that names the encoding of a file; kept in {@link Metadata#other()}. */
    public static final String ENCODING = "encoding";

    public static ReportReader standard() {
        return new ReportReader(FrontMatterReader.builtIn(), SIXTEEN_MEGABYTES);
    }

    /**
     * A {@link Reading.Read}, or a {@link Reading.Refused} that says why not.
     *
     * @param where what messages call the source of the bytes
     */
    public Reading read(String where, String fileName, Original original, Metadata metadata) {
        if (original.length() > largest) {
            return tooLarge(where);
        }
        byte[] bytes = original.bytes();
        Optional<BinaryFormat> format = BinaryFormat.of(bytes);
        if (format.isPresent()) {
            return new Reading.Refused(
                    where,
                    "Not text: it begins like " + format.get().label() + ".",
                    "Save the text of it as a .txt file and load that.");
        }
        return switch (Decoding.of(bytes, declared(metadata))) {
            case Decoding.NotText not -> new Reading.Refused(where, not.problem(), not.remedy());
            case Decoding.Text decoded -> read(where, fileName, original, metadata, decoded);
        };
    }

    private Reading read(String where, String fileName, Original original, Metadata metadata, Decoding.Text decoded) {
        CleanText clean = CleanText.of(decoded.text());
        if (clean.text().isBlank()) {
            return new Reading.Refused(where, "Empty: there is no text in it.", "Remove it, or fetch the report anew.");
        }
        FrontMatter front = frontMatter.read(clean.text(), metadata);
        List<String> notes = Stream.of(decoded.notes(), clean.notes(), front.notes())
                .flatMap(List::stream)
                .toList();
        Report report = new Report(original.sha256(), fileName, clean.text(), metadata, front, notes);
        return new Reading.Read(where, report, original);
    }

    private Reading.Refused tooLarge(String where) {
        return new Reading.Refused(
                where,
                String.format(Locale.ROOT, "Too large for one report: more than %,d bytes.", largest),
                "Split it into one file for each report.");
    }

    private static Optional<Charset> declared(Metadata metadata) {
        return Optional.ofNullable(metadata.other().get(ENCODING)).flatMap(ReportReader::charset);
    }

    /** The encoding of that name, where this Java platform has it. */
    static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
