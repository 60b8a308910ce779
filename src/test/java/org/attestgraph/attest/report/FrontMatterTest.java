package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static final FrontMatterReader READER = FrontMatterReader.builtIn();
    private static final String STORY = "Two shells hit the old bridge, a guard said.";

    /** Text in which each part stands between ⟦ and ⟧ after the name of its kind; the rest is story or space. */
    static List<String> pages() {
        return List.of(
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit the old bridge.",
                "⟦TITLE:Bridge hit twice: guard.⟧\n\nTwo shells hit the old bridge.",
                "# ⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit the old bridge.",
                "⟦TITLE:al-Jisr bridge hit twice⟧\n\nTwo shells hit the old bridge.",
                "⟦DATE_LINE:Monday, 10 April 2017 18:15⟧\n\n⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it.",
                "⟦TITLE:Bridge hit twice in a night - Daily Bridge⟧\n\n⟦DATE_LINE:10 April 2017⟧ ⟦TITLE_AGAIN:Bridge hit twice"
                        + " in a night.⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice in one night monitor⟧\n\n⟦TITLE_AGAIN:Bridge hit twice in one night⟧ Two shells.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:BEIRUT, Nov 30 (Reuters) -⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:BEIRUT (AP) —⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:Beirut (AFP) -⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:(Beirut, December 20, 2015) –⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:MOSCOW, July 23. /TASS/.⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:GENEVA -⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:BEIRUT⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦PLACE_LINE:Washington, D.C.⟧\n\nTwo shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦PLACE_LINE:BEIRUT (Sputnik)⟧ Two shells hit the bridge.",
                "⟦TITLE:Bridge hit twice⟧\n\nISIS Fighters hit the bridge. ISIS said so.",
                "⟦TITLE:Bridge hit twice⟧\n\nSANA reporter saw two shells.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦CREDIT:By Jane Doe⟧\n\nTwo shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦FURNITURE:Updated on⟧\n\nTwo shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\n⟦CREDIT:The old bridge Jane Doe AP\nJane Doe/AP⟧\n\nTwo shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\nA guard at the bridge ⟦CREDIT:(Reuters Photo)⟧ Two shells hit it.",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦CREDIT:(Source: Bridge Watch)⟧ ⟦FURNITURE:Twitter⟧\n",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦CREDIT:--Reuters⟧\n",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it.⟦CREDIT:-AFP⟧\n",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦CREDIT:Source: Bridge Watch⟧\n",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦CREDIT:Jane Doe⟧ ⟦FURNITURE:Read Also⟧\n",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦CREDIT:Reporting by Jane Doe; Editing by John Roe⟧",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦FURNITURE:Tags bridge shells⟧\n",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it. ⟦FURNITURE:JD 12⟧\n",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it in 2016. They killed 12",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit it.\n\n⟦FURNITURE:Home News Bridge hit twice⟧",
                "⟦TITLE:Bridge hit twice⟧\n\nTwo shells hit the old bridge of the town in one night, a guard said on the next day. ⟦FURNITURE:Follow us on Bridgebook. Copyright © 2018 All.⟧",
                "Bridge hit twice",
                "Two shells hit the old bridge, which\nhad stood for long.\n",
                "⟦FURNITURE:---⟧\n⟦FURNITURE:title:⟧ \"⟦TITLE:Bridge hit twice⟧⟦FURNITURE:\"⟧\n⟦DATE_LINE:date: 2016-07-23⟧\n"
                        + "⟦FURNITURE:tags: [bridge, shells]⟧\n⟦FURNITURE:---⟧\nTwo shells hit it.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void the_parts_around_a_story_are_told_from_it(String marked) {
        String text = marked.replaceAll("⟦[A-Z_]+:|⟧", "");

        assertThat(marked(text, READER.read(text, Metadata.NONE))).isEqualTo(marked);
    }

    @Test
    void the_story_runs_from_its_first_word_to_its_last() {
        String text = "Bridge hit twice\n\nPublished 23 July 2016 By Jane\n" + STORY + " (Source: Bridge Watch)\n";
        FrontMatter front = READER.read("Bridge hit twice\n\n23 July 2016\n\n" + STORY + " --AFP\n", Metadata.NONE);

        assertThat(READER.read(text, Metadata.NONE).body().in(text)).endsWith(STORY);
        assertThat(front.body().end() - front.body().start()).isEqualTo(STORY.length());
    }

    @Test
    void a_text_that_is_all_title_is_its_own_story() {
        String text = "Bridge hit twice in one night\n\n25 April 2017 Bridge hit twice in one night\n";

        FrontMatter front = READER.read(text, Metadata.NONE);

        assertThat(front.body().in(text)).isEqualTo("Bridge hit twice in one night");
        assertThat(front.published().map(PartialDate::write)).contains("2017-04-25");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BEIRUT, Nov 30 (Reuters) - It was hit.                        | Reuters
            23 July 2016 AFP The bridge was hit.                          | AFP
            MOSCOW, July 23. /TASS/. It was hit.                          | TASS
            It was hit. (Source: Bridge Watch)                            | Bridge Watch
            It was hit. --Reuters                                         | Reuters
            23 July 2016 AFP It was hit. --Reuters                        | AFP, Reuters
            Reuters Jane Doe Middle East 2159 23.07.2016 It was hit.      | ''
            DHA Photo It was hit.                                         | ''
            It was hit (AFP Photo) and stood.                             | ''
            AFP reporters saw it hit.                                     | ''
            """)
    void the_media_that_carried_a_report_are_told_from_photographers(String rest, String carriers) {
        String text = "Bridge hit twice in one night\n\n" + rest;

        assertThat(String.join(
                        ", ",
                        READER.read(text, Metadata.NONE).carriers().stream()
                                .map(carrier -> carrier.in(text))
                                .toList()))
                .isEqualTo(carriers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "---",
                "---\n",
                "title:",
                "Published",
                "Published:\n",
                "(updated",
                "23.07.2016",
                "23.07.2016(",
                "99.99.2016\n\nx",
                "30 February 2016\n\nIt was hit.",
                "BEIRUT (",
                "By",
                "(((((",
                "Title\n\nTitle\n\nTitle",
                "AFP",
                "- - -",
                "…",
                "😀 😀\n\n😀",
                "\u0628\u064A\u0631\u0648\u062A\n\n\u0642\u0627\u0644"
            })
    void any_text_has_front_matter_in_order_and_inside_it(String text) {
        FrontMatter front = READER.read(text, Metadata.NONE);

        assertThat(front.body().end()).isBetween(front.body().start(), text.length());
        assertThat(front.parts()).isSorted();
        for (int i = 1; i < front.parts().size(); i++) {
            assertThat(front.parts()
                            .get(i - 1)
                            .extent()
                            .overlaps(front.parts().get(i).extent()))
                    .isFalse();
        }
    }

    @Test
    void the_words_may_be_the_users_own() {
        FrontMatterReader own = FrontMatterReader.of("words.csv", "kind,pattern\npublished,Parue le\nagency,BNS\n");
        String text = "Bridge hit twice\n\nParue le 23.07.2016 BNS The bridge was hit.";

        FrontMatter front = own.read(text, Metadata.NONE);

        assertThat(front.dateLine().map(extent -> extent.in(text))).contains("Parue le 23.07.2016");
        assertThat(front.carriers()).hasSize(1);
    }

    @Test
    void a_word_that_is_no_regular_expression_is_refused_with_its_line() {
        assertThatThrownBy(() -> FrontMatterReader.of("words.csv", "kind,pattern\nagency,BNS\nagency,(BNS\n"))
                .hasMessage("""
                        [words.csv line 3] Not a kind and a regular expression.
                        Write a kind, a comma and a regular expression; put it between double quotes if it holds a comma.""");
    }

    private static String marked(String text, FrontMatter front) {
        StringBuilder marked = new StringBuilder(text);
        for (Part part : front.parts().reversed()) {
            marked.insert(part.extent().end(), "⟧");
            marked.insert(part.extent().start(), "⟦" + part.kind() + ":");
        }
        return marked.toString();
    }
}
