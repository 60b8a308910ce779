package org.attestgraph.attest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Metadata;

/** What is known of a report beside its text, as the ledger keeps it: only what is known is there. */
final class MetadataJson {
    private MetadataJson() {}

    static ObjectNode write(Metadata metadata) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        metadata.published()
                .ifPresent(days -> json.put("earliest", days.earliest().toString())
                        .put("latest", days.latest().toString()));
        metadata.publisher().ifPresent(value -> json.put("publisher", value));
        metadata.title().ifPresent(value -> json.put("title", value));
        metadata.url().ifPresent(value -> json.put("url", value));
        metadata.language().ifPresent(value -> json.put("language", value));
        if (!metadata.other().isEmpty()) {
            ObjectNode other = json.putObject("other");
            metadata.other().forEach(other::put);
        }
        return json;
    }

    static Metadata read(JsonNode json) {
        Map<String, String> other = new TreeMap<>();
        json.path("other")
                .properties()
                .forEach(column -> other.put(column.getKey(), column.getValue().asText()));
        return new Metadata(
                text(json, "earliest")
                        .map(LocalDate::parse)
                        .map(earliest -> new DateInterval(
                                earliest, LocalDate.parse(json.path("latest").asText()))),
                text(json, "publisher"),
                text(json, "title"),
                text(json, "url"),
                text(json, "language"),
                other);
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::asText);
    }
}
