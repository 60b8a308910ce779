package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.store.DatasetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code bench}: how fast reports are extracted on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how many reports a second are extracted, without and with their graphs.",
            "Reading files and starting the program are left out; the first rounds only warm up and are not counted.",
            "\"by the clock\" is the median of the rounds. \"a core\" adds up, of each report, the least processor time that a "
                    + "round took for it: what the program needs where other work on the machine does not slow it down."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./attest bench data/reports --threads 1 --rounds 20"})
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private ReadOptions reading;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often all reports are gone through, after as many rounds to warm up (default: "
                    + "${DEFAULT-VALUE}).")
    private int rounds = 5;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new UserError("--rounds " + rounds, "Not a number of rounds.", "Give 1 or more.");
        }
        Stages stages = attest.parts().stages();
        List<Report> reports = StreamSupport.stream(reading.find(attest).spliterator(), false)
                .filter(Reading.Read.class::isInstance)
                .map(read -> ((Reading.Read) read).report())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.println(LoadReport.count(reports.size(), "report") + ", "
                + LoadReport.count(
                        reports.stream()
                                .mapToLong(report -> report.text().length())
                                .sum(),
                        "character")
                + ", " + LoadReport.count(reading.threads(), "thread") + ", " + LoadReport.count(rounds, "round")
                + "; reports a second:");
        measure("extraction", reports, stages::extract, out);
        measure(
                "extraction and checked graph",
                reports,
                report -> stages.graph(stages.extract(report), DatasetFolder.DEFAULT_BASE),
                out);
        return ExitCode.OK;
    }

    private void measure(String what, List<Report> reports, Consumer<Report> work, PrintWriter out) {
        List<Double> byClock = new ArrayList<>();
        long[] least = new long[reports.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        try (ExecutorService workers = Executors.newFixedThreadPool(reading.threads())) {
            for (int round = -rounds; round < rounds; round++) {
                long start = System.nanoTime();
                long[] times = round(reports, work, workers);
                if (round >= 0) {
                    byClock.add(reports.size() * 1e9 / (System.nanoTime() - start));
                    Arrays.setAll(least, i -> Math.min(least[i], times[i]));
                }
            }
        }
        double core = reports.size() * 1e9 / Arrays.stream(least).sum();
        out.printf(Locale.ROOT, "%-28s %,9.1f by the clock %,9.1f a core%n", what, median(byClock), core);
        out.flush();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Goes through all reports once, and tells the processor time that each took, in nanoseconds. */
    private static long[] round(List<Report> reports, Consumer<Report> work, ExecutorService workers) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Future<Long>> times = new ArrayList<>();
        for (Report report : reports) {
            times.add(workers.submit(() -> {
                long start = threads.getCurrentThreadCpuTime();
                work.accept(report);
                return threads.getCurrentThreadCpuTime() - start;
            }));
        }
        try {
            long[] all = new long[times.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = times.get(i).get();
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A report cannot be extracted", e.getCause());
        }
    }
}
