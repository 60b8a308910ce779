package org.attestgraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

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
    private static final int MEGABYTES = 32;

    Settings {
        inputs = List.copyOf(inputs);
    }

    /** @throws JobException where they are no settings */
    static Settings parse(String[] arguments) {
        String program = "";
        String output = "";
        String base = BASE;
        double megabytes = MEGABYTES;
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
                case "--megabytes" -> megabytes = number(value);
                default -> throw wrong(argument, "No option of this job.");
            }
        }
        if (program.isEmpty() || output.isEmpty() || inputs.isEmpty()) {
            throw wrong("attest-spark", "--program, --out and at least one INPUT are needed.");
        }
        return new Settings(program, output, inputs, base, megabytes);
    }

    private static double number(String value) {
        try {
            double number = Double.parseDouble(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong("--megabytes " + value, "Not a number of megabytes.");
    }

    private static JobException wrong(String where, String problem) {
        return new JobException(JobException.WRONG_COMMAND, where, problem, USAGE);
    }
}
