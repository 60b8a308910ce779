package org.attestgraph.attest.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.attestgraph.attest.mention.DateExpression;
import org.attestgraph.attest.mention.DateExpression.Part;
import org.attestgraph.attest.mention.DateExpression.Unit;
import org.attestgraph.attest.report.DateInterval;

/** Which days words for a time mean, in a report that appeared on a given day. */
public final class Dates {
    private final DateInterval published;

    /** @param published when the report appeared; relative words count from its last day */
    public Dates(DateInterval published) {
        this.published = published;
    }

    /** Empty where the words mean no day, such as 31 June. */
    public Optional<DateInterval> of(DateExpression expression) {
        return switch (expression) {
            case DateExpression.Calendar calendar -> calendar(calendar);
            case DateExpression.Weekday weekday -> Optional.of(weekday(weekday));
            case DateExpression.Ago ago -> Optional.of(ago(ago));
            case DateExpression.Whole whole -> Optional.of(whole(whole));
            case DateExpression.Past past ->
                Optional.of(ending(back(today(), past.count(), past.unit()).plusDays(past.unit() == Unit.DAY ? 1 : 0)));
            case DateExpression.Since since -> of(since.from()).map(from -> ending(from.earliest()));
            case DateExpression.Between between -> between(between);
        };
    }

    private LocalDate today() {
        return published.latest();
    }

    private DateInterval ending(LocalDate from) {
        return new DateInterval(from.isAfter(today()) ? today() : from, today());
    }

    private Optional<DateInterval> calendar(DateExpression.Calendar calendar) {
        if (calendar.month().isEmpty()) {
            return calendar.year().isEmpty()
                    ? Optional.empty()
                    : Optional.of(part(DateInterval.year(calendar.year().getAsInt()), calendar.part()));
        }
        int month = calendar.month().getAsInt();
        int year = year(calendar.year(), month, calendar.day().orElse(1));
        YearMonth yearMonth = YearMonth.of(year, month);
        if (calendar.day().isEmpty()) {
            DateInterval whole = DateInterval.month(yearMonth);
            boolean current = whole.contains(DateInterval.day(today()));
            return Optional.of(current && calendar.part() == Part.WHOLE ? whole : part(whole, calendar.part()));
        }
        int day = calendar.day().getAsInt();
        return yearMonth.isValidDay(day) ? Optional.of(DateInterval.day(yearMonth.atDay(day))) : Optional.empty();
    }

    /** Without a year the last such day before the report is meant; 0 says its own year, -1 the year before. */
    private int year(OptionalInt year, int month, int day) {
        if (year.isPresent() && year.getAsInt() > 0) {
            return year.getAsInt();
        }
        if (year.isPresent()) {
            return today().getYear() + year.getAsInt();
        }
        YearMonth said = YearMonth.of(today().getYear(), month);
        boolean future = said.atDay(Math.min(day, said.lengthOfMonth())).isAfter(today().plusDays(3));
        return future ? today().getYear() - 1 : today().getYear();
    }

    private static DateInterval part(DateInterval whole, Part part) {
        long days = ChronoUnit.DAYS.between(whole.earliest(), whole.latest()) + 1;
        LocalDate oneThird = whole.earliest().plusDays(days / 3);
        LocalDate twoThirds = whole.earliest().plusDays(2 * days / 3);
        return switch (part) {
            case WHOLE -> whole;
            case EARLY -> new DateInterval(whole.earliest(), oneThird.minusDays(1));
            case MIDDLE -> new DateInterval(oneThird, twoThirds.minusDays(1));
            case LATE -> new DateInterval(twoThirds, whole.latest());
        };
    }

    private DateInterval weekday(DateExpression.Weekday weekday) {
        DayOfWeek day = DayOfWeek.of(weekday.day());
        if (!published.isDay()) {
            return published; // the month of publication is all that is known
        }
        LocalDate latest = today().with(TemporalAdjusters.previousOrSame(day));
        return DateInterval.day(weekday.last() && latest.equals(today()) ? latest.minusWeeks(1) : latest);
    }

    private DateInterval ago(DateExpression.Ago ago) {
        if (!published.isDay()) {
            return new DateInterval(
                    back(published.earliest(), ago.count(), ago.unit()),
                    back(published.latest(), ago.count(), ago.unit()));
        }
        LocalDate day = back(today(), ago.count(), ago.unit());
        return switch (ago.unit()) {
            case DAY -> DateInterval.day(day);
            case WEEK, WEEKEND -> new DateInterval(day.minusDays(3), day.plusDays(3));
            case MONTH -> DateInterval.month(YearMonth.from(day));
            case YEAR -> DateInterval.year(day.getYear());
        };
    }

    private static LocalDate back(LocalDate from, int count, Unit unit) {
        int limited = Math.min(count, 5000);
        return switch (unit) {
            case DAY -> from.minusDays(limited);
            case WEEK, WEEKEND -> from.minusWeeks(limited);
            case MONTH -> from.minusMonths(limited);
            case YEAR -> from.minusYears(limited);
        };
    }

    private DateInterval whole(DateExpression.Whole whole) {
        LocalDate today = today();
        DateInterval unit =
                switch (whole.unit()) {
                    case DAY -> DateInterval.day(today.minusDays(whole.back()));
                    case WEEKEND -> weekend(today, whole.back());
                    case WEEK -> week(today, whole.back());
                    case MONTH -> DateInterval.month(YearMonth.from(today).minusMonths(whole.back()));
                    case YEAR -> DateInterval.year(today.getYear() - whole.back());
                };
        return whole.back() == 0 && unit.latest().isAfter(today) ? ending(unit.earliest()) : unit;
    }

    private static DateInterval week(LocalDate today, int back) {
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
        return new DateInterval(monday, monday.plusDays(6));
    }

    private static DateInterval weekend(LocalDate today, int back) {
        LocalDate sunday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).minusWeeks(back);
        return new DateInterval(sunday.minusDays(1), sunday);
    }

    private Optional<DateInterval> between(DateExpression.Between between) {
        Optional<DateInterval> to = of(between.to());
        Optional<DateInterval> from = between.from() instanceof DateExpression.Calendar day
                        && day.month().isEmpty()
                        && day.day().isPresent()
                        && to.isPresent()
                ? dayOf(YearMonth.from(to.get().latest()), day.day().getAsInt())
                : of(between.from());
        return from.isEmpty()
                        || to.isEmpty()
                        || to.get().latest().isBefore(from.get().earliest())
                ? Optional.empty()
                : Optional.of(new DateInterval(from.get().earliest(), to.get().latest()));
    }

    private static Optional<DateInterval> dayOf(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(DateInterval.day(month.atDay(day))) : Optional.empty();
    }
}
