package org.attestgraph.attest.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** JSON-LD 1.1: an object for each graph, in it one for each subject. */
final class JsonLdWriter implements DumpWriter {
    private static final Node TYPE = RDF.type.asNode();

    private final JsonGenerator json;

    JsonLdWriter(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
    }

    @Override
    public void start() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void graph(Node name, Iterator<Triple> triples) throws IOException {
        boolean named = !Quad.isDefaultGraph(name);
        if (named) {
            json.writeStartObject();
            json.writeStringField("@id", name.getURI());
            json.writeArrayFieldStart("@graph");
        }
        Iterator<List<Triple>> subjects = Runs.by(triples, Triple::getSubject);
        while (subjects.hasNext()) {
            subject(subjects.next());
        }
        if (named) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void subject(List<Triple> triples) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", id(triples.getFirst().getSubject()));
        for (List<Triple> property : Runs.by(triples, Triple::getPredicate)) {
            Node predicate = property.getFirst().getPredicate();
            boolean type = predicate.equals(TYPE)
                    && property.stream().allMatch(triple -> triple.getObject().isURI());
            json.writeArrayFieldStart(type ? "@type" : compact(predicate.getURI()));
            for (Triple triple : property) {
                if (type) {
                    json.writeString(compact(triple.getObject().getURI()));
                } else {
                    value(triple.getObject());
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void value(Node object) throws IOException {
        if (!object.isLiteral()) {
            json.writeStartObject();
            json.writeStringField("@id", id(object));
            json.writeEndObject();
            return;
        }
        json.writeStartObject();
        json.writeStringField("@value", object.getLiteralLexicalForm());
        if (!object.getLiteralLanguage().isEmpty()) {
            json.writeStringField("@language", object.getLiteralLanguage());
        } else if (!object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            json.writeStringField("@type", compact(object.getLiteralDatatypeURI()));
        }
        json.writeEndObject();
    }

    private static String id(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    /** Shortened where that cannot be taken for anything else. */
    private static String compact(String iri) {
        return Prefixes.shorten(iri).filter(name -> !name.contains("://")).orElse(iri);
    }
}
