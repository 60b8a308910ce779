package org.attestgraph.attest.evaluate;

import static org.attestgraph.attest.markup.Html.escaped;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Differences to look at: missed and invented side by side with the sentences, as plain text or as a page of HTML. */
public final class ErrorPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>What was missed and what was invented</title>
            <style>
            body { font: 16px/1.45 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 1.5rem; }
            th, td { border: 1px solid #bbb; padding: .4rem .6rem; text-align: left; vertical-align: top; }
            col.measure { width: 12rem; }
            caption { text-align: left; font-weight: bold; padding: .3rem 0; }
            td.missed { background: #fdf0dc; }
            td.invented { background: #e6eefb; }
            blockquote { margin: .2rem 0; }
            </style>
            </head>
            <body>
            <h1>What was missed and what was invented</h1>
            """;

    private ErrorPage() {}

    public static String html(Map<String, List<Difference>> reports) {
        StringBuilder page = new StringBuilder(HEAD);
        reports.forEach((name, differences) -> {
            page.append("<h2>").append(escaped(name)).append("</h2>\n");
            if (differences.isEmpty()) {
                page.append("<p>All as expected.</p>\n");
            }
            differences.forEach(difference -> page.append(table(difference)));
        });
        return page.append("</body>\n</html>\n").toString();
    }

    private static String table(Difference difference) {
        StringBuilder rows = new StringBuilder("<table>\n<caption>" + escaped(difference.what()) + "</caption>\n"
                + "<colgroup><col class=\"measure\"><col><col></colgroup>\n"
                + "<tr><th></th><th>expected, and missed</th><th>found, and invented</th></tr>\n");
        rows.append(row("sentence", quotes(difference.expected()), quotes(difference.found())));
        for (Difference.Slip slip : difference.slips()) {
            rows.append(row(
                    slip.measure(),
                    escaped(String.join("; ", slip.missed())),
                    escaped(String.join("; ", slip.invented()))));
        }
        return rows.append("</table>\n").toString();
    }

    private static String row(String measure, String missed, String invented) {
        return "<tr><th>" + escaped(measure) + "</th>" + cell("missed", missed) + cell("invented", invented)
                + "</tr>\n";
    }

    private static String cell(String kind, String html) {
        return html.isEmpty() ? "<td></td>" : "<td class=\"" + kind + "\">" + html + "</td>";
    }

    private static String quotes(List<String> quotes) {
        return quotes.stream()
                .map(quote -> "<blockquote>" + escaped(quote) + "</blockquote>")
                .collect(Collectors.joining());
    }

    /** For a terminal; lines end with {@code \n}. */
    public static String text(Map<String, List<Difference>> reports) {
        StringBuilder text = new StringBuilder();
        reports.forEach((name, differences) -> {
            text.append(name).append(differences.isEmpty() ? ": all as expected\n" : "\n");
            for (Difference difference : differences) {
                text.append("  ").append(difference.what()).append('\n');
                difference.expected().forEach(quote -> text.append(said("expected", quote)));
                difference.found().forEach(quote -> text.append(said("found", quote)));
                difference.slips().forEach(slip -> text.append(line(slip)));
            }
        });
        return text.toString();
    }

    private static String said(String which, String quote) {
        return "    " + which + ": \"" + quote.replaceAll("\\s+", " ") + "\"\n";
    }

    private static String line(Difference.Slip slip) {
        return "    " + slip.measure()
                + (slip.missed().isEmpty() ? "" : "  missed: " + String.join("; ", slip.missed()))
                + (slip.invented().isEmpty() ? "" : "  invented: " + String.join("; ", slip.invented())) + "\n";
    }
}
