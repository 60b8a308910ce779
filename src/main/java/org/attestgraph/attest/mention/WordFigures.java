package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.mention.Numbers.Amount;
import org.attestgraph.attest.text.Folding;
import org.attestgraph.attest.text.Token;

/** Finds people counted in any language: by a number beside a word for people or for harm, or by that word's own number. */
final class WordFigures {
    /** How many words may stand between a number and the people that it counts. */
    private static final int REACH = 3;

    private final Line line;
    private final String text;
    private final boolean[] taken;

    private WordFigures(Line line, String text, boolean[] taken) {
        this.line = line;
        this.text = text;
        this.taken = taken;
    }

    /** @param taken tokens of dates and of names with numbers in them, which count nobody */
    static List<Mention> in(Line line, String text, boolean[] taken) {
        return new WordFigures(line, text, taken).all();
    }

    private List<Mention> all() {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Amount> number = taken[at] ? Optional.empty() : WordNumbers.at(line, at);
            Optional<Mention.Figure> figure = number.flatMap(this::figure);
            figure.ifPresent(found::add);
            at = figure.map(f -> f.at().to()).or(() -> number.map(Amount::to)).orElse(at + 1);
        }
        for (Terms.Match match : line.of(Category.VICTIM)) {
            if (found.stream().noneMatch(figure -> figure.at().overlaps(line.extent(match.from(), match.to())))) {
                byItself(match).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Mention.Figure> figure(Amount number) {
        if (isYear(number) || isAge(number) || countsTime(number)) {
            return Optional.empty();
        }
        Optional<Terms.Match> victims = victims(number);
        if (victims.isPresent()) {
            return Optional.of(figure(number, victims.get()));
        }
        boolean harm = harmStartsAt(number.to()) || harmStartsAt(number.to() + 1) || harmEndsAt(number.from());
        return harm && !number.article() && !countsThings(number)
                ? Optional.of(new Mention.Figure(
                        extent(number, number.to()),
                        number.value(),
                        qualifier(number),
                        "people",
                        VictimKind.UNSPECIFIED,
                        false))
                : Optional.empty();
    }

    private Mention.Figure figure(Amount number, Terms.Match victims) {
        return new Mention.Figure(
                extent(number, Math.max(number.to(), victims.to())),
                number.value(),
                qualifier(number),
                line.surface(text, victims.from(), victims.to()),
                kind(victims),
                true);
    }

    /** Words that say of how many people they are: the dual, or the singular beside a word of harm. */
    private Optional<Mention.Figure> byItself(Terms.Match victims) {
        String number = victims.term().row().get("number");
        boolean asWritten = line.surface(text, victims.from(), victims.to())
                        .equals(victims.term().text())
                || Folding.fold(line.token(victims.to() - 1).text())
                        .endsWith(Folding.fold(victims.term().text()));
        boolean harm = harmEndsAt(victims.from()) || harmStartsAt(victims.to());
        int count = number.equals("two") ? 2 : number.equals("one") && harm ? 1 : 0;
        return count > 0 && asWritten
                ? Optional.of(new Mention.Figure(
                        line.extent(victims.from(), victims.to()),
                        count,
                        Qualifier.EXACTLY,
                        line.surface(text, victims.from(), victims.to()),
                        kind(victims),
                        true))
                : Optional.empty();
    }

    private Optional<Terms.Match> victims(Amount number) {
        for (int at = number.to(); at < Math.min(line.size(), number.to() + REACH); at++) {
            Optional<Terms.Match> match = line.longest(Category.VICTIM, at);
            if (match.isPresent()) {
                return match;
            }
            if (line.token(at).kind() != Token.Kind.WORD
                    || line.longest(Category.HARM, at).isPresent()
                    || isThing(at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean countsThings(Amount number) {
        return isThing(number.to()) || isThing(number.to() + 1);
    }

    private boolean isThing(int at) {
        return line.longest(Category.WEAPON, at).isPresent()
                || line.longest(Category.TARGET, at).isPresent()
                || line.longest(Category.TRIGGER, at).isPresent()
                        && line.longest(Category.HARM, at).isEmpty();
    }

    private boolean isYear(Amount number) {
        return line.token(number.from()).isNumber() && number.value() >= 1900 && number.value() < 2100;
    }

    /** 61-year-old */
    private boolean isAge(Amount number) {
        return number.to() + 1 < line.size()
                && line.token(number.to()).isDash()
                && line.token(number.to()).start()
                        == line.token(number.to() - 1).end()
                && line.token(number.to() + 1).isWord()
                && line.token(number.from()).isNumber();
    }

    private boolean countsTime(Amount number) {
        return line.longest(Category.TIME, number.to())
                .filter(match -> !match.term().row().get("kind").equals("of"))
                .isPresent();
    }

    private boolean harmStartsAt(int at) {
        return line.longest(Category.HARM, at).isPresent();
    }

    private boolean harmEndsAt(int at) {
        return line.of(Category.HARM).stream().anyMatch(match -> match.to() == at);
    }

    private Extent extent(Amount number, int to) {
        return new Extent(qualified(number).map(Terms.Match::from).orElse(number.from()), to, to - 1);
    }

    private Optional<Terms.Match> qualified(Amount number) {
        return line.of(Category.QUALIFIER).stream()
                .filter(match -> match.to() == number.from())
                .findFirst();
    }

    private Qualifier qualifier(Amount number) {
        return qualified(number)
                .map(match -> Qualifier.ofCode(match.term().row().get("qualifier")))
                .orElse(number.vague() ? Qualifier.AT_LEAST : Qualifier.EXACTLY);
    }

    private static VictimKind kind(Terms.Match match) {
        return VictimKind.valueOf(match.term().row().need("kind").toUpperCase(Locale.ROOT));
    }
}
