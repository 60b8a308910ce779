package org.attestgraph.attest.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with the question it answers.
 *
 * @param name what it is called by: the file's name without its ending
 * @param title the question in words; empty where the query does not say
 * @param sparql the whole text, comments included
 */
public record Question(String name, String title, List<Parameter> parameters, String sparql) {
    private static final Pattern COMMENT = Pattern.compile("#\\s*(.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("(param|needs):\\s*([A-Za-z_]\\w*)\\s+(\\w+)(?:\\s+(.*\\S))?\\s*");

    public Question {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads the comment lines that {@code sparql} begins with: the question in words, then one line
     * {@code # param: name type example} for each parameter, or {@code # needs: …} for one that must be given.
     */
    public static Question parse(String name, String sparql) {
        String title = "";
        List<Parameter> parameters = new ArrayList<>();
        for (String line : sparql.lines().toList()) {
            Matcher comment = COMMENT.matcher(line.strip());
            if (!comment.matches()) {
                break;
            }
            String words = comment.group(1);
            Matcher parameter = PARAMETER.matcher(words);
            if (parameter.matches()) {
                parameters.add(parameter(name, parameter));
            } else if (title.isEmpty()) {
                title = words;
            }
        }
        return new Question(name, title, parameters, sparql);
    }

    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }

    private static Parameter parameter(String name, Matcher line) {
        Parameter.Type type = Parameter.Type.of(line.group(3))
                .orElseThrow(() -> new QuestionException(
                        name,
                        "The parameter \"" + line.group(2) + "\" is of the unknown type \"" + line.group(3) + "\".",
                        "The types are: iri, text, name, date, number."));
        String example = Optional.ofNullable(line.group(4)).orElse("");
        return new Parameter(line.group(2), type, example, line.group(1).equals("needs"));
    }
}
