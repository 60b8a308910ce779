package org.attestgraph.attest.fuzz;

/** Where Jazzer comes in: {@code scripts/fuzz/all.sh} starts it, with the folder of a target as its argument. */
public final class Fuzzing {
    private static Target target = Target.DECODER;

    private Fuzzing() {}

    /** Reads what the target leans on, which takes longer than any input may. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        target = Target.of(arguments[0]).orElseThrow();
        target.check(new byte[] {'A', '.'});
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.check(input);
    }
}
