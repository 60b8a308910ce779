package org.attestgraph.attest.report;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * A date as a text writes it.
 *
 * @param extent the words, the day of the week among them
 * @param readings the days that it can mean, the likeliest first; more than one where day and month can be told only by
 *     their order
 * @param weekday as written beside it
 * @param mayLackDigit a day of one digit beside a month of two: {@code 5-04-2016} may once have been 25-04-2016
 */
record WrittenDate(Extent extent, List<DateInterval> readings, Optional<DayOfWeek> weekday, boolean mayLackDigit) {
    WrittenDate {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("Means no day");
        }
    }

    WrittenDate covering(Extent wider) {
        return new WrittenDate(wider, readings, weekday, mayLackDigit);
    }
}
