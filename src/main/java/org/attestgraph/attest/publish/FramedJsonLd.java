package org.attestgraph.attest.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Prefixes;
import org.attestgraph.attest.rdf.ATT;

/**
 * JSON-LD as a tree, with short names: each report holds its incidents, these who did it, their figures and passages, and
 * claims stand beside them. Nothing is lost: it is read back as the same graphs of reports.
 */
public final class FramedJsonLd {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::toString);

    private final Graph graph;
    private final Map<String, Object> context;
    private final Set<Node> written = new HashSet<>();
    private final Set<Node> heads;

    private FramedJsonLd(Graph graph, Map<String, Object> context, Set<Node> heads) {
        this.graph = graph;
        this.context = context;
        this.heads = heads;
    }

    public static void write(Excerpt excerpt, OutputStream out) throws IOException {
        Map<String, Object> context = JsonLdContext.all();
        ObjectMapper mapper = new ObjectMapper();
        JsonGenerator json = mapper.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeObjectField("@context", context);
        json.writeArrayFieldStart("@graph");
        for (Node report : excerpt.reports()) {
            ReportView view = ReportView.of(excerpt, report);
            if (!view.own().isEmpty()) {
                json.writeObject(of(view, context));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    /** The context alone, as {@code ontology/context.jsonld} has it. */
    public static void writeContext(OutputStream out) throws IOException {
        new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(out, Map.of("@context", JsonLdContext.all()));
        out.write('\n');
    }

    private static Map<String, Object> of(ReportView view, Map<String, Object> context) {
        Set<Node> heads = new LinkedHashSet<>(List.of(view.report()));
        heads.addAll(view.incidents());
        heads.addAll(view.claims());
        FramedJsonLd frame = new FramedJsonLd(view.own(), context, heads);
        List<Object> nodes = new ArrayList<>();
        for (Node head : heads) {
            nodes.add(frame.node(head));
        }
        frame.graph.stream()
                .map(Triple::getSubject)
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .filter(subject -> !frame.written.contains(subject))
                .forEach(subject -> {
                    if (!frame.written.contains(subject)) {
                        nodes.add(frame.node(subject));
                    }
                });
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", view.report().getURI());
        named.put("@graph", nodes);
        return named;
    }

    /** A thing with all that is said of it, and in it those things that have not been written yet. */
    private Map<String, Object> node(Node subject) {
        written.add(subject);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", subject.getURI());
        Map<String, List<Object>> fields = new TreeMap<>();
        List<String> types = new ArrayList<>();
        List<Triple> triples =
                new ArrayList<>(graph.find(subject, Node.ANY, Node.ANY).toList());
        triples.sort(ORDER);
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                types.add(name(triple.getObject().getURI()));
            } else if (!saidInReverse(triple)) {
                fields.computeIfAbsent(name(triple.getPredicate().getURI()), field -> new ArrayList<>())
                        .add(value(triple));
            }
        }
        if (heads.contains(subject)) {
            reverse("perpetratedBy", ATT.perpetrated, subject, fields);
            reverse("weaponUsedBy", ATT.usedWeapon, subject, fields);
        }
        if (!types.isEmpty()) {
            object.put("type", types);
        }
        fields.forEach((field, values) -> object.put(field, values.size() == 1 ? values.getFirst() : values));
        return object;
    }

    private boolean saidInReverse(Triple triple) {
        return (triple.getPredicate().equals(ATT.perpetrated)
                        || triple.getPredicate().equals(ATT.usedWeapon))
                && heads.contains(triple.getObject());
    }

    private void reverse(String field, Node property, Node object, Map<String, List<Object>> fields) {
        List<Node> subjects = graph.stream(Node.ANY, property, object)
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
        if (!subjects.isEmpty()) {
            fields.put(
                    field, new ArrayList<>(subjects.stream().map(this::within).toList()));
        }
    }

    private Object value(Triple triple) {
        Node object = triple.getObject();
        if (object.isLiteral()) {
            return literal(triple.getPredicate(), object);
        }
        if (heads.contains(object) || !graph.contains(object, Node.ANY, Node.ANY) || written.contains(object)) {
            return asText(triple.getPredicate()) ? object.getURI() : Map.of("id", object.getURI());
        }
        return node(object);
    }

    private Object within(Node thing) {
        return written.contains(thing) ? Map.of("id", thing.getURI()) : node(thing);
    }

    /** Whether the context says that the texts of {@code property} are IRIs. */
    private boolean asText(Node property) {
        return context.get(name(property.getURI())) instanceof Map<?, ?> term && "@id".equals(term.get("@type"));
    }

    private Object literal(Node property, Node literal) {
        String text = literal.getLiteralLexicalForm();
        String datatype = Prefixes.shorten(literal.getLiteralDatatypeURI()).orElse(literal.getLiteralDatatypeURI());
        Object coerced = context.get(name(property.getURI())) instanceof Map<?, ?> term ? term.get("@type") : null;
        if (!literal.getLiteralLanguage().isEmpty()) {
            return pair("@value", text, "@language", literal.getLiteralLanguage());
        }
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            return coerced == null ? text : Map.of("@value", text);
        }
        return datatype.equals(coerced) ? text : pair("@value", text, "@type", datatype);
    }

    private static Map<String, Object> pair(String one, Object first, String other, Object second) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(one, first);
        pair.put(other, second);
        return pair;
    }

    /** The term of the context for {@code iri}, where it has one. */
    private String name(String iri) {
        if (iri.equals(RDFS.label.getURI())) {
            return "label";
        }
        if (iri.equals(SKOS.altLabel.getURI())) {
            return "altLabel";
        }
        String own = iri.startsWith(ATT.NS) ? iri.substring(ATT.NS.length()) : "";
        return context.containsKey(own) && !own.isEmpty() && !isReverse(own)
                ? own
                : Prefixes.shorten(iri).filter(name -> !name.contains("://")).orElse(iri);
    }

    private boolean isReverse(String name) {
        return context.get(name) instanceof Map<?, ?> map && map.containsKey("@reverse");
    }
}
