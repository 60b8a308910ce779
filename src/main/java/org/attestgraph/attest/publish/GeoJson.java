package org.attestgraph.attest.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.rdf.ATT;

/**
 * Incidents on a map (RFC 7946): a feature for each place of an incident. One that cannot be shown as a point, as a country
 * cannot, has no geometry, so that no point stands for what nobody said.
 */
public final class GeoJson {
    private static final Node LATITUDE = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
    private static final Node LONGITUDE = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#long");

    private final JsonGenerator json;

    private GeoJson(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    public static void write(Excerpt excerpt, OutputStream out) throws IOException {
        GeoJson features = new GeoJson(out);
        features.json.writeStartObject();
        features.json.writeStringField("type", "FeatureCollection");
        features.json.writeArrayFieldStart("features");
        for (Node report : excerpt.reports()) {
            ReportView view = ReportView.of(excerpt, report);
            for (Node incident : view.incidents()) {
                features.incident(view, incident);
            }
        }
        features.json.writeRaw('\n');
        features.json.writeEndArray();
        features.json.writeEndObject();
        features.json.writeRaw('\n');
        features.json.flush();
    }

    private void incident(ReportView view, Node incident) throws IOException {
        List<Node> places = view.objects(incident, ATT.locatedIn);
        if (places.isEmpty()) {
            feature(view, incident, Optional.empty());
        }
        for (Node place : places) {
            feature(view, incident, Optional.of(place));
        }
    }

    private void feature(ReportView view, Node incident, Optional<Node> place) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        geometry(
                place.flatMap(where -> view.text(where, LATITUDE)).flatMap(GeoJson::number),
                place.flatMap(where -> view.text(where, LONGITUDE)).flatMap(GeoJson::number));
        json.writeObjectFieldStart("properties");
        json.writeStringField("incident", incident.getURI());
        json.writeStringField("report", view.report().getURI());
        optional("file", view.text(view.report(), ATT.fileName));
        texts(
                "kinds",
                view.objects(incident, RDF.type.asNode()).stream()
                        .filter(kind ->
                                !kind.equals(ATT.Incident) && kind.getURI().startsWith(ATT.NS))
                        .map(ReportView::code)
                        .toList());
        optional("earliest", view.text(incident, ATT.earliest));
        optional("latest", view.text(incident, ATT.latest));
        optional("date_precision", view.object(incident, ATT.datePrecision).map(ReportView::code));
        optional("place", place.map(Node::getURI));
        optional("place_name", place.flatMap(view::label));
        optional(
                "place_precision",
                place.flatMap(where -> view.object(where, ATT.placePrecision)).map(ReportView::code));
        texts("perpetrators", view.labels(view.subjects(ATT.perpetrated, incident)));
        texts("weapons", view.labels(view.objects(incident, ATT.involvedWeapon)));
        texts("targets", view.labels(view.objects(incident, ATT.target)));
        json.writeNumberField(
                "asserting_claims", view.subjects(ATT.asserts, incident).size());
        json.writeNumberField(
                "denying_claims", view.subjects(ATT.denies, incident).size());
        optional("quote", view.words(incident));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void geometry(Optional<Double> latitude, Optional<Double> longitude) throws IOException {
        if (latitude.isEmpty() || longitude.isEmpty()) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(longitude.get());
        json.writeNumber(latitude.get());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void optional(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    private void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
