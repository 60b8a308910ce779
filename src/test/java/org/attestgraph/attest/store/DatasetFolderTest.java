package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetFolderTest {
    @TempDir
    Path temp;

    @Test
    void a_dataset_keeps_the_base_it_was_made_with() {
        DatasetFolder.create(temp.resolve("a/b"), "https://example.org/id/", "0.1.0");

        DatasetFolder opened = DatasetFolder.open(temp.resolve("a/b"));

        assertThat(opened.base()).isEqualTo("https://example.org/id/");
        assertThat(opened.madeBy()).isEqualTo("0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id/", "https://example.org/id", "not an iri/"})
    void a_base_must_be_the_beginning_of_an_iri(String base) {
        assertThatThrownBy(() -> DatasetFolder.create(temp.resolve("x"), base, "test"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("Not a beginning for IRIs.");
        assertThat(temp.resolve("x")).doesNotExist();
    }

    @Test
    void a_folder_that_is_missing_is_no_dataset() {
        assertThatThrownBy(() -> DatasetFolder.open(temp.resolve("x")))
                .isInstanceOf(DatasetException.class)
                .hasMessage("[" + temp.resolve("x")
                        + "] No dataset here.\nMake one with: ./attest load REPORTS --dataset " + temp.resolve("x"));
    }

    @Test
    void a_folder_of_other_files_is_no_dataset_and_is_not_made_one() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "Dear");

        assertThatThrownBy(() -> DatasetFolder.open(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("This folder is no dataset");
        assertThatThrownBy(() -> DatasetFolder.create(temp, DatasetFolder.DEFAULT_BASE, "test"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("This folder holds other files");
    }

    @Test
    void a_dataset_of_a_later_format_is_not_touched() throws IOException {
        Files.writeString(temp.resolve("dataset.json"), "{\"format\": 99, \"base\": \"https://example.org/\"}");

        assertThatThrownBy(() -> DatasetFolder.open(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("made by a newer version of Attest (format 99, this version knows 2)");
    }

    @Test
    void a_description_that_is_damaged_is_named() throws IOException {
        Files.writeString(temp.resolve("dataset.json"), "{\"format\": 1,");

        assertThatThrownBy(() -> DatasetFolder.open(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("[" + temp.resolve("dataset.json") + "] Not the description of a dataset");
    }
}
