package org.attestgraph.attest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each file of {@code fuzz/TARGET/} is an input that a fuzzer began with, or found to break something. */
class FuzzInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/fuzz");

    @ParameterizedTest
    @EnumSource
    void what_has_to_hold_of_any_input_holds_of_those_that_are_kept(Target target) throws IOException {
        List<Path> inputs = list(INPUTS.resolve(target.folder()));
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            assertThatCode(() -> target.check(bytes)).as(input.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void every_folder_of_inputs_has_its_target() throws IOException {
        assertThat(list(INPUTS).stream().map(folder -> String.valueOf(folder.getFileName())))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Target.values()).map(Target::folder).toList());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
