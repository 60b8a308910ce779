package org.attestgraph.attest.pipeline;

import java.util.function.Function;
import org.attestgraph.attest.report.Reading;

/** What came of one reading. */
sealed interface Made<T> {
    Reading reading();

    /** Something was made of a report. */
    record Thing<T>(Reading.Read reading, T thing) implements Made<T> {}

    /** A fault of the program. */
    record Fault<T>(Reading.Read reading, Throwable cause) implements Made<T> {}

    /** Nothing to make anything of. */
    record Passed<T>(Reading reading) implements Made<T> {}

    /** Does {@code work} on a report that was read; whatever goes wrong in it concerns that report alone. */
    static <T> Made<T> of(Reading reading, Function<Reading.Read, T> work) {
        if (!(reading instanceof Reading.Read read)) {
            return new Passed<>(reading);
        }
        try {
            return new Thing<>(read, work.apply(read));
        } catch (RuntimeException | StackOverflowError e) {
            return new Fault<>(read, e);
        }
    }
}
