package org.attestgraph.attest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.Point;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.Row;
import org.junit.jupiter.api.Test;

/** Two places called Sora: a town of many in the south, a village of few in the north. */
class PlaceChoiceTest {
    private static final PlaceOption TOWN = option("sora-town", "town", 0, 90_000, new Point(33, 36), "south");
    private static final PlaceOption VILLAGE = option("sora-village", "village", 0, 200, new Point(36, 37), "north");
    private static final List<PlaceOption> BOTH = List.of(VILLAGE, TOWN);

    @Test
    void where_nothing_else_tells_the_larger_is_meant() {
        assertThat(best(Surroundings.NONE)).isEqualTo("sora-town");
    }

    @Test
    void a_region_named_with_it_counts_more_than_people() {
        assertThat(best(new Surroundings(List.of("north"), List.of(), Optional.empty(), Optional.empty())))
                .isEqualTo("sora-village");
    }

    @Test
    void the_places_of_one_enumeration_lie_together() {
        Point nearby = new Point(36.1, 37.1);

        assertThat(best(new Surroundings(List.of(), List.of(nearby), Optional.empty(), Optional.empty())))
                .isEqualTo("sora-village");
    }

    @Test
    void words_for_a_kind_count() {
        assertThat(best(new Surroundings(List.of(), List.of(), Optional.of("village"), Optional.empty())))
                .isEqualTo("sora-village");
    }

    @Test
    void a_village_is_no_neighbourhood_whatever_its_name() {
        Surroundings around =
                new Surroundings(List.of("north"), List.of(), Optional.of("neighbourhood"), Optional.of("land"));

        assertThat(PlaceChoice.best(PlaceChoice.weigh(List.of(VILLAGE), around)))
                .isEmpty();
    }

    @Test
    void a_spelling_far_away_is_not_enough_by_itself() {
        PlaceOption far = option("sura", "town", 0.1, 90_000, new Point(33, 36), "south");

        assertThat(PlaceChoice.best(PlaceChoice.weigh(List.of(far), Surroundings.NONE)))
                .isEmpty();
        assertThat(PlaceChoice.best(PlaceChoice.weigh(
                        List.of(far),
                        new Surroundings(
                                List.of("south"), List.of(new Point(33.05, 36)), Optional.empty(), Optional.empty()))))
                .isPresent();
    }

    @Test
    void every_score_tells_what_it_is_made_of() {
        WeighedPlace weighed = PlaceChoice.weigh(
                        List.of(VILLAGE),
                        new Surroundings(List.of("south"), List.of(), Optional.of("town"), Optional.of("land")))
                .getFirst();

        assertThat(weighed.reasons())
                .containsExactly(
                        "spelling +1.00",
                        "in no region named -0.30",
                        "a village +0.10",
                        "country spoken of +0.20",
                        "people +0.09");
        assertThat(weighed.score()).isEqualTo(1 - 0.3 + 0.1 + 0.2 + 0.04 * Math.log10(200));
    }

    private static String best(Surroundings around) {
        return PlaceChoice.best(PlaceChoice.weigh(BOTH, around))
                .orElseThrow()
                .option()
                .entry()
                .id();
    }

    private static PlaceOption option(
            String id, String kind, double distance, long people, Point point, String region) {
        Entry entry = new Entry(
                EntityKind.PLACE,
                id,
                "Place",
                "Sora",
                List.of(),
                Map.of(),
                List.of(region),
                Optional.empty(),
                new Row("test", Map.of("kind", kind)));
        return new PlaceOption(entry, distance, people, Optional.of(point), List.of(region, "land"));
    }
}
