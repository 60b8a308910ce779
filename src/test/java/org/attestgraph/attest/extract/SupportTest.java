package org.attestgraph.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom claims blame, which weapons they name and whose figures they give, in sentences read by the program's own stages. */
class SupportTest {
    private static final String PLACE = " a market in Saraqib on 14 March 2016";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Residents said that Russian jets bombed PLACE.                                 | russian-air-force
                    PLACE was bombed by Russian jets, residents said.                              | russian-air-force
                    Russian air strikes hit PLACE and killed nine people, residents said.          | russia
                    The Syrian army accused the Islamic State of shelling PLACE.                   | islamic-state
                    The Russian army said it had bombed PLACE.                                     | russian-army
                    The Islamic State claimed responsibility for a car bombing that hit PLACE.     | islamic-state
                    """)
    void a_claim_blames_whom_its_sentence_makes_the_doer(String sentence, String blamed) {
        assertThat(blamed(claims(sentence))).contains(blamed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nine people died in fighting between the Syrian army and the Islamic State in Saraqib, residents said.
                    The Syrian army clashed with the Islamic State in Saraqib on 14 March 2016, residents said.
                    The Russian Defence Ministry denied that Russian jets had bombed PLACE.
                    The Syrian government said that nine people were killed when shells hit PLACE.
                    Shells killed nine Syrian soldiers at PLACE, residents said.
                    """)
    void a_claim_blames_nobody_where_its_sentence_does_not(String sentence) {
        assertThat(blamed(claims(sentence))).isEmpty();
    }

    @Test
    void a_weapon_is_named_by_the_claim_whose_sentence_names_it() {
        List<Claim> claims = claims("Residents said that government helicopters dropped barrel bombs on PLACE."
                + " The Syrian army denied the attack.");

        assertThat(claims).extracting(Claim::stance).contains(Stance.ASSERTS, Stance.DENIES);
        assertThat(claims).allSatisfy(claim -> assertThat(claim.details().weapons().stream()
                        .map(weapon -> weapon.entity().id()))
                .isEqualTo(claim.stance() == Stance.ASSERTS ? List.of("barrel-bomb") : List.of()));
    }

    @Test
    void a_figure_is_of_the_only_one_who_speaks_in_its_sentence() {
        List<Claim> alone = claims("Russian jets bombed PLACE and killed nine people, residents said.");

        assertThat(alone)
                .anySatisfy(claim -> assertThat(claim.details().figures()).isNotEmpty());
    }

    private static List<String> blamed(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.details().actors().stream())
                .map(actor -> actor.entity().id())
                .distinct()
                .toList();
    }

    private static List<Claim> claims(String text) {
        Report report = new Report(
                "0".repeat(64),
                "report.txt",
                text.replace("PLACE was", "A" + PLACE.substring(2) + " was").replace(" PLACE", PLACE) + "\n",
                Metadata.NONE,
                List.of());
        List<Claim> claims = LoadedSamples.stages().extract(report).claims();
        assertThat(claims).isNotEmpty();
        return claims;
    }
}
