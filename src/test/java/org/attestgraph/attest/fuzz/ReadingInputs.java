package org.attestgraph.attest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.attestgraph.attest.format.Budget;
import org.attestgraph.attest.format.Containers;
import org.attestgraph.attest.format.Decoding;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.Landmark;
import org.attestgraph.attest.format.Part;
import org.attestgraph.attest.format.Parts;
import org.attestgraph.attest.format.UnreadableException;
import org.attestgraph.attest.parse.Readers;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.report.ReportReader;

/** What has to hold of bytes that should be a report, or hold some. */
final class ReadingInputs {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MANY = 10_000;
    private static final ReportReader READER = reader(ReportReader.standard());

    private ReadingInputs() {}

    /** As the program's own, in this process. */
    private static ReportReader reader(ReportReader standard) {
        return new ReportReader(
                standard.frontMatter(),
                standard.languages(),
                ReadingInputs::document,
                standard.fields(),
                standard.largest());
    }

    /** Text of which nothing had to be guessed is those bytes; what is refused says why. */
    static void decode(byte[] bytes) {
        switch (Decoding.of(bytes, Optional.empty())) {
            case Decoding.Text text -> {
                hold(!text.notes().isEmpty() || endsWith(bytes, text.text().getBytes(UTF_8)), "other bytes");
                isWellFormed(text.text());
            }
            case Decoding.NotText not ->
                hold(!not.problem().isBlank() && !not.remedy().isBlank(), "no reason");
        }
        if (Decoding.of(bytes, Optional.of(WESTERN)) instanceof Decoding.Text text) {
            isWellFormed(text.text());
        }
    }

    /** A reader gives a report or says why not; all offsets are in the text, which can be kept in UTF-8. */
    static Target.Check in(Form form) {
        return bytes ->
                sound(READER.read("input", "input", new Original(bytes), Metadata.NONE, Optional.of(form)), "input");
    }

    /** Parts have names that lead nowhere, and the first words of each can be read. */
    static Target.Check parts(Form form) {
        return bytes -> {
            InputStream in = Budget.of(bytes.length).meter(new ByteArrayInputStream(bytes));
            try (Parts parts = form == Form.ZIP
                    ? Containers.openZip(() -> new SeekableInMemoryByteChannel(bytes))
                    : Containers.open(form, in)) {
                int count = 0;
                for (Optional<Part> part = parts.next(); part.isPresent() && count < MANY; part = parts.next()) {
                    count++;
                    isSafe(part.get().name());
                    if (part.get() instanceof Part.Content content) {
                        content.bytes().readNBytes(Form.enough());
                    }
                }
            } catch (IOException e) {
                // broken, as it says
            } catch (RuntimeException e) {
                passIfOfLibrary(e);
            }
        };
    }

    static void file(byte[] bytes) {
        ReportFiles files = ReportFiles.find(READER, List.of("-"), Optional.empty(), new ByteArrayInputStream(bytes));
        List<String> told = new ArrayList<>();
        for (Reading reading : files) {
            sound(reading, "standard-input");
            told.add(reading.where());
        }
        hold(!told.isEmpty(), "passed over in silence");
    }

    /** The report of a text, if it is one. */
    static Optional<Report> report(byte[] text) {
        return READER.read("input", "input", new Original(text), Metadata.NONE, Optional.of(Form.TEXT))
                        instanceof Reading.Read read
                ? Optional.of(read.report())
                : Optional.empty();
    }

    private static void sound(Reading reading, String where) {
        hold(reading.where().startsWith(where), "called otherwise");
        isSafe(reading.where());
        switch (reading) {
            case Reading.Read read -> sound(read.report());
            case Reading.Refused refused ->
                hold(!refused.problem().isBlank() && !refused.remedy().isBlank(), "refused without a reason");
            case Reading.SameAs same -> hold(!same.first().isEmpty(), "the same as nothing");
            case Reading.Noted noted -> hold(!noted.note().isBlank(), "an empty note");
        }
    }

    private static void sound(Report report) {
        int length = report.text().length();
        isWellFormed(report.text());
        int before = 0;
        for (Landmark landmark :
                report.origin().map(origin -> origin.landmarks()).orElse(List.of())) {
            hold(landmark.start() >= before && landmark.start() <= length, "a way back from outside the text");
            before = landmark.start();
        }
        hold(report.front().body().end() <= length, "a story longer than the text");
        report.front().parts().forEach(part -> hold(part.extent().end() <= length, "a part outside the text"));
        report.front().carriers().forEach(carrier -> hold(carrier.end() <= length, "a carrier outside the text"));
        report.front().dateLine().ifPresent(line -> hold(line.end() <= length, "a date line outside the text"));
        report.published()
                .ifPresent(days -> hold(!days.latest().isBefore(days.earliest()), "an interval turned round"));
    }

    /** As the process that reads does it: what a library trips over is refused, a fault of our own is not passed over. */
    private static Document document(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        try {
            return new Readers().read(form, bytes, hints);
        } catch (StackOverflowError e) {
            throw new UnreadableException("It is nested too deeply to be read.", "Save the text of it.");
        } catch (RuntimeException e) {
            passIfOfLibrary(e);
            throw new UnreadableException("It is broken.", "Save the text of it.");
        }
    }

    private static void passIfOfLibrary(RuntimeException e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.attestgraph.")) {
                throw e;
            }
            if (!frame.getClassName().startsWith("java.")
                    && !frame.getClassName().startsWith("jdk.")) {
                return;
            }
        }
    }

    private static void isSafe(String name) {
        hold(
                name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT),
                "a name that steers a terminal");
        hold(!List.of(name.split("/", -1)).contains(".."), "a name that leads out");
    }

    static void isWellFormed(String text) {
        hold(new String(text.getBytes(UTF_8), UTF_8).equals(text), "half a character");
    }

    private static boolean endsWith(byte[] bytes, byte[] end) {
        return bytes.length >= end.length
                && java.util.Arrays.equals(bytes, bytes.length - end.length, bytes.length, end, 0, end.length);
    }

    static void hold(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
