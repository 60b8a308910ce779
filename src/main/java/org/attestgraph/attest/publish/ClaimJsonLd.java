package org.attestgraph.attest.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Ontology;

/**
 * Claims as schema.org tells of them: a {@code Claim} each, and a {@code ClaimReview} where its incident is in a case that
 * has a grade. The review says how well accounts support each other, never whether the claim is true.
 */
public final class ClaimJsonLd {
    private static final Node LATITUDE = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
    private static final Node LONGITUDE = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#long");

    private final ReportView view;

    private ClaimJsonLd(ReportView view) {
        this.view = view;
    }

    public static void write(Excerpt excerpt, OutputStream out) throws IOException {
        JsonGenerator json = new ObjectMapper().getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeObjectField("@context", Map.of("@vocab", "https://schema.org/"));
        json.writeArrayFieldStart("@graph");
        for (Node report : excerpt.reports()) {
            ReportView view = ReportView.of(excerpt, report);
            ClaimJsonLd claims = new ClaimJsonLd(view);
            for (Node claim : view.claims()) {
                json.writeObject(claims.claim(claim));
                for (Map<String, Object> review : claims.reviews(claim)) {
                    json.writeObject(review);
                }
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private Map<String, Object> claim(Node claim) {
        Map<String, Object> said = thing(claim, "Claim");
        view.words(claim).ifPresent(words -> said.put("text", words));
        said.put("name", stance(claim));
        view.object(claim, ATT.claimedBy).ifPresent(who -> said.put("author", named(who)));
        view.text(view.report(), ATT.published).ifPresent(day -> said.put("datePublished", day(day)));
        said.put("appearance", report());
        List<Node> incidents = view.objects(claim, ATT.about);
        if (!incidents.isEmpty()) {
            said.put("about", incidents.stream().map(this::event).toList());
        }
        return said;
    }

    private List<Map<String, Object>> reviews(Node claim) {
        List<Map<String, Object>> reviews = new ArrayList<>();
        for (Node incident : view.objects(claim, ATT.asserts)) {
            for (Node event : view.subjects(ATT.hasAccount, incident)) {
                view.object(event, ATT.grade).ifPresent(grade -> {
                    Map<String, Object> review = new LinkedHashMap<>();
                    review.put("@type", "ClaimReview");
                    view.words(claim).ifPresent(words -> review.put("claimReviewed", words));
                    review.put("itemReviewed", Map.of("@id", claim.getURI()));
                    review.put("author", pair("@type", "Organization", "name", "Attest, by rule"));
                    review.put("about", Map.of("@id", event.getURI()));
                    review.put("reviewRating", rating(grade));
                    reviews.add(review);
                });
            }
        }
        return reviews;
    }

    private static Map<String, Object> rating(Node grade) {
        Map<String, Object> rating = pair("@type", "Rating", "alternateName", ReportView.code(grade));
        Ontology.graph().stream(grade, SKOS.definition.asNode(), Node.ANY)
                .findFirst()
                .ifPresent(triple ->
                        rating.put("ratingExplanation", triple.getObject().getLiteralLexicalForm()));
        return rating;
    }

    private String stance(Node claim) {
        boolean denies = view.object(claim, ATT.stance).equals(Optional.of(ATT.denial));
        String who = view.object(claim, ATT.claimedBy).flatMap(view::label).orElse("Somebody");
        return who + (denies ? " denies it" : " says so");
    }

    private Map<String, Object> report() {
        Map<String, Object> report = thing(view.report(), "CreativeWork");
        view.text(view.report(), ATT.title).ifPresent(title -> report.put("headline", title));
        view.text(view.report(), ATT.url).ifPresent(url -> report.put("url", pair("@type", "URL", "@value", url)));
        view.text(view.report(), ATT.language).ifPresent(language -> report.put("inLanguage", language));
        view.object(view.report(), ATT.publisher).ifPresent(who -> report.put("publisher", named(who)));
        return report;
    }

    private Map<String, Object> event(Node incident) {
        Map<String, Object> event = thing(incident, "Event");
        Optional<String> first = view.text(incident, ATT.earliest);
        if (first.isPresent() && first.equals(view.text(incident, ATT.latest))) {
            event.put("startDate", day(first.get())); // of a longer span nobody says that it began on its first day
        }
        List<Map<String, Object>> places =
                view.objects(incident, ATT.locatedIn).stream().map(this::place).toList();
        if (!places.isEmpty()) {
            event.put("location", places);
        }
        return event;
    }

    private Map<String, Object> place(Node place) {
        Map<String, Object> described = named(place, "Place");
        Optional<String> latitude = view.text(place, LATITUDE);
        Optional<String> longitude = view.text(place, LONGITUDE);
        if (latitude.isPresent() && longitude.isPresent()) {
            Map<String, Object> point = pair("@type", "GeoCoordinates", "latitude", latitude.get());
            point.put("longitude", longitude.get());
            described.put("geo", point);
        }
        return described;
    }

    private Map<String, Object> named(Node who) {
        List<Node> kinds = view.objects(who, org.apache.jena.vocabulary.RDF.type.asNode());
        return named(who, kinds.contains(ATT.Person) ? "Person" : "Organization");
    }

    private Map<String, Object> named(Node thing, String type) {
        Map<String, Object> named = thing(thing, type);
        view.label(thing).ifPresent(label -> named.put("name", label));
        return named;
    }

    private static Map<String, Object> thing(Node thing, String type) {
        return pair("@id", thing.getURI(), "@type", type);
    }

    private static Map<String, Object> day(String day) {
        return pair("@type", "Date", "@value", day);
    }

    private static Map<String, Object> pair(String one, String first, String other, String second) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(one, first);
        pair.put(other, second);
        return pair;
    }
}
