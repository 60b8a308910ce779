package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real reports, where they lie beside the project: how often their own date line is found. */
class SharedReportsTest {
    private static final Path REPORTS = Path.of("../shared/reports");
    private static final int LAST_OPEN = 180;

    @BeforeEach
    void reports_lie_beside_the_project() {
        assumeThat(Files.isDirectory(REPORTS)).isTrue();
    }

    @Test
    void nearly_every_report_is_dated_by_its_own_text() {
        List<Report> reports = reports();

        assertThat(reports.stream().filter(report -> report.front().dateLine().isPresent()))
                .hasSizeGreaterThanOrEqualTo(reports.size() * 96 / 100);
    }

    @Test
    void every_report_has_a_title_and_a_story_and_its_parts_do_not_overlap() {
        for (Report report : reports()) {
            assertThat(report.title()).as(report.fileName()).isPresent();
            assertThat(report.front().body().in(report.text()))
                    .as(report.fileName())
                    .hasSizeGreaterThan(40);
            List<Part> parts = report.front().parts();
            assertThat(IntStream.range(1, parts.size()))
                    .as(report.fileName())
                    .allMatch(
                            i -> parts.get(i - 1).end() <= parts.get(i).extent().start());
        }
    }

    @Test
    void a_second_reading_gives_the_same() {
        assertThat(reports()).isEqualTo(reports());
    }

    private static List<Report> reports() {
        List<String> given = Stream.of(
                        Stream.of("dev", "seeds"),
                        IntStream.rangeClosed(1, LAST_OPEN)
                                .mapToObj(number -> String.format(Locale.ROOT, "corpus/corpus-%03d.txt", number)))
                .flatMap(each -> each)
                .map(name -> REPORTS.resolve(name).toString())
                .toList();
        List<Report> reports = new ArrayList<>();
        ReportFiles.find(ReportReader.standard(), given, Optional.empty(), InputStream.nullInputStream())
                .forEach(reading -> {
                    if (reading instanceof Reading.Read read) {
                        reports.add(read.report());
                    }
                });
        return reports;
    }
}
