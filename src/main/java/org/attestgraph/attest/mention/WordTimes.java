package org.attestgraph.attest.mention;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.mention.DateExpression.Part;
import org.attestgraph.attest.mention.DateExpression.Unit;
import org.attestgraph.attest.mention.Numbers.Amount;

/** Finds dates in any language: 12 May 2019, 12.05.2019, May 2019, Monday, yesterday, two days ago. */
final class WordTimes {
    private static final Pattern FIGURES =
            Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POINT = Pattern.compile("\\.");

    private final Line line;

    private WordTimes(Line line) {
        this.line = line;
    }

    static List<Mention> in(Line line) {
        WordTimes times = new WordTimes(line);
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Read> read = times.at(at);
            if (read.isPresent()) {
                found.add(new Mention.Time(
                        line.extent(at, read.get().to()), read.get().expression()));
            }
            at = read.map(Read::to).orElse(at + 1);
        }
        return found;
    }

    private record Read(DateExpression expression, int to) {}

    private Optional<Read> at(int at) {
        return figures(at)
                .or(() -> dayOfMonth(at))
                .or(() -> monthOfYear(at))
                .or(() -> weekday(at))
                .or(() -> relative(at))
                .or(() -> ago(at));
    }

    /** 12.05.2019, 12/05/2019 */
    private Optional<Read> figures(int at) {
        if (FIGURES.matcher(line.token(at).text()).matches()) {
            String[] parts = POINT.split(line.token(at).text(), -1);
            return day(number(parts[2]), number(parts[1]), number(parts[0])).map(day -> new Read(day, at + 1));
        }
        boolean slashes = line.is(at + 1, "/") && line.is(at + 3, "/") && at + 4 < line.size();
        return slashes && plain(at, 2) && plain(at + 2, 2) && plain(at + 4, 4)
                ? day(number(text(at + 4)), number(text(at + 2)), number(text(at)))
                        .map(day -> new Read(day, at + 5))
                : Optional.empty();
    }

    private static Optional<DateExpression> day(int year, int month, int day) {
        return month < 1 || month > 12 || day < 1 || day > 31 || year < 1900
                ? Optional.empty()
                : Optional.of(new DateExpression.Calendar(
                        OptionalInt.of(year), OptionalInt.of(month), OptionalInt.of(day), Part.WHOLE));
    }

    private Optional<Read> dayOfMonth(int at) {
        OptionalInt day = dayNumber(at);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int to = at + 1;
        if (to + 1 < line.size() && line.token(to).isDash() && text(to + 1).length() <= 2) {
            to += 2; // 12-го
        }
        Optional<Terms.Match> month = time(skip(to), "month");
        return month.map(match -> withYear(match, day));
    }

    private OptionalInt dayNumber(int at) {
        String text = text(at);
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2 || text.length() > digits + 2) {
            return OptionalInt.empty();
        }
        int day = number(text.substring(0, digits));
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private Optional<Read> monthOfYear(int at) {
        return time(at, "month")
                .map(month -> withYear(month, OptionalInt.empty()))
                .filter(read -> read.expression() instanceof DateExpression.Calendar calendar
                        && calendar.year().isPresent());
    }

    private Read withYear(Terms.Match first, OptionalInt day) {
        int month = number(first.term().row().need("value"));
        int to = first.to();
        while (isMark(to) && time(to + 1, "month").isPresent()) {
            to = time(to + 1, "month").orElseThrow().to(); // the same month by another of its names
            to = isMark(to) && text(to).equals(")") ? to + 1 : to;
        }
        int at = skip(to);
        boolean year = at < line.size() && plain(at, 4) && number(text(at)) >= 1900 && number(text(at)) < 2200;
        return new Read(
                new DateExpression.Calendar(
                        year ? OptionalInt.of(number(text(at))) : OptionalInt.empty(),
                        OptionalInt.of(month),
                        day,
                        Part.WHOLE),
                year ? at + 1 : to);
    }

    private boolean isMark(int at) {
        return at < line.size() && (text(at).equals("/") || text(at).equals("(") || text(at).equals(")"));
    }

    /** With a day of a month after it, that is meant. */
    private Optional<Read> weekday(int at) {
        return time(at, "weekday").map(weekday -> {
            int to = weekday.to();
            int next = line.is(to, ",") || line.is(to, "\u060c") ? to + 1 : to;
            Optional<Read> day = next < line.size() ? figures(next).or(() -> dayOfMonth(next)) : Optional.empty();
            boolean last = time(to, "last").isPresent()
                    || at > 0 && time(at - 1, "last").isPresent();
            int value = number(weekday.term().row().need("value"));
            return day.orElseGet(() -> new Read(
                    new DateExpression.Weekday(value, last),
                    time(to, "last").map(Terms.Match::to).orElse(to)));
        });
    }

    private Optional<Read> relative(int at) {
        return time(at, "relative")
                .map(match -> new Read(
                        new DateExpression.Ago(-number(match.term().row().need("value")), Unit.DAY), match.to()));
    }

    private Optional<Read> ago(int at) {
        Optional<Terms.Match> before = time(at, "before");
        int from = before.map(Terms.Match::to).orElse(at);
        Optional<Amount> count = from < line.size() ? WordNumbers.at(line, from) : Optional.empty();
        int unitAt = count.map(Amount::to).orElse(from);
        Optional<Terms.Match> unit = time(unitAt, "unit");
        if (unit.isEmpty() || before.isEmpty() && count.isEmpty()) {
            return Optional.empty();
        }
        Optional<Terms.Match> after = time(unit.get().to(), "after");
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        Period period = Period.parse(unit.get().term().row().need("value"));
        int times = count.map(Amount::value).orElse(1);
        int to = after.map(Terms.Match::to).orElse(unit.get().to());
        return Optional.of(new Read(expression(period, times), to));
    }

    private static DateExpression expression(Period period, int times) {
        if (period.getYears() > 0) {
            return new DateExpression.Ago(period.getYears() * times, Unit.YEAR);
        }
        if (period.getMonths() > 0) {
            return new DateExpression.Ago(period.getMonths() * times, Unit.MONTH);
        }
        return period.getDays() % 7 == 0
                ? new DateExpression.Ago(period.getDays() / 7 * times, Unit.WEEK)
                : new DateExpression.Ago(period.getDays() * times, Unit.DAY);
    }

    /** Over a word such as <i>de</i>. */
    private int skip(int at) {
        return time(at, "of").map(Terms.Match::to).orElse(at);
    }

    private Optional<Terms.Match> time(int at, String kind) {
        if (at < 0 || at >= line.size()) {
            return Optional.empty();
        }
        return line.matches().stream()
                .filter(match -> match.from() == at
                        && match.term().category() == Category.TIME
                        && match.term().row().get("kind").equals(kind))
                .reduce((a, b) -> b.to() > a.to() ? b : a);
    }

    private boolean plain(int at, int digits) {
        String text = text(at);
        return line.token(at).isNumber()
                && text.length() <= digits
                && (digits == 2 || text.length() == digits)
                && text.chars().allMatch(Character::isDigit);
    }

    private String text(int at) {
        return line.token(at).text();
    }

    /** Of digits of any script. */
    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
