package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.gazetteer.SmallDump;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gazetteers of an invented country, through the command line. */
class GazetteerTest {
    @TempDir
    Path folder;

    private Path dataset;
    private Path dump;
    private Shell shell;

    @BeforeEach
    void writeDump() throws IOException {
        dataset = folder.resolve("data");
        dump = Files.writeString(folder.resolve("OX.txt"), SmallDump.ofOrtania().text());
        shell = new Shell(folder, Map.of());
    }

    @Test
    void an_import_is_told_listed_and_kept_in_the_ledger() throws IOException {
        Outcome added = run("add", dump.toString());

        assertThat(added.err()).isEmpty();
        assertThat(added.out()).isEqualTo("9 places in gazetteer OX; 1 row left out that no report would name.\n");
        assertThat(run("list").out())
                .startsWith("OX: 9 places, licence https://creativecommons.org/licenses/by/4.0/, made from");
        assertThat(Files.readString(dataset.resolve("ledger.jsonl"))).contains("\"act\":\"gazetteer\",\"name\":\"OX\"");
    }

    @Test
    void rows_that_cannot_be_read_are_told_and_the_rest_is_imported() throws IOException {
        Files.writeString(dump, SmallDump.ofOrtania().withLine("nothing").text());

        Outcome added = run("add", dump.toString());

        assertThat(added.exit()).isZero();
        assertThat(added.err()).isEqualTo("[" + dump + " line 11] Left out: 1 columns instead of 19.\n");
        assertThat(added.out()).contains("1 row left out that cannot be read");
    }

    @Test
    void a_second_import_of_the_same_name_takes_the_place_of_the_first() throws IOException {
        run("add", dump.toString());
        Path more = Files.writeString(
                folder.resolve("more.txt"),
                SmallDump.ofOrtania()
                        .with(900040, "Bir Nahas", "", 35, 40, "P.PPL", "01", 5)
                        .text());

        run("add", more.toString(), "--name", "OX");

        assertThat(run("list").out()).startsWith("OX: 10 places").hasLineCount(1);
        try (var files = Files.list(dataset.resolve("gazetteers"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_name_is_looked_up_in_any_spelling_and_a_region_decides_among_namesakes() {
        run("add", dump.toString());

        Outcome plain = run("lookup", "Kafarsandal");
        Outcome near = run("lookup", "Kafarsandal", "--near", "Hazra");

        assertThat(plain.out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("Kafr Sandal, city in Delmon (gn-900011)"));
        assertThat(near.out().lines().findFirst()).hasValueSatisfying(line -> assertThat(line)
                .contains("village in Hazra (gn-900010)")
                .contains("in a region named +0.50"));
    }

    @Test
    void a_name_like_no_other_is_told_so() {
        run("add", dump.toString());

        Outcome nothing = run("lookup", "Xqzvbnm");

        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.out()).isEqualTo("No place is like it.\n");
    }

    @Test
    void what_was_imported_is_verified_backed_up_and_restored() throws IOException {
        run("add", dump.toString());
        Path backup = folder.resolve("backup.zip");
        Path restored = folder.resolve("restored");

        assertThat(shell.run("backup", backup.toString(), "--dataset", dataset.toString())
                        .exit())
                .isZero();
        assertThat(shell.run("restore", backup.toString(), "--dataset", restored.toString())
                        .err())
                .isEmpty();
        assertThat(shell.run("gazetteer", "list", "--dataset", restored.toString())
                        .out())
                .startsWith("OX: 9 places");

        Path index;
        try (var files = Files.list(restored.resolve("gazetteers"))) {
            index = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(index);
        bytes[10]++;
        Files.write(index, bytes);
        Outcome verified = shell.run("verify", "--dataset", restored.toString());
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.err()).contains("[" + index + "] Not the index of a gazetteer that was kept here.");
    }

    @Test
    void dumps_are_fetched_from_a_server_with_their_licence_told() throws Exception {
        Path served = Files.createDirectories(folder.resolve("served/dump"));
        Files.write(served.resolve("OX.zip"), zipped());
        Files.writeString(served.resolve("admin1CodesASCII.txt"), "OX.01\tHazra\tHazra\t900002\n");
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ResourceHandler files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(files).newResource(folder.resolve("served")));
        server.setHandler(files);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getURI().getPort() + "/dump";

            Outcome fetched = run("fetch", "OX", "--from", address);
            Outcome missing = run("fetch", "QQ", "--from", address);

            assertThat(fetched.err()).isEmpty();
            assertThat(fetched.out())
                    .contains("9 places in gazetteer OX")
                    .contains("Data: GeoNames (https://www.geonames.org/), licence"
                            + " https://creativecommons.org/licenses/by/4.0/");
            assertThat(run("lookup", "Zeitouna").out()).contains("gn-900013");
            assertThat(missing.exit()).isEqualTo(1);
            assertThat(missing.err())
                    .contains("[" + address + "/QQ.zip] The server answers 404.")
                    .contains("import it: ./attest gazetteer add FILE");
        } finally {
            server.stop();
        }
    }

    @Test
    void wrong_commands_are_told_with_what_to_do() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "no gazetteer");

        assertThat(run("add", folder.resolve("none.txt").toString()))
                .extracting(Outcome::exit, Outcome::err)
                .containsExactly(
                        2,
                        "[" + folder.resolve("none.txt")
                                + "] No such file.\nGive a gazetteer in the layout of GeoNames.\n");
        assertThat(run("add", notes.toString()).exit()).isEqualTo(2);
        assertThat(run("add", dump.toString(), "--name", "../x").err()).contains("Not a name for a gazetteer.");
        assertThat(run("fetch", "Syria").err()).contains("[Syria] Not the code of a country.");
        assertThat(run("fetch", "SY", "--from", "ftp://x").err()).contains("Not an address of a server.");
    }

    private Outcome run(String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "gazetteer";
        all[1] = command;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[all.length - 2] = "--dataset";
        all[all.length - 1] = dataset.toString();
        return shell.run(all);
    }

    private static byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OX.txt"));
            zip.write(SmallDump.ofOrtania().text().getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
