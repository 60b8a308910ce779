package org.attestgraph.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What the job is asked to do.
 *
 * @param program the packed program, as {@code spark/pack.sh} makes it
 * @param output the folder for the parts
 * @param inputs files, folders, and patterns of them
 * @param base what the IRIs of the dataset begin with
 * @param megabytes of files for a part
 */
record Settings(String program, String output, List<String> inputs, String base, double megabytes)
        implements Serializable {
    static final String USAGE = """
            Usage: spark-submit --class org.attestgraph.spark.AttestJob attest-spark.jar
                       --program attest.zip --out OUTPUT [--base IRI] [--megabytes 32] INPUT...

            Has the reports in INPUT told, and writes them to OUTPUT as parts for ./attest load --bulk.
            Files, folders and patterns may lie in any file system that Hadoop knows.""";

    static final String BASE = "https://w3id.org/attest/id/";
    private static final String MEGABYTES = "32";

    Settings {
        inputs = List.copyOf(inputs);
    }

    /** @throws JobException where they are no settings */
    static Settings parse(String[] arguments) {
        Arguments given = new Arguments(arguments, Set.of("--program", "--out", "--base", "--megabytes"), USAGE);
        double megabytes = megabytes(given);
        given.checkComplete("INPUT");
        return new Settings(given.program(), given.output(), given.inputs(), given.last("--base", BASE), megabytes);
    }

    private static double megabytes(Arguments given) {
        String value = given.last("--megabytes", MEGABYTES);
        try {
            double number = Double.parseDouble(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw given.wrong("--megabytes " + value, "Not a number of megabytes.");
    }
}
