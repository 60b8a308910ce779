package org.attestgraph.attest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attestgraph.attest.rdf.Sha256;

/** An entry as a line of JSON that ends in its own hash. */
final class EntryLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SEALED = Pattern.compile("(?s)\\A(\\{.*),\"sha256\":\"([0-9a-f]{64})\"\\}");

    private EntryLine() {}

    /** The line, without a line feed, and the entry that it says. */
    record Written(String line, Entry entry) {}

    static Written write(long sequence, String time, Signature signature, String knowledge, Act act, String previous) {
        ObjectNode json = JSON.createObjectNode()
                .put("sequence", sequence)
                .put("time", time)
                .put("operator", signature.operator())
                .put("tool", signature.tool());
        if (!knowledge.isEmpty()) {
            json.put("knowledge", knowledge);
        }
        json.put("act", act.word());
        put(json, act);
        json.put("previous", previous);
        String body = text(json);
        String hash = Sha256.of(body.getBytes(UTF_8));
        String line = body.substring(0, body.length() - 1) + ",\"sha256\":\"" + hash + "\"}";
        return new Written(
                line,
                new Entry(sequence, time, signature.operator(), signature.tool(), knowledge, act, previous, hash));
    }

    /**
     * The entry that {@code line} says.
     *
     * @throws IllegalArgumentException where its hash is not its own, or it is no entry
     */
    static Entry read(String line) {
        Matcher sealed = SEALED.matcher(line);
        if (!sealed.matches()) {
            throw new IllegalArgumentException("it does not end in a hash");
        }
        String body = sealed.group(1) + "}";
        if (!Sha256.of(body.getBytes(UTF_8)).equals(sealed.group(2))) {
            throw new IllegalArgumentException("it does not have the hash that it names");
        }
        try {
            JsonNode json = JSON.readTree(body);
            return new Entry(
                    json.path("sequence").asLong(),
                    json.path("time").asText(),
                    json.path("operator").asText(),
                    json.path("tool").asText(),
                    json.path("knowledge").asText(""),
                    act(json),
                    json.path("previous").asText(),
                    sealed.group(2));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void put(ObjectNode json, Act act) {
        switch (act) {
            case Act.Created created -> json.put("description", created.description());
            case Act.Stored stored -> {
                json.put("name", stored.name());
                stored.replaces().ifPresent(name -> json.put("replaces", name));
                stored.submission().ifPresent(submission -> put(json, submission));
                json.set("graph", piece(stored.graph()).put("quads", stored.quads()));
            }
            case Act.Retracted retracted -> json.put("name", retracted.name()).put("why", retracted.why());
            case Act.Moved moved -> json.put("name", moved.name()).put("source", moved.source());
            case Act.Reviewed reviewed -> {
                json.put("source", reviewed.source());
                json.set("table", piece(reviewed.table()).put("decisions", reviewed.decisions()));
            }
            case Act.Gazetteer gazetteer ->
                json.put("name", gazetteer.name())
                        .put("file", gazetteer.file())
                        .put("index", gazetteer.sha256())
                        .put("source", gazetteer.source())
                        .put("places", gazetteer.places())
                        .put("license", gazetteer.license());
        }
    }

    private static void put(ObjectNode json, Submission submission) {
        json.put("source", submission.source()).put("fileName", submission.fileName());
        json.set("metadata", MetadataJson.write(submission.metadata()));
        json.set("original", piece(submission.original()));
        submission.extracted().ifPresent(extracted -> {
            json.putObject("reader").put("name", extracted.reader()).put("version", extracted.version());
            json.set("text", piece(extracted.text()));
        });
        json.put("incidents", submission.incidents()).put("claims", submission.claims());
    }

    private static Act act(JsonNode json) {
        String word = json.path("act").asText();
        String name = json.path("name").asText();
        return switch (word) {
            case "create" -> new Act.Created(json.path("description").asText());
            case "retract" -> new Act.Retracted(name, json.path("why").asText());
            case "move" -> new Act.Moved(name, json.path("source").asText());
            case "review" ->
                new Act.Reviewed(
                        json.path("source").asText(),
                        piece(json.path("table")),
                        json.path("table").path("decisions").asInt());
            case "gazetteer" ->
                new Act.Gazetteer(
                        name,
                        json.path("file").asText(),
                        json.path("index").asText(),
                        json.path("source").asText(),
                        json.path("places").asInt(),
                        json.path("license").asText());
            default ->
                new Act.Stored(
                        word,
                        name,
                        piece(json.path("graph")),
                        json.path("graph").path("quads").asInt(),
                        submission(json),
                        Optional.ofNullable(json.get("replaces")).map(JsonNode::asText));
        };
    }

    private static Optional<Submission> submission(JsonNode json) {
        return json.has("original")
                ? Optional.of(new Submission(
                        json.path("source").asText(),
                        json.path("fileName").asText(),
                        MetadataJson.read(json.path("metadata")),
                        piece(json.path("original")),
                        extracted(json),
                        json.path("incidents").asInt(),
                        json.path("claims").asInt()))
                : Optional.empty();
    }

    private static Optional<Submission.Extracted> extracted(JsonNode json) {
        return json.has("text")
                ? Optional.of(new Submission.Extracted(
                        json.path("reader").path("name").asText(),
                        json.path("reader").path("version").asText(),
                        piece(json.path("text"))))
                : Optional.empty();
    }

    private static ObjectNode piece(Piece piece) {
        return JSON.createObjectNode()
                .put("sha256", piece.sha256())
                .put("pack", piece.pack())
                .put("at", piece.at())
                .put("length", piece.length());
    }

    private static Piece piece(JsonNode json) {
        return new Piece(
                json.path("sha256").asText(),
                json.path("pack").asInt(),
                json.path("at").asLong(),
                json.path("length").asLong());
    }

    private static String text(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
