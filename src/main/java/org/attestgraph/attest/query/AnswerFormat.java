package org.attestgraph.attest.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;

/** How answers are written down. */
public enum AnswerFormat {
    TABLE("text/plain"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    JSON("application/sparql-results+json"),
    XML("application/sparql-results+xml"),
    TURTLE(DumpFormat.TURTLE.mediaType()),
    NTRIPLES(DumpFormat.NTRIPLES.mediaType()),
    JSONLD(DumpFormat.JSONLD.mediaType()),
    RDFXML(DumpFormat.RDFXML.mediaType());

    /**
     * How a table is laid out.
     *
     * @param width columns that a line may have; 0 for as many as it takes
     */
    public record Layout(Names names, int width) {}

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As the command line calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that code. */
    public static AnswerFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QuestionException(
                        "--format " + code, "No such format.", "The formats are: " + codes() + "."));
    }

    /** All codes, for messages. */
    public static String codes() {
        return String.join(", ", Arrays.stream(values()).map(AnswerFormat::code).toList());
    }

    /**
     * Writes {@code answer}, and leaves {@code out} open.
     *
     * @return the number of rows or triples written; of ASK, 1
     * @throws QuestionException where such an answer has no such form
     */
    public long write(Answer answer, OutputStream out, Layout layout) {
        try {
            long count =
                    switch (answer) {
                        case Answer.Rows rows -> rows(rows, out, layout);
                        case Answer.Truth truth -> truth(truth.holds(), out);
                        case Answer.Statements statements -> statements(statements, out, layout);
                    };
            out.flush();
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long rows(Answer.Rows answer, OutputStream out, Layout layout) throws IOException {
        CountedRows rows = new CountedRows(answer.rows());
        switch (this) {
            case TABLE -> TextTable.of(rows, layout).write(out);
            case CSV -> CsvRows.write(rows, out);
            case TSV ->
                ResultsWriter.create().lang(ResultSetLang.RS_TSV).build().write(out, rows);
            case JSON ->
                ResultsWriter.create().lang(ResultSetLang.RS_JSON).build().write(out, rows);
            case XML ->
                ResultsWriter.create().lang(ResultSetLang.RS_XML).build().write(out, rows);
            case TURTLE, NTRIPLES, JSONLD, RDFXML -> throw unfit("SELECT gives rows", "table, csv, tsv, json or xml");
        }
        return rows.count();
    }

    private long truth(boolean holds, OutputStream out) throws IOException {
        switch (this) {
            case TABLE -> out.write((holds ? "yes\n" : "no\n").getBytes(UTF_8));
            case CSV, TSV -> out.write((holds + "\n").getBytes(UTF_8));
            case JSON, XML -> {
                Lang lang = this == JSON ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
                ResultsWriter.create().lang(lang).build().write(out, holds);
            }
            case TURTLE, NTRIPLES, JSONLD, RDFXML -> throw unfit("ASK gives yes or no", "table, csv, json or xml");
        }
        return 1;
    }

    private long statements(Answer.Statements answer, OutputStream out, Layout layout) {
        DumpFormat format = dumpFormat()
                .orElseThrow(() -> unfit("CONSTRUCT and DESCRIBE give triples", "turtle, ntriples, jsonld or rdfxml"));
        Dump.write(answer.graph().stream().toList(), format, layout.names().base(), out);
        return answer.graph().size();
    }

    private Optional<DumpFormat> dumpFormat() {
        return switch (this) {
            case TABLE, TURTLE -> Optional.of(DumpFormat.TURTLE);
            case NTRIPLES -> Optional.of(DumpFormat.NTRIPLES);
            case JSONLD -> Optional.of(DumpFormat.JSONLD);
            case RDFXML -> Optional.of(DumpFormat.RDFXML);
            case CSV, TSV, JSON, XML -> Optional.empty();
        };
    }

    private QuestionException unfit(String what, String formats) {
        return new QuestionException(
                "--format " + code(), what + ", which has no such form.", "Choose " + formats + ".");
    }
}
