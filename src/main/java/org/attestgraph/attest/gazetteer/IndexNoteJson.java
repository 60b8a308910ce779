package org.attestgraph.attest.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An {@link IndexNote} as JSON. */
final class IndexNoteJson {
    private static final JsonMapper JSON = new JsonMapper();

    private IndexNoteJson() {}

    static byte[] write(IndexNote note) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("name", note.name())
                .put("license", note.license())
                .put("source", note.source())
                .put("places", note.places());
        ArrayNode kinds = json.putArray("kinds");
        note.kinds().forEach(kinds::add);
        ArrayNode areas = json.putArray("areas");
        note.areas().forEach(area -> areas.addArray()
                .add(area.code())
                .add(area.id())
                .add(area.label())
                .add(area.kind()));
        return JSON.writeValueAsBytes(json);
    }

    static IndexNote read(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        List<String> kinds = new ArrayList<>();
        json.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        List<IndexNote.Area> areas = new ArrayList<>();
        json.path("areas")
                .forEach(area -> areas.add(new IndexNote.Area(
                        area.path(0).asText(),
                        area.path(1).asInt(),
                        area.path(2).asText(),
                        area.path(3).asText())));
        return new IndexNote(
                json.path("name").asText(),
                json.path("license").asText(),
                json.path("source").asText(),
                json.path("places").asInt(),
                kinds,
                areas);
    }
}
