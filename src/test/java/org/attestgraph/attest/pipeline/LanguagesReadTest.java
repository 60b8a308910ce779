package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attestgraph.attest.evaluate.AnnotationFolder;
import org.attestgraph.attest.evaluate.Measure;
import org.attestgraph.attest.evaluate.Score;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.report.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports in languages beside English, each folder with its annotations. */
class LanguagesReadTest {
    private static final Path FOLDER = Path.of("src/test/resources/languages");
    private static final String BASE = "https://w3id.org/attest/id/";

    /** What docs/languages.md tells, less a little. */
    @ParameterizedTest
    @CsvSource({"ar,0.74,0.81,0.49", "es,0.77,0.84,0.94", "fr,0.72,0.82,0.74", "ru,0.34,0.71,0.26", "uk,0.75,0.84,0.48"
    })
    void reports_are_read_as_well_as_told(String language, double relations, double slots, double claims)
            throws IOException {
        SortedMap<String, Annotation> expected =
                new AnnotationFolder(FOLDER.resolve("gold").resolve(language)).read();
        SortedMap<String, Annotation> found = new TreeMap<>();
        for (Extraction extraction : read(language)) {
            Annotation annotation = LoadedSamples.stages().annotation(extraction);
            found.put(annotation.report(), annotation);
        }

        Score score = Score.of(expected, found);

        assertThat(score.missing()).isZero();
        assertThat(score.total().macroF1(Measure.RELATIONS)).isGreaterThanOrEqualTo(relations);
        assertThat(score.total().macroF1(Measure.SLOTS)).isGreaterThanOrEqualTo(slots);
        assertThat(score.total().of(Measure.CLAIM).f1()).isGreaterThanOrEqualTo(claims);
    }

    /** The shapes compare every passage with the words at its offsets. */
    @ParameterizedTest
    @CsvSource({"ar", "es", "fr", "ru", "uk", "other"})
    void their_graphs_are_fit_to_be_stored(String language) {
        assertThat(read(language)).isNotEmpty().allSatisfy(extraction -> assertThat(
                        LoadedSamples.stages().graph(extraction, BASE).quads())
                .isNotEmpty());
    }

    @Test
    void a_report_in_a_language_without_lexicons_is_kept_and_nothing_is_read_from_it() {
        for (Extraction extraction : read("other")) {
            assertThat(extraction.incidents()).isEmpty();
            assertThat(extraction.claims()).isEmpty();
            assertThat(extraction.report().metadata().language()).isPresent();
            assertThat(extraction.report().notes()).anySatisfy(note -> assertThat(note)
                    .endsWith("which no lexicon has: kept, and nothing is read from it."));
        }
    }

    private static List<Extraction> read(String language) {
        ReportFiles files = ReportFiles.find(
                ReportReader.standard(),
                List.of(FOLDER.resolve(language).toString()),
                Optional.empty(),
                InputStream.nullInputStream());
        List<Extraction> read = new ArrayList<>();
        files.iterator().forEachRemaining(reading -> {
            if (reading instanceof Reading.Read report) {
                read.add(LoadedSamples.stages().extract(report.report()));
            }
        });
        return read;
    }
}
