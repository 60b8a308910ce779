package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.store.DatasetFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample reports become the same N-Quads, byte for byte, wherever and however they are read. */
class SameEverywhereTest {
    private static SortedMap<String, String> expected = new TreeMap<>();

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    /** Not while the class is made: its own workers would wait for that. */
    @BeforeAll
    static void read() {
        expected = graphs(LoadedSamples.stages(), readings(), 2);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void in_a_second_run_with_one_thread_and_the_files_in_another_order() {
        List<Reading> backwards = readings();
        Collections.reverse(backwards);

        assertThat(expected).hasSize(18);
        assertThat(graphs(LoadedSamples.stages(), backwards, 1)).isEqualTo(expected);
    }

    @Test
    void with_more_threads_than_processors() {
        assertThat(graphs(LoadedSamples.stages(), readings(), 7)).isEqualTo(expected);
    }

    @Test
    void in_turkey_where_the_letter_i_has_another_capital_and_on_the_other_side_of_the_date_line() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(graphs(ReportStages.builtIn(), readings(), 2)).isEqualTo(expected);
    }

    private static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        LoadedSamples.reports().forEach(readings::add);
        return readings;
    }

    private static SortedMap<String, String> graphs(Stages stages, List<Reading> readings, int threads) {
        SortedMap<String, String> graphs = new TreeMap<>();
        new Extractor(stages, threads)
                .extract(
                        readings.iterator(),
                        extraction -> new String(
                                stages.graph(extraction, DatasetFolder.DEFAULT_BASE)
                                        .nquads(),
                                StandardCharsets.UTF_8),
                        (report, nquads) -> graphs.put(report.fileName(), nquads),
                        Progress.NONE);
        return graphs;
    }
}
