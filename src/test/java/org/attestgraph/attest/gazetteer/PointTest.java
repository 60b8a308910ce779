package org.attestgraph.attest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1, 111.195", "0, 0, 1, 0, 111.195", "60, 10, 60, 11, 55.597", "0, 179.5, 0, -179.5, 111.195"})
    void distance_follows_a_great_circle(double lat, double lon, double otherLat, double otherLon, double kilometres) {
        assertThat(new Point(lat, lon).distance(new Point(otherLat, otherLon))).isCloseTo(kilometres, within(0.01));
    }

    @Test
    void a_point_off_the_earth_is_refused() {
        assertThatThrownBy(() -> new Point(90.1, 0)).hasMessage("Not on the earth: 90.1, 0.0");
        assertThatThrownBy(() -> new Point(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
