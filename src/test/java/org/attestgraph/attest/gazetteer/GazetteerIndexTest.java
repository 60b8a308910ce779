package org.attestgraph.attest.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerIndexTest {
    private static final Transliteration RULES = Transliteration.builtIn();
    private static final DumpImport IMPORT = DumpImport.with(new LexiconFiles.BuiltIn());

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Kafr Sandal, gn-900011",
        "Kafarsandal, gn-900011",
        "كفر صندل, gn-900010",
        "Калъат-Бурхан, gn-900012",
        "Qalaat Burhan, gn-900012",
        "Kalaat Bourhane, gn-900012",
        "al-Zeitouneh, gn-900013",
        "Taibat al-Hazra, gn-900016"
    })
    void a_place_is_found_in_any_spelling(String spelling, String id) throws IOException {
        GazetteerIndex index = imported(SmallDump.ofOrtania());

        assertThat(index.candidates(spelling).getFirst().place().id()).isEqualTo(id);
    }

    @Test
    void namesakes_are_all_candidates_and_of_two_as_near_the_larger_comes_first() throws IOException {
        List<Candidate> found = imported(SmallDump.ofOrtania()).candidates("Kafr Sandal");

        assertThat(found).extracting(candidate -> candidate.place().id()).containsExactly("gn-900011", "gn-900010");
        assertThat(found).extracting(Candidate::distance).containsOnly(0.0);
    }

    @Test
    void another_name_with_other_consonants_is_no_candidate() throws IOException {
        assertThat(imported(SmallDump.ofOrtania()).candidates("Kafr Batna")).isEmpty();
        assertThat(imported(SmallDump.ofOrtania()).candidates("–")).isEmpty();
    }

    @Test
    void a_place_is_found_by_its_id_with_what_it_lies_in() throws IOException {
        GazetteerIndex index = imported(SmallDump.ofOrtania());

        Place place = index.find("gn-900012").orElseThrow();
        assertThat(place.kind()).isEqualTo("city");
        assertThat(place.within()).containsExactly("gn-900002", "gn-900001");
        assertThat(place.point().orElseThrow().latitude()).isCloseTo(35.31, within(1e-6));
        assertThat(index.find("gn-900002").orElseThrow().within()).containsExactly("gn-900001");
        assertThat(index.find("gn-900016").orElseThrow().within()).containsExactly("gn-900001");
        assertThat(index.find("gn-1")).isEmpty();
        assertThat(index.find("saraqib")).isEmpty();
    }

    @Test
    void a_list_of_codes_names_governorates_that_the_dump_lacks() throws IOException {
        Path codes = Files.writeString(folder.resolve("codes.txt"), "OX.03\tSarmada\tSarmada\t900777\nOX.09\tx\n");
        SmallDump dump = SmallDump.ofOrtania().with(900020, "Ruwayq", "", 34, 40, "P.PPL", "03", 10);

        GazetteerIndex index = imported(dump, Optional.of(codes));

        assertThat(index.find("gn-900020").orElseThrow().within()).containsExactly("gn-900777", "gn-900001");
        Place governorate = index.find("gn-900777").orElseThrow();
        assertThat(governorate.names()).containsExactly("Sarmada");
        assertThat(governorate.kind()).isEqualTo("governorate");
        assertThat(governorate.point()).isEmpty();
    }

    @Test
    void rows_that_are_no_places_are_counted_and_the_others_are_there() throws IOException {
        SmallDump dump = SmallDump.ofOrtania()
                .withLine("no tabs at all")
                .withLine("")
                .with(0, "Nowhere", "", 1, 1, "P.PPL", "", 0)
                .with(900030, "Beyond", "", 91, 1, "P.PPL", "", 0)
                .with(900031, "", "", 1, 1, "P.PPL", "", 0)
                .with(900032, "Bro\ufffdken", "", 1, 1, "P.PPL", "", 0);
        Path file = Files.writeString(folder.resolve("OX.txt"), dump.text());

        DumpImport.Finding finding =
                IMPORT.run(file, Optional.empty(), "OX", "", folder, OutputStream.nullOutputStream());

        assertThat(finding.places()).isEqualTo(9);
        assertThat(finding.leftOut()).isEqualTo(1);
        assertThat(finding.bad()).isEqualTo(5);
        assertThat(finding.examples())
                .hasSize(3)
                .first()
                .isEqualTo("[" + file + " line 11] Left out: 1 columns instead of 19.");
    }

    @Test
    void a_zip_file_is_read_as_the_dump_in_it_and_both_make_the_same_index() throws IOException {
        Path zipped = folder.resolve("OX.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(zipped))) {
            for (String name : List.of("readme.txt", "OX.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("OX.txt") ? SmallDump.ofOrtania().text() : "Read me").getBytes(UTF_8));
            }
        }

        Path index = folder.resolve("zipped.index");
        try (OutputStream out = Files.newOutputStream(index)) {
            assertThat(IMPORT.run(zipped, Optional.empty(), "OX", "", folder, out)
                            .places())
                    .isEqualTo(9);
        }
        assertThat(GazetteerIndex.open(index, "", RULES).candidates("Zeitouna")).hasSize(1);
    }

    @Test
    void what_is_no_dump_is_refused_with_a_remedy() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "a\tb\nc\n");

        assertThatThrownBy(() -> IMPORT.run(file, Optional.empty(), "n", "", folder, OutputStream.nullOutputStream()))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("[" + file + "] No row of it is a place in the layout of GeoNames")
                .hasMessageContaining("Give a country's file");
    }

    @Test
    void a_file_that_is_no_index_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.index"), "x".repeat(200));

        assertThatThrownBy(() -> GazetteerIndex.open(file, "", RULES))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("Not a gazetteer's index.");
    }

    @Test
    void as_an_entry_a_place_has_its_latin_name_and_only_what_is_small_has_a_point() throws IOException {
        GazetteerIndex index = imported(SmallDump.ofOrtania());
        Gazetteers gazetteers = new Gazetteers(List.of(index));

        Entry village = PlaceEntry.of(gazetteers.place("gn-900010").orElseThrow());
        assertThat(village.label()).isEqualTo("Kafr Ṣandal");
        assertThat(village.foreign())
                .containsEntry("und-Arab", List.of("كفر صندل"))
                .containsEntry("und-Cyrl", List.of("Кафр-Сандаль"));
        assertThat(village.broader()).containsExactly("gn-900002");
        assertThat(village.row().get("lat")).isEqualTo("35.25");

        Entry governorate = PlaceEntry.of(gazetteers.place("gn-900002").orElseThrow());
        assertThat(governorate.row().get("lat")).isEmpty();
        assertThat(governorate.row().get("kind")).isEqualTo("governorate");
    }

    private GazetteerIndex imported(SmallDump dump) throws IOException {
        return imported(dump, Optional.empty());
    }

    private GazetteerIndex imported(SmallDump dump, Optional<Path> codes) throws IOException {
        Path file = Files.writeString(folder.resolve("OX.txt"), dump.text());
        Path index = folder.resolve("OX.index");
        try (OutputStream out = Files.newOutputStream(index)) {
            IMPORT.run(file, codes, "OX", "https://example.org/licence", folder, out);
        }
        return GazetteerIndex.open(index, "hash", RULES);
    }
}
