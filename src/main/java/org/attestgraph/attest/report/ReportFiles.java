package org.attestgraph.attest.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The reports that files, folders, patterns and standard input hold.
 *
 * <p>Iterating reads one report at a time and keeps none; what comes is the same, and in the same order, however the
 * files were given. A file that cannot be read is refused and the rest go on. Standard input can be read only once.
 */
public final class ReportFiles implements Iterable<Reading> {
    private static final String STANDARD_INPUT = "standard-input";

    private final ReportReader reader;
    private final FileSearch search;
    private final Manifests manifests;
    private final InputStream standardInput;

    private ReportFiles(ReportReader reader, FileSearch search, Manifests manifests, InputStream standardInput) {
        this.reader = reader;
        this.search = search;
        this.manifests = manifests;
        this.standardInput = standardInput;
    }

    /**
     * Looks for the files, without reading one yet.
     *
     * @param given paths of {@code .txt} and {@code .md} files and of folders, patterns, or {@code -} for standard input
     * @param manifest what is known of the files; where none is given, the {@code manifest.csv} of each folder
     * @throws UnusableFileException where a manifest cannot be used at all
     */
    public static ReportFiles find(
            ReportReader reader, Collection<String> given, Optional<Path> manifest, InputStream standardInput) {
        FileSearch search = FileSearch.of(given);
        return new ReportFiles(reader, search, Manifests.of(search, manifest), standardInput);
    }

    /** How many files there are to read. */
    public int count() {
        return search.files().size() + (search.standardInput() ? 1 : 0);
    }

    @Override
    public Iterator<Reading> iterator() {
        Deque<Reading> doubts = new ArrayDeque<>(search.doubts());
        doubts.addAll(manifests.doubts());
        return new Readings(doubts, search.files().iterator(), search.standardInput());
    }

    /** Reads the next file when all that was said of the one before is taken. */
    private final class Readings implements Iterator<Reading> {
        private final Deque<Reading> ready;
        private final Iterator<ReportFile> files;
        private final Map<String, String> seen = new HashMap<>();
        private boolean inputToRead;

        Readings(Deque<Reading> ready, Iterator<ReportFile> files, boolean inputToRead) {
            this.ready = ready;
            this.files = files;
            this.inputToRead = inputToRead;
        }

        @Override
        public boolean hasNext() {
            return !ready.isEmpty() || files.hasNext() || inputToRead;
        }

        @Override
        public Reading next() {
            if (ready.isEmpty() && files.hasNext()) {
                read(files.next());
            } else if (ready.isEmpty() && inputToRead) {
                inputToRead = false;
                ready.add(read(STANDARD_INPUT, STANDARD_INPUT, Metadata.NONE, () -> standardInput));
            }
            return ready.remove();
        }

        private void read(ReportFile file) {
            Optional<ManifestEntry> entry = manifests.entry(file);
            entry.ifPresent(known -> ready.addAll(known.doubts()));
            Metadata metadata = entry.map(ManifestEntry::metadata).orElse(Metadata.NONE);
            ready.add(read(file.where(), file.name(), metadata, file::open));
        }

        private Reading read(String where, String fileName, Metadata metadata, Source source) {
            byte[] bytes;
            try (InputStream in = source.open()) {
                bytes = in.readNBytes(reader.largest() + 1);
            } catch (IOException e) {
                return FileTrouble.of(where, e);
            }
            Original original = new Original(bytes);
            String first = seen.get(original.sha256());
            if (first != null) {
                return new Reading.SameAs(where, first);
            }
            Reading reading = reader.read(where, fileName, original, metadata);
            if (reading instanceof Reading.Read) {
                seen.put(original.sha256(), where);
            }
            return reading;
        }
    }

    /** Where bytes come from. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }
}
