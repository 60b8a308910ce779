package org.attestgraph.attest.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/**
 * Has documents read in a process of its own, with little memory, little time and no network: parsers of complex forms
 * are where hostile files strike. The process is started with the first document, and anew after it has died.
 */
public final class Workshop implements DocumentReader {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final String REMEDY = "Save the text of it as a .txt file and load that.";
    private static final Workshop SHARED = new Workshop(PATIENCE);

    private final Duration patience;
    private Optional<WorkerProcess> worker = Optional.empty();

    /** One of its own, that gives each document no more time than {@code patience}. */
    public Workshop(Duration patience) {
        this.patience = patience;
    }

    /** The one of this program; it starts nothing until it is asked for a document. */
    public static Workshop shared() {
        return SHARED;
    }

    @Override
    public synchronized Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        try {
            return document(running().ask(Wire.Question.of(form, hints), bytes, patience));
        } catch (IOException e) {
            boolean late = worker.filter(WorkerProcess::wasLate).isPresent();
            worker.ifPresent(WorkerProcess::end);
            worker = Optional.empty();
            throw new UnreadableException(
                    late
                            ? "It takes longer than " + patience.toSeconds() + " seconds to read."
                            : "It takes more memory than " + WorkerProcess.MEGABYTES
                                    + " MB to read, or breaks its reader.",
                    REMEDY);
        }
    }

    /** Whether a process waits for documents. */
    synchronized boolean isRunning() {
        return worker.filter(WorkerProcess::isAlive).isPresent();
    }

    private WorkerProcess running() throws IOException {
        if (!isRunning()) {
            worker = Optional.of(WorkerProcess.start());
        }
        return worker.orElseThrow();
    }

    private static Document document(Wire.Answer answer) throws UnreadableException {
        if (answer.document().isEmpty()) {
            throw new UnreadableException(answer.problem(), answer.remedy());
        }
        return answer.document().getFirst();
    }
}
