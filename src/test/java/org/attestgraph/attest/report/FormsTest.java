package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attestgraph.attest.format.Landmark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code forms/} is one case: the folder {@code given}, and all that is read in it. */
class FormsTest {
    private static final Path CASES = Path.of("src/test/resources/forms");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_read_in_a_folder_is_exactly_this(Path folder) throws IOException {
        assertThat(read(folder.resolve("given"))).isEqualTo(Files.readString(folder.resolve("read.txt")));
    }

    private static String read(Path given) {
        StringBuilder told = new StringBuilder();
        ReportFiles.find(
                        ReportReader.standard(),
                        List.of(given.toString()),
                        Optional.empty(),
                        InputStream.nullInputStream())
                .forEach(reading -> told.append(told(reading)));
        return told.toString().replace(given.toString(), "given");
    }

    private static String told(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> told(read.where(), read.report());
            case Reading.SameAs same -> same.message() + "\n\n";
            case Reading.Refused refused -> refused.message() + "\n\n";
            case Reading.Noted noted -> noted.message() + "\n\n";
        };
    }

    private static String told(String where, Report report) {
        Metadata known = report.metadata();
        List<String> lines = new ArrayList<>();
        lines.add("[" + where + "] " + report.fileName() + ", "
                + report.origin().map(Origin::reader).orElse("text"));
        known.published().ifPresent(days -> lines.add("published: " + PartialDate.write(days)));
        known.publisher().ifPresent(value -> lines.add("publisher: " + value));
        known.title().ifPresent(value -> lines.add("title: " + value));
        known.url().ifPresent(value -> lines.add("url: " + value));
        known.language().ifPresent(value -> lines.add("language: " + value));
        known.other().forEach((name, value) -> lines.add(name + ": " + value));
        report.notes().forEach(note -> lines.add("note: " + note));
        lines.add("----");
        lines.add(marked(report));
        lines.add("----");
        return lines.stream().collect(Collectors.joining("\n", "", "\n\n"));
    }

    /** The text, with each way back where it begins. */
    private static String marked(Report report) {
        StringBuilder text = new StringBuilder(report.text());
        List<Landmark> landmarks = report.origin().map(Origin::landmarks).orElse(List.of());
        for (Landmark each : landmarks.reversed()) {
            text.insert(each.start(), "‹" + each.locator() + "›");
        }
        return text.toString();
    }
}
