package org.attestgraph.attest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeographyTest {
    private static final String PREFIXES = """
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
            PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
            PREFIX unit: <http://qudt.org/vocab/unit/>
            """;
    private static final String SQUARE =
            "POLYGON((10 10, 20 10, 20 20, 10 20, 10 10), (14 14, 16 14, 16 16, 14 16, 14 14))";

    @ParameterizedTest(name = "{0} within: {1}")
    @CsvSource({
        "POINT(11 12), true",
        "POINT(9 12), false",
        "POINT(15 15), false",
        "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(19.5 12), true",
        "point (11 12), true"
    })
    void a_point_is_within_a_polygon_but_not_in_its_hole(String point, boolean within) {
        assertThat(ask("geof:sfWithin(" + wkt(point) + ", " + wkt(SQUARE) + ") = " + within))
                .isTrue();
    }

    @Test
    void a_point_is_within_one_of_several_polygons() {
        String two = "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((10 10, 12 10, 12 12, 10 10)))";

        assertThat(ask("geof:sfWithin(" + wkt("POINT(11.5 11)") + ", " + wkt(two) + ")"))
                .isTrue();
        assertThat(ask("geof:sfWithin(" + wkt("POINT(5 5)") + ", " + wkt(two) + ")"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"uom:metre, 111194, 111196", "unit:M, 111194, 111196", "unit:KiloM, 111.1, 111.2"})
    void the_distance_of_two_points_is_told_in_a_unit(String unit, double least, double most) {
        String distance = "geof:distance(" + wkt("POINT(0 0)") + ", " + wkt("POINT(1 0)") + ", " + unit + ")";

        assertThat(ask(distance + " > " + least + " && " + distance + " < " + most))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geof:distance(\"POINT(0 0)\", \"POINT(1 0)\", <http://example.org/furlong>)",
                "geof:distance(\"POINT(0 0)\", \"LINESTRING(0 0, 1 1)\", uom:metre)",
                "geof:distance(\"POINT(0 95)\", \"POINT(1 0)\", uom:metre)",
                "geof:distance(<http://example.org/x>, \"POINT(1 0)\", uom:metre)",
                "geof:sfWithin(\"POINT(0 0)\", \"POLYGON((0 0, 1 1\")",
                "geof:sfWithin(\"POINT(0 0)\", \"POLYGON((0 0, 1 1, 0 0))\")",
                "geof:sfWithin(\"<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(0 0)\", \"POLYGON((0 0, 1 0, 1 1, 0 0))\")",
                "geof:sfWithin(\"POINT(0 0) x\", \"POLYGON((0 0, 1 0, 1 1, 0 0))\")"
            })
    void what_cannot_be_compared_is_an_error_of_the_expression_alone(String expression) {
        assertThat(ask("COALESCE(" + expression + ", \"error\") = \"error\"")).isTrue();
    }

    @Test
    void other_functions_of_geosparql_are_refused() {
        assertThatThrownBy(() -> SafeQuery.parse("query", PREFIXES + "ASK { FILTER(geof:buffer(1, 2, 3)) }"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("geosparql/buffer> is not allowed");
    }

    private static String wkt(String text) {
        return "\"" + text + "\"^^geo:wktLiteral";
    }

    private static boolean ask(String expression) {
        Query query =
                SafeQuery.parse("query", PREFIXES + "ASK { BIND((" + expression + ") AS ?holds) FILTER(?holds) }");
        DatasetGraph nothing = DatasetGraphFactory.empty();
        try (QueryExec execution = QueryExec.dataset(nothing)
                .query(query)
                .context(Execution.around(nothing))
                .build()) {
            return execution.ask();
        }
    }
}
