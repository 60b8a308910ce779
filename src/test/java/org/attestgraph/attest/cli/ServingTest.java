package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a dataset that a server in another process answers from. */
class ServingTest {
    private static final String SIZE_OF_THIRD =
            "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/attest/id/report/r3> { ?s ?p ?o } }";

    @TempDir
    Path temp;

    private Path reports;
    private Path data;
    private ServerProcess server;

    @BeforeEach
    void serve() throws IOException {
        reports = Files.createDirectories(temp.resolve("reports"));
        data = temp.resolve("set");
        write(1, "Northern Air Force;barrel bomb;Alpha");
        write(2, "Southern Army;mortar;Beta");
        assertThat(run("load", reports.toString()).exit()).isZero();
        server = ServerProcess.start(data, temp.resolve("log"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void what_is_loaded_and_retracted_beside_a_server_is_answered_whole_or_not_at_all() throws Exception {
        assertThat(server.ask(SIZE_OF_THIRD)).isEqualTo("0\n");
        write(3, "Western Guard;rocket;Gamma");

        Outcome loaded = run("load", reports.toString());
        server.awaitAnswer(SIZE_OF_THIRD, "0\n"::equals, answer -> !answer.equals("0\n"));
        String whole = server.ask(SIZE_OF_THIRD);
        Outcome retracted = run("retract", "r3.txt", "--why", "withdrawn");
        server.awaitAnswer(SIZE_OF_THIRD, whole::equals, "0\n"::equals);

        assertThat(loaded.out()).endsWith("1 new, 2 unchanged.\n");
        assertThat(whole).isEqualTo(server.ask(SIZE_OF_THIRD.replace("r3", "r1"))); // they have the same shape
        assertThat(retracted.exit()).isZero();
        assertThat(run("verify").exit()).isZero();
    }

    @Test
    void a_backup_that_is_made_while_a_server_answers_comes_back_whole() {
        String file = temp.resolve("backup.zip").toString();
        String again = temp.resolve("again").toString();

        Outcome backup = run("backup", file);

        assertThat(backup).isEqualTo(new Outcome(0, data + " is in " + file + ", up to line 3 of its ledger.\n", ""));
        assertThat(run("restore", file, "--dataset", again).out())
                .isEqualTo("2 graphs restored in " + again + ", up to line 3 of the ledger.\n");
        assertThat(run("export", "--format", "nquads", "--dataset", again).out())
                .isEqualTo(run("export", "--format", "nquads").out());
        assertThat(run("verify", "--dataset", again).exit()).isZero();
    }

    private void write(int number, String text) throws IOException {
        Files.writeString(reports.resolve("r" + number + ".txt"), text + "\n");
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of("ATTEST_DATASET", data.toString())).run(arguments);
    }
}
