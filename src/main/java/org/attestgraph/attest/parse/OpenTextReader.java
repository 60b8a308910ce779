package org.attestgraph.attest.parse;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** Reads the body of an OpenDocument text: not its headers, footers and notes, nor what was deleted in it. */
final class OpenTextReader implements DocumentReader {
    private static final Set<String> UNSEEN = Set.of("tracked-changes", "annotation", "note", "forms", "scripts");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    private static final byte[] ENCRYPTED =
            "manifest:encryption-data".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        byte[] manifest = OfficeZip.file(bytes, "META-INF/manifest.xml").orElse(new byte[0]);
        if (contains(manifest, ENCRYPTED)) {
            throw OfficeZip.encrypted();
        }
        TextBuilder text = new TextBuilder();
        try {
            body(Xml.open(OfficeZip.needed(bytes, "content.xml")), text);
        } catch (XMLStreamException e) {
            throw Xml.broken("an OpenDocument text", e);
        }
        if (text.text().isEmpty()) {
            throw new UnreadableException(
                    "An OpenDocument text without words.", "If it shows pictures of pages, save their text.");
        }
        return Assembly.of(text).document(Versions.of(Form.ODT), OfficeFacts.of(bytes, "meta.xml"), List.of());
    }

    private static void body(XMLStreamReader xml, TextBuilder text) throws XMLStreamException {
        XmlPath path = new XmlPath();
        int unseen = 0;
        int inside = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.enter(xml.getPrefix(), xml.getLocalName());
                    unseen += UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
                    inside += PARAGRAPHS.contains(xml.getLocalName()) ? 1 : 0;
                    if (unseen == 0) {
                        begin(xml.getLocalName(), path, text);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (unseen == 0 && inside > 0) {
                        text.words(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    unseen -= UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
                    inside -= PARAGRAPHS.contains(xml.getLocalName()) ? 1 : 0;
                    path.leave();
                }
                default -> {}
            }
        }
    }

    private static void begin(String element, XmlPath path, TextBuilder text) {
        switch (element) {
            case "p", "h" -> {
                text.paragraph();
                text.at(path.toString());
            }
            case "line-break" -> text.line();
            case "tab", "s" -> text.words(" ");
            default -> {}
        }
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(new String(sought, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
