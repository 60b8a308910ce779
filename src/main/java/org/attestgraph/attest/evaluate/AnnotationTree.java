package org.attestgraph.attest.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.report.DateInterval;

/** Annotations as JSON trees, with their fields in the order of the guidelines. */
final class AnnotationTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private AnnotationTree() {}

    static String print(JsonNode tree) {
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values cannot be written", e);
        }
    }

    static ObjectNode of(Annotation annotation) {
        ObjectNode tree = JSON.objectNode();
        tree.put("report", annotation.report());
        tree.set("published", interval(annotation.published()));
        tree.set("publisher", annotation.publisher().isEmpty() ? JSON.nullNode() : names(annotation.publisher()));
        tree.set("incidents", list(annotation.incidents(), AnnotationTree::incident));
        tree.set("claims", list(annotation.claims(), AnnotationTree::claim));
        return tree;
    }

    private static ObjectNode incident(Annotation.Incident incident) {
        ObjectNode tree = JSON.objectNode();
        tree.put("id", incident.id());
        tree.set("types", list(incident.types().stream().map(IncidentType::code).toList(), JSON::textNode));
        tree.set("perpetrators", list(incident.perpetrators(), AnnotationTree::names));
        tree.set("weapons", list(incident.weapons(), AnnotationTree::names));
        tree.set("places", list(incident.places(), AnnotationTree::names));
        tree.set("date", interval(incident.date()));
        tree.set("casualties", list(incident.casualties(), AnnotationTree::casualty));
        tree.set("targets", list(incident.targets(), AnnotationTree::names));
        tree.put("aggregate", incident.aggregate());
        tree.set("quotes", names(incident.quotes()));
        return tree;
    }

    private static ObjectNode casualty(Annotation.Casualty casualty) {
        ObjectNode tree = JSON.objectNode();
        tree.put("kind", AnnotationJson.code(casualty.kind()));
        tree.put("number", casualty.number());
        tree.put("qualifier", casualty.qualifier().code());
        tree.put("victims", casualty.victims());
        return tree;
    }

    private static ObjectNode claim(Annotation.Claim claim) {
        ObjectNode tree = JSON.objectNode();
        tree.put("id", claim.id());
        tree.set("about", names(claim.about()));
        tree.set("claimant", names(claim.claimant()));
        tree.set("reportedBy", list(claim.reportedBy(), AnnotationTree::names));
        tree.put("stance", AnnotationJson.code(claim.stance()));
        tree.put("quote", claim.quote());
        return tree;
    }

    private static JsonNode interval(Optional<DateInterval> interval) {
        return interval.<JsonNode>map(days -> JSON.objectNode()
                        .put("earliest", days.earliest().toString())
                        .put("latest", days.latest().toString()))
                .orElse(JSON.nullNode());
    }

    private static ArrayNode names(List<String> names) {
        return list(names, JSON::textNode);
    }

    private static <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> writer) {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }
}
