package org.attestgraph.attest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the Town of Ma'arat al-Nu’man | ma arat numan
            Şanlıurfa                     | sanlurfa
            Barrel-Bombs                  | barrel bomb
            glass                         | glass
            bus                           | bus
            buses                         | buse
            areas of Hama                 | area hama
            RBK-500                       | rbk 500
            the area                      | ''
            حلب                           | ''
            ½ of ﬁve                      | 12 five
            """)
    void a_name_is_brought_to_its_plain_form(String name, String normal) {
        assertThat(NormalNames.normal(name)).isEqualTo(normal);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Aleppo                | eastern Aleppo           | true
            Aleppo                | Alepo                    | true
            Deir ez-Zor           | Deir Ezzor               | true
            Homs                  | Hama                     | false
            Homs                  | Hom                      | true
            Maarat al-Numan       | Maaret al-Nuuman         | true
            Syrian army           | Free Syrian Army         | false
            Syrian army           | Syrian Arab Army         | true
            government            | anti-government          | false
            Ukraine               | Ukrainian                | false
            gas                   | gas shell                | false
            the area              | حلب                      | true
            surface-to-surface missile | missiles            | true
            """)
    void names_are_the_same_when_one_is_part_of_the_other_or_almost_spelt_alike(
            String name, String other, boolean same) {
        NormalNames one = new NormalNames(List.of(name));
        NormalNames two = new NormalNames(List.of("Nowhere at all", other));

        assertThat(one.same(new NormalNames(List.of(other)))).isEqualTo(same);
        assertThat(one.same(two)).isEqualTo(same && !NormalNames.normal(name).isEmpty());
        assertThat(two.same(one)).isEqualTo(one.same(two));
    }

    @ParameterizedTest(name = "{1} and {2} within {0}: {3}")
    @CsvSource({
        "1, kitten, sitten, true",
        "1, kitten, sittin, false",
        "2, kitten, sittin, true",
        "2, kitten, kitt, true",
        "2, kitten, kit, false",
        "1, abc, acb, false",
        "0, abc, abc, true"
    })
    void letters_added_removed_and_changed_are_counted(int limit, String a, String b, boolean within) {
        assertThat(EditDistance.isWithin(limit, a, b)).isEqualTo(within);
    }
}
