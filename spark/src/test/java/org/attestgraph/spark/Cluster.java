package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Spark of two executors, each a process of its own, that jobs are submitted to as from a command line. */
final class Cluster {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    private final Path temp;

    Cluster(Path temp) {
        this.temp = temp;
    }

    /** A job that runs. */
    record Job(Process process, Path log) {
        /** The processes of its executors that are alive. */
        List<ProcessHandle> executors() {
            return process.descendants()
                    .filter(ProcessHandle::isAlive)
                    .filter(child -> child.info()
                            .commandLine()
                            .filter(line -> line.contains(EXECUTOR))
                            .isPresent())
                    .toList();
        }

        int end() throws InterruptedException {
            return process.waitFor();
        }

        String said() throws IOException {
            return Files.readString(log);
        }
    }

    Job submit(Class<?> job, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m"));
        // As Spark's own launcher has for Java 17 and newer
        for (String opened : List.of(
                "java.lang",
                "java.lang.invoke",
                "java.lang.reflect",
                "java.io",
                "java.net",
                "java.nio",
                "java.util",
                "java.util.concurrent",
                "java.util.concurrent.atomic",
                "sun.nio.ch",
                "sun.nio.cs",
                "sun.util.calendar")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                TARGET.resolve("spark/jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[2,1,1536]",
                "--conf",
                "spark.executor.memory=1536m",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=localhost",
                "--class",
                job.getName(),
                TARGET.resolve("attest-spark.jar").toString()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(temp, "job", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", TARGET.resolve("spark").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return new Job(builder.start(), log);
    }

    /** Runs Attest on this machine alone. */
    static String attest(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-jar", program("attest.jar").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(command.toString()).isIn(0, 1); // 1: some reports were left out
        return out;
    }

    /** The program as it was built, packed. */
    static Path pack(Path folder) throws IOException, InterruptedException {
        program("attest.jar");
        Path zip = folder.resolve("attest.zip");
        ProcessBuilder pack = new ProcessBuilder("./pack.sh", zip.toString()).inheritIO();
        pack.environment()
                .compute(
                        "PATH",
                        (name, path) -> Path.of(System.getProperty("java.home"), "bin")
                                + Optional.ofNullable(path)
                                        .map(rest -> ":" + rest)
                                        .orElse(""));
        if (pack.start().waitFor() != 0) {
            throw new IOException("Not packed");
        }
        return zip;
    }

    private static Path program(String name) throws IOException {
        Path file = Path.of("..", "target", name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new IOException("[" + file + "] Not built yet. Build it with: ./attest --version");
        }
        return file;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
