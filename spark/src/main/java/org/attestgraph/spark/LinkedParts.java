package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the parts that are to be linked, in the order in which {@code load --bulk} takes them. */
record LinkedParts(String base, Configuration hadoop) {
    private static final String DATASET = "dataset.json";
    private static final String QUADS = "quads.nq.gz";
    private static final String WRITTEN_LAST = "rejects.jsonl";

    /** The files of their statements. */
    List<FileStatus> of(List<String> inputs) throws IOException {
        List<FileStatus> quads = new ArrayList<>();
        for (String input : inputs) {
            Path folder = new Path(input);
            FileSystem files = folder.getFileSystem(hadoop);
            List<Path> parts = isPart(files, folder) ? List.of(folder) : within(files, folder);
            if (parts.isEmpty()) {
                throw wrong(input, "No part here.", "Have reports told with AttestJob, or with ./attest part.");
            }
            for (Path part : parts) {
                check(files, part);
                quads.add(files.getFileStatus(new Path(part, QUADS)));
            }
        }
        return quads;
    }

    private static List<Path> within(FileSystem files, Path folder) throws IOException {
        if (!files.exists(folder)) {
            return List.of();
        }
        List<Path> parts = new ArrayList<>();
        for (Path entry : Stream.of(files.listStatus(folder))
                .map(FileStatus::getPath)
                .sorted()
                .toList()) {
            if (isPart(files, entry)) {
                parts.add(entry);
            }
        }
        return parts;
    }

    private static boolean isPart(FileSystem files, Path folder) throws IOException {
        return files.exists(new Path(folder, DATASET));
    }

    private void check(FileSystem files, Path part) throws IOException {
        for (String file : Arrays.asList(QUADS, WRITTEN_LAST)) {
            if (!files.exists(new Path(part, file))) {
                throw wrong(part.toString(), "This part is not whole: it has no " + file + ".", "Make it anew.");
            }
        }
        try (var in = files.open(new Path(part, DATASET))) {
            String description = new String(in.readAllBytes(), UTF_8);
            if (!Pattern.compile("\"base\"\\s*:\\s*\"" + Pattern.quote(base) + "\"")
                    .matcher(description)
                    .find()) {
                throw wrong(
                        part.toString(),
                        "Its IRIs do not begin with " + base + ".",
                        "Give the --base that its " + DATASET + " names.");
            }
        }
    }

    private static JobException wrong(String where, String problem, String remedy) {
        return new JobException(JobException.FAILED, where, problem, remedy);
    }
}
