package org.attestgraph.attest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands after the story: credits, names of reporters, labels and menus of the page. */
final class TailReader {
    private static final int REACH = 1200;
    private static final int MOST_PARTS = 40;
    private static final Pattern STORY = Pattern.compile("\\p{Ll}[.?!][\"”’)]*\\s+[\"“‘(]?\\p{Lu}");
    private static final Pattern NAMES_AFTER_END = Pattern.compile("(?<=[.?!][\"”’)]?\\s)\\s*"
            + "\\p{Lu}[\\p{L}.'’]*(?:[\\s/-]+(?:and\\s+)?(?:al-)?\\p{Lu}[\\p{L}.'’]*){0,7}\\z");
    private static final Pattern WORD = Pattern.compile("\\p{Ll}{2}");
    private static final int LONGEST_TRAIL = 80;

    private final Pattern end;
    private final Pattern imprint;
    private final Pattern label;
    private final Pattern signature;
    private final Pattern carrier;
    private final Pattern update;

    /** What was found, in no order, and where the story ends. */
    record Tail(List<Part> parts, List<Extent> carriers, Optional<DateLine> update, int end) {}

    TailReader(FrontWords words) {
        this.end = Pattern.compile("(?<=\\s)" + words.any("end") + "(?=\\s|\\z)");
        this.imprint = Pattern.compile("(?<=\\s)" + words.any("imprint"));
        this.label = Pattern.compile("(?:(?<=[.?!)\"”\\s]\\s)|(?<=\\p{Ll}))" + words.any("tail") + "\\z");
        this.signature = Pattern.compile("(?<=\\s)" + words.any("signature") + "\\z");
        this.carrier = Pattern.compile("(?:\\((?:" + words.any("source") + "):?\\s+(?<bracketed>[^()]{2,80})\\)"
                + "|(?<=\\s)(?:" + words.any("source") + "):?\\s+(?<named>[^.:\\n]{2,60})"
                + "|[-–—]{1,2}\\s?(?<agency>" + words.any("agency") + "))\\z");
        this.update = Pattern.compile("(?<=\\s)(?i:" + words.any("updated") + ")");
    }

    /**
     * What stands at the end of {@code text}.
     *
     * @param start where the story begins
     */
    Tail read(String text, int start, Optional<Headline> title, DateLines dateLines) {
        List<Part> parts = new ArrayList<>();
        List<Extent> carriers = new ArrayList<>();
        Optional<DateLine> updated = Optional.empty();
        int at = stripped(text, text.length());
        int cut = at > start ? cut(text, start, at) : at;
        if (cut < at) {
            parts.add(Part.of(Part.Kind.FURNITURE, cut, at));
            at = stripped(text, cut);
        }
        while (at > start && parts.size() < MOST_PARTS) {
            Optional<DateLine> date = updated.isEmpty() ? updateBefore(text, start, at, dateLines) : Optional.empty();
            Optional<Part> part = date.map(DateLine::part);
            if (part.isEmpty()) {
                part = trail(text, start, at, title);
            }
            if (part.isEmpty()) {
                part = partBefore(text, start, at, carriers);
            }
            if (part.isEmpty()) {
                break;
            }
            updated = updated.or(() -> date);
            parts.add(part.get());
            at = stripped(text, part.get().extent().start());
        }
        return new Tail(parts, carriers, updated, Math.max(start, at));
    }

    /** Where labels or an imprint begin after which no story follows; {@code end} where there are none. */
    private int cut(String text, int start, int end) {
        int from = Math.max(start + (end - start) / 2, end - REACH);
        Matcher mark = region(this.end, text, from, end);
        while (mark.find()) {
            if (!STORY.matcher(text).region(mark.end(), end).find()) {
                return mark.start();
            }
        }
        Matcher last = region(imprint, text, from, end);
        return last.find() ? last.start() : end;
    }

    /** A last line that leads through the site to the title: {@code Home News <title>}. */
    private static Optional<Part> trail(String text, int start, int end, Optional<Headline> title) {
        int line = text.lastIndexOf('\n', end - 1) + 1;
        boolean isTrail = line > start
                && title.map(headline -> headline.extent().in(text))
                        .filter(words -> text.substring(line, end).endsWith(words))
                        .filter(words -> end - line - words.length() <= LONGEST_TRAIL)
                        .isPresent();
        return isTrail ? Optional.of(Part.of(Part.Kind.FURNITURE, line, end)) : Optional.empty();
    }

    private Optional<Part> partBefore(String text, int start, int end, List<Extent> carriers) {
        int from = Math.max(start, end - 300);
        Matcher source = region(carrier, text, from, end);
        if (source.find()) {
            carriers.add(named(source));
            return Optional.of(Part.of(Part.Kind.CREDIT, source.start(), end));
        }
        return last(signature, Part.Kind.CREDIT, text, from, end)
                .or(() -> last(label, Part.Kind.FURNITURE, text, from, end))
                .or(() -> last(NAMES_AFTER_END, Part.Kind.CREDIT, text, from, end));
    }

    private static Extent named(Matcher source) {
        for (String group : List.of("bracketed", "named", "agency")) {
            if (source.start(group) >= 0) {
                return new Extent(source.start(group), source.end(group));
            }
        }
        throw new IllegalStateException("No name in " + source.group());
    }

    private static Optional<Part> last(Pattern pattern, Part.Kind kind, String text, int from, int end) {
        Matcher found = region(pattern, text, from, end);
        return found.find() ? Optional.of(Part.of(kind, found.start(), end)) : Optional.empty();
    }

    /** A line such as "Last update: Saturday 7 October 2017", with what figures and times follow it. */
    private Optional<DateLine> updateBefore(String text, int start, int end, DateLines dateLines) {
        Matcher found = region(update, text, Math.max(start, end - 120), end);
        return found.find()
                ? dateLines
                        .at(text, found.start())
                        .filter(line -> !WORD.matcher(
                                        text.substring(line.extent().end(), end))
                                .find())
                        .map(line -> new DateLine(line.kind(), new Extent(found.start(), end), line.date()))
                : Optional.empty();
    }

    private static Matcher region(Pattern pattern, String text, int start, int end) {
        return pattern.matcher(text).region(start, end).useTransparentBounds(true);
    }

    private static int stripped(String text, int end) {
        return Extent.stripped(text, 0, end).end();
    }
}
