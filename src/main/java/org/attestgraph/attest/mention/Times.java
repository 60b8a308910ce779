package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Row;
import org.attestgraph.attest.mention.DateExpression.Part;
import org.attestgraph.attest.mention.DateExpression.Unit;
import org.attestgraph.attest.text.Token;

/** Finds words for times: "12 June 2016", "on Friday", "earlier this month", "since 2011", "in the past three days". */
final class Times {
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");
    private static final Pattern NUMERIC = Pattern.compile("([0-9]{1,2})[./]([0-9]{1,2})[./]((?:19|20)[0-9]{2})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern DECADE = Pattern.compile("((?:19|20)[0-9])0s");
    private static final Pattern DAY_AND_YEAR = Pattern.compile("[0-9]{1,2}20[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Set<String> EARLY = Set.of("early", "beginning", "start");
    private static final Set<String> MIDDLE = Set.of("mid", "middle");
    private static final Set<String> LATE = Set.of("late", "end");
    private static final Set<String> PAST = Set.of("past", "last", "recent", "previous", "preceding");

    private final Line line;

    private Times(Line line) {
        this.line = line;
    }

    static List<Mention> in(Line line) {
        return new Times(line).find();
    }

    private record Found(int from, int to, DateExpression expression) {}

    private List<Mention> find() {
        List<Mention> times = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Found> found = at(at);
            if (found.isPresent()) {
                Found f = found.get();
                times.add(new Mention.Time(line.extent(f.from(), f.to()), f.expression()));
                at = f.to();
            } else {
                at++;
            }
        }
        return times;
    }

    private Optional<Found> at(int at) {
        if (word(at, "since")) {
            return plain(skipThe(at + 1)).map(f -> new Found(at, f.to(), new DateExpression.Since(f.expression())));
        }
        if (word(at, "between") || word(at, "from")) {
            return between(at);
        }
        return plain(at);
    }

    private Optional<Found> between(int at) {
        Optional<Found> from = plain(skipThe(at + 1)).or(() -> bareDay(at + 1));
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int next = from.get().to();
        boolean joined =
                word(next, "and") || word(next, "to") || word(next, "until") || word(next, "till") || isDash(next);
        Optional<Found> to = joined ? plain(skipThe(next + 1)) : Optional.empty();
        return to.map(
                t -> new Found(at, t.to(), new DateExpression.Between(from.get().expression(), t.expression())));
    }

    private Optional<Found> bareDay(int at) {
        OptionalInt day = dayOfMonth(at);
        return day.isPresent()
                ? Optional.of(new Found(at, at + 1, calendar(OptionalInt.empty(), OptionalInt.empty(), day)))
                : Optional.empty();
    }

    private Optional<Found> plain(int at) {
        if (at >= line.size() || line.token(at).kind() == Token.Kind.MARK) {
            return Optional.empty();
        }
        return partOf(at)
                .or(() -> numeric(at))
                .or(() -> calendarDate(at))
                .or(() -> weekday(at))
                .or(() -> relative(at))
                .or(() -> past(at))
                .or(() -> wholeUnit(at))
                .or(() -> ago(at))
                .or(() -> year(at));
    }

    /** "early 2014", "late last month", "mid-October", "the end of May", "the middle of 2012". */
    private Optional<Found> partOf(int at) {
        Part part = part(at);
        if (part == Part.WHOLE) {
            return Optional.empty();
        }
        int next = at + 1;
        if (isDash(next)) {
            next++;
        }
        if (word(next, "in") || word(next, "on")) {
            next++;
        }
        if (word(next, "of")) {
            next = skipThe(next + 1);
        }
        int start = next;
        return calendarDate(start)
                .or(() -> year(start))
                .or(() -> wholeUnit(start))
                .or(() -> weekday(start))
                .or(() -> relative(start))
                .map(f -> new Found(at, f.to(), withPart(f.expression(), part)));
    }

    private static DateExpression withPart(DateExpression expression, Part part) {
        if (expression instanceof DateExpression.Calendar c && c.day().isEmpty()) {
            return new DateExpression.Calendar(c.year(), c.month(), c.day(), part);
        }
        if (expression instanceof DateExpression.Whole w && w.back() == 0 && part == Part.EARLY) {
            return new DateExpression.Whole(w.unit(), 0, true);
        }
        return expression;
    }

    private Part part(int at) {
        String word = line.token(at).folded();
        return EARLY.contains(word)
                ? Part.EARLY
                : MIDDLE.contains(word) ? Part.MIDDLE : LATE.contains(word) ? Part.LATE : Part.WHOLE;
    }

    private Optional<Found> numeric(int at) {
        if (!line.token(at).isNumber()) {
            return Optional.empty();
        }
        Matcher matcher = NUMERIC.matcher(line.token(at).text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        boolean monthFirst = second > 12 && first <= 12;
        return validDay(
                at,
                at + 1,
                OptionalInt.of(Integer.parseInt(matcher.group(3))),
                monthFirst ? first : second,
                monthFirst ? second : first);
    }

    /** "12 June 2016", "12th of June", "June 12, 2016", "June 2016", "June". */
    private Optional<Found> calendarDate(int at) {
        OptionalInt day = dayOfMonth(at);
        if (day.isPresent()) {
            int next = word(at + 1, "of") ? at + 2 : at + 1;
            OptionalInt month = month(next);
            if (month.isPresent()) {
                return withYear(at, next + 1, month.getAsInt(), day);
            }
        }
        OptionalInt month = month(at);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt dayAfter = dayOfMonth(at + 1);
        if (dayAfter.isPresent()) {
            return withYear(at, at + 2, month.getAsInt(), dayAfter);
        }
        Optional<Found> runTogether = dayAndYearRunTogether(at, month.getAsInt());
        return runTogether.isPresent() ? runTogether : withYear(at, at + 1, month.getAsInt(), OptionalInt.empty());
    }

    /** "Jun 142016", as texts have it that lost their commas. */
    private Optional<Found> dayAndYearRunTogether(int at, int month) {
        if (at + 1 >= line.size()
                || !DAY_AND_YEAR.matcher(line.token(at + 1).text()).matches()) {
            return Optional.empty();
        }
        String digits = line.token(at + 1).text();
        int cut = digits.length() - 4;
        return validDay(
                at,
                at + 2,
                OptionalInt.of(Integer.parseInt(digits.substring(cut))),
                month,
                Integer.parseInt(digits.substring(0, cut)));
    }

    private Optional<Found> withYear(int from, int to, int month, OptionalInt day) {
        int next = to < line.size() && line.token(to).text().equals(",") ? to + 1 : to;
        OptionalInt year = yearNumber(next);
        int end = year.isPresent() ? next + 1 : to;
        if (year.isEmpty() && word(to, "last") && word(to + 1, "year")
                || word(to, "of") && word(to + 1, "last") && word(to + 2, "year")) {
            return validDay(from, to + (word(to, "of") ? 3 : 2), OptionalInt.of(-1), month, day.orElse(0));
        }
        if (year.isEmpty() && word(to, "this") && word(to + 1, "year")) {
            return validDay(from, to + 2, OptionalInt.of(0), month, day.orElse(0));
        }
        return validDay(from, end, year, month, day.orElse(0));
    }

    /**
     * A date, where there can be such a day.
     *
     * @param year 0 for the year of writing, -1 for the one before
     * @param day 0 for none
     */
    private static Optional<Found> validDay(int from, int to, OptionalInt year, int month, int day) {
        if (month < 1 || month > 12 || day > 31) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                from,
                to,
                new DateExpression.Calendar(
                        year,
                        OptionalInt.of(month),
                        day == 0 ? OptionalInt.empty() : OptionalInt.of(day),
                        Part.WHOLE)));
    }

