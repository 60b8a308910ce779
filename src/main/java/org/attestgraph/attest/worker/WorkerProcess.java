package org.attestgraph.attest.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attestgraph.attest.format.OwnFile;

/** A running worker. It ends by itself when this program does, since its standard input ends then. */
final class WorkerProcess {
    static final int MEGABYTES = 448;

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private final AtomicBoolean late = new AtomicBoolean();

    private WorkerProcess(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(Main.class)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return new WorkerProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it was ended for taking too long. */
    boolean wasLate() {
        return late.get();
    }

    void end() {
        process.destroyForcibly();
    }

    /**
     * What the worker answers.
     *
     * @throws IOException where it dies over it, or is ended for taking longer than {@code patience}
     */
    Wire.Answer ask(Wire.Question question, byte[] bytes, Duration patience) throws IOException {
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                this::endLate, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            Wire.write(to, Wire.json(question));
            Wire.write(to, bytes);
            return Wire.parse(Wire.read(from), Wire.Answer.class);
        } finally {
            watch.cancel(false);
        }
    }

    private void endLate() {
        late.set(true);
        end();
    }

    /** What starts {@code main} as a worker is started. */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + MEGABYTES + "m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Duser.country="));
        command.addAll(Offline.OPTIONS);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** In full, as the worker may not be in the same folder; the program's own file where it has one, whoever loaded it. */
    private static String classPath() {
        return OwnFile.path().map(Path::toString).orElseGet(() -> Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
    }
}
