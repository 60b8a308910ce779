package org.attestgraph.attest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands before the story of one report: title, date lines, credits, buttons, dateline. */
final class HeadReader {
    /** How far after the title a date line may stand when words of unknown sort go before it. */
    private static final int REACH_OF_DATE = 500;

    private static final int LONGEST_CREDIT = 90;
    private static final Pattern CAPITALISED =
            Pattern.compile("(?:[\\p{Lu}\\d(][^\\s]*|[-–—|/&]|and|of|the|al-\\S+)(?:\\s+|$)");
    private static final Pattern WORD_START = Pattern.compile("(?<!\\S)\\S");

    private final Grammar grammar;
    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final List<Extent> carriers = new ArrayList<>();
    private final List<DateLine> dates = new ArrayList<>();
    private final List<Datelines.Dateline> datelines = new ArrayList<>();
    private Optional<Headline> title = Optional.empty();

    /** What is known of the words that stand before stories. */
    record Grammar(DateLines dateLines, Datelines datelines, HeadPieces pieces, Pattern titleWord) {
        static Grammar of(FrontWords words) {
            return new Grammar(
                    new DateLines(words),
                    new Datelines(words),
                    new HeadPieces(words),
                    Pattern.compile("(?i:" + words.any("title") + "):\\s*"));
        }
    }

    /**
     * What was found before the story.
     *
     * @param parts in no order
     * @param dates the date lines, in the order of the text
     * @param datelines the same way
     */
    record Head(
            Optional<Headline> title,
            List<Part> parts,
            List<Extent> carriers,
            List<DateLine> dates,
            List<Datelines.Dateline> datelines) {}

    private HeadReader(Grammar grammar, String text) {
        this.grammar = grammar;
        this.text = text;
    }

    static Head read(Grammar grammar, String text) {
        HeadReader reader = new HeadReader(grammar, text);
        int story = reader.pieces(0);
        if (reader.dates.isEmpty()) {
            reader.laterDate(story);
        }
        grammar.datelines().after(text, story).forEach(reader::addDateline);
        reader.parts.addAll(grammar.pieces().photos(text, story));
        return new Head(reader.title, reader.parts, reader.carriers, reader.dates, reader.datelines);
    }

    /** Adds one piece after the other from {@code start} on; where the first thing stands that is none. */
    private int pieces(int start) {
        int at = afterSpace(start);
        while (at < text.length() && piece(at)) {
            at = afterSpace(parts.get(parts.size() - 1).end());
        }
        return at;
    }

    private boolean piece(int at) {
        int before = parts.size();
        if (!titleByWord(at)) {
            grammar.dateLines().at(text, at).ifPresentOrElse(this::addDate, () -> otherPiece(at));
        }
        return parts.size() > before;
    }

    private void otherPiece(int at) {
        Optional<Extent> cue = grammar.dateLines().cueAlone(text, at);
        if (cue.isPresent()) {
            parts.add(new Part(Part.Kind.FURNITURE, cue.get()));
            return;
        }
        Optional<HeadPieces.Piece> piece = grammar.pieces().at(text, at, title, parts);
        if (piece.isPresent()) {
            parts.add(piece.get().part());
            piece.get().carrier().ifPresent(carriers::add);
            return;
        }
        Optional<Datelines.Dateline> dateline = grammar.datelines().at(text, at);
        if (dateline.isPresent()) {
            addDateline(dateline.get());
        } else if (title.isEmpty() && isLineStart(at)) {
            Headline.at(text, at).ifPresent(this::addTitle);
        }
    }

    private boolean titleByWord(int at) {
        Matcher word = grammar.titleWord().matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            return false;
        }
        if (title.isPresent()) {
            parts.add(Part.of(
                    Part.Kind.FURNITURE,
                    at,
                    text.substring(0, word.end()).stripTrailing().length()));
            return true;
        }
        int newline = text.indexOf('\n', word.end());
        int end = newline < 0 ? text.length() : newline;
        parts.add(Part.of(
                Part.Kind.FURNITURE,
                at,
                text.substring(0, word.end()).stripTrailing().length()));
        if (!text.substring(word.end(), end).isBlank()) {
            addTitle(Headline.of(text, new Extent(word.end(), end)));
        }
        return true;
    }

    /** A date line after a lead, a picture's credit or the names of reporters. */
    private void laterDate(int story) {
        Matcher word = WORD_START.matcher(text).region(story, Math.min(text.length(), story + REACH_OF_DATE));
        word.useTransparentBounds(true);
        while (dates.isEmpty() && word.find()) {
            int at = word.start();
            Optional<DateLine> line = grammar.dateLines().sureAt(text, at);
            Optional<HeadPieces.Piece> credit = line.isPresent() ? Optional.empty() : creditBeforeDate(at);
            if (line.isPresent() || credit.isPresent()) {
                addNames(story, at);
                pieces(at);
            }
        }
    }

    private Optional<HeadPieces.Piece> creditBeforeDate(int at) {
        return grammar.pieces().credited(text, at).filter(credit -> grammar.dateLines()
                .at(text, afterSpace(credit.part().end()))
                .isPresent());
    }

    /** Words before a date are names of people and sections if all are capitalised, else a lead. */
    private void addNames(int start, int end) {
        String between = text.substring(start, end);
        if (!between.isBlank()
                && between.length() <= LONGEST_CREDIT
                && CAPITALISED.matcher(between).replaceAll("").isBlank()) {
            Part names = Part.of(
                    Part.Kind.CREDIT, start, start + between.stripTrailing().length());
            parts.add(names);
            dropCarrierOfPhoto(names);
        }
    }

    /** An agency before names and a section is the photographer's. */
    private void dropCarrierOfPhoto(Part names) {
        carriers.removeIf(carrier -> carrier.end() <= names.extent().start()
                && text.substring(carrier.end(), names.extent().start()).isBlank());
    }

    private void addTitle(Headline headline) {
        title = Optional.of(headline);
        parts.add(new Part(Part.Kind.TITLE, headline.extent()));
    }

    private void addDate(DateLine line) {
        dates.add(line);
        parts.add(line.part());
    }

    private void addDateline(Datelines.Dateline dateline) {
        datelines.add(dateline);
        parts.add(dateline.part());
        dateline.agency().ifPresent(carriers::add);
    }

    private boolean isLineStart(int at) {
        int newline = text.lastIndexOf('\n', Math.max(0, at - 1));
        return at == 0 || text.substring(newline + 1, at).isBlank();
    }

    private int afterSpace(int start) {
        int at = start;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