    private static DateExpression calendar(OptionalInt year, OptionalInt month, OptionalInt day) {
        return new DateExpression.Calendar(year, month, day, Part.WHOLE);
    }

    private Optional<Found> weekday(int at) {
        boolean last = word(at, "last") || word(at, "previous");
        int name = last ? at + 1 : at;
        return row(name, "weekday")
                .filter(row -> line.token(name).startsUpper())
                .map(row -> {
                    int to = end(name);
                    Optional<Found> full = calendarAfterWeekday(name, to);
                    return full.orElseGet(() ->
                            new Found(at, to, new DateExpression.Weekday(Integer.parseInt(row.need("value")), last)));
                });
    }

    /** "Monday, 10 April 2017", "Monday April 10": the weekday adds nothing. */
    private Optional<Found> calendarAfterWeekday(int from, int to) {
        int next = to < line.size() && line.token(to).text().equals(",") ? to + 1 : to;
        return next < line.size()
                ? calendarDate(next)
                        .filter(f -> f.expression() instanceof DateExpression.Calendar c
                                && c.day().isPresent())
                        .map(f -> new Found(from, f.to(), f.expression()))
                : Optional.empty();
    }

    /** "yesterday", "today", "overnight". */
    private Optional<Found> relative(int at) {
        return row(at, "relative").flatMap(row -> {
            String value = row.get("value");
            return NUMBER.matcher(value).matches()
                    ? Optional.of(
                            new Found(at, end(at), new DateExpression.Ago(Math.abs(Integer.parseInt(value)), Unit.DAY)))
                    : Optional.empty();
        });
    }

