package org.attestgraph.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

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
        Arguments given =
                new Arguments(arguments, Set.of("--program", "--out", "--base", "--review", "--tasks"), USAGE);
        int tasks = tasks(given);
        given.checkComplete("of PARTS");
        return new LinkSettings(
                given.program(),
                given.output(),
                given.inputs(),
                given.last("--base", Settings.BASE),
                given.all("--review"),
                tasks);
    }

    private static int tasks(Arguments given) {
        if (given.all("--tasks").isEmpty()) {
            return 0;
        }
        String value = given.last("--tasks", "");
        if (value.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(value);
        }
        throw given.wrong("--tasks " + value, "Not a number of tasks.");
    }
}
