package org.attestgraph.attest.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/** Says where and why a text is no SPARQL query. */
final class SyntaxError {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("Encountered \" (?:\".*?\"|<\\w+>) \"(.*?) \"\" at ");
    private static final Pattern UPDATE =
            Pattern.compile("(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b.*");
    private static final String REMEDY = "Correct the query; SPARQL 1.1 is understood.";

    private SyntaxError() {}

    static QuestionException of(String where, String sparql, QueryParseException error) {
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        Matcher token = TOKEN.matcher(message);
        String unexpected = token.find() ? token.group(1) : "";
        if (UPDATE.matcher(unexpected).matches()) {
            return new QuestionException(
                    where,
                    "This is an update, and datasets are only read here.",
                    "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.");
        }
        Matcher place = PLACE.matcher(message);
        if (!place.find()) {
            return new QuestionException(where, message + ".", REMEDY);
        }
        int line = Math.max(1, Integer.parseInt(place.group(1)));
        int column = Math.max(1, Integer.parseInt(place.group(2)));
        String problem = "Line " + line + ", column " + column + ": " + reason(message, unexpected)
                + pointer(sparql, line, column);
        return new QuestionException(where, problem, REMEDY);
    }

    private static String reason(String message, String unexpected) {
        if (message.contains("<EOF>")) {
            return "the query ends too early.";
        }
        if (!unexpected.isEmpty()) {
            return "\"" + unexpected + "\" is not expected here.";
        }
        if (message.startsWith("Lexical error")) {
            return "no part of a query begins or ends like this.";
        }
        String rest = message.substring(message.indexOf(':') + 1).strip();
        return rest.startsWith("Unresolved prefixed name")
                ? "the prefix of \"" + rest.substring(rest.indexOf(':') + 1).strip() + "\" is not declared."
                : rest + ".";
    }

    private static String pointer(String sparql, int line, int column) {
        List<String> lines = sparql.lines().toList();
        if (line > lines.size() || lines.get(line - 1).length() > 200) {
            return "";
        }
        String text = lines.get(line - 1).replace('\t', ' ');
        return "\n    " + text + "\n    " + " ".repeat(Math.min(column - 1, text.length())) + "^";
    }
}
