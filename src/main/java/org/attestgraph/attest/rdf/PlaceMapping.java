package org.attestgraph.attest.rdf;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.LexiconException;
import org.attestgraph.attest.lexicon.Row;

/** Says where a listed place is, and how exactly something that happened there is located. */
record PlaceMapping(Iris iris, Statements statements) {
    private static final String GEONAMES = "https://sws.geonames.org/";
    private static final Pattern GEONAMES_ID = Pattern.compile("gn-([0-9]+)");
    private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final String GEOSPARQL = "http://www.opengis.net/ont/geosparql#";
    private static final Node LATITUDE = NodeFactory.createURI(WGS84 + "lat");
    private static final Node LONGITUDE = NodeFactory.createURI(WGS84 + "long");
    private static final Node FEATURE = NodeFactory.createURI(GEOSPARQL + "Feature");
    private static final Node GEOMETRY = NodeFactory.createURI(GEOSPARQL + "Geometry");
    private static final Node HAS_GEOMETRY = NodeFactory.createURI(GEOSPARQL + "hasGeometry");
    private static final Node AS_WKT = NodeFactory.createURI(GEOSPARQL + "asWKT");

    void describe(Node place, Entry entry) {
        Row row = entry.row();
        String kind = row.get("kind");
        if (!kind.isEmpty()) {
            statements.state(place, ATT.placeKind, Literals.words(kind));
        }
        statements.state(place, ATT.placePrecision, Precisions.of(kind));
        Matcher geoNames = GEONAMES_ID.matcher(entry.id());
        if (geoNames.matches()) {
            Node match = NodeFactory.createURI(GEONAMES + geoNames.group(1) + "/");
            statements.state(place, SKOS.exactMatch.asNode(), match);
        }
        statements.state(place, RDF.type.asNode(), FEATURE);
        if (Precisions.isPoint(kind)
                && !row.get("lat").isEmpty()
                && !row.get("lon").isEmpty()) {
            point(place, coordinate(row, "lat", 90), coordinate(row, "lon", 180));
        }
    }

    private void point(Node place, BigDecimal latitude, BigDecimal longitude) {
        Node geometry = iris.geometry(place);
        String wkt = "POINT(" + longitude.toPlainString() + " " + latitude.toPlainString() + ")";
        statements.state(place, LATITUDE, Literals.decimal(latitude));
        statements.state(place, LONGITUDE, Literals.decimal(longitude));
        statements.state(place, HAS_GEOMETRY, geometry);
        statements.state(geometry, RDF.type.asNode(), GEOMETRY);
        statements.state(
                geometry,
                AS_WKT,
                NodeFactory.createLiteralDT(wkt, TypeMapper.getInstance().getSafeTypeByName(GEOSPARQL + "wktLiteral")));
    }

    private static BigDecimal coordinate(Row row, String column, int most) {
        try {
            BigDecimal degrees = new BigDecimal(row.get(column));
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // answered below, as a number out of range is
        }
        throw new LexiconException(
                row.where(),
                "\"" + row.get(column) + "\" in column \"" + column + "\" is not a coordinate.",
                "Write decimal degrees between -" + most + " and " + most + ", or leave the field empty.");
    }
}
