package org.attestgraph.attest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.SmallLexicon;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
    private static final String[] ACTORS = {
        "syria,State,Syria,,,,,Syrian",
        "syrian-government,Organisation,Syrian government,,syria,syria,government,Assad",
        "syrian-forces,ArmedForce,Syrian Armed Forces,,syrian-government,syria,forces,",
        "syrian-air-force,ArmedForce,Syrian Arab Air Force,,syrian-forces,syria,air,",
        "yemen,State,Yemen,,,,,Yemeni",
        "yemeni-air-force,ArmedForce,Yemeni Air Force,,yemen,yemen,air,",
        "houthis,ArmedGroup,Houthis,,,yemen,rebels,Houthi",
        "luxembourg,State,Luxembourg,,,,,Luxembourgish",
        "coalition,ArmedForce,US-led coalition,,,syria|iraq,coalition,US-led",
        "iraq,State,Iraq,,,,,Iraqi",
        "hashd,ArmedForce,Popular Mobilization Forces,,iraq,iraq,militia|paramilitaries,"
    };

    @ParameterizedTest(name = "{0} {1} in a report on {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
                    -,                 air,       syria,  syrian-air-force
                    syria,             air,       yemen,  syrian-air-force
                    syrian-government, air,       yemen,  syrian-air-force
                    houthis,           air,       syria,  houthis
                    houthis,           unnamed,   syria,  houthis
                    luxembourg,        air,       syria,  luxembourg
                    -,                 coalition, syria,  coalition
                    -,                 coalition, iraq,   coalition
                    -,                 paramilitaries, iraq, hashd
                    -,                 navy,      syria,  syrian-forces
                    """)
    void a_generic_word_means_a_body_of_its_owner_or_of_the_country(
            String owner, String branch, String country, String expected, @TempDir Path folder) {
        assertThat(of(Optional.ofNullable(owner), branch, country, folder).id()).isEqualTo(expected);
    }

    @Test
    void an_unnamed_actor_stays_what_the_text_calls_it(@TempDir Path folder) {
        Entity gunmen = of(Optional.empty(), "unnamed", "syria", folder);

        assertThat(gunmen.listed()).isFalse();
        assertThat(gunmen.type()).isEqualTo("ArmedGroup");
    }

    @Test
    void an_unlisted_body_is_of_the_class_that_such_bodies_are_of(@TempDir Path folder) {
        assertThat(of(Optional.empty(), "government", "yemen", folder).type()).isEqualTo("Organisation");
    }

    private Entity of(Optional<String> owner, String branch, String country, Path folder) {
        Entries entries =
                Entries.read(new SmallLexicon(folder).with("actors.csv", ACTORS).files());
        Mention.Name name = new Mention.Name(
                new Extent(0, 1, 0),
                EntityKind.ACTOR,
                Mention.Form.GENERIC,
                Optional.empty(),
                owner.flatMap(id -> entries.find(EntityKind.ACTOR, id)),
                branch,
                "words of the text");
        return new Naming(entries, Optional.of(country)).of(name);
    }
}
