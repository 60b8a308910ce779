package org.attestgraph.attest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.PrivateFiles;
import org.attestgraph.attest.rdf.Iris;

/**
 * A folder that is a dataset: {@code dataset.json} says so.
 *
 * @param path as the user gave it
 * @param base what the IRIs of its things begin with; chosen when it is made, then kept
 * @param madeBy the version of the program that made it
 */
public record DatasetFolder(Path path, String base, String madeBy) {
    public static final String DEFAULT_BASE = "https://w3id.org/attest/id/";

    private static final int FORMAT = 2;
    private static final String DESCRIPTION = "dataset.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether {@code path} is a dataset, of whatever format. */
    public static boolean isDataset(Path path) {
        return Files.isRegularFile(path.resolve(DESCRIPTION));
    }

    /** Opens the dataset in {@code path}. */
    public static DatasetFolder open(Path path) {
        if (!Files.isDirectory(path)) {
            throw new DatasetException(path.toString(), "No dataset here.", makeOne(path));
        }
        if (!isDataset(path)) {
            throw new DatasetException(
                    path.toString(), "This folder is no dataset: it has no dataset.json.", makeOne(path));
        }
        return read(path);
    }

    /**
     * Makes a dataset in {@code path}, which must not exist yet or be empty.
     *
     * @param base an absolute IRI that ends in {@code /} or {@code #}
     */
    public static DatasetFolder create(Path path, String base, String madeBy) {
        checkBase(base);
        try {
            if (!Files.exists(path)) {
                PrivateFiles.createFolders(path);
            } else if (!isEmpty(path)) {
                throw new DatasetException(
                        path.toString(),
                        "This folder holds other files and is no dataset.",
                        "Give a folder that is empty or does not exist yet.");
            }
            ObjectNode description = JSON.createObjectNode();
            description.put("format", FORMAT).put("base", base).put("madeBy", madeBy);
            PrivateFiles.write(
                    path.resolve(DESCRIPTION),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n");
            return new DatasetFolder(path, base, madeBy);
        } catch (IOException e) {
            throw new DatasetException(
                    path.toString(),
                    "No dataset can be made here: " + e + ".",
                    "Give a folder that you may write to with --dataset.");
        }
    }

    /** Deletes the dataset in {@code path} and all that it kept. */
    public static void discard(Path path, String doing) throws IOException {
        FolderLock.take(path, FolderLock.Use.WRITE, doing).close();
        BulkIndex.delete(path);
    }

    Path index() {
        return path.resolve("index");
    }

    /** Up to which line of the ledger the index goes. */
    Path indexState() {
        return path.resolve("index.json");
    }

    /** Where the words of labels, passages and reports are found. */
    Path textIndex() {
        return path.resolve("text-index");
    }

    /** Up to which line of the ledger the words are those of the index. */
    Path textIndexState() {
        return path.resolve("text-index.json");
    }

    /** Of which reports and decisions the graphs are that were made across reports. */
    Path derivedState() {
        return path.resolve("cases.json");
    }

    /** The names of the graphs that are made across reports: the index holds them and the archive does not. */
    List<String> derived() {
        Iris iris = new Iris(base);
        return List.of(iris.casesGraph().getURI(), iris.reviewGraph().getURI());
    }

    /** Where it stands what the shared graphs were made from. */
    Path shared() {
        return path.resolve("shared.jsonl");
    }

    private static DatasetFolder read(Path path) {
        JsonNode description = description(path);
        int format = description.path("format").asInt();
        if (format > FORMAT) {
            throw new DatasetException(
                    path.toString(),
                    "This dataset was made by a newer version of Attest (format " + format + ", this version knows "
                            + FORMAT + ").",
                    "Use the newer version, or load the reports into a new dataset.");
        }
        if (format > 0 && format < FORMAT) {
            throw new DatasetException(
                    path.toString(),
                    "This dataset was made by an early version of Attest, which kept no originals.",
                    "Load the reports into a new dataset.");
        }
        String base = description.path("base").asText();
        if (format < 1 || base.isEmpty()) {
            throw unreadable(path, "it names no format and base");
        }
        return new DatasetFolder(path, base, description.path("madeBy").asText());
    }

    private static JsonNode description(Path path) {
        try {
            return JSON.readTree(Files.readAllBytes(path.resolve(DESCRIPTION)));
        } catch (JsonProcessingException e) {
            throw unreadable(path, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + path.resolve(DESCRIPTION) + "] Cannot be read", e);
        }
    }

    private static DatasetException unreadable(Path path, String why) {
        return new DatasetException(
                path.resolve(DESCRIPTION).toString(),
                "Not the description of a dataset: " + why + ".",
                "Put the file back as it was, or load the reports into a new dataset.");
    }

    private static void checkBase(String base) {
        boolean fit = base.endsWith("/") || base.endsWith("#");
        try {
            fit &= URI.create(base).isAbsolute();
        } catch (IllegalArgumentException e) {
            fit = false;
        }
        if (!fit) {
            throw new DatasetException(
                    "--base " + base,
                    "Not a beginning for IRIs.",
                    "Give an absolute IRI that ends in / or #, such as " + DEFAULT_BASE);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new DatasetException(
                    path.toString(), "This is a file, not a folder.", "Give a folder with --dataset.");
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String makeOne(Path path) {
        return "Make one with: ./attest load REPORTS --dataset " + path;
    }
}
