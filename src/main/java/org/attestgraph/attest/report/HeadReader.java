package org.attestgraph.attest.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands before the story of one report: title, date lines, credits, buttons, place line. */
final class HeadReader {
    /** How far after the title a date line may stand when words of unknown sort go before it. */
    private static final int REACH_OF_DATE = 500;

    /** No story begins later; what goes on for longer is no head, whatever it looks like. */
    private static final int LONGEST_HEAD = 10_000;

    /** How much of a text is looked at: its head and what may follow, so that no text takes longer than a long head. */
    private static final int LOOKED_AT = 2 * LONGEST_HEAD;

    private static final Pattern WORD_START = Pattern.compile("(?<!\\S)\\S");
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern YAML = Pattern.compile("\\A---\\n(?:[^\\n]{0,500}\\n){0,60}?---\\n");

    private final Grammar grammar;
    private final String text;
    private final int yamlEnd;
    private final HeadParts parts;

    /** What is known of the words that stand before stories. */
    record Grammar(DateLines dateLines, PlaceLines placeLines, HeadPieces pieces, Pattern titleWord) {
        static Grammar of(FrontWords words) {
            return new Grammar(
                    new DateLines(words),
                    new PlaceLines(words),
                    new HeadPieces(words),
                    Pattern.compile("(?i:" + words.any("title") + "):[ \\t]*"));
        }
    }

    private HeadReader(Grammar grammar, String text) {
        this.grammar = grammar;
        this.text = text;
        this.parts = new HeadParts(text);
        Matcher yaml = YAML.matcher(text);
        this.yamlEnd = yaml.lookingAt() ? yaml.end() : 0;
    }

    static HeadParts read(Grammar grammar, String text) {
        HeadReader reader = new HeadReader(grammar, text.substring(0, Math.min(text.length(), LOOKED_AT)));
        int story = reader.pieces(0);
        if (reader.parts.dates().isEmpty()) {
            reader.laterDate(story);
        }
        grammar.placeLines().after(reader.text, story).forEach(reader.parts::add);
        grammar.pieces().photos(reader.text, story).forEach(reader.parts::add);
        return reader.parts;
    }

    /** Adds one piece after the other from {@code start} on; where the first thing stands that is none. */
    private int pieces(int start) {
        int at = afterSpace(start);
        while (at < text.length() && at < LONGEST_HEAD && piece(at)) {
            at = afterSpace(parts.end());
        }
        return at;
    }

    private boolean piece(int at) {
        int before = parts.parts().size();
        if (!titleByWord(at)) {
            grammar.dateLines().at(text, at).ifPresentOrElse(parts::add, () -> otherPiece(at));
        }
        return parts.parts().size() > before;
    }

    private void otherPiece(int at) {
        Optional<Part> cue =
                grammar.dateLines().cueAlone(text, at).map(extent -> new Part(Part.Kind.FURNITURE, extent));
        Optional<HeadPieces.Piece> piece =
                cue.map(HeadPieces.Piece::of).or(() -> grammar.pieces().at(text, at, parts.title(), parts.parts()));
        if (piece.isPresent()) {
            parts.add(piece.get());
        } else if (at < yamlEnd) {
            addLine(at);
        } else {
            grammar.placeLines().at(text, at).ifPresentOrElse(parts::add, () -> title(at));
        }
    }

    private void title(int at) {
        if (parts.title().isEmpty() && isLineStart(at)) {
            Headline.at(text, at).ifPresent(parts::add);
        }
    }

    /** A title that says so: {@code Title: …}; the word is furniture, and so is the second title of a page. */
    private boolean titleByWord(int at) {
        Matcher word = grammar.titleWord().matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            return false;
        }
        parts.add(new Part(Part.Kind.FURNITURE, Extent.stripped(text, at, word.end())));
        Matcher line = LINE.matcher(text).region(word.end(), text.length());
        if (parts.title().isEmpty() && line.lookingAt()) {
            parts.add(Headline.of(text, Headline.unquoted(text, new Extent(line.start(), line.end()))));
        }
        return true;
    }

    private void addLine(int at) {
        Matcher line = LINE.matcher(text).region(at, text.length());
        if (line.lookingAt()) {
            parts.add(Part.of(Part.Kind.FURNITURE, at, line.end()));
        }
    }

    /** A date line after a lead, a picture's credit or the names of reporters. */
    private void laterDate(int story) {
        Matcher word = WORD_START.matcher(text).region(story, Math.min(text.length(), story + REACH_OF_DATE));
        word.useTransparentBounds(true);
        while (parts.dates().isEmpty() && word.find()) {
            int at = word.start();
            if (grammar.dateLines().sureAt(text, at).isPresent() || isCreditBeforeDate(at)) {
                parts.addNames(story, at);
                pieces(at);
            }
        }
    }

    private boolean isCreditBeforeDate(int at) {
        return grammar.pieces()
                .credited(text, at)
                .flatMap(credit ->
                        grammar.dateLines().at(text, afterSpace(credit.part().end())))
                .isPresent();
    }

    private boolean isLineStart(int at) {
        return text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at)
                .isBlank();
    }

    private int afterSpace(int start) {
        int at = start;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
