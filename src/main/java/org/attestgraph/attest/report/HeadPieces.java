package org.attestgraph.attest.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credits, buttons and labels that stand between the title of a report and its story. */
final class HeadPieces {
    private static final String NAMES = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:and\\s+|al-)?\\p{Lu}[\\p{L}.'’-]*){0,8}";
    private static final String NEXT = "[-–—]?[\\p{Lu}\\d\"“'‘]";
    private static final int REACH_OF_TITLE = 250;
    private static final int REACH_OF_PHOTOS = 1000;

    private final Pattern furniture;
    private final Pattern agency;
    private final Pattern photo;
    private final Pattern pictures;
    private final Pattern photoLines;
    private final Pattern byline;
    private final Pattern bylineWord;
    private final Pattern again;
    private final Pattern names = Pattern.compile(
            "(?:al-)?\\p{Lu}\\p{Ll}+(?:\\s+(?:and\\s+)?(?:al-)?\\p{Lu}[\\p{L}'’-]*\\p{Ll}){1,8}\\.(?=\\s+\\p{Lu})");
    private final Pattern placeLine = Pattern.compile("(?m)^\\p{Lu}[\\p{L}' -]{2,30}, \\p{Lu}[\\p{L}. ]{1,30}$");

    /** Something met at the head, and the medium that it credits the report to. */
    record Piece(Part part, Optional<Extent> carrier) {
        static Piece of(Part part) {
            return new Piece(part, Optional.empty());
        }

        static Piece of(Part.Kind kind, int start, int end) {
            return of(Part.of(kind, start, end));
        }
    }

    HeadPieces(FrontWords words) {
        String name = words.any("agency");
        this.furniture = Pattern.compile("(?:" + words.any("head") + "|-{3,})(?=\\s|$|\\p{Lu})");
        this.agency = Pattern.compile("[-–—]{0,2}(?<agency>" + name
                + ")(?<more>\\s+(?:[Pp]hotos?|Staff\\.?))?(?:(?=\\s*$)|\\s*+[-–—:|/](?=\\s++" + NEXT + ")|\\s*?(?=\\s"
                + NEXT + "))");
        this.photo = Pattern.compile("\\(" + words.any("photo") + "\\)");
        this.pictures = Pattern.compile("\\((?:" + words.any("photo") + "|" + name + ")\\)(?!\\s*[-–—])");
        this.photoLines = Pattern.compile("(?m)(?:^\\S.{3,200}\\n)?^" + NAMES + "\\s?/\\s?" + name + "(?:\\s+\\w+)?$");
        this.byline = Pattern.compile("(?m)^(?:" + words.any("byline") + "|" + words.any("source") + ")(?:\\s*+:)?\\s++"
                + NAMES + "(?:\\s*,.{1,40})?$");
        this.bylineWord = Pattern.compile("(?i:" + words.any("byline") + ")\\s+(?=\\p{Lu})");
        this.again = Pattern.compile(words.any("again") + "\\s+(?=\\S)");
    }

    /** What stands at {@code start} and is not story, {@code before} having been met last. */
    Optional<Piece> at(String text, int start, Optional<Headline> title, List<Part> before) {
        return piece(furniture, Part.Kind.FURNITURE, text, start)
                .or(() -> againAt(text, start, title))
                .or(() -> untilTitle(bylineWord, Part.Kind.CREDIT, text, start, title))
                .or(() -> untilTitle(again, Part.Kind.FURNITURE, text, start, title))
                .or(() -> piece(byline, Part.Kind.CREDIT, text, start))
                .or(() -> credited(text, start))
                .or(() -> piece(photo, Part.Kind.CREDIT, text, start))
                .or(() -> piece(photoLines, Part.Kind.CREDIT, text, start))
                .or(() -> isNamesLikely(before) ? piece(names, Part.Kind.CREDIT, text, start) : Optional.empty())
                .or(() -> piece(placeLine, Part.Kind.PLACE_LINE, text, start));
    }

    /** The agency that the report is credited to at {@code start}. */
    Optional<Piece> credited(String text, int start) {
        Matcher found = matcher(agency, text, start);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        Extent name = new Extent(found.start("agency"), found.end("agency"));
        boolean isPhoto =
                found.start("more") >= 0 && found.group("more").strip().startsWith("hoto", 1);
        return Optional.of(new Piece(
                Part.of(Part.Kind.CREDIT, start, found.end()), isPhoto ? Optional.empty() : Optional.of(name)));
    }

    /** The credits of photographs in brackets after {@code start}, which end a caption or a lead. */
    List<Part> photos(String text, int start) {
        return pictures.matcher(text)
                .region(start, Math.min(text.length(), start + REACH_OF_PHOTOS))
                .results()
                .map(found -> Part.of(Part.Kind.CREDIT, found.start(), found.end()))
                .toList();
    }

    private static Optional<Piece> againAt(String text, int start, Optional<Headline> title) {
        return title.flatMap(headline -> headline.againAt(text, start))
                .map(end -> Piece.of(Part.Kind.TITLE_AGAIN, start, end));
    }

    /** From words such as "by" to where the title is said again, which alone tells where the names end. */
    private static Optional<Piece> untilTitle(
            Pattern word, Part.Kind kind, String text, int start, Optional<Headline> title) {
        Matcher found = matcher(word, text, start);
        return found.lookingAt()
                ? title.flatMap(headline -> headline.againWithin(text, found.end(), REACH_OF_TITLE))
                        .map(end -> Piece.of(new Part(kind, Extent.stripped(text, start, end))))
                : Optional.empty();
    }

    /** Bare names are taken for those of reporters only right after the title was said again. */
    private static boolean isNamesLikely(List<Part> before) {
        return !before.isEmpty() && before.get(before.size() - 1).kind() == Part.Kind.TITLE_AGAIN;
    }

    private static Optional<Piece> piece(Pattern pattern, Part.Kind kind, String text, int start) {
        Matcher found = matcher(pattern, text, start);
        return found.lookingAt() && found.end() > start
                ? Optional.of(Piece.of(kind, start, found.end()))
                : Optional.empty();
    }

    private static Matcher matcher(Pattern pattern, String text, int start) {
        return pattern.matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