    /** "in the past three days", "in recent weeks", "over the last 24 hours". */
    private Optional<Found> past(int at) {
        int next = word(at, "the") ? at + 1 : at;
        if (next >= line.size() || !PAST.contains(line.token(next).folded())) {
            return Optional.empty();
        }
        int after = next + 1;
        if (after < line.size() && word(after, "few") || word(after, "several") || word(after, "couple")) {
            after = word(after + 1, "of") ? after + 2 : after + 1;
        }
        int unitAt = after;
        int count = 0;
        if (after < line.size()) {
            Optional<Numbers.Amount> number = Numbers.at(line, after);
            if (number.isPresent()) {
                count = number.get().value();
                unitAt = number.get().to();
            }
        }
        Optional<Unit> unit = unit(unitAt);
        boolean plural = unitAt < line.size() && line.token(unitAt).folded().endsWith("s");
        if (unit.isEmpty() || !plural && count == 0) {
            return Optional.empty();
        }
        boolean hours = word(unitAt, "hours");
        int days = hours ? Math.max(1, (count + 23) / 24) : count;
        return Optional.of(new Found(
                at, unitAt + 1, new DateExpression.Past(days == 0 ? vagueCount(unit.get()) : days, unit.get())));
    }

    private static int vagueCount(Unit unit) {
        return unit == Unit.DAY ? 5 : unit == Unit.WEEK ? 4 : 3;
    }

    /** "this week", "last month", "earlier this year", "over the weekend", "this month alone". */
    private Optional<Found> wholeUnit(int at) {
        boolean earlier = word(at, "earlier") || word(at, "later");
        int next = earlier ? at + 1 : at;
        boolean current = word(next, "this") || word(next, "the") && word(next + 1, "current");
        boolean before = word(next, "last") || word(next, "previous") || word(next, "past");
        int unitAt = word(next, "the") && current ? next + 2 : next + 1;
        Optional<Unit> unit = unit(unitAt).filter(u -> u != Unit.DAY || current);
        if (earlier && next < line.size() && row(next, "relative").isPresent()) {
            return relative(next).map(f -> new Found(at, f.to(), f.expression()));
        }
        if ((current || before)
                && unit.isPresent()
                && !line.token(unitAt).folded().endsWith("s")) {
            return Optional.of(new Found(
                    at, unitAt + 1, new DateExpression.Whole(unit.get(), before ? 1 : 0, earlier && current)));
        }
        if (word(next, "the") && word(next + 1, "weekend")) {
            return Optional.of(new Found(at, next + 2, new DateExpression.Whole(Unit.WEEKEND, 0, false)));
        }
        return Optional.empty();
    }

    /** "three days ago", "a week earlier", "more than a year ago". */
    private Optional<Found> ago(int at) {
        Optional<Numbers.Amount> number = Numbers.at(line, at);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int unitAt = number.get().to();
        Optional<Unit> unit = unit(unitAt);
        boolean back = word(unitAt + 1, "ago") || word(unitAt + 1, "earlier") || word(unitAt + 1, "before");
        boolean hours = word(unitAt, "hours") || word(unitAt, "hour");
        return unit.isPresent() && back && !hours
                ? Optional.of(new Found(
                        at, unitAt + 2, new DateExpression.Ago(number.get().value(), unit.get())))
                : Optional.empty();
    }

