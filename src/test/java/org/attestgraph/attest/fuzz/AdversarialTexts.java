package org.attestgraph.attest.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that make a regular expression go back and forth. */
public final class AdversarialTexts {
    private static final List<String> HEADS = List.of("", "A", "a ", "(", "\"", "<", "Title of it\n\n", "---\n");
    private static final List<String> UNITS = List.of(
            "A",
            "a",
            "9",
            ".",
            ",",
            ";",
            "(",
            "[",
            "<",
            "{",
            "-",
            "–",
            "_",
            "/",
            "'",
            "’",
            "\"",
            "“",
            "\n",
            " ",
            "\t",
            "\u00a0",
            "\r\n",
            "A ",
            "a ",
            "9 ",
            "a a a ",
            "A-",
            "A. ",
            "U.S.A.",
            "A, ",
            "al-A ",
            "A and ",
            "Aa ",
            "9:",
            "1/",
            "1.",
            "1,",
            "12,345",
            "12:30 GMT ",
            "May ",
            "Monday ",
            "1 May 2016 ",
            "2016-07-23",
            "1 May 2016\n",
            "Updated ",
            "(Updated ",
            "Published ",
            "By A ",
            "A/",
            "AFP/",
            "AFP ",
            "(Reuters) - ",
            "BEIRUT, ",
            "BEIRUT (",
            "Abc Def\n",
            "Abc Def, ",
            "Title: A\n",
            "Photo: A/A\n",
            "Share ",
            "Source: ",
            "Read more ",
            "| ",
            "----",
            "A.\n",
            "((a) ",
            "<a ",
            "<p>",
            "<!--",
            "<item ",
            "From a 2016\n",
            "From: a\n",
            "http://a/",
            "a@a.",
            "a: ",
            "%41",
            "\\u0041",
            "м ",
            "м.",
            "م ",
            "٣ ",
            "\uD83D\uDE00");

    private AdversarialTexts() {}

    /** Of about {@code length} characters: each beginning of a report, and each thing again and again after it. */
    public static Stream<String> reports(int length) {
        return Stream.of("", "Title of it\n\n", "---\n")
                .flatMap(head -> UNITS.stream().map(unit -> head + unit.repeat(length / unit.length())));
    }

    /** Of about {@code length} characters; among them those that {@code expression} itself holds, again and again. */
    static List<String> of(Pattern expression, int length) {
        List<String> texts = new ArrayList<>();
        for (String unit : UNITS) {
            texts.add(unit.repeat(length / unit.length()));
        }
        for (String head : HEADS) {
            for (String unit : List.of(" ", "a", "A", "A ", "9", "\n", "-", "(")) {
                texts.add(head + unit.repeat(length / unit.length()));
            }
        }
        for (String unit : literals(expression)) {
            texts.add(unit.repeat(length / unit.length()));
            texts.add((unit + " ").repeat(length / (unit.length() + 1)));
            texts.add(unit + " ".repeat(length));
        }
        return texts;
    }

    /** The runs of letters, and of signs that mean themselves, in an expression. */
    private static List<String> literals(Pattern expression) {
        return Pattern.compile("[\\\\()\\[\\]{}|?*+^$.&&]+|\\\\.")
                .splitAsStream(expression.pattern())
                .filter(run -> run.length() > 1)
                .distinct()
                .limit(40)
                .toList();
    }
}
