package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program meets its user.
 *
 * @param out for the answer alone
 * @param err for progress, notes and errors
 * @param columns of the terminal that {@code out} is; 0 where it is none
 * @param progress whether {@code err} is a terminal
 * @param environment variables by name
 * @param home the folder that the program lies in
 */
record Terminal(
        InputStream in,
        OutputStream out,
        PrintWriter err,
        int columns,
        boolean progress,
        Map<String, String> environment,
        Path home) {

    /** That of this process; the launcher tells by system properties what only a shell can see. */
    static Terminal ofProcess() {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        PrintWriter err =
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), UTF_8), true);
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                out,
                err,
                Integer.getInteger("attest.columns", 0),
                Boolean.getBoolean("attest.progress"),
                System.getenv(),
                Path.of(System.getProperty("attest.home", "")));
    }

    /** The same, without progress where {@code wanted} is false. */
    Terminal showing(boolean wanted) {
        return new Terminal(in, out, err, columns, progress && wanted, environment, home);
    }

    /** For what writes characters; flushed line by line. */
    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, UTF_8), true);
    }

    /** See <a href="https://no-color.org">no-color.org</a>. */
    boolean colours() {
        return progress && variable("NO_COLOR").isEmpty() && !variable("TERM").equals(Optional.of("dumb"));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Says something beside the answer to whoever watches. */
    void note(String text) {
        err.println(text);
    }
}
