package org.attestgraph.attest.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.attestgraph.attest.extract.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample reports and their annotations fit each other. */
class SampleReportsTest {
    private static final Path REPORTS = Path.of("data/reports");
    private static final Path GOLD = Path.of("data/gold");
    private static final Path EXAMPLE = Path.of("data/example");

    static Stream<Sample> samples() throws IOException {
        return Stream.concat(samplesOf(GOLD, REPORTS), samplesOf(EXAMPLE, EXAMPLE));
    }

    record Sample(String name, Path annotationFile, Annotation annotation, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Sample> samplesOf(Path gold, Path reports) throws IOException {
        Stream.Builder<Sample> samples = Stream.builder();
        for (Map.Entry<String, Annotation> entry :
                new AnnotationFolder(gold).read().entrySet()) {
            String name = entry.getKey();
            String text = Files.readString(reports.resolve(name + ".txt"));
            samples.add(new Sample(name, gold.resolve(name + ".json"), entry.getValue(), text));
        }
        return samples.build();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_quote_stands_in_the_report(Sample sample) {
        Annotation annotation = sample.annotation();
        List<String> quotes = Stream.concat(
                        annotation.incidents().stream().flatMap(incident -> incident.quotes().stream()),
                        annotation.claims().stream().map(Annotation.Claim::quote))
                .toList();

        assertThat(quotes).isNotEmpty().allSatisfy(quote -> assertThat(sample.text())
                .contains(quote));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_incident_is_told_by_somebody(Sample sample) {
        List<String> told = sample.annotation().claims().stream()
                .flatMap(claim -> claim.about().stream())
                .toList();

        assertThat(sample.annotation().incidents())
                .isNotEmpty()
                .allSatisfy(incident -> assertThat(told).contains(incident.id()))
                .allSatisfy(incident -> assertThat(incident.quotes()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void annotations_stand_in_the_form_that_attest_writes(Sample sample) throws IOException {
        assertThat(Files.readString(sample.annotationFile())).isEqualTo(AnnotationJson.write(sample.annotation()));
        assertThat(sample.annotation().report()).isEqualTo(sample.name());
    }

    @Test
    void the_manifest_says_of_every_report_what_its_annotation_says() throws IOException {
        Map<String, List<String>> annotated = new AnnotationFolder(GOLD)
                .read().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey() + ".txt",
                                entry -> List.of(published(entry.getValue()), publisher(entry.getValue()))));
        Map<String, List<String>> listed = manifest().stream()
                .collect(Collectors.toMap(
                        row -> row.get("file"), row -> List.of(row.get("published"), row.get("publisher"))));

        assertThat(listed).isEqualTo(annotated).hasSize(18).containsOnlyKeys(reportFiles());
        assertThat(manifest()).allSatisfy(row -> assertThat(row.get("url")).startsWith("https://example.org/"));
    }

    private static String published(Annotation annotation) {
        return annotation.published().map(days -> days.earliest().toString()).orElse("");
    }

    private static String publisher(Annotation annotation) {
        return annotation.publisher().stream().findFirst().orElse("");
    }

    @Test
    void the_readme_says_of_every_report_that_it_is_invented() throws IOException {
        String readme = Files.readString(Path.of("data/README.md"));

        assertThat(readme).contains("Everything told here is invented.");
        assertThat(reportFiles()).allSatisfy(file -> assertThat(readme).contains("`" + file + "`"));
    }

    private static Set<String> reportFiles() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".txt"))
                    .collect(Collectors.toSet());
        }
    }

    private static List<CSVRecord> manifest() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(REPORTS.resolve("manifest.csv"), UTF_8, format)) {
            return rows.getRecords();
        }
    }
}
