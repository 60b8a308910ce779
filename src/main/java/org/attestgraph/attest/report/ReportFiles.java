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
import java.util.NoSuchElementException;
import java.util.Optional;
import org.attestgraph.attest.format.Containers;
import org.attestgraph.attest.format.Fields;

/**
 * The reports that files, folders, patterns and standard input hold.
 *
 * <p>Iterating reads one report at a time, out of packed files too, and keeps none; what comes is the same, and in the same order, however the
 * files were given. A file that cannot be read is refused and the rest go on. Standard input can be read only once.
 */
public final class ReportFiles implements Iterable<Reading> {
    private static final String STANDARD_INPUT = "standard-input";

    private final ReportReader reader;
    private final FileSearch search;
    private final Manifests manifests;
    private final InputStream standardInput;
    private final Optional<Fields> fields;

    private ReportFiles(
            ReportReader reader,
            FileSearch search,
            Manifests manifests,
            InputStream standardInput,
            Optional<Fields> fields) {
        this.reader = reader;
        this.search = search;
        this.manifests = manifests;
        this.standardInput = standardInput;
        this.fields = fields;
    }

    /**
     * Looks for the files, without reading one yet.
     *
     * @param given paths of files and of folders, patterns, or {@code -} for standard input
     * @param manifest what is known of the files; where none is given, the {@code manifest.csv} of each folder
     * @throws UnusableFileException where a manifest cannot be used at all
     */
    public static ReportFiles find(
            ReportReader reader, Collection<String> given, Optional<Path> manifest, InputStream standardInput) {
        FileSearch search = FileSearch.of(given, manifest);
        return new ReportFiles(reader, search, Manifests.of(search, manifest), standardInput, Optional.empty());
    }

    /** The same files, of whose records {@code named} hold what they say, where no manifest says otherwise. */
    public ReportFiles with(Fields named) {
        return new ReportFiles(reader, search, manifests, standardInput, Optional.of(named));
    }

    /** How many files there are to read; some may hold many reports. */
    public int count() {
        return search.files().size() + (search.standardInput() ? 1 : 0);
    }

    @Override
    public Iterator<Reading> iterator() {
        Deque<Reading> doubts = new ArrayDeque<>(search.doubts());
        doubts.addAll(manifests.doubts());
        return new Readings(doubts, search.files().iterator(), search.standardInput());
    }

    /** Reads the next thing when all that was said of the one before is taken. */
    private final class Readings implements Iterator<Reading> {
        private final Deque<Reading> ready;
        private final Iterator<ReportFile> files;
        private final Map<String, String> seen = new HashMap<>();
        private Optional<Unpacking> open = Optional.empty();
        private boolean inputToRead;

        Readings(Deque<Reading> ready, Iterator<ReportFile> files, boolean inputToRead) {
            this.ready = ready;
            this.files = files;
            this.inputToRead = inputToRead;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && (open.isPresent() || files.hasNext() || inputToRead)) {
                advance();
            }
            return !ready.isEmpty();
        }

        @Override
        public Reading next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void advance() {
            if (open.isPresent()) {
                go(open.get());
            } else if (files.hasNext()) {
                begin(files.next());
            } else {
                inputToRead = false;
                begin(new Unpacking.Name(STANDARD_INPUT, STANDARD_INPUT), Metadata.NONE, once(standardInput));
            }
        }

        private void begin(ReportFile file) {
            Optional<ManifestEntry> entry = manifests.entry(file);
            entry.ifPresent(known -> ready.addAll(known.doubts()));
            Metadata metadata = entry.map(ManifestEntry::metadata).orElse(Metadata.NONE);
            begin(new Unpacking.Name(file.where(), file.name()), metadata, file);
        }

        private void begin(Unpacking.Name name, Metadata metadata, Unpacking.Source source) {
            try {
                open = Optional.of(new Unpacking(reader, fields, name, metadata, source));
            } catch (IOException e) {
                ready.add(FileTrouble.of(name.where(), e));
            }
        }

        /** What comes next in the file that is open; at its end it is closed. */
        private void go(Unpacking file) {
            Optional<Unpacking.Found> found = file.next();
            found.ifPresent(each -> ready.add(reading(each)));
            if (found.isEmpty()) {
                open = Optional.empty();
                try {
                    file.close();
                } catch (IOException e) {
                    // only read from
                }
            }
        }

        private Reading reading(Unpacking.Found found) {
            return switch (found) {
                case Unpacking.Found.Doubt doubt -> doubt.reading();
                case Unpacking.Found.Bytes bytes -> read(bytes);
            };
        }

        private Reading read(Unpacking.Found.Bytes bytes) {
            Original original = bytes.original();
            Unpacking.Name name = bytes.name();
            String first = seen.get(original.sha256());
            if (first != null) {
                return new Reading.SameAs(name.where(), first);
            }
            Reading reading = reader.read(name.where(), name.fileName(), original, bytes.given(), bytes.form());
            if (reading instanceof Reading.Read) {
                seen.put(original.sha256(), name.where());
            }
            return reading;
        }
    }

    private static Unpacking.Source once(InputStream in) {
        return new Unpacking.Source() {
            @Override
            public InputStream open() {
                return in;
            }

            @Override
            public Optional<Containers.Channel> channel() {
                return Optional.empty();
            }

            @Override
            public long size() {
                return 0;
            }
        };
    }
}
