package org.attestgraph.attest.mention;

import java.util.OptionalInt;

/** What words for a time say, before it is known on which day they were written. */
public sealed interface DateExpression {

    enum Unit {
        DAY,
        WEEKEND,
        WEEK,
        MONTH,
        YEAR
    }

    enum Part {
        WHOLE,
        EARLY,
        MIDDLE,
        LATE
    }

    /** "12 June 2016", "October", "2014", "early 2014": what is not said is absent. */
    record Calendar(OptionalInt year, OptionalInt month, OptionalInt day, Part part) implements DateExpression {}

    /**
     * "Monday", "last Friday".
     *
     * @param day 1 Monday to 7 Sunday
     */
    record Weekday(int day, boolean last) implements DateExpression {}

    /** "yesterday" (1 day), "three days ago", "two weeks earlier". */
    record Ago(int count, Unit unit) implements DateExpression {}

    /** "this month" (0), "last week" (1): the whole unit, {@code back} units ago; {@code earlier} for "earlier this month". */
    record Whole(Unit unit, int back, boolean earlier) implements DateExpression {}

    /** "in the past three days", "in recent weeks": up to the day of writing. */
    record Past(int count, Unit unit) implements DateExpression {}

    /** "since March 2011", "since Saturday": from then to the day of writing. */
    record Since(DateExpression from) implements DateExpression {}

    /** "between 3 and 9 May", "from Monday to Wednesday". */
    record Between(DateExpression from, DateExpression to) implements DateExpression {}
}
