package org.attestgraph.attest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.PrivateFiles;

/**
 * How far an index follows the ledger: at least up to the line {@code sequence}, whose hash is {@code sha256}. What came
 * after may or may not be in it, and is put there again.
 */
record IndexState(long sequence, String sha256) {
    private static final JsonMapper JSON = new JsonMapper();

    static IndexState of(Archive archive) {
        return at(archive, archive.sequence());
    }

    static IndexState at(Archive archive, long sequence) {
        return new IndexState(sequence, archive.hash(sequence).orElseThrow());
    }

    /** Empty where there is no index, or it is one of another ledger. */
    static Optional<IndexState> read(DatasetFolder folder, Archive archive) throws IOException {
        return read(folder.index(), folder.indexState(), archive);
    }

    /**
     * What {@code note} says of the index in {@code index}.
     *
     * @param archive that it is to be an index of
     */
    static Optional<IndexState> read(Path index, Path note, Archive archive) throws IOException {
        if (!Files.isDirectory(index) || !Files.exists(note)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(note));
            IndexState state = new IndexState(
                    json.path("sequence").asLong(-1), json.path("sha256").asText());
            return archive.hash(state.sequence()).filter(state.sha256()::equals).map(hash -> state);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Optional.empty();
        }
    }

    void write(DatasetFolder folder) throws IOException {
        write(folder.indexState());
    }

    void write(Path note) throws IOException {
        PrivateFiles.write(
                note, JSON.createObjectNode().put("sequence", sequence).put("sha256", sha256) + "\n");
    }
}
