package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of three reports, two of which tell of one event, what the options choose, and what they leave out. */
class ExportSelectionTest {
    private static final Pattern FILE = Pattern.compile("ontology#fileName> \"([^\"]+)\"");
    private static final Parts PARTS = Parts.builtIn();
    private static final Pattern CASE = Pattern.compile("case/\\S+");
    /** By the file, words that stand in it alone. */
    private static final Map<String, String> WORDS =
            Map.of("rescue.txt", "nine people", "observatory.txt", "eight people", "aleppo.txt", "mortar rounds");

    @TempDir
    static Path temp;

    private static String data;
    private static String event;
    private static Instant last;

    @BeforeAll
    static void load() throws IOException {
        data = temp.resolve("set").toString();
        load("rescue.txt", """
                Nine killed as jets bomb Saraqib market
                Published: 12 May 2019

                Syrian government jets dropped cluster bombs on a market in Saraqib on 11 May 2019, killing nine people, the Idlib Rescue Service said.
                """);
        load("aleppo.txt", """
                Mortars hit homes
                Published: 4 August 2016

                Syrian rebels fired mortar rounds at homes in Aleppo on 3 August 2016, killing two people, the governor said.
                """);
        load("observatory.txt", """
                Air raid on Saraqib
                Published: 13 May 2019

                Syrian government warplanes bombed a market in Saraqib on 11 May 2019, killing eight people, the Northern Observatory said.
                """);
        done("link", "--dataset", data);
        event = CASE.matcher(done("query", "cases", "--dataset", data))
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
        last = times().max(Instant::compareTo).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "--case CASE, observatory.txt rescue.txt",
        "--from 2019-01-01, observatory.txt rescue.txt",
        "--to 2018-12-31, aleppo.txt",
        "--from 2016-08-03 --to 2016-08-03, aleppo.txt",
        "--from 2016-01-01 --to 2019-12-31, aleppo.txt observatory.txt rescue.txt",
        "--place Saraqib, observatory.txt rescue.txt",
        "--place Idlib, observatory.txt rescue.txt",
        "--place Aleppo, aleppo.txt",
        "--query weapon-use --set weapon=mortar, aleppo.txt",
        "--query weapon-use --set weapon=cluster, rescue.txt",
        "--place Idlib --query weapon-use --set weapon=cluster, rescue.txt",
        "--since LAST, observatory.txt",
        "--since LAST --place Idlib, observatory.txt",
        "--since 2024-05-01, aleppo.txt observatory.txt rescue.txt"
    })
    void what_fits_all_options_is_there_and_nothing_of_the_other_reports(String options, String files) {
        String exported = exported("ntriples", options);

        assertThat(files(exported)).containsExactlyInAnyOrder(files.split(" ", -1));
        WORDS.forEach(
                (file, words) -> assertThat(exported.contains(words)).as(words).isEqualTo(files.contains(file)));
    }

    @Test
    void a_time_is_as_exact_as_it_is_given() {
        assertThat(files(exported("ntriples", "--since " + last.truncatedTo(ChronoUnit.SECONDS))))
                .contains("observatory.txt");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"geojson", "claims", "framed", "nanopubs", "trig"})
    void other_formats_hold_the_same_part(String format) {
        String exported = exported(format, "--place Aleppo");

        assertThat(exported)
                .contains(reportOf("aleppo.txt"))
                .doesNotContain(reportOf("rescue.txt"), reportOf("observatory.txt"));
    }

    @Test
    void tables_hold_the_rows_of_the_part() throws IOException {
        Path tables = temp.resolve("tables");

        done("export", "--dataset", data, "--format", "csv", "--out", tables.toString(), "--case", event);

        assertThat(Files.readAllLines(tables.resolve("incidents.csv"))).hasSize(3);
        assertThat(Files.readString(tables.resolve("incidents.csv")))
                .contains("rescue.txt", "observatory.txt")
                .doesNotContain("aleppo.txt");
        assertThat(Files.readString(tables.resolve("claims.csv")))
                .contains(reportOf("rescue.txt"))
                .doesNotContain(reportOf("aleppo.txt"));
    }

    @Test
    void a_site_has_pages_for_the_part() {
        Path site = temp.resolve("site");

        done("export", "--dataset", data, "--site", site.toString(), "--to", "2018-12-31");

        assertThat(page(site, "aleppo.txt")).isRegularFile();
        assertThat(page(site, "rescue.txt")).doesNotExist();
    }

    @Test
    void options_that_fit_different_reports_fit_none() {
        Outcome outcome = run(arguments("ntriples", "--since LAST --place Aleppo"));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("No incident fits.");
    }

    private static Path page(Path site, String file) {
        String report = reportOf(file);
        return site.resolve("report").resolve(report.substring(report.lastIndexOf('/') + 1) + ".html");
    }

    private static Set<String> files(String exported) {
        return FILE.matcher(exported)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The IRI of the report that lies in {@code file}. */
    private static String reportOf(String file) {
        return done("query", "reports", "--dataset", data, "--format", "csv")
                .lines()
                .filter(row -> row.startsWith(file + ","))
                .map(row -> row.substring(row.lastIndexOf(',') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Instant> times() {
        try (GraphStore store = GraphStore.openToRead(DatasetFolder.open(Path.of(data)), "test")) {
            return store.archive().contents().all().stream()
                    .map(holding -> Instant.parse(holding.entry().time()))
                    .toList()
                    .stream();
        }
    }

    private static void load(String name, String text) throws IOException {
        Path report = Files.writeString(temp.resolve(name), text);
        done("load", report.toString(), "--dataset", data);
    }

    private static String exported(String format, String options) {
        return done(arguments(format, options));
    }

    private static String[] arguments(String format, String options) {
        String filled = options.replace("CASE", event).replace("LAST", last.toString());
        return ("export --dataset " + data + " --format " + format + " " + filled).split(" ", -1);
    }

    private static String done(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.exit()).as(List.of(arguments) + outcome.err()).isZero();
        return outcome.out();
    }

    private static Outcome run(String... arguments) {
        return new Shell(temp, Map.of()).with(() -> PARTS).run(arguments);
    }
}
