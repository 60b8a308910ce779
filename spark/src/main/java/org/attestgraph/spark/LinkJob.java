package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Links the reports of parts on the machines of a Spark cluster: the graph of cases that {@code ./attest link} makes on one. */
public final class LinkJob {
    private static final String REVIEW = "review.nq.gz";

    /** So that what is in memory at a time, and what is lost with a task, is little: a part has some 80,000 accounts. */
    private static final int TASKS_OF_A_PART = 16;

    private LinkJob() {}

    /** Exit code 0: done; 1: failed; 2: wrong command. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(LinkSettings.parse(arguments));
        } catch (JobException e) {
            System.err.println(e.getMessage());
            System.exit(e.exit());
        }
    }

    private static void run(LinkSettings settings) throws IOException {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "Attest")
                .setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            Configuration hadoop = spark.hadoopConfiguration();
            List<FileStatus> parts = new LinkedParts(settings.base(), hadoop).of(settings.inputs());
            Map<String, String> tables = tables(settings, hadoop);
            Program.send(settings.program(), spark);
            check(settings, tables);
            Path output = new Path(settings.output());
            FileSystem files = output.getFileSystem(hadoop);
            KeptPlan.agree(
                    files,
                    output,
                    plan(parts, tables),
                    "with other parts or decisions, or by another version of Attest",
                    "Give a new --out.");
            Path whole = new Path(output, Counts.FILE);
            if (!files.exists(whole)) {
                Map<String, String> counts = link(spark, settings, tables, parts);
                try (var out = files.create(whole, true)) {
                    out.write(Counts.text(counts).getBytes(UTF_8));
                }
                files.delete(Attempt.folder(output), true);
            }
            System.out.println("The graph of cases in " + settings.output() + ": "
                    + Counts.told(List.of(Counts.read(files, output)), List.of("accounts", "statements")) + ".");
        }
    }

    private static Map<String, String> link(
            JavaSparkContext spark, LinkSettings settings, Map<String, String> tables, List<FileStatus> parts)
            throws IOException {
        List<String> quads =
                parts.stream().map(part -> part.getPath().toUri().toString()).toList();
        int tasks = settings.tasks() > 0 ? settings.tasks() : TASKS_OF_A_PART * quads.size();
        return new LinkRun(spark, settings, tables, quads, tasks)
                .run(new CaseFiles(quads.size(), settings.base()), REVIEW);
    }

    private static Map<String, String> tables(LinkSettings settings, Configuration hadoop) throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String review : settings.reviews()) {
            Path path = new Path(review);
            FileSystem files = path.getFileSystem(hadoop);
            if (!files.exists(path)) {
                throw new JobException(
                        JobException.FAILED, review, "No such file.", "Give a table of decisions with --review.");
            }
            try (var in = files.open(path)) {
                tables.put(review, new String(in.readAllBytes(), UTF_8));
            }
        }
        return tables;
    }

    /** That the tables can be read, before anything is begun. */
    private static void check(LinkSettings settings, Map<String, String> tables) throws IOException {
        try {
            Program.sent().link(settings.base(), tables, Map.of());
        } catch (Program.FailedException e) {
            throw new JobException(JobException.FAILED, e.getCause().getMessage());
        }
    }

    /** What decides what the graph of cases is, and how it is shared out to files. */
    private static String plan(List<FileStatus> parts, Map<String, String> tables) throws IOException {
        StringBuilder plan = new StringBuilder("version\t" + Program.sent().linkVersion() + "\n");
        parts.forEach(part -> plan.append("part\t")
                .append(part.getLen())
                .append('\t')
                .append(part.getModificationTime())
                .append('\t')
                .append(part.getPath())
                .append('\n'));
        tables.forEach((name, csv) ->
                plan.append("review\t").append(name).append('\n').append(csv).append('\n'));
        return plan.toString();
    }
}
