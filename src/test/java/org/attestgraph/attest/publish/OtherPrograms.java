package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Scripts that have programs read what is exported which nobody here wrote. Where such a program is not there, its test is
 * left out; with {@code ATTEST_HEAVY=required}, as {@code .ci/run} sets it, that fails.
 */
final class OtherPrograms {
    /** Ended with by a script that misses one. */
    private static final int LEFT_OUT = 3;

    private OtherPrograms() {}

    /** Runs {@code command} to its end; what it prints also lies in {@code log}. */
    static List<String> run(Path log, String... command) throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        int exit;
        try {
            exit = process.waitFor();
        } finally {
            process.destroy();
        }
        String printed = Files.readString(log, UTF_8);
        if (exit == LEFT_OUT && !"required".equals(System.getenv("ATTEST_HEAVY"))) {
            Assumptions.abort(printed);
        }
        assertThat(exit).as(printed).isZero();
        return printed.lines().toList();
    }
}
