package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out what stands at the top and bottom of pages again and again: titles, dates of print, page numbers. */
final class RunningHeads {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern NUMBER_ALONE =
            Pattern.compile("\\A[-–—\\s]*+\\p{Nd}{1,4}(?:\\s*/\\s*\\p{Nd}{1,4})?[-–—\\s]*");
    /** How many lines at either end of a page may be such. */
    private static final int LINES = 2;

    private RunningHeads() {}

    static List<PdfPage> without(List<PdfPage> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> texts = new HashSet<>();
            ends(page).forEach(line -> texts.add(likeness(line)));
            texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        int often = Math.max(2, (pages.size() + 1) / 2);
        return pages.stream()
                .map(page -> {
                    List<PdfPage.Line> ends = ends(page);
                    return new PdfPage(
                            page.number(),
                            page.lines().stream()
                                    .filter(line -> !ends.contains(line) || !isHead(line, counts, often))
                                    .toList());
                })
                .toList();
    }

    private static boolean isHead(PdfPage.Line line, Map<String, Integer> counts, int often) {
        return NUMBER_ALONE.matcher(line.text()).matches() || counts.getOrDefault(likeness(line), 0) >= often;
    }

    /** The uppermost and the lowest lines. */
    private static List<PdfPage.Line> ends(PdfPage page) {
        List<PdfPage.Line> sorted = page.lines().stream()
                .sorted(Comparator.comparing(PdfPage.Line::top))
                .toList();
        List<PdfPage.Line> ends = new ArrayList<>(sorted.subList(0, Math.min(LINES, sorted.size())));
        ends.addAll(sorted.subList(Math.max(0, sorted.size() - LINES), sorted.size()));
        return ends;
    }

    /** The same for "page 3" and "page 4". */
    private static String likeness(PdfPage.Line line) {
        return NUMBER.matcher(line.text()).replaceAll("#");
    }
}