    private Optional<Found> year(int at) {
        OptionalInt year = yearNumber(at);
        if (year.isPresent() && yearStandsAsDate(at)) {
            return Optional.of(new Found(at, at + 1, calendar(year, OptionalInt.empty(), OptionalInt.empty())));
        }
        if (!line.token(at).text().endsWith("s")) {
            return Optional.empty();
        }
        Matcher decade = DECADE.matcher(line.token(at).text());
        return decade.matches()
                ? Optional.of(new Found(
                        at,
                        at + 1,
                        new DateExpression.Between(
                                calendar(
                                        OptionalInt.of(Integer.parseInt(decade.group(1)) * 10),
                                        OptionalInt.empty(),
                                        OptionalInt.empty()),
                                calendar(
                                        OptionalInt.of(Integer.parseInt(decade.group(1)) * 10 + 9),
                                        OptionalInt.empty(),
                                        OptionalInt.empty()))))
                : Optional.empty();
    }

    private static final Set<String> BEFORE_YEAR = Set.of(
            "in",
            "since",
            "of",
            "early",
            "late",
            "mid",
            "middle",
            "until",
            "during",
            "from",
            "between",
            "and",
            "to",
            "year",
            "before",
            "after",
            "by",
            "end",
            "beginning",
            "-",
            "(");

    private boolean yearStandsAsDate(int at) {
        return at > 0
                && (BEFORE_YEAR.contains(line.token(at - 1).folded()) || isDash(at - 1))
                && !line.tag(at + 1).startsWith("NNS");
    }

    private OptionalInt yearNumber(int at) {
        return at < line.size()
                        && line.token(at).text().length() == 4
                        && YEAR.matcher(line.token(at).text()).matches()
                ? OptionalInt.of(Integer.parseInt(line.token(at).text()))
                : OptionalInt.empty();
    }

    private OptionalInt dayOfMonth(int at) {
        if (at >= line.size() || !line.token(at).isNumber()) {
            return OptionalInt.empty();
        }
        Matcher matcher = ORDINAL.matcher(line.token(at).text().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int day = Integer.parseInt(matcher.group(1));
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private OptionalInt month(int at) {
        if (at >= line.size() || !line.token(at).startsUpper()) {
            return OptionalInt.empty();
        }
        // "May" the month stands after a preposition or by a number; "May" the verb does not
        if (line.is(at, "may") && line.tag(at).equals("MD")) {
            return OptionalInt.empty();
        }
        return row(at, "month")
                .map(row -> OptionalInt.of(Integer.parseInt(row.need("value"))))
                .orElse(OptionalInt.empty());
    }

    private Optional<Unit> unit(int at) {
        if (at >= line.size()) {
            return Optional.empty();
        }
        return switch (line.token(at).folded()) {
            case "day", "days", "hour", "hours" -> Optional.of(Unit.DAY);
            case "weekend", "weekends" -> Optional.of(Unit.WEEKEND);
            case "week", "weeks" -> Optional.of(Unit.WEEK);
            case "month", "months" -> Optional.of(Unit.MONTH);
            case "year", "years" -> Optional.of(Unit.YEAR);
            default -> Optional.empty();
        };
    }

    private Optional<Row> row(int at, String kind) {
        return at >= line.size()
                ? Optional.empty()
                : line.longest(Category.TIME, at)
                        .map(match -> match.term().row())
                        .filter(row -> row.get("kind").equals(kind));
    }

    private int end(int at) {
        return line.longest(Category.TIME, at).orElseThrow().to();
    }

    private int skipThe(int at) {
        return word(at, "the") ? at + 1 : at;
    }

    private boolean word(int at, String folded) {
        return line.is(at, folded);
    }

    private boolean isDash(int at) {
        return at >= 0 && at < line.size() && line.token(at).isDash();
    }
}
