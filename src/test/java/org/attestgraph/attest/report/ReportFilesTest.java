package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.format.Fields;
import org.attestgraph.attest.language.Languages;
import org.attestgraph.attest.worker.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("2015-1.txt", "One shell.");
        write("2016-1.txt", "Two shells.");
        write("2016-2.md", "Three shells.");
        write("deep/er/2016-3.TXT", "Four shells.");
        write(".hidden/secret.txt", "Five shells.");
        write(".secret.txt", "Six shells.");
        write("picture.png", "\u0089PNG");
        write("script.py", "print('Seven shells.')");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            .                             | 2015-1.txt 2016-1.txt 2016-2.md deep/er/2016-3.TXT
            2016-1.txt                    | 2016-1.txt
            2016-1.txt 2015-1.txt         | 2015-1.txt 2016-1.txt
            deep . 2016-1.txt             | 2015-1.txt 2016-1.txt 2016-2.md deep/er/2016-3.TXT
            2016-*.txt                    | 2016-1.txt
            2016-*                        | 2016-1.txt 2016-2.md
            *                             | 2015-1.txt 2016-1.txt 2016-2.md deep/er/2016-3.TXT
            **/2016-*                     | deep/er/2016-3.TXT
            201[5-6]-{1,2}.*              | 2015-1.txt 2016-1.txt 2016-2.md
            .hidden                       | .hidden/secret.txt
            """)
    void paths_folders_and_patterns_give_each_report_once_by_path(String given, String expected) {
        String[] paths =
                Stream.of(given.split(" ")).map(path -> folder + "/" + path).toArray(String[]::new);
        ReportFiles files = find(paths);

        assertThat(read(files)).containsExactly(expected.split(" "));
        assertThat(files.count()).isEqualTo(expected.split(" ").length);
    }

    @Test
    void the_order_in_which_files_are_given_changes_nothing() {
        String one = folder + "/2015-1.txt";
        String two = folder + "/2016-1.txt";

        assertThat(list(find(two, one, folder.toString(), two))).isEqualTo(list(find(folder.toString(), one, two)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nowhere        | No such file or folder.            | Check the name.
            old.doc        | Not text: it begins like a RAR file. | Save the text of it as a .txt file and load that.
            notes.csv      | Plain text, and not what its name says. | Of a table or JSON, name the field that holds the text, such as --fields text=body; else name the file .txt.
            2014-*.txt     | No file matches this pattern.      | Check it; * stands for any part of a name, ** for folders too.
            2014-[.txt     | No such file or folder.            | Check the name.
            """)
    void what_leads_to_no_report_is_refused_and_the_rest_is_read(String given, String problem, String remedy)
            throws IOException {
        write("old.doc", "Rar!\u001a\u0007");
        write("notes.csv", "a,b");
        String where = folder + "/" + given;
        ReportFiles files = find(where, folder + "/2016-1.txt");

        assertThat(refused(files)).containsExactly("[" + where + "] " + problem + "\n" + remedy);
        assertThat(read(files)).containsExactly("2016-1.txt");
    }

    @Test
    void standard_input_is_one_report_and_comes_last() {
        ReportFiles files = ReportFiles.find(
                ReportReader.standard(),
                List.of("-", folder + "/2016-1.txt"),
                Optional.empty(),
                new ByteArrayInputStream("Eight shells.".getBytes(UTF_8)));

        assertThat(files.count()).isEqualTo(2);
        assertThat(reports(files))
                .extracting(Report::fileName, Report::text)
                .containsExactly(tuple("2016-1.txt", "Two shells."), tuple("standard-input", "Eight shells."));
    }

    @Test
    void one_report_is_read_at_a_time() throws IOException {
        Iterator<Reading> readings = find(folder.toString()).iterator();
        readings.next();
        Files.delete(folder.resolve("2016-1.txt"));

        assertThat(readings.next())
                .isEqualTo(new Reading.Refused(folder + "/2016-1.txt", "No such file or folder.", "Check the name."));
        assertThat(readings.next()).isInstanceOf(Reading.Read.class);
    }

    @Test
    void a_file_larger_than_the_limit_is_refused() {
        ReportReader reader =
                new ReportReader(FrontMatterReader.builtIn(), Languages.builtIn(), Workshop.shared(), Fields.NONE, 11);
        ReportFiles files =
                ReportFiles.find(reader, List.of(folder + "/2016-*"), Optional.empty(), InputStream.nullInputStream());

        assertThat(read(files)).containsExactly("2016-1.txt");
        assertThat(refused(files)).containsExactly("[" + folder + """
                /2016-2.md] Too large for one report: more than 11 bytes.
                Split it into one file for each report.""");
    }

    @Test
    void a_file_that_may_not_be_read_is_refused() throws IOException {
        Path locked = folder.resolve("2016-1.txt");
        assumeThat(locked.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(locked)).as("not for the superuser").isFalse();

        assertThat(refused(find(locked.toString()))).containsExactly("[" + locked + """
                ] You have no right to read it.
                Give yourself that right, or leave it out.""");
    }

    @Test
    void links_inside_the_folder_are_read_and_those_that_lead_out_or_round_are_not(@TempDir Path outside)
            throws IOException {
        Path other = Files.writeString(outside.resolve("other.txt"), "Nine shells.");
        Files.createSymbolicLink(folder.resolve("deep/out.txt"), other);
        Files.createSymbolicLink(folder.resolve("deep/out"), outside);
        Files.createSymbolicLink(folder.resolve("deep/round"), folder);
        Files.createSymbolicLink(folder.resolve("deep/in.txt"), folder.resolve("2016-1.txt"));
        Files.createSymbolicLink(folder.resolve("deep/lost.txt"), folder.resolve("gone.txt"));
        List<Reading> readings = list(find(folder + "/deep"));

        assertThat(readings)
                .filteredOn(reading -> !(reading instanceof Reading.Read))
                .containsExactlyInAnyOrder(
                        note("deep/in.txt"),
                        note("deep/out"),
                        note("deep/out.txt"),
                        new Reading.Refused(
                                folder + "/deep/lost.txt",
                                "A link that leads nowhere.",
                                "Remove the link, or mend it."),
                        new Reading.Noted(
                                folder + "/deep/round", "A link that leads out of the folder: not followed."));
        assertThat(read(find(folder.toString())))
                .containsExactly("2015-1.txt", "2016-1.txt", "2016-2.md", "deep/er/2016-3.TXT");
    }

    @Test
    void a_link_given_as_the_folder_is_followed(@TempDir Path outside) throws IOException {
        Path link = Files.createSymbolicLink(outside.resolve("link"), folder);

        assertThat(reports(find(link.toString()))).hasSize(4);
    }

    @Test
    void a_report_knows_what_its_folders_manifest_says_however_it_was_given() throws IOException {
        write("manifest.csv", """
                publisher,file,mood,published,language,url,title
                Bridge Watch,2016-1.txt,grim,2016-07,en,https://example.org/1,Bridge hit
                """);
        Metadata expected = new Metadata(
                PartialDate.parse("2016-07"),
                Optional.of("Bridge Watch"),
                Optional.of("Bridge hit"),
                Optional.of("https://example.org/1"),
                Optional.of("en"),
                Map.of("mood", "grim"));

        for (String given : List.of("", "/2016-1.txt", "/2016-1*")) {
            assertThat(reports(find(folder + given)))
                    .filteredOn(report -> report.fileName().equals("2016-1.txt"))
                    .singleElement()
                    .extracting(Report::metadata)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_nearest_manifest_that_names_a_file_counts() throws IOException {
        write("manifest.csv", "file,publisher\ndeep/er/2016-3.TXT,Far\n2016-1.txt,Far\n");
        write("deep/er/manifest.csv", "file,publisher\n2016-3.TXT,Near\n");

        assertThat(publishers(find(folder.toString()))).containsExactly("-", "Far", "-", "Near");
        assertThat(publishers(find(folder + "/deep"))).containsExactly("Near");
    }

    @Test
    void a_manifest_that_is_given_stands_in_for_those_in_the_folders() throws IOException {
        write("manifest.csv", "file,publisher\n2016-1.txt,Far\n");
        Path given = write("deep/list.csv", "file,publisher\ner/2016-3.TXT,Given\nnowhere.txt,Given\n");
        ReportFiles files = ReportFiles.find(
                ReportReader.standard(), List.of(folder.toString()), Optional.of(given), InputStream.nullInputStream());

        assertThat(publishers(files)).containsExactly("-", "-", "-", "Given");
        assertThat(refused(files)).containsExactly("[" + given + """
                 line 3] No such file: nowhere.txt.
                Put the file there, or remove the line.""");
    }

    @Test
    void rows_about_other_files_do_not_trouble_a_file_that_is_given_alone() throws IOException {
        write("manifest.csv", "file,published\n2016-1.txt,2016\nnowhere.txt,2016\n2015-1.txt,then\n");

        assertThat(list(find(folder + "/2016-1.txt"))).hasSize(1);
    }

    @Test
    void a_manifest_that_is_given_and_does_not_exist_is_an_error() {
        Path nowhere = folder.resolve("nowhere.csv");

        assertThatThrownBy(() -> ReportFiles.find(
                        ReportReader.standard(),
                        List.of(folder.toString()),
                        Optional.of(nowhere),
                        InputStream.nullInputStream()))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("[" + nowhere + "] No such file or folder.\nCheck the name.");
    }

    private Reading.Noted note(String link) {
        return new Reading.Noted(folder + "/" + link, "A link that leads out of the folder: not followed.");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static ReportFiles find(String... given) {
        return ReportFiles.find(
                ReportReader.standard(), List.of(given), Optional.empty(), InputStream.nullInputStream());
    }

    private static List<Reading> list(ReportFiles files) {
        List<Reading> readings = new ArrayList<>();
        files.forEach(readings::add);
        return readings;
    }

    private List<String> read(ReportFiles files) {
        return list(files).stream()
                .filter(reading -> reading instanceof Reading.Read)
                .map(reading ->
                        folder.relativize(Path.of(reading.where())).normalize().toString())
                .toList();
    }

    private static List<Report> reports(ReportFiles files) {
        return list(files).stream()
                .flatMap(reading -> reading instanceof Reading.Read read ? Stream.of(read.report()) : Stream.empty())
                .toList();
    }

    private static List<String> refused(ReportFiles files) {
        return list(files).stream()
                .flatMap(reading ->
                        reading instanceof Reading.Refused refused ? Stream.of(refused.message()) : Stream.empty())
                .toList();
    }

    private static List<String> publishers(ReportFiles files) {
        return reports(files).stream()
                .map(report -> report.metadata().publisher().orElse("-"))
                .toList();
    }
}
