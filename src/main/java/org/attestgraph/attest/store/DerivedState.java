package org.attestgraph.attest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.PrivateFiles;

/**
 * What the graphs across reports were made of: {@code cases.json}. It is taken away before they are changed and written
 * when they are whole, so that where it stands, they are.
 *
 * @param sequence the line of the ledger up to which reports count in them, and
 * @param sha256 its hash
 * @param source names all else that they were made with: rules and decisions
 */
public record DerivedState(long sequence, String sha256, String source) {
    private static final JsonMapper JSON = new JsonMapper();

    static DerivedState of(Archive archive, long sequence, String source) {
        return new DerivedState(sequence, archive.hash(sequence).orElseThrow(), source);
    }

    /** Empty where there are none, or they are of another ledger. */
    static Optional<DerivedState> read(DatasetFolder folder, Archive archive) throws IOException {
        if (!Files.exists(folder.derivedState())) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(folder.derivedState()));
            DerivedState state = new DerivedState(
                    json.path("sequence").asLong(-1),
                    json.path("sha256").asText(),
                    json.path("source").asText());
            return archive.hash(state.sequence()).filter(state.sha256()::equals).map(hash -> state);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    void write(DatasetFolder folder) throws IOException {
        PrivateFiles.write(
                folder.derivedState(),
                JSON.createObjectNode()
                                .put("sequence", sequence)
                                .put("sha256", sha256)
                                .put("source", source)
                        + "\n");
    }
}
