package org.attestgraph.attest.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attestgraph.attest.extract.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our figures and those of the reference tool: those that it once gave, and where it is at hand, those it gives. */
class ScorerAgreementTest {
    private static final Path SHARED = Path.of("..", "shared");
    private static final Path ONCE_GIVEN = Path.of("src/test/resources/evaluate/figures-of-random-annotations.txt");
    private static final Path TOOL = SHARED.resolve("tools/score.py");

    record Pairs(Map<String, Annotation> gold, Map<String, Annotation> predicted) {

        /** A hundred reports, some of them without a prediction. */
        static Pairs random(long seed) {
            RandomAnnotations random = new RandomAnnotations(seed);
            Map<String, Annotation> gold = new TreeMap<>();
            Map<String, Annotation> predicted = new TreeMap<>();
            for (int i = 100; i < 200; i++) {
                gold.put("r" + i, random.next("r" + i));
                if (i % 17 != 0) {
                    predicted.put("r" + i, random.next("r" + i));
                }
            }
            return new Pairs(gold, predicted);
        }

        String figures() {
            Score score = Score.of(gold, predicted);
            return score.reportLines() + score.table();
        }
    }

    @Test
    void random_annotations_get_the_figures_that_the_reference_tool_once_gave_them() throws IOException {
        assertThat(Pairs.random(1).figures()).isEqualTo(Files.readString(ONCE_GIVEN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_annotations_get_the_same_figures_as_from_the_reference_tool(long seed, @TempDir Path folder)
            throws Exception {
        Pairs pairs = Pairs.random(seed);
        assertAgreement(pairs, folder);
    }

    @Test
    void annotations_of_real_reports_get_the_same_figures_as_from_the_reference_tool(@TempDir Path folder)
            throws Exception {
        Map<String, Annotation> gold = new TreeMap<>();
        for (String name : List.of("dev", "seeds")) {
            Path annotations = SHARED.resolve("gold").resolve(name);
            assumeTrue(Files.isDirectory(annotations));
            gold.putAll(new AnnotationFolder(annotations).read());
        }
        assertAgreement(new Pairs(gold, shifted(gold)), folder);
    }

    /** Each report predicted with half of its own incidents and half of its neighbour's. */
    private static Map<String, Annotation> shifted(Map<String, Annotation> gold) {
        Map<String, Annotation> shifted = new TreeMap<>();
        List<Annotation> reports = new ArrayList<>(gold.values());
        for (int i = 0; i < reports.size(); i++) {
            Annotation own = reports.get(i);
            Annotation other = reports.get((i + 1) % reports.size());
            int half = own.incidents().size() / 2;
            List<Annotation.Incident> incidents = new ArrayList<>(
                    own.incidents().subList(half, own.incidents().size()));
            incidents.addAll(renamed(other.incidents()));
            List<String> ids = incidents.stream().map(Annotation.Incident::id).toList();
            List<Annotation.Claim> claims = own.claims().stream()
                    .filter(claim -> ids.containsAll(claim.about()))
                    .toList();
            String report = new ArrayList<>(gold.keySet()).get(i);
            shifted.put(report, new Annotation(report, own.published(), own.publisher(), incidents, claims));
        }
        return shifted;
    }

    private static List<Annotation.Incident> renamed(List<Annotation.Incident> incidents) {
        return incidents.stream()
                .map(incident -> new Annotation.Incident(
                        "other-" + incident.id(),
                        incident.types(),
                        incident.perpetrators(),
                        incident.weapons(),
                        incident.places(),
                        incident.date(),
                        incident.casualties(),
                        incident.targets(),
                        incident.aggregate(),
                        incident.quotes()))
                .toList();
    }

    private static void assertAgreement(Pairs pairs, Path folder) throws Exception {
        assumeTrue(Files.isRegularFile(TOOL));
        Path gold = write(pairs.gold(), folder.resolve("gold"));
        Path predicted = write(pairs.predicted(), folder.resolve("predicted"));
        assertThat(pairs.figures()).isEqualTo(reference(gold, predicted));
    }

    private static Path write(Map<String, Annotation> annotations, Path target) throws IOException {
        for (Map.Entry<String, Annotation> entry : annotations.entrySet()) {
            new AnnotationFolder(target).write(entry.getValue());
        }
        return target;
    }

    private static String reference(Path gold, Path predicted) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", TOOL.toString(), gold.toString(), predicted.toString(), "--verbose")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
