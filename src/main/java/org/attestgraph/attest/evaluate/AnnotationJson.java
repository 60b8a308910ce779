package org.attestgraph.attest.evaluate;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Qualifier;

/** Reads annotations from JSON. Fields of other names are passed over. */
public final class AnnotationJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnnotationJson() {}

    /**
     * The annotation that {@code json} holds.
     *
     * @param file what messages call it
     * @throws AnnotationException if it is not JSON or not of this shape; the message names the field
     */
    public static Annotation read(String file, String json) {
        JsonField top = new JsonField(file, "", tree(file, json));
        List<Annotation.Incident> incidents = top.get("incidents").list(AnnotationJson::incident);
        Set<String> ids = ids(file, incidents);
        return new Annotation(
                top.get("report").text(),
                top.find("published").map(JsonField::interval),
                top.find("publisher").map(JsonField::names).orElse(List.of()),
                incidents,
                top.get("claims").list(claim -> claim(claim, ids)));
    }

    private static JsonNode tree(String file, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new AnnotationException(
                    at == null ? file : file + " line " + at.getLineNr(),
                    "Not JSON: " + e.getOriginalMessage(),
                    "Correct the file; docs/annotation.md says what it holds.");
        }
    }

    private static Set<String> ids(String file, List<Annotation.Incident> incidents) {
        Set<String> ids = new HashSet<>();
        for (Annotation.Incident incident : incidents) {
            if (!ids.add(incident.id())) {
                throw new AnnotationException(
                        file, "Two incidents have the id \"" + incident.id() + "\".", "Give each an id of its own.");
            }
        }
        return ids;
    }

    private static Annotation.Incident incident(JsonField field) {
        return new Annotation.Incident(
                field.get("id").text(),
                field.get("types").list(type -> type.oneOf(IncidentType.values(), IncidentType::code)),
                field.get("perpetrators").list(JsonField::names),
                field.get("weapons").list(JsonField::names),
                field.get("places").list(JsonField::names),
                field.find("date").map(JsonField::interval),
                field.get("casualties").list(AnnotationJson::casualty),
                field.get("targets").list(JsonField::names),
                field.get("aggregate").truth(),
                field.get("quotes").list(JsonField::text));
    }

    private static Annotation.Casualty casualty(JsonField field) {
        return new Annotation.Casualty(
                field.get("kind").oneOf(Harm.values(), AnnotationJson::code),
                field.get("number").count(),
                field.get("qualifier").oneOf(Qualifier.values(), Qualifier::code),
                field.get("victims").text());
    }

    private static Annotation.Claim claim(JsonField field, Set<String> incidents) {
        return new Annotation.Claim(
                field.get("id").text(),
                field.get("about").list(id -> idIn(incidents, id)),
                field.get("claimant").names(),
                field.get("reportedBy").list(JsonField::names),
                field.get("stance").oneOf(Stance.values(), AnnotationJson::code),
                field.get("quote").text());
    }

    private static String idIn(Set<String> incidents, JsonField field) {
        if (!incidents.contains(field.text())) {
            throw field.refused("the id of an incident of this report");
        }
        return field.text();
    }

    /** As annotations write it: {@code killed}, {@code denies}. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** {@code annotation} as JSON that is the same on every machine, ending with a line end. */
    public static String write(Annotation annotation) {
        return AnnotationTree.print(AnnotationTree.of(annotation));
    }
}
