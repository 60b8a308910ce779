package org.attestgraph.attest.query;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.FunctionBase3;
import org.apache.jena.sparql.function.FunctionFactory;

/**
 * Those functions of GeoSPARQL that places as points call for, under its names: {@code geof:distance} of two points, and
 * {@code geof:sfWithin} of a point and a polygon. They look at every point that a query brings; there is no index to keep.
 */
final class Geography {
    static final String FUNCTIONS = "http://www.opengis.net/def/function/geosparql/";

    private static final double METRES = 1000;
    private static final Map<String, Double> UNITS = Map.of(
            "http://www.opengis.net/def/uom/OGC/1.0/metre", METRES,
            "http://qudt.org/vocab/unit/M", METRES,
            "http://qudt.org/vocab/unit/KiloM", 1.0);

    private static final Map<String, FunctionFactory> BY_NAME = Map.of(
            FUNCTIONS + "distance", iri -> new Distance(),
            FUNCTIONS + "sfWithin", iri -> new Within());

    private Geography() {}

    static Optional<FunctionFactory> function(String iri) {
        return Optional.ofNullable(BY_NAME.get(iri));
    }

    /** Of two points, along a great circle. */
    private static final class Distance extends FunctionBase3 {
        @Override
        public NodeValue exec(NodeValue one, NodeValue other, NodeValue unit) {
            Double factor = unit.isIRI() ? UNITS.get(unit.asNode().getURI()) : null;
            if (factor == null) {
                throw new ExprEvalException("Not a unit of length known here: " + unit);
            }
            if (shape(one) instanceof Shape.Spot from && shape(other) instanceof Shape.Spot to) {
                return NodeValue.makeDouble(factor * from.point().distance(to.point()));
            }
            throw new ExprEvalException("Distance is of two points");
        }
    }

    /** Of a point in an area. */
    private static final class Within extends FunctionBase2 {
        @Override
        public NodeValue exec(NodeValue inner, NodeValue outer) {
            if (shape(inner) instanceof Shape.Spot spot && shape(outer) instanceof Shape.Area area) {
                return NodeValue.makeBoolean(area.holds(spot.point()));
            }
            throw new ExprEvalException("Only a point can be within a polygon here");
        }
    }

    private static Shape shape(NodeValue value) {
        if (!value.asNode().isLiteral()) {
            throw new ExprEvalException("Not a geometry: " + value);
        }
        return Shape.of(value.asNode().getLiteralLexicalForm())
                .orElseThrow(() -> new ExprEvalException("Not a point or polygon in CRS 84: " + value));
    }
}
