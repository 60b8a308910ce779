package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;

/** A process that opens a dataset and stays. */
public final class OtherProcess {
    private OtherProcess() {}

    /**
     * Returns once it has the dataset open.
     *
     * @param use {@code READ}, {@code WRITE} or {@code SERVE}
     */
    public static Process open(Path dataset, String use, Path log) throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        dataset.toString(),
                        use)
                .redirectError(log.toFile())
                .start();
        try (BufferedReader answer = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(answer.readLine()).as(Files.readString(log)).isEqualTo("open");
        }
        return other;
    }

    public static void main(String[] arguments) throws Exception {
        JenaSystem.init();
        DatasetFolder folder = DatasetFolder.open(Path.of(arguments[0]));
        GraphStore store =
                switch (arguments[1]) {
                    case "READ" -> GraphStore.openToRead(folder, "other");
                    case "SERVE" -> GraphStore.openToServe(folder, "other");
                    default -> GraphStore.openToWrite(folder, "other");
                };
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write("open\n".getBytes(StandardCharsets.UTF_8));
        }
        Thread.sleep(60_000);
        store.close();
    }
}
