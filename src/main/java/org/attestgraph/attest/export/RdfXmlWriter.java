package org.attestgraph.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.RDF;

/** RDF/XML, an element for each subject. */
final class RdfXmlWriter implements DumpWriter {
    private static final String RDF_NS = RDF.getURI();
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;
    private int replaced;

    RdfXmlWriter(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Every Java platform writes XML", e);
        }
    }

    @Override
    public void start() throws IOException {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", RDF_NS);
            for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
                xml.setPrefix(prefix.getKey(), prefix.getValue());
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
            xml.writeCharacters("\n");
        });
    }

    @Override
    public void graph(Node name, Iterator<Triple> triples) throws IOException {
        write(() -> {
            Iterator<List<Triple>> subjects = Runs.by(triples, Triple::getSubject);
            while (subjects.hasNext()) {
                subject(subjects.next());
            }
        });
    }

    @Override
    public void finish() throws IOException {
        write(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }

    @Override
    public List<String> notes() {
        return replaced == 0
                ? List.of()
                : List.of("XML cannot hold " + replaced + " of the characters; U+FFFD stands in their places.");
    }

    private void subject(List<Triple> triples) throws XMLStreamException {
        xml.writeCharacters("  ");
        xml.writeStartElement("rdf", "Description", RDF_NS);
        Node subject = triples.getFirst().getSubject();
        reference(subject, "about");
        xml.writeCharacters("\n");
        for (Triple triple : triples) {
            xml.writeCharacters("    ");
            property(triple.getPredicate().getURI(), triple.getObject());
            xml.writeCharacters("\n");
        }
        xml.writeCharacters("  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void property(String predicate, Node object) throws XMLStreamException {
        int split = Util.splitNamespaceXML(predicate);
        if (split >= predicate.length()) {
            throw new ExportException(
                    predicate, "RDF/XML has no way to write this property.", "Choose another format, such as turtle.");
        }
        String namespace = predicate.substring(0, split);
        boolean known = xml.getPrefix(namespace) != null;
        String prefix = known ? xml.getPrefix(namespace) : "p";
        xml.writeStartElement(prefix, predicate.substring(split), namespace);
        if (!known) {
            xml.writeNamespace(prefix, namespace);
        }
        if (!object.isLiteral()) {
            reference(object, "resource");
        } else {
            literal(object);
        }
        xml.writeEndElement();
    }

    private void reference(Node node, String attribute) throws XMLStreamException {
        if (node.isBlank()) {
            xml.writeAttribute("rdf", RDF_NS, "nodeID", "b" + Integer.toHexString(node.hashCode()));
        } else {
            xml.writeAttribute("rdf", RDF_NS, attribute, node.getURI());
        }
    }

    private void literal(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            xml.writeAttribute("rdf", RDF_NS, "datatype", literal.getLiteralDatatypeURI());
        }
        text(fit(literal.getLiteralLexicalForm()));
    }

    /** A carriage return as it stands would be read back as a line feed. */
    private void text(String text) throws XMLStreamException {
        int start = 0;
        for (int end = text.indexOf('\r'); end >= 0; end = text.indexOf('\r', start)) {
            xml.writeCharacters(text.substring(start, end));
            xml.writeEntityRef("#13");
            start = end + 1;
        }
        xml.writeCharacters(text.substring(start));
    }

    private String fit(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean allowed = character == '\t'
                    || character == '\n'
                    || character == '\r'
                    || (character >= ' ' && character <= 0xD7FF)
                    || (character >= 0xE000 && character <= REPLACEMENT)
                    || character >= 0x10000;
            fit.appendCodePoint(allowed ? character : REPLACEMENT);
            replaced += allowed ? 0 : 1;
        });
        return fit.toString();
    }

    private static void write(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
