package org.attestgraph.attest.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attestgraph.attest.report.DateInterval;

/**
 * A value in a JSON file that knows where it stands, so that a message can say so.
 *
 * @param path such as {@code incidents[2].date}; empty at the top
 */
record JsonField(String file, String path, JsonNode node) {

    /** The field {@code name}; absent ones are refused when they are read. */
    JsonField get(String name) {
        require(node.isObject(), "an object");
        JsonNode child = node.get(name);
        return new JsonField(
                file, path.isEmpty() ? name : path + "." + name, child == null ? MissingNode.getInstance() : child);
    }

    /** The field {@code name}, if it is there and not {@code null}. */
    Optional<JsonField> find(String name) {
        JsonField field = get(name);
        return field.node.isMissingNode() || field.node.isNull() ? Optional.empty() : Optional.of(field);
    }

    <T> List<T> list(Function<JsonField, T> reader) {
        require(node.isArray(), "a list");
        List<T> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(reader.apply(new JsonField(file, path + "[" + i + "]", node.get(i))));
        }
        return items;
    }

    String text() {
        require(node.isTextual(), "a text");
        return node.textValue();
    }

    /** The acceptable names of one thing. */
    List<String> names() {
        List<String> names = list(JsonField::text);
        require(!names.isEmpty(), "a list of at least one name");
        return names;
    }

    boolean truth() {
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    int count() {
        require(node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0, "a whole number from 0 on");
        return node.intValue();
    }

    DateInterval interval() {
        LocalDate earliest = get("earliest").date();
        LocalDate latest = get("latest").date();
        require(!latest.isBefore(earliest), "an interval whose latest day is not before its earliest");
        return new DateInterval(earliest, latest);
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw refused("a date such as \"2016-07-10\"");
        }
    }

    /** The one of {@code values} that the file calls by {@code code}. */
    <T> T oneOf(T[] values, Function<T, String> code) {
        return Stream.of(values)
                .filter(value -> code.apply(value).equals(node.textValue()))
                .findFirst()
                .orElseThrow(
                        () -> refused("one of " + Stream.of(values).map(code).collect(Collectors.joining(", "))));
    }

    AnnotationException refused(String expected) {
        String found = node.isMissingNode() ? "missing" : shortened(node.toString());
        return new AnnotationException(
                file,
                "Field " + (path.isEmpty() ? "(the whole file)" : path) + " is " + found + ".",
                "It must be " + expected + ".");
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw refused(expected);
        }
    }

    private static String shortened(String json) {
        return json.length() <= 60 ? json : json.substring(0, 57) + "...";
    }
}
