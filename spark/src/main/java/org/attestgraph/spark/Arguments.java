package org.attestgraph.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The options and inputs that a job is called with. */
final class Arguments {
    private final String usage;
    private final Map<String, List<String>> values = new TreeMap<>();
    private final List<String> inputs = new ArrayList<>();

    /**
     * Reads {@code arguments}, where each option has a value.
     *
     * @throws JobException where one is unknown or lacks its value
     */
    Arguments(String[] arguments, Set<String> options, String usage) {
        this.usage = usage;
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (!argument.startsWith("--")) {
                inputs.add(argument);
            } else if (!options.contains(argument)) {
                throw wrong(argument, "No option of this job.");
            } else if (at + 1 == arguments.length) {
                throw wrong(argument, "Needs a value.");
            } else {
                values.computeIfAbsent(argument, any -> new ArrayList<>()).add(arguments[++at]);
            }
        }
    }

    /**
     * Checks that program, output and inputs are there.
     *
     * @param inputName what the usage calls inputs
     * @throws JobException where one is missing
     */
    void checkComplete(String inputName) {
        if (program().isEmpty() || output().isEmpty() || inputs.isEmpty()) {
            throw wrong("attest-spark", "--program, --out and at least one " + inputName + " are needed.");
        }
    }

    String program() {
        return last("--program", "");
    }

    String output() {
        return last("--out", "");
    }

    List<String> inputs() {
        return inputs;
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    String last(String option, String otherwise) {
        List<String> given = all(option);
        return given.isEmpty() ? otherwise : given.getLast();
    }

    JobException wrong(String where, String problem) {
        return new JobException(JobException.WRONG_COMMAND, where, problem, usage);
    }
}
