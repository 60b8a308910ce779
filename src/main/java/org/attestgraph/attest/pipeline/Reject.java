package org.attestgraph.attest.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.attestgraph.attest.report.Reading;

/** Something that could not be made a graph of, as a row of a table. */
record Reject(String where, String problem, String remedy) {
    private static final String REPORT = "Run the command again with --debug, and report what it prints.";

    static Reject of(Reading.Refused refused) {
        return new Reject(refused.where(), refused.problem(), refused.remedy());
    }

    static Reject of(String where, Throwable cause) {
        return cause instanceof UnfitGraphException unfit
                ? new Reject(where, UnfitGraphException.REFUSED + unfit.getMessage(), UnfitGraphException.REMEDY)
                : new Reject(where, new Summary.Failure(where, cause).problem(), REPORT);
    }

    /** As one line of JSON, without a line feed. */
    String line() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("where", where)
                .put("problem", problem)
                .put("remedy", remedy)
                .toString();
    }
}
