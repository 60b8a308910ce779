package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attestgraph.attest.format.Landmark;

/** Puts lines of pages together to paragraphs. */
final class PdfText {
    private static final Pattern BROKEN_WORD = Pattern.compile("(?s).*\\p{L}[-\u00AD\u2010]");
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:…؟۔][\"”’»)\\]]*");
    private static final float WIDE = 1.45f;
    private static final float SHORT = 0.8f;

    private final List<PdfPage> pages;
    private final Set<String> words;
    private final StringBuilder text = new StringBuilder();
    private final List<Landmark> landmarks = new ArrayList<>();

    PdfText(List<PdfPage> pages) {
        this.pages = pages;
        this.words = words(pages);
    }

    Assembly assembly() {
        for (PdfPage page : pages) {
            List<PdfPage.Line> lines = page.lines();
            float leading = leading(lines);
            for (int i = 0; i < lines.size(); i++) {
                PdfPage.Line line = lines.get(i);
                if (text.isEmpty()) {
                    place(page);
                } else if (i == 0 || lines.get(i - 1).block() != line.block()) {
                    across(page, line);
                } else {
                    below(lines.get(i - 1), line, width(lines, line.block()), leading);
                }
                text.append(line.text());
            }
        }
        return new Assembly(text.toString().replace("\u00AD", ""), shifted());
    }

    /** Soft hyphens that are taken out are no part of the text that landmarks count in. */
    private List<Landmark> shifted() {
        return landmarks.stream()
                .map(mark -> new Landmark(
                        mark.start()
                                - (int) text.chars()
                                        .limit(mark.start())
                                        .filter(c -> c == '\u00AD')
                                        .count(),
                        mark.locator()))
                .toList();
    }

    /** The first line of a column or page goes on with the sentence before it, where that has not ended. */
    private void across(PdfPage page, PdfPage.Line line) {
        boolean goesOn = !SENTENCE_END
                        .matcher(text.substring(Math.max(0, text.length() - 4)))
                        .matches()
                && Character.isLowerCase(line.text().codePointAt(0));
        if (goesOn) {
            join(line);
        } else {
            text.append("\n\n");
        }
        if (landmarks.isEmpty() || !landmarks.getLast().locator().equals(place(page.number()))) {
            place(page);
        }
    }

    private void below(PdfPage.Line before, PdfPage.Line line, float right, float leading) {
        boolean apart = line.bottom() - before.bottom() > leading * WIDE;
        boolean indented = line.left() - before.left() > line.height();
        boolean ended = before.right() < right * SHORT
                && SENTENCE_END.matcher(before.text()).matches();
        boolean otherSize = Math.abs(line.height() - before.height()) > before.height() * 0.15f;
        if (apart || indented || ended || otherSize) {
            text.append("\n\n");
        } else {
            join(line);
        }
    }

    /** A word broken at a line's end is made whole, unless it is written with a hyphen elsewhere. */
    private void join(PdfPage.Line line) {
        if (!BROKEN_WORD.matcher(text.substring(Math.max(0, text.length() - 2))).matches()) {
            text.append(' ');
        } else if (Character.isLowerCase(line.text().codePointAt(0)) && !isCompound(line)) {
            text.setLength(text.length() - 1);
        }
    }

    private boolean isCompound(PdfPage.Line line) {
        String[] before = SPACE.split(text.substring(Math.max(0, text.length() - 60)), -1);
        String[] after = SPACE.split(line.text(), -1);
        return before.length > 0 && after.length > 0 && words.contains(before[before.length - 1] + after[0]);
    }

    private void place(PdfPage page) {
        landmarks.add(new Landmark(text.length(), place(page.number())));
    }

    private static String place(int page) {
        return "page=" + page;
    }

    private static Set<String> words(List<PdfPage> pages) {
        Set<String> words = new HashSet<>();
        pages.forEach(page -> page.lines().forEach(line -> words.addAll(List.of(SPACE.split(line.text(), -1)))));
        return words;
    }

    private static float width(List<PdfPage.Line> lines, int block) {
        return (float) lines.stream()
                .filter(line -> line.block() == block)
                .mapToDouble(PdfPage.Line::right)
                .max()
                .orElse(0);
    }

    /** How far lines of one block are usually apart. */
    private static float leading(List<PdfPage.Line> lines) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).block() == lines.get(i - 1).block()) {
                steps.add(lines.get(i).bottom() - lines.get(i - 1).bottom());
            }
        }
        steps.sort(Comparator.naturalOrder());
        return steps.isEmpty() ? Float.MAX_VALUE : steps.get(steps.size() / 2);
    }
}
