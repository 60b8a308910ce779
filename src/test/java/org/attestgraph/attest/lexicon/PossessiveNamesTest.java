package org.attestgraph.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.attestgraph.attest.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names whose s came or went with an apostrophe. */
class PossessiveNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Assad's regime fell", "Assads regime fell", "Assad regime fell", "Assad’s regime fell"})
    void a_possessive_within_a_name_may_be_written_lost_or_left_out(String text, @TempDir Path folder) {
        assertThat(found(text, folder)).containsExactly("syrian-government");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"People's Protection Units", "Peoples Protection Units", "the People’s Protection Units said"})
    void a_possessive_of_the_name_itself_may_be_lost(String text, @TempDir Path folder) {
        assertThat(found(text, folder)).containsExactly("ypg");
    }

    @Test
    void an_acronym_is_not_the_plural_of_a_shorter_one(@TempDir Path folder) {
        assertThat(found("ISIS said", folder)).containsExactly("islamic-state");
        assertThat(found("ISISs said", folder)).containsExactly("islamic-state");
        assertThat(found("ISIs agents", folder)).containsExactly("isi");
    }

    private List<String> found(String text, Path folder) {
        SmallLexicon small = new SmallLexicon(folder)
                .with(
                        "actors.csv",
                        "syrian-government,Organisation,Syrian government,Assad's regime,,,,",
                        "ypg,ArmedGroup,YPG,People's Protection Units,,,,",
                        "islamic-state,ArmedGroup,Islamic State,ISIS,,,,",
                        "isi,Organisation,Inter-Services Intelligence,ISI,,,,");
        return Lexicon.read(small.files()).terms().in(Tokenizer.tokens(text)).stream()
                .map(match -> match.term().row().get("id"))
                .toList();
    }
}
