package org.attestgraph.attest.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows a headline by its looks, and again where a page repeats it. */
record Headline(Extent extent, List<String> words) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 220;
    private static final int LONGEST_WITH_FULL_STOP = 120;
    private static final int FEWEST_WORDS = 3;
    private static final double MOST_OF_IT = 0.75;

    /** Whatever is longer is no word, and is not looked at as one. */
    private static final int LONGEST_WORD = 100;

    private static final Pattern WORD = Pattern.compile("\\S{1," + LONGEST_WORD + "}");
    private static final Pattern MARKS_OF_HEADING = Pattern.compile("#{1,6}\\s+");
    private static final Pattern MARKS_AROUND = Pattern.compile("^[\"“”‘’']+|[.,:;!?\"“”‘’'|–—-]+$");
    private static final Pattern DASH = Pattern.compile("[|–—-]");
    private static final Pattern STRAY_STOP = Pattern.compile("\\s{0,2}\\.(?=\\s)");

    /** The line that begins at {@code start}, if it looks like a headline. */
    static Optional<Headline> at(String text, int start) {
        Matcher marks = MARKS_OF_HEADING.matcher(text).region(start, text.length());
        int begin = marks.lookingAt() ? marks.end() : start;
        int newline = text.indexOf('\n', begin);
        if (newline < 0) {
            return Optional.empty();
        }
        Extent extent = Extent.stripped(text, begin, newline);
        if (extent.end() - begin > LONGEST) {
            return Optional.empty();
        }
        Headline line = of(text, extent);
        return line.looksLikeOne(text, newline) ? Optional.of(line) : Optional.empty();
    }

    static Headline of(String text, Extent extent) {
        return new Headline(extent, List.of(extent.in(text).strip().split("\\s+")));
    }

    /** {@code extent} without quotation marks around its words. */
    static Extent unquoted(String text, Extent extent) {
        String words = extent.in(text);
        int start = extent.start() + words.length() - words.stripLeading().length();
        int end = extent.start() + words.stripTrailing().length();
        boolean quoted =
                end - start > 2 && "\"'".indexOf(text.charAt(start)) >= 0 && text.charAt(start) == text.charAt(end - 1);
        return quoted ? new Extent(start + 1, end - 1) : new Extent(start, Math.max(start, end));
    }

    /** The end of this headline where it is said again at {@code start}, with or without the name of the site. */
    Optional<Integer> againAt(String text, int start) {
        Matcher word = WORD.matcher(text).region(start, text.length());
        int[] ends = new int[words.size()];
        int same = 0;
        while (same < words.size() && word.find() && bare(word.group()).equals(bare(words.get(same)))) {
            ends[same++] = word.end();
        }
        int common = same;
        int whole = IntStream.rangeClosed(FEWEST_WORDS, common)
                .filter(this::isWithoutSite)
                .max()
                .orElse(0);
        int most = common > FEWEST_WORDS && common >= MOST_OF_IT * shortest() ? common : 0;
        int length = whole > 0 ? whole : most;
        return length == 0 ? Optional.empty() : Optional.of(withStop(text, ends[length - 1]));
    }

    /** The place within {@code reach} of {@code start} where this headline is said again. */
    Optional<Integer> againWithin(String text, int start, int reach) {
        Matcher word = WORD.matcher(text).region(start, Math.min(text.length(), start + reach));
        while (word.find()) {
            if (againAt(text, word.start()).isPresent()) {
                return Optional.of(word.start());
            }
        }
        return Optional.empty();
    }

    private boolean looksLikeOne(String text, int newline) {
        int length = extent.end() - extent.start();
        boolean endsText = Extent.stripped(text, newline, text.length()).end() == newline;
        if (length < SHORTEST || endsText || !hasLetter(text)) {
            return false;
        }
        boolean standsAlone = text.startsWith("\n\n", newline);
        boolean goesOn = !standsAlone && (isSmall(text, extent.start()) || isSmall(text, newline + 1));
        boolean stops = text.charAt(extent.end() - 1) == '.';
        return !goesOn && (!stops || (standsAlone && length <= LONGEST_WITH_FULL_STOP));
    }

    private boolean hasLetter(String text) {
        return extent.in(text).codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isSmall(String text, int at) {
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** Whether the first {@code count} words are all of it, or all but the name of the site after a dash or bar. */
    private boolean isWithoutSite(int count) {
        return count == words.size() || DASH.matcher(words.get(count)).matches() || endsWithDash(words.get(count - 1));
    }

    private static boolean endsWithDash(String word) {
        return DASH.matcher(word.substring(word.length() - 1)).matches();
    }

    private int shortest() {
        return IntStream.rangeClosed(FEWEST_WORDS, words.size())
                .filter(this::isWithoutSite)
                .min()
                .orElse(words.size());
    }

    private static int withStop(String text, int end) {
        Matcher stop = STRAY_STOP.matcher(text).region(end, text.length());
        stop.useTransparentBounds(true);
        return stop.lookingAt() ? stop.end() : end;
    }

    private static String bare(String word) {
        String bare =
                word.length() > LONGEST_WORD ? "" : MARKS_AROUND.matcher(word).replaceAll("");
        return bare.isEmpty() ? word : bare;
    }
}
