package org.attestgraph.attest.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attestgraph.attest.archive.LedgerInputs;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.report.ManifestInputs;

/** What is fuzzed: bytes go in, and what has to hold of them is checked, whatever they are. */
enum Target {
    DECODER(ReadingInputs::decode),
    TEXT(ReadingInputs.in(Form.TEXT)),
    HTML(ReadingInputs.in(Form.HTML)),
    PDF(ReadingInputs.in(Form.PDF)),
    DOCX(ReadingInputs.in(Form.DOCX)),
    ODT(ReadingInputs.in(Form.ODT)),
    RTF(ReadingInputs.in(Form.RTF)),
    MAIL(ReadingInputs.in(Form.MAIL)),
    /** One record or row; those of many are split by {@link #JSON_FILE} and {@link #TABLE_FILE}. */
    JSON(ReadingInputs.in(Form.JSON)),
    TABLE(ReadingInputs.in(Form.TABLE)),
    FEED(ReadingInputs.in(Form.FEED)),
    JSON_FILE(ReadingInputs.parts(Form.JSON)),
    TABLE_FILE(ReadingInputs.parts(Form.TABLE)),
    FEED_FILE(ReadingInputs.parts(Form.FEED)),
    MBOX(ReadingInputs.parts(Form.MBOX)),
    TAR(ReadingInputs.parts(Form.TAR)),
    GZIP(ReadingInputs.parts(Form.GZIP)),
    WARC(ReadingInputs.parts(Form.WARC)),
    ZIP(ReadingInputs.parts(Form.ZIP)),
    /** Whatever it is, with files in files, as {@code attest load -} reads it. */
    FILE(ReadingInputs::file),
    DATES(WordInputs::dates),
    PLACES(WordInputs::places),
    FIGURES(WordInputs::figures),
    IRIS(GraphInputs::iris),
    NQUADS(GraphInputs::written),
    NQUADS_READER(GraphInputs::read),
    MANIFEST(ManifestInputs::read),
    LEDGER(LedgerInputs::read),
    /** All that a text goes through, to the graph that is stored. */
    REPORT(GraphInputs::report);

    @SuppressWarnings("ImmutableEnumChecker") // a method, which holds nothing
    private final Check check;

    Target(Check check) {
        this.check = check;
    }

    @FunctionalInterface
    interface Check {
        /** Throws where what has to hold does not. */
        void of(byte[] input) throws Exception;
    }

    /** As its folder of inputs is called. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Target> of(String folder) {
        return List.of(values()).stream()
                .filter(target -> target.folder().equals(folder))
                .findFirst();
    }

    void check(byte[] input) throws Exception {
        check.of(input);
    }
}
