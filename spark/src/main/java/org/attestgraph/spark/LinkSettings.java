package org.attestgraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the job is asked to link.
 *
 * @param program the packed program, as {@code spark/pack.sh} makes it
 * @param output the folder for the graph of cases
 * @param inputs parts, and folders of them
 * @param base what the IRIs of the dataset begin with
 * @param reviews tables of what people decided, in the order in which it was taken in
 * @param tasks how many each step is shared out to; 0 where the job may choose
 */
record LinkSettings(String program, String output, List<String> inputs, String base, List<String> reviews, int tasks)
        implements Serializable {
    static final String USAGE = """
            Usage: spark-submit --class org.attestgraph.spark.LinkJob attest-spark.jar
                       --program attest.zip --out OUTPUT [--base IRI] [--review TABLE]... [--tasks N] PARTS...

            Links the reports in PARTS, and writes the graph of cases to OUTPUT: N-Quads, sorted and packed.
            TABLE is what attest review --csv writes and people fill in, with who decided (by) and when (on).
            Parts, folders of parts and tables may lie in any file system that Hadoop knows.""";

    LinkSettings {
        inputs = List.copyOf(inputs);
        reviews = List.copyOf(reviews);
    }

    /** @throws JobException where they are no settings */
    static LinkSettings parse(String[] arguments) {
        String program = "";
        String output = "";
        String base = Settings.BASE;
        int tasks = 0;
        List<String> reviews = new ArrayList<>();
        List<String> inputs = new ArrayList<>();
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (!argument.startsWith("--")) {
                inputs.add(argument);
                continue;
            }
            if (at + 1 == arguments.length) {
                throw wrong(argument, "Needs a value.");
            }
            String value = arguments[++at];
            switch (argument) {
                case "--program" -> program = value;
                case "--out" -> output = value;
                case "--base" -> base = value;
                case "--review" -> reviews.add(value);
                case "--tasks" -> tasks = number(value);
                default -> throw wrong(argument, "No option of this job.");
            }
        }
        if (program.isEmpty() || output.isEmpty() || inputs.isEmpty()) {
            throw wrong("attest-spark", "--program, --out and at least one of PARTS are needed.");
        }
        return new LinkSettings(program, output, inputs, base, reviews, tasks);
    }

    private static int number(String value) {
        if (value.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(value);
        }
        throw wrong("--tasks " + value, "Not a number of tasks.");
    }

    private static JobException wrong(String where, String problem) {
        return new JobException(JobException.WRONG_COMMAND, where, problem, USAGE);
    }
}
