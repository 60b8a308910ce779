package org.attestgraph.attest.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Base forms of English words, by rule and by the table of irregular verbs. May give forms that are no words. */
public final class Lemmas {
    private final Map<String, String> irregular = new HashMap<>();

    Lemmas(List<Row> irregularVerbs) {
        for (Row row : irregularVerbs) {
            for (String column : List.of("past", "participle")) {
                row.list(column).forEach(form -> irregular.putIfAbsent(form, row.need("base")));
            }
        }
    }

    /** All forms that {@code folded} may be an inflection of, without itself. */
    public List<String> of(String folded) {
        int length = folded.length();
        List<String> bases = new ArrayList<>(3);
        String known = irregular.get(folded);
        if (known != null) {
            bases.add(known);
        }
        if (length > 3 && folded.charAt(length - 1) == 's' && folded.charAt(length - 2) != 's') {
            ofS(folded, bases);
        } else if (length > 4 && folded.endsWith("ed")) {
            ofEnding(folded.substring(0, length - 2), bases);
        } else if (length > 5 && folded.endsWith("ing")) {
            ofEnding(folded.substring(0, length - 3), bases);
        }
        return bases;
    }

    private static void ofS(String word, List<String> bases) {
        int length = word.length();
        bases.add(word.substring(0, length - 1));
        if (length > 4 && word.endsWith("ies")) {
            bases.add(word.substring(0, length - 3) + "y");
        } else if (length > 4 && word.endsWith("es")) {
            bases.add(word.substring(0, length - 2));
        }
    }

    /** {@code stem} is a verb without -ed or -ing: rais, stopp, kill, carri. */
    private static void ofEnding(String stem, List<String> bases) {
        int length = stem.length();
        char last = stem.charAt(length - 1);
        if (last == 'i') {
            bases.add(stem.substring(0, length - 1) + "y");
            return;
        }
        bases.add(stem);
        if (length > 2 && last == stem.charAt(length - 2) && "aeiou".indexOf(last) < 0) {
            bases.add(stem.substring(0, length - 1));
        }
        bases.add(stem + "e");
    }
}
