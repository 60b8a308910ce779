package org.attestgraph.attest.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.attestgraph.attest.format.Budget;
import org.attestgraph.attest.format.Containers;
import org.attestgraph.attest.format.Fields;
import org.attestgraph.attest.format.FileName;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Part;
import org.attestgraph.attest.format.Parts;

/**
 * What is to be read in one file: the file itself, or what is packed in it, in files within files. One thing is read at a
 * time; how deep files may lie in each other, and how much may come out of one, is limited.
 */
final class Unpacking implements Closeable {
    private static final int DEEPEST = 5;
    private static final int LARGEST_ZIP_INSIDE = 64 << 20;

    private final ReportReader reader;
    private final Optional<Fields> asked;
    private final InputStream file;
    private final Budget budget;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Optional<Found> first;

    /**
     * Opens a file.
     *
     * @param asked which fields of records hold what, where no manifest says so
     */
    Unpacking(ReportReader reader, Optional<Fields> asked, Name name, Metadata given, Source source)
            throws IOException {
        this.reader = reader;
        this.asked = asked;
        this.budget = Budget.of(source.size());
        this.file = budget.time(source.open());
        this.first = begin(name, given, source);
    }

    private Optional<Found> begin(Name name, Metadata given, Source source) throws IOException {
        try {
            return enter(name, given, file, source.channel());
        } catch (Budget.TooMuchException e) {
            return tooMuch(name, e);
        }
    }

    /** Where bytes come from. */
    interface Source {
        InputStream open() throws IOException;

        /** The same bytes, for files that are read here and there; nothing where they can be read only once. */
        Optional<Containers.Channel> channel();

        /** How many bytes there are; 0 where that is not known. */
        long size() throws IOException;
    }

    /** Something found. */
    sealed interface Found {
        /**
         * Bytes that should be a report.
         *
         * @param form theirs, where that is known
         */
        record Bytes(Name name, Metadata given, Optional<Form> form, Original original) implements Found {}

        /** Something that is no report, and why. */
        record Doubt(Reading reading) implements Found {}
    }

    /**
     * What something found is called.
     *
     * @param where in messages
     * @param fileName in its report
     */
    record Name(String where, String fileName) {
        private static final String INSIDE = "!/";

        Name inside(String part) {
            return part.isEmpty() ? this : new Name(where + INSIDE + part, fileName + INSIDE + part);
        }

        /** What it lets one expect. */
        FileName kind() {
            return FileName.of(last());
        }

        String last() {
            return fileName.substring(fileName.lastIndexOf('/') + 1);
        }
    }

    /** A file that is open, and whether something was found in it. */
    private static final class Level {
        private final Name name;
        private final Metadata given;
        private final Parts parts;
        private boolean fruitful;

        Level(Name name, Metadata given, Parts parts) {
            this.name = name;
            this.given = given;
            this.parts = parts;
        }
    }

