package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.Partitioner;

/**
 * Which statements go to which file: by the first digits of the case or report that they are of, which are those of a hash,
 * so that files are about as large, lie in order, and are the same whenever they are made.
 */
final class CaseFiles extends Partitioner {
    private static final int DIGITS = 4;
    private static final int MOST = 1 << 4 * DIGITS;

    /** There are fewer statements on which totals count an act in than on cases. */
    private static final int FEWER = 8;

    private final int cases;
    private final int totals;
    private final byte[] ofCase;
    private final byte[] ofReport;

    /** @param cases how many files for what is said of cases */
    CaseFiles(int cases, String base) {
        this.cases = cases;
        this.totals = Math.max(1, cases / FEWER);
        this.ofCase = ("<" + base + "case/").getBytes(UTF_8);
        this.ofReport = ("<" + base + "report/").getBytes(UTF_8);
    }

    String name(int number) {
        return number < cases
                ? String.format(Locale.ROOT, "cases-%05d.nq.gz", number)
                : String.format(Locale.ROOT, "totals-%05d.nq.gz", number - cases);
    }

    @Override
    public int numPartitions() {
        return cases + totals;
    }

    @Override
    public int getPartition(Object line) {
        byte[] bytes = (byte[]) line;
        return startsWith(bytes, ofCase)
                ? share(bytes, ofCase.length, cases)
                : cases + share(bytes, ofReport.length, totals);
    }

    private static boolean startsWith(byte[] line, byte[] start) {
        return line.length > start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    private static int share(byte[] line, int from, int files) {
        int number = 0;
        for (int at = from; at < from + DIGITS && at < line.length; at++) {
            number = number << 4 | Math.max(0, Character.digit(line[at], 16));
        }
        return (int) ((long) number * files / MOST);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseFiles files && files.cases == cases;
    }

    @Override
    public int hashCode() {
        return cases;
    }
}
