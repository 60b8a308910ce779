package org.attestgraph.attest.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the story of a report from what stands around it. Pure: the same text and metadata give the same answer. */
public final class FrontMatterReader {
    private final HeadReader.Grammar grammar;
    private final TailReader tails;

    private FrontMatterReader(FrontWords words) {
        this.grammar = HeadReader.Grammar.of(words);
        this.tails = new TailReader(words);
    }

    /** With the words that come with the program. */
    public static FrontMatterReader builtIn() {
        return new FrontMatterReader(FrontWords.builtIn());
    }

    /**
     * With the words of a file like {@code front-matter.csv}.
     *
     * @param where its name in messages
     * @throws UnusableFileException where it cannot be used
     */
    public static FrontMatterReader of(String where, String csv) {
        return new FrontMatterReader(FrontWords.parse(where, csv));
    }

    public FrontMatter read(String text, Metadata metadata) {
        HeadParts head = HeadReader.read(grammar, text);
        List<Part> headParts = withStory(text, head.parts());
        int begin = storyBegin(text, headParts);
        TailReader.Tail tail = tails.read(text, begin, head.title(), grammar.dateLines());
        PublishedDate published = published(text, head, tail, metadata.published());
        List<Extent> carriers = Stream.concat(head.carriers().stream(), tail.carriers().stream())
                .sorted(Comparator.comparingInt(Extent::start))
                .distinct()
                .toList();
        return new FrontMatter(
                published.date(),
                published.from(),
                disjoint(Stream.concat(headParts.stream(), tail.parts().stream())),
                carriers,
                new Extent(begin, tail.end()),
                published.notes());
    }

    private static PublishedDate published(
            String text, HeadParts head, TailReader.Tail tail, Optional<DateInterval> manifest) {
        Optional<DateLine> own = first(head, Part.Kind.DATE_LINE);
        Optional<DateLine> updated = first(head, Part.Kind.UPDATE_LINE).or(tail::update);
        Optional<DateInterval> anchor =
                updated.map(line -> line.date().readings().get(0)).or(() -> manifest);
        return own.or(() -> placeLine(head, anchor))
                .or(() -> updated)
                .map(line -> PublishedDate.of(text, line, manifest))
                .orElseGet(() -> PublishedDate.of(manifest));
    }

    private static Optional<DateLine> first(HeadParts head, Part.Kind kind) {
        return head.dates().stream().filter(line -> line.kind() == kind).findFirst();
    }

    private static Optional<DateLine> placeLine(HeadParts head, Optional<DateInterval> anchor) {
        return head.placeLines().stream()
                .flatMap(placeLine -> placeLine.day().stream())
                .flatMap(day -> day.near(anchor).stream()
                        .map(date ->
                                new WrittenDate(day.extent(), List.of(DateInterval.day(date)), Optional.empty(), false))
                        .map(date -> new DateLine(Part.Kind.PLACE_LINE, day.extent(), date)))
                .findFirst();
    }

    /** Without the title where there is nothing else: then it is the story. */
    private static List<Part> withStory(String text, List<Part> parts) {
        for (Part.Kind kind : List.of(Part.Kind.TITLE_AGAIN, Part.Kind.TITLE)) {
            if (storyBegin(text, parts) == text.length()) {
                List<Part> fewer =
                        parts.stream().filter(part -> part.kind() != kind).toList();
                if (fewer.size() < parts.size()) {
                    return fewer;
                }
            }
        }
        return parts;
    }

    /** The first word that is in no part. */
    private static int storyBegin(String text, List<Part> parts) {
        int at = 0;
        for (Part part : parts.stream().sorted().toList()) {
            if (!text.substring(
                            Math.min(at, part.extent().start()), part.extent().start())
                    .isBlank()) {
                break;
            }
            at = Math.max(at, part.end());
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** By start; of two that overlap the one that begins first. */
    private static List<Part> disjoint(Stream<Part> parts) {
        List<Part> kept = new ArrayList<>();
        parts.sorted().forEach(part -> {
            if (kept.isEmpty()
                    || kept.get(kept.size() - 1).end() <= part.extent().start()) {
                kept.add(part);
            }
        });
        return kept;
    }
}
