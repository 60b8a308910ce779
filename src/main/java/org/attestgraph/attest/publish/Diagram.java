package org.attestgraph.attest.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the main classes hang together, drawn. */
final class Diagram {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 40;
    private static final Map<String, int[]> BOXES = boxes();

    private record Arrow(String from, String to, String label) {}

    private Diagram() {}

    /** For <a href="https://mermaid.js.org">Mermaid</a>. */
    static String mermaid(List<Term> terms) {
        return arrows(terms).stream()
                .map(arrow -> "  " + arrow.from() + " -- \"" + arrow.label() + "\" --> " + arrow.to() + "\n")
                .collect(Collectors.joining("", "flowchart LR\n", ""));
    }

    static String svg(List<Term> terms) {
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 900 560\" role=\"img\" "
                        + "aria-label=\"How the main classes hang together\" font-family=\"sans-serif\" font-size=\"11\">\n"
                        + "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" "
                        + "markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"currentColor\"/></marker></defs>\n");
        Map<String, Integer> between = new HashMap<>();
        for (Arrow arrow : arrows(terms)) {
            if (!arrow.from().equals(arrow.to())) {
                line(svg, arrow, between);
            }
        }
        BOXES.forEach((name, at) -> svg.append(String.format(
                Locale.ROOT,
                "<a href=\"#%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#fff\" "
                        + "stroke=\"currentColor\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"14\" "
                        + "fill=\"#111\">%s</text></a>%n",
                name,
                at[0] - WIDTH / 2,
                at[1] - HEIGHT / 2,
                WIDTH,
                HEIGHT,
                at[0],
                at[1] + 5,
                name)));
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private static void line(StringBuilder svg, Arrow arrow, Map<String, Integer> between) {
        int[] from = edge(box(arrow.from()), box(arrow.to()));
        int[] to = edge(box(arrow.to()), box(arrow.from()));
        int nth = between.merge(
                arrow.from().compareTo(arrow.to()) < 0 ? arrow.from() + arrow.to() : arrow.to() + arrow.from(),
                1,
                Integer::sum);
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"currentColor\" marker-end=\"url(#arrow)\"/>"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"currentColor\">%s</text>%n",
                from[0],
                from[1],
                to[0],
                to[1],
                (from[0] + to[0]) / 2,
                (from[1] + to[1]) / 2 - 4 + 14 * (nth - 1),
                arrow.label()));
    }

    /** Where the line between the middles of two boxes leaves the first. */
    private static int[] edge(int[] box, int[] other) {
        double x = other[0] - box[0];
        double y = other[1] - box[1];
        double scale = Math.min(
                x == 0 ? Double.MAX_VALUE : WIDTH / 2.0 / Math.abs(x),
                y == 0 ? Double.MAX_VALUE : HEIGHT / 2.0 / Math.abs(y));
        return new int[] {(int) Math.round(box[0] + x * scale), (int) Math.round(box[1] + y * scale)};
    }

    /** Of properties with an inverse, the one that data state. */
    private static List<Arrow> arrows(List<Term> terms) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (Term term : terms) {
            boolean stated = term.inverse().isEmpty() || STATED.contains(term.name());
            if (term.kind() == Term.Kind.RELATION && stated) {
                for (String from : term.domain()) {
                    for (String to : term.range()) {
                        if (BOXES.containsKey(from) && BOXES.containsKey(to)) {
                            labels.computeIfAbsent(from + ">" + to, pair -> new ArrayList<>())
                                    .add(term.name());
                        }
                    }
                }
            }
        }
        return labels.entrySet().stream()
                .map(entry -> {
                    int cut = entry.getKey().indexOf('>');
                    return new Arrow(
                            entry.getKey().substring(0, cut),
                            entry.getKey().substring(cut + 1),
                            String.join(", ", entry.getValue()));
                })
                .toList();
    }

    private static final List<String> STATED = List.of(
            "perpetrated",
            "usedWeapon",
            "involvedWeapon",
            "locatedIn",
            "within",
            "target",
            "casualties",
            "asserts",
            "denies",
            "claimedBy",
            "reportedBy",
            "relays",
            "attributesTo",
            "namesWeapon",
            "givesFigure",
            "evidence",
            "inReport",
            "publisher",
            "hasAccount");

    /** The middle of the box of that class. */
    private static int[] box(String name) {
        return BOXES.getOrDefault(name, new int[] {0, 0});
    }

    private static Map<String, int[]> boxes() {
        Map<String, int[]> boxes = new LinkedHashMap<>();
        boxes.put("Report", new int[] {110, 60});
        boxes.put("Passage", new int[] {110, 280});
        boxes.put("Source", new int[] {450, 40});
        boxes.put("Claim", new int[] {450, 170});
        boxes.put("Agent", new int[] {780, 60});
        boxes.put("Actor", new int[] {780, 250});
        boxes.put("Incident", new int[] {450, 380});
        boxes.put("CasualtyFigure", new int[] {180, 430});
        boxes.put("Case", new int[] {180, 520});
        boxes.put("Place", new int[] {450, 520});
        boxes.put("Target", new int[] {700, 520});
        boxes.put("Weapon", new int[] {780, 400});
        return boxes;
    }
}
