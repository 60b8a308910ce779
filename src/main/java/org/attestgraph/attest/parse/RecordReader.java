package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Fields;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** Reads one record of JSON, or a table of one row. */
final class RecordReader implements DocumentReader {
    private static final Pattern MARKUP =
            Pattern.compile("(?i)</(?:p|div|li|h\\d|a|b|i|em|strong|span)>|<(?:p|br)\\s*/?>");
    private static final int LONGEST_OTHER = 500;
    /** Columns by which files are told how to read them, which a record may not. */
    private static final Set<String> OF_MANIFESTS = Set.of("encoding", "fields", "file");

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        List<String> notes = new ArrayList<>();
        Map<String, String> record = form == Form.JSON ? JsonRecord.of(bytes) : TableRecord.of(bytes, hints, notes);
        Fields fields = hints.fields();
        Optional<String> story = value(record, fields.of(Fields.TEXT));
        if (story.isEmpty()) {
            throw new UnreadableException(
                    "No text in it: it has " + named(record) + ".",
                    "Say which field holds the text, such as --fields text=body.");
        }
        Map<String, String> facts = facts(record, fields);
        Assembly whole = Assembly.of(plain(facts.getOrDefault("title", "")), plain(story.get()));
        return whole.document(Versions.of(form), facts, notes);
    }

    /** What the fields say beside the text: under the names of a manifest's columns, else under their own. */
    private static Map<String, String> facts(Map<String, String> record, Fields fields) {
        Map<String, String> facts = new TreeMap<>();
        Set<String> used = new HashSet<>(fields.of(Fields.TEXT));
        fields.names().forEach((held, names) -> {
            if (!held.equals(Fields.TEXT)) {
                used.addAll(names);
                value(record, names).ifPresent(value -> facts.put(held, value));
            }
        });
        record.forEach((name, value) -> {
            if (!used.contains(name) && !OF_MANIFESTS.contains(name) && value.length() <= LONGEST_OTHER) {
                facts.putIfAbsent(name, value);
            }
        });
        return facts;
    }

    private static Optional<String> value(Map<String, String> record, List<String> names) {
        return names.stream()
                .filter(record::containsKey)
                .map(record::get)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static String plain(String value) {
        return MARKUP.matcher(value).find() ? PageText.of(value) : value;
    }

    private static String named(Map<String, String> record) {
        String names = String.join(", ", record.keySet());
        return names.isEmpty() ? "no fields" : names.length() > 200 ? names.substring(0, 200) + " …" : names;
    }
}
