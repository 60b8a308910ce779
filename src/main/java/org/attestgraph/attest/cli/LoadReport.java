package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.attestgraph.attest.pipeline.Summary;

/** Tells a person what came of reading reports. */
final class LoadReport {
    private LoadReport() {}

    /** Names on standard error what was left out, and why. */
    static void tellLeftOut(Summary summary, Attest attest) {
        PrintWriter err = attest.terminal().err();
        summary.notes().forEach(err::println);
        summary.duplicates().forEach(err::println);
        summary.refused().forEach(err::println);
        for (Summary.Failure failure : summary.failed()) {
            err.println(failure.message());
            if (attest.debug()) {
                failure.cause().printStackTrace(err);
            }
        }
        if (!summary.failed().isEmpty() && !attest.debug()) {
            err.println("Run the command again with --debug, and report what it prints where you got the program.");
        }
        err.flush();
    }

    /** One or two lines for standard output. */
    static List<String> lines(Summary summary, String dataset) {
        List<String> lines = new ArrayList<>();
        lines.add(count(summary.stored(), "report") + " in " + dataset + ": " + count(summary.incidents(), "incident")
                + ", " + count(summary.claims(), "claim") + " (" + ProgressLine.seconds(summary.time()) + ").");
        List<String> parts = new ArrayList<>();
        add(parts, summary.added(), "new");
        add(parts, summary.replaced(), "replaced");
        add(parts, summary.unchanged(), "unchanged");
        add(parts, summary.retracted(), "retracted");
        add(parts, summary.unread(), "kept, in a language without lexicons");
        add(parts, summary.duplicates().size(), "left out as copies");
        add(parts, summary.refused().size(), "refused");
        add(parts, summary.failed().size(), "failed");
        lines.add(parts.isEmpty() ? "Nothing to load." : capital(String.join(", ", parts)) + ".");
        return lines;
    }

    static String count(long number, String thing) {
        return String.format(java.util.Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(String.format(java.util.Locale.ROOT, "%,d %s", number, what));
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
