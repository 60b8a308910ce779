package org.attestgraph.attest.explain;

import static org.attestgraph.attest.markup.Html.escaped;

import java.util.List;
import java.util.stream.Collectors;

/** How a dossier is written. Whatever reports say stands escaped. */
public enum DossierForm {
    TEXT {
        @Override
        public String of(Dossier dossier) {
            StringBuilder text = new StringBuilder(line(dossier.title()) + "\n\n");
            dossier.head().forEach(line -> text.append("  ").append(line(line)).append('\n'));
            for (Section section : dossier.sections()) {
                text.append('\n').append(section.heading()).append('\n');
                section.rows().forEach(row -> text.append(block(section, row)));
            }
            return text + "\n" + Dossier.NOTE + "\n";
        }

        private static String block(Section section, List<String> row) {
            StringBuilder text = new StringBuilder("  " + line(row.getFirst()) + "\n");
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    String column = section.columns().get(i);
                    text.append("    ")
                            .append(line(column.isEmpty() ? row.get(i) : column + ": " + row.get(i)))
                            .append('\n');
                }
            }
            return text.toString();
        }

        /** On one line, and without anything that a terminal would obey. */
        private static String line(String words) {
            return words.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ");
        }
    },

    MARKDOWN {
        @Override
        public String of(Dossier dossier) {
            StringBuilder text = new StringBuilder("# " + plain(dossier.title()) + "\n\n");
            dossier.head().forEach(line -> text.append("- ").append(plain(line)).append('\n'));
            for (Section section : dossier.sections()) {
                text.append("\n## ").append(section.heading()).append("\n\n");
                text.append(line(section.columns()));
                text.append(line(section.columns().stream().map(column -> "---").toList())
                        .replace("\\", ""));
                section.rows().forEach(row -> text.append(line(row)));
            }
            return text + "\n" + Dossier.NOTE + "\n";
        }

        private static String line(List<String> cells) {
            return cells.stream().map(cell -> plain(cell)).collect(Collectors.joining(" | ", "| ", " |\n"));
        }

        private static String plain(String words) {
            return words.replaceAll("[\\s\\p{Cc}]+", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#+!|&~-])", "\\\\$1");
        }
    },

    HTML {
        @Override
        public String of(Dossier dossier) {
            StringBuilder page = new StringBuilder("""
                    <!DOCTYPE html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                    <style>
                    body { font: 16px/1.45 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
                    table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem; }
                    th, td { border: 1px solid #bbb; padding: .4rem .6rem; text-align: left; vertical-align: top; }
                    </style>
                    """);
            page.append("<title>").append(escaped(dossier.title())).append("</title>\n</head>\n<body>\n<h1>");
            page.append(escaped(dossier.title())).append("</h1>\n");
            dossier.head()
                    .forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
            for (Section section : dossier.sections()) {
                page.append("<h2>").append(escaped(section.heading())).append("</h2>\n<table>\n");
                page.append(row("th", section.columns()));
                section.rows().forEach(row -> page.append(row("td", row)));
                page.append("</table>\n");
            }
            return page + "<p>" + escaped(Dossier.NOTE) + "</p>\n</body>\n</html>\n";
        }

        private static String row(String tag, List<String> cells) {
            return cells.stream()
                    .map(cell -> "<" + tag + " dir=\"auto\">" + escaped(cell) + "</" + tag + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n"));
        }
    };

    public abstract String of(Dossier dossier);
}
