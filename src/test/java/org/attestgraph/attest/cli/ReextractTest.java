package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.extract.Models;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.pipeline.ReportStages;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.pipeline.WithoutShared;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.syntax.Grammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports told anew with other lexicons than those that they were loaded with. */
class ReextractTest {
    private static final String REPORT = LoadedSamples.REPORTS + "/saraqib-market-wire.txt";

    @TempDir
    Path temp;

    @Test
    void what_another_lexicon_changes_is_shown_first_and_stored_only_when_that_is_asked_for() throws IOException {
        Stages now = LoadedSamples.stages();
        Stages fewer = new ReportStages(
                changed("cues.csv", row -> row.startsWith("say,") ? "" : row), Grammar.builtIn(), Models.builtIn());
        assertThat(run(now, "load", REPORT).exit()).isZero();
        Path ledger = temp.resolve("set/ledger.jsonl");
        List<String> before = Files.readAllLines(ledger);
        String told = exported();

        Outcome shown = run(fewer, "reextract");

        assertThat(shown.exit()).isZero();
        assertThat(shown.out())
                .startsWith("saraqib-market-wire.txt: ")
                .contains("1 report changed, 0 unchanged, 0 failed.\nIn all: ")
                .containsPattern("\\d+ claims? (lost|altered)")
                .endsWith("Nothing is stored yet; --yes stores it.\n");
        assertThat(ledger).hasContent(String.join("\n", before) + "\n");
        assertThat(exported()).isEqualTo(told);

        Outcome stored = run(fewer, "reextract", "--yes");

        assertThat(stored.out()).isEqualTo(shown.out().replace("Nothing is stored yet; --yes stores it.", "Stored."));
        assertThat(Files.readAllLines(ledger).subList(0, before.size())).isEqualTo(before);
        assertThat(Files.readAllLines(ledger).getLast()).contains("\"act\":\"reextract\"");
        assertThat(exported()).isNotEqualTo(told);
        assertThat(run(fewer, "reextract").out()).isEqualTo("0 reports changed, 1 unchanged, 0 failed.\n");

        assertThat(run(now, "reextract", "--yes").out()).containsPattern("\\d+ claims? (gained|altered)");
        assertThat(exported()).isEqualTo(told);
        assertThat(run(now, "verify").exit()).isZero();
    }

    @Test
    void an_incident_whose_weapon_is_not_known_by_that_name_counts_as_altered() throws IOException {
        Stages unarmed = new ReportStages(
                changed("weapons.csv", row -> row.replace("|cluster bomb|", "|").replace(",cluster bomb|", ",")),
                Grammar.builtIn(),
                Models.builtIn());
        assertThat(run(LoadedSamples.stages(), "load", REPORT).exit()).isZero();

        assertThat(run(unarmed, "reextract").out()).containsPattern("\\d+ incidents? altered");
    }

    private Lexicon changed(String file, UnaryOperator<String> row) throws IOException {
        Path folder = temp.resolve("lexicon");
        Path lexicon = Path.of("data/lexicon");
        try (Stream<Path> files = Files.walk(lexicon)) {
            for (Path each : files.toList()) {
                Files.copy(each, folder.resolve(lexicon.relativize(each).toString()));
            }
        }
        List<String> rows = Files.readAllLines(folder.resolve(file));
        List<String> other =
                rows.stream().map(row).filter(each -> !each.isEmpty()).toList();
        assertThat(other).isNotEqualTo(rows);
        Files.write(folder.resolve(file), other);
        return Lexicon.read(new LexiconFiles.Folder(folder));
    }

    private String exported() {
        return run(LoadedSamples.stages(), "export", "--format", "nquads").out();
    }

    private Outcome run(Stages stages, String... arguments) {
        return new Shell(temp, Map.of("ATTEST_DATASET", temp.resolve("set").toString()))
                .with(() -> new Parts(ReportReader.standard(), new WithoutShared(stages)))
                .run(arguments);
    }
}
