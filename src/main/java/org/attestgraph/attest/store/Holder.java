package org.attestgraph.attest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.PrivateFiles;

/**
 * A process that has a dataset open.
 *
 * @param since when it opened it, in UTC
 * @param doing what for, as a user would call it, such as {@code load}
 * @param use the right that it has
 */
record Holder(long pid, String host, String since, String doing, FolderLock.Use use) {
    private static final JsonMapper JSON = new JsonMapper();

    static Holder thisProcess(String doing, FolderLock.Use use) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Holder(ProcessHandle.current().pid(), hostName(), now, doing, use);
    }

    /** Those that say in {@code folder} that they are at work, without those that are known to have ended. */
    static List<Holder> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> read(file).stream())
                    .filter(Holder::mayBeAlive)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    void write(Path folder) throws IOException {
        PrivateFiles.write(
                file(folder),
                JSON.writeValueAsString(JSON.createObjectNode()
                                .put("pid", pid)
                                .put("host", host)
                                .put("since", since)
                                .put("doing", doing)
                                .put("use", use.name()))
                        + "\n");
    }

    Path file(Path folder) {
        return folder.resolve(pid + ".json");
    }

    /** False only where this machine knows that the process has ended. */
    boolean mayBeAlive() {
        return !host.equals(hostName()) || ProcessHandle.of(pid).isPresent();
    }

    @Override
    public String toString() {
        String where = host.equals(hostName()) ? "" : " on " + host;
        return "process " + pid + where + " (attest " + doing + ") since " + since;
    }

    private static Optional<Holder> read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return Optional.of(new Holder(
                    json.path("pid").asLong(),
                    json.path("host").asText(),
                    json.path("since").asText(),
                    json.path("doing").asText(),
                    FolderLock.Use.valueOf(json.path("use").asText())));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // being written or removed just now
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
