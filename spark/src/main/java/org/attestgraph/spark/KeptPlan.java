package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What a job is going to do, kept where its results go: those who go on with it must mean the same. */
final class KeptPlan {
    private static final String PLAN = "plan.tsv";

    private KeptPlan() {}

    /**
     * Keeps {@code plan}, or checks that it is the one of those who began.
     *
     * @param others what differs where it is another: {@code with other files}
     * @param remedy what to do then
     */
    static void agree(FileSystem files, Path output, String plan, String others, String remedy) throws IOException {
        Path kept = new Path(output, PLAN);
        if (files.exists(kept)) {
            try (var in = files.open(kept)) {
                if (!new String(in.readAllBytes(), UTF_8).equals(plan)) {
                    throw new JobException(
                            JobException.FAILED, output.toString(), "This was begun " + others + ".", remedy);
                }
            }
            return;
        }
        if (files.exists(output) && files.listStatus(output).length > 0) {
            throw new JobException(
                    JobException.FAILED, output.toString(), "This folder holds something else.", "Give a new --out.");
        }
        try (var out = files.create(kept, true)) {
            out.write(plan.getBytes(UTF_8));
        }
    }
}
