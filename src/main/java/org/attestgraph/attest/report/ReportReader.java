package org.attestgraph.attest.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.attestgraph.attest.format.Containers;
import org.attestgraph.attest.format.Decoding;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Fields;
import org.attestgraph.attest.format.FileName;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;
import org.attestgraph.attest.language.Languages;
import org.attestgraph.attest.worker.Workshop;

/**
 * Makes reports of bytes. Pure: the same bytes, name and metadata always give the same report.
 *
 * @param languages tells in which language a text is
 * @param documents reads what is not plain text
 * @param fields what fields of records are usually called
 * @param largest number of bytes that a report may have
 */
public record ReportReader(
        FrontMatterReader frontMatter, Languages languages, DocumentReader documents, Fields fields, int largest) {
    public static final int SIXTEEN_MEGABYTES = 16 * 1024 * 1024;

    /** The column of a manifest that names the encoding of a file; kept in {@link Metadata#other()}. */
    public static final String ENCODING = "encoding";

    /** The column that says which fields of records hold what; likewise. */
    public static final String FIELDS = "fields";

    private static final String AS_TEXT = "Save the text of it as a .txt file and load that.";

    public static ReportReader standard() {
        return new ReportReader(
                FrontMatterReader.builtIn(),
                Languages.builtIn(),
                Workshop.shared(),
                RecordFields.builtIn(),
                SIXTEEN_MEGABYTES);
    }

    /**
     * A {@link Reading.Read}, or a {@link Reading.Refused} that says why not.
     *
     * @param where what messages call the source of the bytes
     */
    public Reading read(String where, String fileName, Original original, Metadata given) {
        return read(where, fileName, original, given, Optional.empty());
    }

    /**
     * The same.
     *
     * @param told the form of the bytes, where that is known; else they tell it themselves
     */
    public Reading read(String where, String fileName, Original original, Metadata given, Optional<Form> told) {
        if (original.length() > largest) {
            return tooLarge(where);
        }
        try {
            Form form = told.isPresent() ? told.get() : form(original.bytes(), given);
            return read(where, fileName, original, given, form);
        } catch (UnreadableException e) {
            return new Reading.Refused(where, e.problem(), e.remedy());
        }
    }

    /** The fields that {@code given} names, and for the rest those that are usual. */
    Fields fields(Metadata given) {
        return Optional.ofNullable(given.other().get(FIELDS))
                .flatMap(Fields::parse)
                .map(named -> named.or(fields))
                .orElse(fields);
    }

    private Form form(byte[] bytes, Metadata given) throws UnreadableException {
        Form form = Form.of(bytes, fields(given));
        if (form != Form.ZIP) {
            return form;
        }
        try {
            return Containers.zipForm(() -> new SeekableInMemoryByteChannel(bytes));
        } catch (IOException e) {
            throw new UnreadableException("A broken ZIP file.", "Fetch it anew.");
        }
    }

    private Reading read(String where, String fileName, Original original, Metadata given, Form form)
            throws UnreadableException {
        return switch (form) {
            case TEXT -> readText(where, fileName, original, given);
            case HTML, PDF, RTF, DOCX, ODT, MAIL, JSON, TABLE, FEED ->
                report(where, fileName, original, given, documents.read(form, original.bytes(), hints(given)));
            case ZIP, GZIP, TAR, MBOX, WARC ->
                throw new UnreadableException("It is " + form.label() + ", and holds several reports.", "Unpack it.");
            default -> throw new UnreadableException("Not text: it begins like " + form.label() + ".", AS_TEXT);
        };
    }

    private Reading readText(String where, String fileName, Original original, Metadata given)
            throws UnreadableException {
        Decoding.Text decoded =
                switch (Decoding.of(original.bytes(), declared(given))) {
                    case Decoding.NotText not -> throw new UnreadableException(not.problem(), not.remedy());
                    case Decoding.Text text -> text;
                };
        CleanText clean = CleanText.of(decoded.text());
        if (clean.text().isBlank()) {
            throw new UnreadableException("Empty: there is no text in it.", "Remove it, or fetch the report anew.");
        }
        if (FileName.of(fileName) == FileName.FORM) {
            throw new UnreadableException(
                    "Plain text, and not what its name says.",
                    "Of a table or JSON, name the field that holds the text, such as --fields text=body; else name the"
                            + " file .txt.");
        }
        return report(where, fileName, original, given, given, decoded.notes(), clean, Optional.empty());
    }

    private Reading report(String where, String fileName, Original original, Metadata given, Document document)
            throws UnreadableException {
        CleanText clean = CleanText.of(document.text());
        if (clean.text().isBlank()) {
            throw new UnreadableException("Empty: there is no text in it.", "Remove it, or fetch the report anew.");
        }
        Origin origin = new Origin(document.reader().name(), document.reader().version(), document.landmarks());
        return report(
                where,
                fileName,
                original,
                given,
                given.or(document.facts()),
                document.notes(),
                clean,
                Optional.of(origin));
    }

    private Reading report(
            String where,
            String fileName,
            Original original,
            Metadata given,
            Metadata known,
            List<String> notes,
            CleanText clean,
            Optional<Origin> origin) {
        FrontMatter front = frontMatter.read(clean.text(), known);
        LanguageLine language = LanguageLine.of(languages, front.body().in(clean.text()), known.language());
        List<String> all = Stream.of(notes, clean.notes(), front.notes(), language.notes())
                .flatMap(List::stream)
                .toList();
        Report report = new Report(
                original.sha256(),
                fileName,
                clean.text(),
                known.in(language.tag()),
                front,
                all,
                origin,
                language.guess());
        return new Reading.Read(where, report, original, given);
    }

    private Reading.Refused tooLarge(String where) {
        return new Reading.Refused(
                where,
                String.format(Locale.ROOT, "Too large for one report: more than %,d bytes.", largest),
                "Split it into one file for each report.");
    }

    private Hints hints(Metadata given) {
        return new Hints(Optional.ofNullable(given.other().get(ENCODING)), fields(given));
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
