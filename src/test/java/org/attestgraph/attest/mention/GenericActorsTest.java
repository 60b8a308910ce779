package org.attestgraph.attest.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.lexicon.SmallLexicon;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.syntax.Grammar;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericActorsTest {
    private static final Grammar GRAMMAR = Grammar.builtIn();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Russian jets bombed the town on Monday.             | Russian jets
                    Russia's jets bombed the town on Monday.            | Russia's jets
                    Several jets bombed the town on Monday.             |
                    The military shelled the town on Monday.            | military
                    They spoke of military operations near the town.    |
                    Rebel shelling killed five people in the town.      | Rebel
                    A rebel town was quiet on Monday.                   |
                    The rebels shelled the town on Monday.              | rebels
                    Houthi rebels shelled the town on Monday.           | Houthi rebels
                    """)
    void a_generic_word_is_an_actor_where_what_it_needs_stands_by(String sentence, String actor, @TempDir Path folder) {
        assertThat(actors(sentence, folder)).isEqualTo(actor == null ? List.of() : List.of(actor));
    }

    private List<String> actors(String sentence, Path folder) {
        SmallLexicon small = new SmallLexicon(folder)
                .with("actors.csv", "russia,State,Russia,,,,,Russian", "houthis,ArmedGroup,Houthis,Houthi,,,rebels,")
                .with(
                        "generic-actors.csv",
                        "jet,air,adjective",
                        "military,forces,article",
                        "rebel,rebels,act",
                        "rebels,rebels,")
                .with("triggers.csv", "shelling,noun,shelling,event");
        MentionFinder finder = new MentionFinder(Lexicon.read(small.files()), GRAMMAR);
        byte[] bytes = sentence.getBytes(UTF_8);
        Reading reading = ReportReader.standard().read("test", "test.txt", new Original(bytes), Metadata.NONE);
        return finder.in(((Reading.Read) reading).report()).stream()
                .flatMap(analysed -> analysed.of(Mention.Name.class).stream())
                .filter(name -> name.kind() == EntityKind.ACTOR)
                .map(Mention.Name::surface)
                .toList();
    }
}
