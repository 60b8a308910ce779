package org.attestgraph.attest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sys.JenaSystem;

/**
 * A process that is there to be killed at its work. It is started before it is needed, since its start takes longer than
 * its work, and waits for a line of arguments.
 */
final class Worker {
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Path told;
    private final Path log;

    private Worker(Process process, Path told, Path log) {
        this.process = process;
        this.told = told;
        this.log = log;
    }

    /** Starts one whose class is {@code job}; what it says goes to a file in {@code temp}. */
    static Worker start(Class<?> job, Path temp) throws IOException {
        Path told = Files.createTempFile(temp, "told", "");
        Path log = temp.resolve("worker.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        job.getName())
                .redirectOutput(told.toFile())
                .redirectError(log.toFile())
                .start();
        return new Worker(process, told, log);
    }

    /**
     * Lets it work, and kills it some time after it has said so many lines: a time alone would let a slow machine kill it
     * at its first act always, and a fast one after its last.
     *
     * @return whether it was killed at its work
     */
    boolean workUntilKilled(int lines, long milliseconds, Object... arguments)
            throws IOException, InterruptedException {
        try (var out = process.outputWriter(UTF_8)) {
            out.write(String.join(
                            "\t",
                            List.of(arguments).stream().map(String::valueOf).toList()) + "\n");
        }
        while (process.isAlive() && said().size() < lines) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(log)).isIn(0, KILLED);
        return exit == KILLED;
    }

    /** All lines that it said in full. */
    List<String> said() throws IOException {
        String all = Files.readString(told);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    void end() {
        process.destroyForcibly();
    }

    /** In the process: the arguments, once there are some; none where it is not needed. */
    static List<String> arguments() throws IOException {
        JenaSystem.init();
        BufferedReader in = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
        String line = in.readLine();
        return line == null ? List.of() : List.of(line.split("\t"));
    }

    /** In the process: says {@code line} at once. */
    static void say(String line) throws IOException {
        new FileOutputStream(FileDescriptor.out).write((line + "\n").getBytes(UTF_8));
    }
}
