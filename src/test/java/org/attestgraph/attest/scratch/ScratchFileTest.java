package org.attestgraph.attest.scratch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {
    @TempDir
    Path temp;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_can_read_it() throws IOException {
        try (ScratchFile file = ScratchFile.create()) {
            assertThat(Files.getPosixFilePermissions(file.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void it_is_gone_once_it_is_closed_and_may_have_been_moved_before() throws IOException {
        ScratchFile left = ScratchFile.create();
        ScratchFile moved = ScratchFile.at(temp.resolve("part"));
        Files.writeString(moved.path(), "whole");
        Files.move(moved.path(), temp.resolve("whole"));

        left.close();
        moved.close();

        assertThat(left.path()).doesNotExist();
        assertThat(temp.resolve("whole")).hasContent("whole");
    }

    /** Java does the same for SIGINT, but not where it was started without a terminal, as these tests may be. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_program_that_is_told_to_end_leaves_none() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeping.class.getName(),
                        temp.resolve("out.part").toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(UTF_8)) {
            List<Path> kept = List.of(Path.of(said.readLine()), Path.of(said.readLine()));
            assertThat(kept).allMatch(Files::exists);

            new ProcessBuilder("kill", "-TERM", process.pid() + "").start().waitFor();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(kept).noneMatch(Files::exists);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Makes two, says where, and stays until it is told to end. */
    static final class Keeping {
        public static void main(String[] arguments) throws Exception {
            ScratchFile one = ScratchFile.create();
            ScratchFile other = ScratchFile.at(Path.of(arguments[0]));
            Files.writeString(one.path(), "evidence");
            Files.writeString(other.path(), "evidence");
            try (var out = new FileOutputStream(FileDescriptor.out)) {
                out.write((one.path() + "\n" + other.path() + "\n").getBytes(UTF_8));
            }
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
