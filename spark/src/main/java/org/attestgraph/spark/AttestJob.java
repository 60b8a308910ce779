package org.attestgraph.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Has reports told by the machines of a Spark cluster: parts, each made by one task, that {@code ./attest load --bulk} takes. */
public final class AttestJob {
    private static final String REJECTS = "rejects.jsonl";
    private static final long MEGABYTE = 1L << 20;

    private AttestJob() {}

    /** Exit code 0: all is told; 1: some was left out; 2: wrong command. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(run(Settings.parse(arguments)) ? 0 : JobException.FAILED);
        } catch (JobException e) {
            System.err.println(e.getMessage());
            System.exit(e.exit());
        }
    }

    private static boolean run(Settings settings) throws IOException {
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "Attest"))) {
            Configuration hadoop = spark.hadoopConfiguration();
            List<PartPlan> plans = PartPlan.of(files(settings, hadoop), (long) (settings.megabytes() * MEGABYTE));
            Path output = new Path(settings.output());
            FileSystem files = output.getFileSystem(hadoop);
            KeptPlan.agree(
                    files,
                    output,
                    PartPlan.text(plans),
                    "with other files, or with other --megabytes",
                    "Give a new --out; what is told there already is not told again for being loaded twice.");
            Program.send(settings.program(), spark);
            List<Map<String, String>> counts = counts(spark, settings, plans);
            writeRejects(files, output, plans);
            tell(counts, settings, System.out);
            return counts.stream().allMatch(part -> "0".equals(part.get("rejects")));
        }
    }

    private static List<Map<String, String>> counts(JavaSparkContext spark, Settings settings, List<PartPlan> plans) {
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        return spark.parallelize(plans, plans.size())
                .map(plan ->
                        new PartWriter(Program.sent(), settings, hadoop.value().value()).write(plan))
                .collect();
    }

    /** By address, so that the parts are the same however the files were given. */
    private static List<InputFile> files(Settings settings, Configuration hadoop) throws IOException {
        Map<String, InputFile> found = new TreeMap<>();
        for (String input : settings.inputs()) {
            Path pattern = new Path(input);
            FileSystem files = pattern.getFileSystem(hadoop);
            FileStatus[] matches = files.globStatus(pattern);
            if (matches == null || matches.length == 0) {
                throw new JobException(
                        JobException.FAILED,
                        input,
                        "No such file or folder.",
                        "Give files, folders, or patterns of them.");
            }
            for (FileStatus match : matches) {
                Path root =
                        match.isDirectory() ? match.getPath() : match.getPath().getParent();
                RemoteIterator<LocatedFileStatus> below = files.listFiles(match.getPath(), true);
                while (below.hasNext()) {
                    FileStatus file = below.next();
                    if (isReport(root, file.getPath())) {
                        String address = file.getPath().toUri().toString();
                        found.putIfAbsent(
                                address,
                                new InputFile(
                                        address, root.toUri().toString(), file.getLen(), file.getModificationTime()));
                    }
                }
            }
        }
        if (found.isEmpty()) {
            throw new JobException(
                    JobException.FAILED,
                    String.join(" ", settings.inputs()),
                    "No report found here.",
                    "Give files, or folders that hold reports.");
        }
        return List.copyOf(found.values());
    }

    /** Neither what tells of reports nor what is hidden, by itself or in a hidden folder. */
    private static boolean isReport(Path root, Path file) {
        for (Path part = file; part != null && !part.equals(root); part = part.getParent()) {
            if (part.getName().startsWith(".") || part.getName().startsWith("_")) {
                return false;
            }
        }
        return !file.getName().equals("manifest.csv");
    }

    /** All that was left out, in the order of the parts. */
    private static void writeRejects(FileSystem files, Path output, List<PartPlan> plans) throws IOException {
        try (var out = files.create(new Path(output, REJECTS), true)) {
            for (PartPlan plan : plans) {
                try (var in = files.open(new Path(new Path(output, plan.name()), REJECTS))) {
                    in.transferTo(out);
                }
            }
        }
        files.delete(Attempt.folder(output), true);
    }

    private static void tell(List<Map<String, String>> counts, Settings settings, PrintStream out) {
        Set<String> knowledge = new HashSet<>();
        counts.forEach(part -> knowledge.add(part.get("knowledge")));
        if (knowledge.size() > 1) {
            throw new JobException(
                    JobException.FAILED,
                    settings.output(),
                    "Its parts were told by different versions of Attest.",
                    "Give a new --out, and the same --program throughout.");
        }
        String told = Counts.told(counts, List.of("reports", "incidents", "claims", "copies", "rejects"));
        out.println(counts.size() + " parts in " + settings.output() + ": " + told + ".");
        out.println("Next: ./attest load --bulk " + settings.output() + " --dataset DATASET");
        if (!told.endsWith(" 0 rejects")) {
            out.println("What was left out, and why: " + settings.output() + "/" + REJECTS);
        }
    }
}
