package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code reading/} is one case: the folder {@code given} and the {@code messages.txt} that come of it. */
class GoldenMessageTest {
    private static final Path CASES = Path.of("src/test/resources/reading");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_a_user_is_told_of_a_folder_is_exactly_this(Path folder) throws IOException {
        String given = folder.resolve("given").toString();

        assertThat(messages(given).replace(given, "given")).isEqualTo(Files.readString(folder.resolve("messages.txt")));
    }

    private static String messages(String given) {
        try {
            ReportFiles files = ReportFiles.find(
                    ReportReader.standard(), List.of(given), Optional.empty(), InputStream.nullInputStream());
            return StreamSupport.stream(files.spliterator(), false)
                    .map(GoldenMessageTest::message)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (UnusableFileException e) {
            return e.getMessage() + "\n";
        }
    }

    private static String message(Reading reading) {
        return switch (reading) {
            case Reading.Read read ->
                Stream.concat(Stream.of("[" + read.where() + "] Read."), read.report().notes().stream())
                        .collect(Collectors.joining("\n"));
            case Reading.SameAs same -> same.message();
            case Reading.Refused refused -> refused.message();
            case Reading.Noted noted -> noted.message();
        };
    }
}
