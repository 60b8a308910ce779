package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.attestgraph.attest.worker.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All of {@link HostileFiles} read in one go, by a process of its own with half a gigabyte of memory. */
class HostileFilesTest {
    private static final String PARTS = "!/";
    private static final long SECONDS_EACH = 60;

    @TempDir
    private Path temp;

    @Test
    void each_gives_its_text_or_a_refusal_and_the_others_are_read() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("outer/inner/files"));
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(200);
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/";
            Map<String, String> expected = new HostileFiles(folder, address).make();
            assertThat(expected).hasSizeGreaterThan(250);
            Set<String> before = all(temp);

            Map<String, List<String>> outcomes = outcomes(folder);

            assertThat(outcomes.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
            List<String> wrong = new ArrayList<>();
            expected.forEach((name, outcome) -> {
                List<String> told = outcomes.getOrDefault(name, List.of());
                boolean fits =
                        switch (outcome) {
                            case "read" -> told.contains("read");
                            case "refused" -> !told.isEmpty() && !told.contains("read") && !told.contains("other");
                            default -> !told.isEmpty();
                        };
                if (!fits) {
                    wrong.add(name + " should be " + outcome + ": " + told);
                }
            });
            assertThat(wrong).isEmpty();
            assertThat(all(temp)).isEqualTo(before);
            assertThat(accepted(canary)).isFalse();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_pipes_and_devices_are_not_read() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("files"));
        Files.writeString(folder.resolve("good.txt"), HostileFiles.WORDS);
        Files.createSymbolicLink(folder.resolve("loop.txt"), folder.resolve("loop.txt"));
        Files.createSymbolicLink(folder.resolve("ring"), folder);
        Files.createSymbolicLink(folder.resolve("out.txt"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));
        Files.createDirectory(folder.resolve("folder.txt"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(outcomes(folder).get("good.txt")).containsExactly("read");
        for (String given : List.of(folder + "/pipe.txt", "/dev/zero", "/dev/null", folder + "/loop.txt")) {
            List<Reading> readings = new ArrayList<>();
            ReportFiles.find(ReportReader.standard(), List.of(given), Optional.empty(), InputStream.nullInputStream())
                    .forEach(readings::add);
            assertThat(readings).singleElement().isInstanceOf(Reading.Refused.class);
        }
    }

    /** What is told of each file, by name: {@code read}, {@code other} words, or {@code refused}. */
    private Map<String, List<String>> outcomes(Path folder) throws Exception {
        Path log = Files.createTempFile(temp.getParent(), "told", ".tsv");
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadAll.class.getName(),
                        folder.toString())
                .redirectOutput(log.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(reading.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(reading.exitValue()).isZero();
        Map<String, List<String>> outcomes = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            String[] fields = line.split("\t", -1);
            assertThat(Long.parseLong(fields[0])).as(line).isLessThan(SECONDS_EACH * 1000);
            String name = fields[2].replace("\\n", "\n");
            outcomes.computeIfAbsent(name, its -> new ArrayList<>()).add(fields[1]);
        }
        Files.delete(log);
        return outcomes;
    }

    private static boolean accepted(ServerSocket canary) throws IOException {
        try {
            canary.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static Set<String> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> all = new TreeSet<>();
            files.forEach(file -> all.add(file.toString()));
            return all;
        }
    }

    /** Reads a folder, and writes a line for each thing read: milliseconds, what came of it, the file, the message. */
    static final class ReadAll {
        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
            Path folder = Path.of(arguments[0]);
            long before = System.nanoTime();
            for (Iterator<Reading> readings = ReportFiles.find(
                                    impatient(),
                                    List.of(folder.toString()),
                                    Optional.empty(),
                                    InputStream.nullInputStream())
                            .iterator();
                    readings.hasNext(); ) {
                Reading reading = readings.next();
                long now = System.nanoTime();
                String where = reading.where().substring(folder.toString().length() + 1);
                int parts = where.indexOf(PARTS);
                String name = parts < 0 ? where : where.substring(0, parts);
                out.println((now - before) / 1_000_000 + "\t" + outcome(reading) + "\t" + name.replace("\n", "\\n")
                        + "\t" + message(reading).replace("\n", " "));
                before = System.nanoTime();
            }
            System.exit(0);
        }

        /** As the program's own, but for the time that a document may take. */
        private static ReportReader impatient() {
            ReportReader standard = ReportReader.standard();
            return new ReportReader(
                    standard.frontMatter(),
                    standard.languages(),
                    new Workshop(Duration.ofSeconds(15)),
                    standard.fields(),
                    standard.largest());
        }

        private static String outcome(Reading reading) {
            return switch (reading) {
                case Reading.Read read -> read.report().text().contains(HostileFiles.WORDS) ? "read" : "other";
                case Reading.SameAs same -> "read";
                case Reading.Refused refused -> "refused";
                case Reading.Noted noted -> "noted";
            };
        }

        private static String message(Reading reading) {
            return switch (reading) {
                case Reading.Refused refused -> refused.problem();
                case Reading.Noted noted -> noted.note();
                default -> "";
            };
        }
    }
}
