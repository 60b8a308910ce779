package org.attestgraph.attest.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who acts.
 *
 * @param operator the person, as the machine knows them
 * @param tool version of the program
 */
public record Signature(String operator, String tool, Clock clock) {

    public static Signature ofThisProcess() {
        String tool = Optional.ofNullable(Signature.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new Signature(System.getProperty("user.name", "unknown"), tool, Clock.systemUTC());
    }

    /** Now, in UTC, to the millisecond. */
    String time() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
