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

/** Reads an OpenDocument text, its notes below its body: not its headers and footers, nor what was deleted in it. */
final class OpenTextReader implements DocumentReader {
    private static final Set<String> UNSEEN =
            Set.of("tracked-changes", "annotation", "note-citation", "forms", "scripts");
    private static final String NOTE = "note-body";
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
        TextBuilder notes = new TextBuilder();
        try {
            body(Xml.open(OfficeZip.needed(bytes, "content.xml")), text, notes);
        } catch (XMLStreamException e) {
            throw Xml.broken("an OpenDocument text", e);
        }
        if (text.text().isEmpty()) {
            throw new UnreadableException(
                    "An OpenDocument text without words.", "If it shows pictures of pages, save their text.");
        }
        return Assembly.of(text, notes).document(Versions.of(Form.ODT), OfficeFacts.of(bytes, "meta.xml"), List.of());
    }

    private static void body(XMLStreamReader xml, TextBuilder text, TextBuilder notes) throws XMLStreamException {
        XmlPath path = new XmlPath();
        OfficeTable table = new OfficeTable(text, "table", "table-row", "table-cell");
        OfficeTable noTable = new OfficeTable(notes, "", "", "");
        int unseen = 0;
        int inside = 0;
        boolean note = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.enter(xml.getPrefix(), xml.getLocalName());
                    unseen += UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
                    inside += PARAGRAPHS.contains(xml.getLocalName()) ? 1 : 0;
                    note |= xml.getLocalName().equals(NOTE);
                    if (unseen == 0) {
                        begin(xml.getLocalName(), path, note ? notes : text, note ? noTable : table);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (unseen == 0 && inside > 0) {
                        (note ? notes : text).words(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    unseen -= UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
                    inside -= PARAGRAPHS.contains(xml.getLocalName()) ? 1 : 0;
                    note &= !xml.getLocalName().equals(NOTE);
                    if (unseen == 0 && !note) {
                        table.end(xml.getLocalName());
                    }
                    path.leave();
                }
                default -> {}
            }
        }
    }

    private static void begin(String element, XmlPath path, TextBuilder text, OfficeTable table) {
        table.begin(element);
        switch (element) {
            case "p", "h" -> {
                table.paragraph();
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
