package org.attestgraph.attest.parse;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attestgraph.attest.format.UnreadableException;

/** The fields of an object in JSON by name, in small letters; those of objects in it as {@code outer.inner}. */
final class JsonRecord {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int DEEPEST = 8;

    private JsonRecord() {}

    static Map<String, String> of(byte[] bytes) throws UnreadableException {
        try {
            JsonNode record = JSON.readTree(bytes);
            if (!record.isObject()) {
                throw new UnreadableException("Not one record of JSON.", "Give records between { and }.");
            }
            Map<String, String> fields = new TreeMap<>();
            add("", record, fields, 0);
            return fields;
        } catch (JsonProcessingException e) {
            throw new UnreadableException(
                    "Not sound JSON" + where(e.getLocation()) + ".", "Mend it there, or fetch it anew.");
        } catch (IOException e) {
            throw new UnreadableException("Not sound JSON.", "Mend it, or fetch it anew.");
        }
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static void add(String prefix, JsonNode object, Map<String, String> fields, int depth) {
        object.properties().forEach(field -> {
            String name = prefix + field.getKey().strip().toLowerCase(Locale.ROOT);
            JsonNode value = field.getValue();
            if (value.isObject() && depth < DEEPEST) {
                add(name + ".", value, fields, depth + 1);
            } else if (value.isArray()) {
                String joined = value.valueStream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .collect(Collectors.joining("\n\n"));
                fields.putIfAbsent(name, joined);
            } else if (value.isValueNode() && !value.isNull()) {
                fields.putIfAbsent(name, value.asText());
            }
        });
        fields.values().removeIf(String::isBlank);
    }
}
