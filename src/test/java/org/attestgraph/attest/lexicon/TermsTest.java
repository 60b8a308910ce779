package org.attestgraph.attest.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.attestgraph.attest.text.Token;
import org.attestgraph.attest.text.Tokenizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a text are a term of the lexicons. */
class TermsTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void only_a_few_rows() throws IOException {
        for (Category category : Category.values()) {
            if (category != Category.MARKER) {
                write(category.file(), "id,class,label,variants,part_of,term,pos", "");
            }
        }
        write("names.csv", "kind,id,language,names");
        write("weapons.csv", "id,label,variants", "shell,shell,", "rbk-500,RBK-500,", "car-bomb,car bomb,carbomb");
        write(
                "triggers.csv",
                "term,pos",
                "blow … up,verb",
                "take … hostage,verb",
                "shell,verb",
                "air strike,noun",
                "lost their lives,phrase");
        write("not-events.csv", "term", "not");
        write("irregular-verbs.csv", "base,past,participle", "blow,blew,blown", "take,took,taken");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "They shelled the town, shell/TRIGGER",
        "The shelling went on, shell/TRIGGER",
        "Shells hit the town, shell/WEAPON shell/TRIGGER",
        "Air-strikes hit the town, air strike/TRIGGER",
        "RBK-500 bombs, RBK-500/WEAPON",
        "rbk-500 bombs, ''",
        "two car-bombs, car bomb/WEAPON",
        "Ten lost their lives, lost their lives/TRIGGER",
        "Ten lose their lives, ''",
        "It noted the report, ''",
        "It did not, not/NOT_EVENT"
    })
    void verbs_have_all_forms_nouns_their_plural_and_phrases_none(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    They blew the old bridge up             | blow … up/TRIGGER
                    They blew up the bridge                 | ''
                    They took women, men and boys hostage   | take … hostage/TRIGGER
                    They took the town. Boys were hostage   | ''
                    """)
    void a_gap_takes_words_of_the_same_clause_and_at_least_one(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @Test
    void a_term_with_a_gap_stands_where_its_beginning_stands() {
        List<Token> tokens = Tokenizer.tokens("They took twelve people hostage");

        Terms.Match match = terms().in(tokens).getFirst();

        assertThat(match.from()).isEqualTo(1);
        assertThat(match.to()).isEqualTo(2);
    }

    private String found(String text) {
        return terms().in(Tokenizer.tokens(text)).stream()
                .map(match -> match.term().text() + "/" + match.term().category())
                .collect(Collectors.joining(" "));
    }

    private Terms terms() {
        LexiconFiles files = new LexiconFiles.Folder(folder);
        return Terms.read(files, Entries.read(files));
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines), UTF_8);
    }
}
