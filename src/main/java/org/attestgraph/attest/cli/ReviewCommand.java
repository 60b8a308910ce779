package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.explain.Doubts;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.review.SignedTable;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code review}: what people decide of links, merges and extractions. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Show what a person should decide, the least certain first: links between accounts, acts told twice in one report,",
            "acts told together that may be two, and places that bear another's name: as text, or as CSV to fill in.",
            "In its column \"decision\" write same, not the same, wrong or corrected (with field and value), then read it back.",
            "Decisions stay in the archive of the dataset and are applied again whenever cases are made."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest review --dataset my-data",
            "  ./attest review --csv doubts.csv --dataset my-data",
            "  ./attest review --read doubts.csv --by \"A. Reviewer\" --dataset my-data"
        })
final class ReviewCommand implements Callable<Integer> {
    @Option(names = "--csv", paramLabel = "FILE", description = "Write all of them to a file to fill in.")
    private @Nullable Path csv;

    @Option(names = "--read", paramLabel = "FILE", description = "Take decisions in from such a file.")
    private @Nullable Path read;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided, where the file does not say so.")
    private @Nullable String by;

    @Option(names = "--limit", paramLabel = "N", description = "How many to show (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Mixin
    private DatasetOption dataset;

    @Override
    public Integer call() throws IOException {
        if (read != null) {
            return take(read);
        }
        try (GraphStore store = dataset.openToRead("review")) {
            Names names = new Names(store.folder().base());
            return csv == null ? show(store, names) : write(store, names, csv);
        }
    }

    private int take(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserError(file.toString(), "No such file.", "Give a file that attest review --csv has written.");
        }
        String reviewer = Optional.ofNullable(by)
                .or(() -> Optional.ofNullable(System.getProperty("user.name")))
                .orElse("");
        SignedTable table =
                SignedTable.of(file.toString(), Files.readString(file), reviewer, LocalDate.now(ZoneOffset.UTC));
        Request review = new Request.Review(
                file.toAbsolutePath().normalize().toString(),
                new Original(table.csv().getBytes(UTF_8)),
                table.decisions());
        try (GraphStore store = dataset.openToWrite("review")) {
            store.change(List.of(review), "");
            LinkReport.bringUpToDate(store);
            dataset.out().println(LoadReport.count(table.decisions(), "decision") + " taken in.");
        }
        return ExitCode.OK;
    }

    private int write(GraphStore store, Names names, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new UserError(
                    file.toString(), "There is such a file already.", "Give another name: it may hold decisions.");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            long count = store.read(data -> new Doubts(names).csv(data, out));
            dataset.out().println(LoadReport.count(count, "doubt") + " in " + file + ".");
        }
        return ExitCode.OK;
    }

    private int show(GraphStore store, Names names) {
        List<Doubts.Doubt> doubts = store.read(data -> new Doubts(names).all(data));
        PrintWriter out = dataset.out();
        doubts.stream().limit(limit).forEach(doubt -> {
            out.println((doubt.about() + " " + doubt.score()).strip()
                    + (doubt.now().isEmpty() ? "" : ", now " + doubt.now()) + ": " + doubt.reasons());
            doubt.tellings().forEach(telling -> tell(telling, names, out));
            out.println();
        });
        out.println(LoadReport.count(doubts.size(), "doubt") + (doubts.isEmpty() ? "." : ": " + kinds(doubts) + "."));
        return ExitCode.OK;
    }

    private static String kinds(List<Doubts.Doubt> doubts) {
        return doubts.stream()
                .collect(Collectors.groupingBy(Doubts.Doubt::about, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void tell(Doubts.Telling telling, Names names, PrintWriter out) {
        out.println("  " + names.shorten(telling.incident()) + ", " + telling.file() + "\n    \""
                + telling.words().replaceAll("\\s+", " ") + "\"");
    }
}