    /** The next thing in the file; nothing where it has no more. */
    Optional<Found> next() {
        Optional<Found> found = first;
        first = Optional.empty();
        while (found.isEmpty() && !levels.isEmpty()) {
            found = next(levels.element());
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        for (Level level : levels) {
            level.parts.close();
        }
        levels.clear();
        file.close();
    }

    private Optional<Found> next(Level level) {
        try {
            budget.take();
            Optional<Part> part = level.parts.next();
            if (part.isEmpty()) {
                return leave(level);
            }
            Optional<Found> found = whole(level, part.get());
            level.fruitful |= found.isPresent();
            return found;
        } catch (Budget.TooMuchException e) {
            Name outermost = levels.getLast().name;
            levels.clear();
            return tooMuch(outermost, e);
        } catch (IOException | RuntimeException e) { // libraries throw what they like over broken files
            levels.remove(level);
            levels.stream().limit(1).forEach(outer -> outer.fruitful = true);
            return refused(level.name, "Broken: what follows in it cannot be unpacked.", "Fetch it anew.");
        }
    }

    private Optional<Found> leave(Level level) throws IOException {
        levels.remove(level);
        level.parts.close();
        if (level.fruitful) {
            levels.stream().limit(1).forEach(outer -> outer.fruitful = true);
            return Optional.empty();
        }
        return levels.isEmpty()
                ? refused(level.name, "No report in it.", "Give a file that is a report, or holds some.")
                : Optional.empty();
    }

    /** A part that is broken spoils no other. */
    private Optional<Found> whole(Level level, Part part) throws Budget.TooMuchException {
        try {
            return found(level, part);
        } catch (Budget.TooMuchException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // libraries throw what they like over broken files
            return refused(level.name.inside(part.name()), "Broken: it cannot be unpacked.", "Fetch it anew.");
        }
    }

    private Optional<Found> found(Level level, Part part) throws IOException {
        return switch (part) {
            case Part.Trouble trouble ->
                refused(level.name.inside(trouble.name()), trouble.problem(), trouble.remedy());
            case Part.Content content -> {
                Name name = level.name.inside(content.name());
                Metadata given = level.given.or(content.facts());
                if (content.form().isPresent()) {
                    yield bytes(name, given, content.form(), content.bytes());
                }
                yield enter(name, given, budget.meter(content.bytes()), Optional.empty());
            }
        };
    }

    /** Looks at what begins here: bytes to be read are given back, a file that holds others becomes the next level. */
    private Optional<Found> enter(Name name, Metadata given, InputStream bytes, Optional<Containers.Channel> channel)
            throws IOException {
        Look look;
        try {
            look = look(bytes, reader.fields(asked(given)), channel);
        } catch (TooLargeException e) {
            return refused(
                    name, "A ZIP file of more than 64 MB inside another file.", "Unpack it, and give it by itself.");
        } catch (Budget.TooMuchException e) {
            throw e;
        } catch (IOException e) {
            return refused(name, "Broken: it cannot be unpacked.", "Fetch it anew.");
        }
        boolean packed = !levels.isEmpty();
        if (packed && (name.last().equals(Manifest.NAME) || !name.kind().fits(look.form))) {
            return Optional.empty();
        }
        boolean ofRecords = look.form == Form.JSON || look.form == Form.TABLE;
        Metadata known = ofRecords ? asked(given) : given;
        return look.form.kind() == Form.Kind.CONTAINER
                ? descend(name, known, look)
                : bytes(name, known, Optional.empty(), look.in);
    }

    /**
     * What a file is.
     *
     * @param in from its beginning on
     * @param zip the same, where it is a ZIP file
     */
    private record Look(Form form, InputStream in, Optional<Containers.Channel> zip) {
        Parts open() throws IOException {
            return zip.isPresent() ? Containers.openZip(zip.get()) : Containers.open(form, in);
        }
    }

    private static Look look(InputStream bytes, Fields fields, Optional<Containers.Channel> channel)
            throws IOException {
        InputStream in = new BufferedInputStream(bytes, Form.enough());
        in.mark(Form.enough());
        Form form = Form.of(in.readNBytes(Form.enough()), fields);
        in.reset();
        if (form != Form.ZIP) {
            return new Look(form, in, Optional.empty());
        }
        if (channel.isPresent()) {
            return new Look(Containers.zipForm(channel.get()), in, channel);
        }
        byte[] zipped = in.readNBytes(LARGEST_ZIP_INSIDE + 1);
        if (zipped.length > LARGEST_ZIP_INSIDE) {
            throw new TooLargeException();
        }
        Containers.Channel inMemory = () -> new SeekableInMemoryByteChannel(zipped);
        return new Look(Containers.zipForm(inMemory), new ByteArrayInputStream(zipped), Optional.of(inMemory));
    }

    /** More than is held in memory. */
    private static final class TooLargeException extends IOException {}

    private Optional<Found> descend(Name name, Metadata given, Look look) throws IOException {
        if (levels.size() == DEEPEST) {
            return refused(
                    name,
                    "It lies in more than " + DEEPEST + " files around it.",
                    "Unpack them, and give it by itself.");
        }
        levels.push(new Level(name, given, look.open()));
        return Optional.empty();
    }

    /** What the user asked for, where no manifest says otherwise. */
    private Metadata asked(Metadata given) {
        return asked.filter(fields -> !given.other().containsKey(ReportReader.FIELDS))
                .map(fields -> given.with(ReportReader.FIELDS, fields.written()))
                .orElse(given);
    }

    private Optional<Found> bytes(Name name, Metadata given, Optional<Form> form, InputStream in) throws IOException {
        return Optional.of(new Found.Bytes(name, given, form, new Original(in.readNBytes(reader.largest() + 1))));
    }

    private static Optional<Found> tooMuch(Name name, Budget.TooMuchException e) {
        return refused(name, "Not read further: " + e.getMessage() + ".", "Unpack it, and give its files.");
    }

    private static Optional<Found> refused(Name name, String problem, String remedy) {
        return Optional.of(new Found.Doubt(new Reading.Refused(name.where(), problem, remedy)));
    }
}
