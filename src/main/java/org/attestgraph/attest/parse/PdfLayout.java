package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attestgraph.attest.parse.PdfWords.Word;

/**
 * Finds the order in which the words of a page are read, by cutting it along its white space: between columns where there
 * are some, else between blocks above each other.
 */
final class PdfLayout {
    /** In heights of words: a column's white space, and that between blocks. */
    private static final float GUTTER = 1.1f;

    private static final float BREAK = 0.9f;
    private static final int FEWEST_LINES = 4;
    private static final int DEEPEST = 40;

    /** A direction on the page. */
    private enum Axis {
        ACROSS,
        DOWN;

        float start(Word word) {
            return this == ACROSS ? word.left() : word.top();
        }

        float end(Word word) {
            return this == ACROSS ? word.right() : word.bottom();
        }
    }

    private final List<Word> words;
    private final List<PdfPage.Line> lines = new ArrayList<>();
    private int blocks;

    PdfLayout(List<Word> words) {
        this.words = words;
    }

    List<PdfPage.Line> lines() {
        if (!words.isEmpty()) {
            cut(words, 0);
        }
        return lines;
    }

    private void cut(List<Word> region, int depth) {
        float height = medianHeight(region);
        Optional<Float> gutter = depth < DEEPEST ? gutter(region, height * GUTTER) : Optional.empty();
        if (gutter.isPresent()) {
            split(region, Axis.ACROSS, gutter.get(), depth);
            return;
        }
        Optional<Float> gap = depth < DEEPEST ? widestGap(region, Axis.DOWN, height * BREAK) : Optional.empty();
        if (gap.isPresent()) {
            split(region, Axis.DOWN, gap.get(), depth);
        } else {
            addLines(region);
        }
    }

    private void split(List<Word> region, Axis axis, float border, int depth) {
        List<Word> before = new ArrayList<>();
        List<Word> after = new ArrayList<>();
        region.forEach(word -> (axis.start(word) < border ? before : after).add(word));
        cut(before, depth + 1);
        cut(after, depth + 1);
    }

    /** Where a column ends: white from top to bottom, with several lines beside each other on both sides of it. */
    private static Optional<Float> gutter(List<Word> region, float width) {
        return widestGap(region, Axis.ACROSS, width).filter(border -> {
            List<Word> left =
                    region.stream().filter(word -> word.left() < border).toList();
            List<Word> right =
                    region.stream().filter(word -> word.left() >= border).toList();
            return lineCount(left) >= FEWEST_LINES && lineCount(right) >= FEWEST_LINES;
        });
    }

    /** The end of the widest white space of at least {@code width} that no word crosses. */
    private static Optional<Float> widestGap(List<Word> region, Axis axis, float width) {
        float end = Float.NEGATIVE_INFINITY;
        float widest = width;
        Optional<Float> border = Optional.empty();
        for (Word word :
                region.stream().sorted(Comparator.comparing(axis::start)).toList()) {
            float from = axis.start(word);
            if (end > Float.NEGATIVE_INFINITY && from - end >= widest) {
                widest = from - end;
                border = Optional.of(from);
            }
            end = Math.max(end, axis.end(word));
        }
        return border;
    }

    private void addLines(List<Word> region) {
        rows(region).forEach(row -> lines.add(line(row)));
        blocks++;
    }

    private PdfPage.Line line(List<Word> row) {
        List<Word> sorted = isRightToLeft(row)
                ? row
                : row.stream().sorted(Comparator.comparing(Word::left)).toList();
        return new PdfPage.Line(
                blocks,
                (float) row.stream().mapToDouble(Word::left).min().orElse(0),
                (float) row.stream().mapToDouble(Word::right).max().orElse(0),
                (float) row.stream().mapToDouble(Word::top).min().orElse(0),
                (float) row.stream().mapToDouble(Word::bottom).max().orElse(0),
                sorted.stream().map(word -> word.text().strip()).collect(Collectors.joining(" ")));
    }

    private static boolean isRightToLeft(List<Word> row) {
        return row.stream().flatMapToInt(word -> word.text().chars()).anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }

    /** Words whose middles are at the same height, from the top on. */
    private static List<List<Word>> rows(List<Word> region) {
        List<List<Word>> rows = new ArrayList<>();
        float bottom = Float.NEGATIVE_INFINITY;
        for (Word word :
                region.stream().sorted(Comparator.comparing(Word::bottom)).toList()) {
            if (rows.isEmpty() || word.bottom() - bottom > word.height() / 2) {
                rows.add(new ArrayList<>());
                bottom = word.bottom();
            }
            rows.getLast().add(word);
        }
        return rows;
    }

    private static int lineCount(List<Word> region) {
        return rows(region).size();
    }

    private static float medianHeight(List<Word> region) {
        return region.stream().map(Word::height).sorted().toList().get(region.size() / 2);
    }
}
