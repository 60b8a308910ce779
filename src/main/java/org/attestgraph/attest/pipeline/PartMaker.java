package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.PrivateFiles;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Signature;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;

/**
 * Makes a part of a dataset: reports told, in an archive of their own without an index. Parts can be made on many machines
 * at once, and are taken into a dataset by {@link PartLoader}. The same readings give the same statements wherever they
 * are made.
 *
 * @param threads that read and extract
 */
public record PartMaker(Stages stages, int threads) {
    /** All statements, packed; those of a report together, in the order of its name, and in their canonical order. */
    public static final String QUADS = "quads.nq.gz";

    /** What was left out and why, a line of JSON each. */
    public static final String REJECTS = "rejects.jsonl";

    /**
     * Makes it.
     *
     * @param part a new dataset, with nothing in it
     */
    public Summary make(Iterator<Reading> readings, DatasetFolder part, Progress progress) {
        Instant start = Instant.now();
        Tally tally = new Tally();
        List<Reject> rejects = new ArrayList<>();
        try (Archive archive = Archive.open(part.path())) {
            Writer writer = new Writer(archive, stages.knowledge());
            Parallel.each(
                    readings,
                    threads,
                    reading -> Made.of(reading, read -> Told.Fresh.of(read, stages, part.base())),
                    made -> {
                        switch (made) {
                            case Made.Thing<Told.Fresh> told -> {
                                if (tally.first(
                                        told.reading().where(), told.reading().report())) {
                                    writer.add(told.thing());
                                    tally.stored(
                                            GraphStore.Change.ADDED,
                                            told.thing().incidents(),
                                            told.thing().claims());
                                }
                            }
                            case Made.Fault<Told.Fresh> fault -> {
                                tally.failed(fault.reading().where(), fault.cause());
                                rejects.add(Reject.of(fault.reading().where(), fault.cause()));
                            }
                            case Made.Passed<Told.Fresh> passed -> {
                                tally.passed(passed.reading());
                                if (passed.reading() instanceof Reading.Refused refused) {
                                    rejects.add(Reject.of(refused));
                                }
                            }
                        }
                        progress.done(made.reading().where());
                    });
            writer.write();
            complete(archive, part, rejects);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + part.path() + "] Cannot be written", e);
        }
        return tally.summary(Duration.between(start, Instant.now()));
    }

    /** Adds to the {@code archive} of a part what else belongs to it. */
    static void complete(Archive archive, DatasetFolder part, List<Reject> rejects) throws IOException {
        writeQuads(archive, part.path().resolve(QUADS));
        writeRejects(rejects, part.path().resolve(REJECTS));
    }

    private static void writeQuads(Archive archive, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(create(file))) {
            for (Holding holding : archive.contents().all()) {
                out.write(archive.bytes(holding.graph()));
            }
        }
    }

    private static void writeRejects(List<Reject> rejects, Path file) throws IOException {
        try (OutputStream out = create(file)) {
            for (Reject reject : rejects) {
                out.write((reject.line() + "\n").getBytes(UTF_8));
            }
        }
    }

    private static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(PrivateFiles.open(file, WRITE, TRUNCATE_EXISTING));
    }

    /** Adds to an archive some graphs at a time. */
    private static final class Writer {
        private final Archive archive;
        private final String knowledge;
        private final Sources sources = new Sources();
        private final List<Request> waiting = new ArrayList<>();
        private int quads;

        Writer(Archive archive, String knowledge) {
            this.archive = archive;
            this.knowledge = knowledge;
        }

        void add(Told.Fresh fresh) {
            waiting.addAll(sources.requests(fresh, archive));
            quads += fresh.graph().quads().size();
            if (Commits.areDue(waiting.size(), quads)) {
                write();
            }
        }

        void write() {
            if (!waiting.isEmpty()) {
                archive.append(waiting, Signature.ofThisProcess(), knowledge);
                waiting.clear();
                quads = 0;
            }
        }
    }
}
