package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Row;
import org.attestgraph.attest.lexicon.Terms;

/** Finds people counted and people only named: "at least 12 civilians", "dozens", "a child", "civilians". */
final class Figures {
    /** How many words may stand between a number and the people that it counts: "five heavily armed government soldiers". */
    private static final int REACH = 5;

    private Figures() {}

    /** @param taken tokens that belong to dates and names, which count nobody */
    static List<Mention> in(Line line, String text, boolean[] taken) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Numbers.Amount> number = taken[at] ? Optional.empty() : Numbers.at(line, at);
            if (number.isPresent() && !number.get().article()
                    || number.isPresent() && articleCounts(line, number.get())) {
                Optional<Mention.Figure> figure = figure(line, text, number.get());
                figure.ifPresent(found::add);
                at = figure.map(f -> f.at().to()).orElse(number.get().to());
            } else {
                at++;
            }
        }
        addVictims(line, text, found);
        return found;
    }

    private static boolean articleCounts(Line line, Numbers.Amount number) {
        return victims(line, number.to())
                .filter(match -> match.term().row().get("number").equals("one"))
                .filter(match -> !isPluralWord(line, match))
                .filter(match -> line.syntax().head(number.from()) >= match.from()
                        && line.syntax().head(number.from()) < match.to())
                .isPresent();
    }

    private static boolean isPluralWord(Line line, Terms.Match match) {
        return line.tag(match.to() - 1).equals("NNS");
    }

    private static Optional<Mention.Figure> figure(Line line, String text, Numbers.Amount number) {
        if (!mayCount(line, number)) {
            return Optional.empty();
        }
        Qualified qualified = qualifier(line, number);
        Optional<Terms.Match> victims = victims(line, number.to());
        if (victims.isPresent()) {
            Terms.Match match = victims.get();
            return Optional.of(new Mention.Figure(
                    new Extent(qualified.from(), Math.max(match.to(), qualified.to()), match.to() - 1),
                    number.value(),
                    qualified.qualifier(),
                    line.surface(text, Math.min(match.from(), wordsFrom(line, number.to())), match.to()),
                    kind(match.term().row()),
                    true));
        }
        if (countsSomethingElse(line, number.to()) || number.article()) {
            return Optional.empty();
        }
        return Optional.of(new Mention.Figure(
                new Extent(qualified.from(), qualified.to(), number.to() - 1),
                number.value(),
                qualified.qualifier(),
                "people",
                VictimKind.UNSPECIFIED,
                false));
    }

    private static int wordsFrom(Line line, int at) {
        int from = at;
        while (from < line.size()
                && (line.is(from, "of") || line.is(from, "the") || line.is(from, "other") || line.is(from, "more"))) {
            from++;
        }
        return from;
    }

    /** The people that a number before token {@code from} counts, across adjectives and "of the". */
    private static Optional<Terms.Match> victims(Line line, int from) {
        Optional<Terms.Match> best = Optional.empty();
        for (int at = from; at < Math.min(line.size(), from + REACH); at++) {
            Optional<Terms.Match> match = line.longest(Category.VICTIM, at);
            if (match.isPresent()) {
                best = match;
                int next = match.get().to();
                // "government fighters", "family members": the last noun of the group is counted
                if (next < line.size()
                        && line.tag(next).startsWith("NN")
                        && line.longest(Category.VICTIM, next).isPresent()) {
                    at = next - 1;
                    continue;
                }
                return best;
            }
            if (!mayStandBetween(line, at)) {
                return best;
            }
        }
        return best;
    }

    private static boolean mayStandBetween(Line line, int at) {
        String tag = line.tag(at);
        return tag.startsWith("JJ")
                || tag.startsWith("NN")
                || tag.equals("VBN")
                || tag.equals("HYPH")
                || tag.equals("AFX")
                || tag.equals("POS")
                || tag.equals("RB")
                || line.is(at, "of")
                || line.is(at, "the")
                || line.is(at, "its")
                || line.is(at, "their")
                || line.token(at).isDash();
    }

    /** After "15" in "15 rockets" or "15 kilometres" stands a noun that is not people. */
    private static boolean countsSomethingElse(Line line, int to) {
        if (to >= line.size()) {
            return false;
        }
        for (int at = to; at < Math.min(line.size(), to + 4); at++) {
            String tag = line.tag(at);
            if (line.is(at, "others")
                    || line.is(at, "other") && !line.tag(at + 1).startsWith("NN")) {
                return false;
            }
            if (tag.startsWith("NN")
                    || line.is(at, "%")
                    || line.longest(Category.TIME, at).isPresent()) {
                return true;
            }
            if (!tag.startsWith("JJ")
                    && !tag.equals("HYPH")
                    && !tag.equals("VBN")
                    && !line.token(at).isDash()) {
                return false;
            }
            if (tag.equals("VBN") && line.longest(Category.HARM, at).isPresent()) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> NOT_BEFORE =
            Set.of("$", "€", "£", "no", "number", "route", "resolution", "article", "phase", "group", "top");

    private static boolean mayCount(Line line, Numbers.Amount number) {
        int before = number.from() - 1;
        if (before >= 0
                && (NOT_BEFORE.contains(line.token(before).folded())
                        || line.token(before).isDash()
                                && before > 0
                                && line.token(before).start()
                                        == line.token(before - 1).end())) {
            return false;
        }
        int after = number.to();
        if (after < line.size()) {
            String next = line.token(after).folded();
            if (next.equals("%")
                    || next.equals("percent")
                    || next.equals("per")
                    || next.equals(":")
                    || line.token(after).isDash()
                            && line.token(after).start()
                                    == line.token(after - 1).end()) {
                return false;
            }
        }
        boolean year = line.token(number.from()).text().matches("(19|20)[0-9]{2}") && number.to() == number.from() + 1;
        return !year || victims(line, number.to()).isPresent();
    }

    private record Qualified(Qualifier qualifier, int from, int to) {}

    private static Qualified qualifier(Line line, Numbers.Amount number) {
        for (Terms.Match match : line.of(Category.QUALIFIER)) {
            Row row = match.term().row();
            if (row.get("position").equals("before") && match.to() == skipBack(line, number.from())) {
                return new Qualified(Qualifier.ofCode(row.get("qualifier")), match.from(), number.to());
            }
            if (row.get("position").equals("after") && match.from() == number.to()) {
                return new Qualified(Qualifier.ofCode(row.get("qualifier")), number.from(), match.to());
            }
        }
        return new Qualified(number.vague() ? Qualifier.AT_LEAST : Qualifier.EXACTLY, number.from(), number.to());
    }

    private static int skipBack(Line line, int from) {
        int at = from;
        while (at > 0 && (line.is(at - 1, "another") || line.is(at - 1, "the") || line.is(at - 1, "other"))) {
            at--;
        }
        return at;
    }

    private static void addVictims(Line line, String text, List<Mention> found) {
        for (Terms.Match match : line.of(Category.VICTIM)) {
            Extent at = line.extent(match.from(), match.to());
            boolean noun =
                    line.syntax().isNoun(at.head()) || line.tag(at.head()).startsWith("JJ");
            boolean inFigure = found.stream().anyMatch(mention -> mention.at().overlaps(at));
            if (noun && !inFigure) {
                found.add(new Mention.Victims(
                        at,
                        line.surface(text, match.from(), match.to()),
                        kind(match.term().row())));
            }
        }
    }

    private static VictimKind kind(Row row) {
        return VictimKind.valueOf(row.need("kind").toUpperCase(Locale.ROOT));
    }
}
