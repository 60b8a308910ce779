package org.attestgraph.attest.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The folder of a dataset in which decisions are kept, in a file each time some are taken in; none is ever changed. */
public record DecisionFolder(Path path) {

    /**
     * Keeps the decisions of {@code csv}, all or none.
     *
     * @param where what messages call it
     * @param by who decided, and
     * @param on when, where a row does not say so
     * @return how many there are
     */
    public int take(String where, String csv, String by, LocalDate on) throws IOException {
        List<Decision> decisions = DecisionTable.read(where, csv);
        if (decisions.isEmpty()) {
            throw new ReviewException(
                    where,
                    "Nothing is decided in it.",
                    "Write same, not the same, wrong or corrected in the column \"decision\".");
        }
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180;
        format.printRecord(text, DecisionTable.COLUMNS.toArray());
        for (Decision decision : decisions) {
            Decision.Decided first = decision.on().getFirst();
            Optional<Decision.Decided> second = decision.on().stream().skip(1).findFirst();
            format.printRecord(
                    text,
                    decision.verdict().word(),
                    first.incident(),
                    at(first),
                    second.map(Decision.Decided::incident).orElse(""),
                    second.map(DecisionFolder::at).orElse(""),
                    decision.field(),
                    decision.value(),
                    decision.note(),
                    decision.by().isEmpty() ? by : decision.by(),
                    decision.day().orElse(on));
        }
        keep(text.toString());
        return decisions.size();
    }

    private void keep(String text) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectory(path);
            restrict(path, "rwx------");
        }
        long next;
        try (Stream<Path> files = Files.list(path)) {
            next = files.filter(file -> file.toString().endsWith(".csv")).count() + 1;
        }
        Path file = path.resolve(String.format(Locale.ROOT, "%04d.csv", next));
        Path part = path.resolve(file.getFileName() + ".part");
        Files.writeString(part, text);
        restrict(part, "rw-------");
        Files.move(part, file);
    }

    /** Decisions name people. */
    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static String at(Decision.Decided decided) {
        return decided.start() < 0 ? "" : Integer.toString(decided.start());
    }
}
