package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.lexicon.Row;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.syntax.Syntax;
import org.attestgraph.attest.text.Sentence;
import org.attestgraph.attest.text.Token;

/** Finds what sentences name and say by words alone, in languages whose grammar is not known. Pure, and safe for many threads. */
public final class WordFinder {
    /** Of names in the same place the first of these counts. */
    private static final List<Category> NAMES = List.of(
            Category.ACTOR,
            Category.SOURCE,
            Category.GENERIC_ACTOR,
            Category.SPEAKER,
            Category.WEAPON,
            Category.TARGET,
            Category.PLACE);

    private final Lexicon lexicon;

    public WordFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The sentences of title and story, read with the words of the report's language. */
    public List<AnalysedSentence> in(Report report) {
        Terms terms = lexicon.foreign().terms(report.language().code());
        Story story = new Story(report);
        return story.sentences().stream()
                .map(sentence -> analyse(sentence, story, terms))
                .toList();
    }

    private static AnalysedSentence analyse(Sentence written, Story story, Terms terms) {
        List<Token> tokens = terms.cut(written.tokens());
        Sentence sentence = new Sentence(written.index(), written.paragraph(), tokens);
        String text = story.report().text();
        Line line = new Line(sentence, Syntax.unknown(tokens.size()), terms.in(tokens));
        List<Mention> all = new ArrayList<>(WordTimes.in(line));
        boolean[] taken = new boolean[line.size()];
        all.forEach(time -> time.at().mark(taken));
        List<Mention> names = names(line, text);
        names.stream().filter(name -> name.at().length() > 1).forEach(name -> name.at()
                .mark(taken));
        all.addAll(names);
        all.addAll(WordFigures.in(line, text, taken));
        all.addAll(words(line, names));
        return story.analysed(line, all);
    }

    /** Of names that overlap the longest counts; one word may name several places, and a state as well as its land. */
    private static List<Mention> names(Line line, String text) {
        List<Terms.Match> chosen = new ArrayList<>();
        line.matches().stream()
                .filter(match -> NAMES.contains(match.term().category()))
                .sorted(Comparator.comparingInt((Terms.Match match) -> -match.length())
                        .thenComparingInt(Terms.Match::from)
                        .thenComparingInt(match -> NAMES.indexOf(match.term().category())))
                .filter(match -> chosen.stream().allMatch(other -> fits(match, other)))
                .forEach(chosen::add);
        List<Mention> names = new ArrayList<>();
        chosen.forEach(match -> names.add(name(line, text, match)));
        return names;
    }

    private static boolean fits(Terms.Match match, Terms.Match other) {
        boolean apart = match.to() <= other.from() || other.to() <= match.from();
        boolean same = match.from() == other.from() && match.to() == other.to();
        return apart || same && match.term().category() == Category.PLACE && mayBePlace(other);
    }

    private static boolean mayBePlace(Terms.Match match) {
        return match.term().category() == Category.PLACE
                || match.term()
                        .entry()
                        .filter(entry -> entry.type().equals("State"))
                        .isPresent();
    }

    private static Mention.Name name(Line line, String text, Terms.Match match) {
        Row row = match.term().row();
        Category category = match.term().category();
        EntityKind kind = category.kind().orElse(EntityKind.ACTOR);
        return new Mention.Name(
                line.extent(match.from(), match.to()),
                kind,
                switch (category) {
                    case GENERIC_ACTOR -> Mention.Form.GENERIC;
                    case SPEAKER -> Mention.Form.ROLE;
                    default -> Mention.Form.NAME;
                },
                match.term().entry(),
                Optional.empty(),
                category == Category.SPEAKER ? row.get("class") : row.get("branch"),
                line.surface(text, match.from(), match.to()));
    }

    /** A word within a longer name says nothing of its own: <i>displaced</i> in "camp for displaced people". */
    private static List<Mention> words(Line line, List<Mention> names) {
        List<Mention> words = new ArrayList<>();
        for (Category category : Category.values()) {
            for (Terms.Match match : line.of(category)) {
                Extent at = line.extent(match.from(), match.to());
                if (names.stream().noneMatch(name -> isWithin(at, name.at()))) {
                    word(at, match.term().text(), match.term().row(), category).ifPresent(words::add);
                }
            }
        }
        return words;
    }

    private static boolean isWithin(Extent word, Extent name) {
        return name.contains(word) && name.length() > word.length();
    }

    private static Optional<Mention> word(Extent at, String term, Row row, Category category) {
        return switch (category) {
            case TRIGGER -> Optional.of(new Mention.Trigger(at, row.need("type"), false, row.get("frame"), term));
            case HARM ->
                Optional.of(new Mention.HarmWord(
                        at, Harm.valueOf(row.need("harm").toUpperCase(Locale.ROOT)), false, row.get("frame")));
            case CUE -> Optional.of(new Mention.Cue(at, row.need("stance").equals("denies"), row.get("frame"), term));
            case NOT_EVENT -> Optional.of(new Mention.Mood(at, row.need("kind"), false));
            case HEDGE -> Optional.of(new Mention.Mood(at, row.need("degree"), true));
            case PLACE_WORD ->
                Optional.of(new Mention.PlaceWord(
                        at, row.need("kind"), !row.get("position").equals("after")));
            case MARKER -> Optional.of(new Mention.Marker(at, row.need("kind").equals("by")));
            default -> Optional.empty();
        };
    }
}
