package org.attestgraph.attest.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** Reads a Word document, its notes below its body: not its headers and footers, nor what was deleted in it. */
final class WordReader implements DocumentReader {
    private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");

    /** What is in the file and not in the text that it shows. */
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "instrText", "Fallback", "pPr", "rPr", "sectPr");

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        TextBuilder text = new TextBuilder();
        TextBuilder notes = new TextBuilder();
        try {
            body(Xml.open(OfficeZip.needed(bytes, "word/document.xml")), "", text);
            for (String file : NOTES) {
                Optional<byte[]> xml = OfficeZip.file(bytes, file);
                if (xml.isPresent()) {
                    body(Xml.open(xml.get()), file, notes);
                }
            }
        } catch (XMLStreamException e) {
            throw Xml.broken("a Word file", e);
        }
        if (text.text().isEmpty()) {
            throw new UnreadableException(
                    "A Word file without words.", "If it shows pictures of pages, save their text.");
        }
        return Assembly.of(text, notes)
                .document(Versions.of(Form.DOCX), OfficeFacts.of(bytes, "docProps/core.xml"), List.of());
    }

    /** @param file put before the paths, where it is not the body of the text */
    private static void body(XMLStreamReader xml, String file, TextBuilder text) throws XMLStreamException {
        XmlPath path = new XmlPath();
        OfficeTable table = new OfficeTable(text, "tbl", "tr", "tc");
        int unseen = 0;
        boolean words = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.enter(xml.getPrefix(), xml.getLocalName());
                    unseen += UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
                    words = xml.getLocalName().equals("t");
                    if (unseen == 0) {
                        begin(xml.getLocalName(), file + path, text, table);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (unseen == 0 && words) {
                        text.words(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    unseen -= UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
                    words = false;
                    if (unseen == 0) {
                        table.end(xml.getLocalName());
                    }
                    path.leave();
                }
                default -> {}
            }
        }
    }

    private static void begin(String element, String path, TextBuilder text, OfficeTable table) {
        table.begin(element);
        switch (element) {
            case "p" -> {
                table.paragraph();
                text.at(path);
            }
            case "br", "cr" -> text.line();
            case "tab" -> text.words(" ");
            default -> {}
        }
    }
}
