package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attestgraph.attest.format.Landmark;

/** Puts lines of pages together to paragraphs. */
final class PdfText {
    private static final Pattern BROKEN_WORD = Pattern.compile("\\p{L}[-\u00AD\u2010]\\z");
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…؟۔][\"”’»)\\]]*+\\z");
    private static final String PARAGRAPH = "\n\n";
    /** How much wider than usual the step to a new paragraph is. */
    private static final float WIDE = 1.45f;
    /** From how many lines on a block shows how wide it is. */
    private static final int TELLING = 4;
    /** By what share of their height lines of one paragraph may differ. */
    private static final float SIZES = 0.15f;

    private final List<PdfPage> pages;
    private final Set<String> words;
    private final StringBuilder text = new StringBuilder();
    private final List<Landmark> landmarks = new ArrayList<>();

    PdfText(List<PdfPage> pages) {
        this.pages = pages;
        this.words = words(pages);
    }

    Assembly assembly() {
        Optional<Placed> before = Optional.empty();
        for (PdfPage page : pages) {
            float leading = leading(page.lines());
            for (PdfPage.Line line : page.lines()) {
                Placed now = new Placed(page, line);
                if (before.isEmpty()) {
                    place(page);
                } else if (now.inBlockOf(before.get())) {
                    below(before.get(), line, leading);
                } else {
                    across(before.get(), now);
                }
                text.append(line.text());
                before = Optional.of(now);
            }
        }
        return new Assembly(text.toString().replace("\u00AD", ""), shifted());
    }

    /** A line on its page. */
    private record Placed(PdfPage page, PdfPage.Line line) {
        boolean inBlockOf(Placed before) {
            return page.number() == before.page.number() && line.block() == before.line.block();
        }

        /** On another page, or in another column: not only further down. */
        boolean isElsewhereThan(Placed before) {
            return page.number() != before.page.number() || line.top() < before.line.top();
        }

        /** Whether the next word would still have fitted: then the line was meant to end there. */
        boolean hasRoomFor(PdfPage.Line next) {
            return line.right() + firstWord(next) < margin() - line.height();
        }

        /** Where the longest line of its block ends; of a short block, the longest that begins where this one does. */
        private float margin() {
            List<PdfPage.Line> block = page.lines().stream()
                    .filter(each -> each.block() == line.block())
                    .toList();
            return (float) (block.size() >= TELLING ? block : page.lines())
                    .stream()
                            .filter(each -> Math.abs(each.left() - line.left()) < 2 * line.height())
                            .mapToDouble(PdfPage.Line::right)
                            .max()
                            .orElse(0);
        }

        /** How wide the first word is with the space before it, about. */
        private static float firstWord(PdfPage.Line line) {
            int end = line.text().indexOf(' ');
            float share = end < 0 ? 1 : (end + 1f) / line.text().length();
            return (line.right() - line.left()) * share;
        }

        boolean endsSentence() {
            return SENTENCE_END.matcher(line.text()).find();
        }
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
    private void across(Placed before, Placed now) {
        boolean small = Character.isLowerCase(now.line().text().codePointAt(0));
        boolean unfinished = !before.endsSentence() && (small || !before.hasRoomFor(now.line()));
        if (unfinished && now.isElsewhereThan(before)) {
            join(now.line());
        } else {
            text.append(PARAGRAPH);
        }
        if (before.page().number() != now.page().number()) {
            place(now.page());
        }
    }

    private void below(Placed before, PdfPage.Line line, float leading) {
        boolean apart = line.bottom() - before.line().bottom() > leading * WIDE;
        boolean indented = line.left() - before.line().left() > line.height();
        boolean otherSize =
                Math.abs(line.height() - before.line().height()) > before.line().height() * SIZES;
        boolean wanted = before.hasRoomFor(line)
                && !BROKEN_WORD.matcher(before.line().text()).find();
        if (apart || indented || otherSize || (wanted && before.endsSentence())) {
            text.append(PARAGRAPH);
        } else if (wanted) {
            text.append('\n');
        } else {
            join(line);
        }
    }

    /** A word broken at a line's end is made whole, unless it is written with a hyphen elsewhere. */
    private void join(PdfPage.Line line) {
        if (!BROKEN_WORD.matcher(text.substring(Math.max(0, text.length() - 2))).find()) {
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
