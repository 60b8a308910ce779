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

/** Reads the body of a Word document: not its headers and footers, nor what was deleted in it. */
final class WordReader implements DocumentReader {
    /** What is in the file and not in the text that it shows. */
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "instrText", "Fallback", "pPr", "rPr", "sectPr");

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        TextBuilder text = new TextBuilder();
        try {
            body(Xml.open(OfficeZip.needed(bytes, "word/document.xml")), text);
        } catch (XMLStreamException e) {
            throw Xml.broken("a Word file", e);
        }
        if (text.text().isEmpty()) {
            throw new UnreadableException(
                    "A Word file without words.", "If it shows pictures of pages, save their text.");
        }
        List<String> notes = OfficeZip.file(bytes, "word/footnotes.xml").isPresent()
                ? List.of("Footnotes of the Word file are not read.")
                : List.of();
        return Assembly.of(text).document(Versions.of(Form.DOCX), OfficeFacts.of(bytes, "docProps/core.xml"), notes);
    }

    private static void body(XMLStreamReader xml, TextBuilder text) throws XMLStreamException {
        XmlPath path = new XmlPath();
        int unseen = 0;
        boolean words = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.enter(xml.getPrefix(), xml.getLocalName());
                    unseen += UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
                    words = xml.getLocalName().equals("t");
                    if (unseen == 0) {
                        begin(xml.getLocalName(), path, text);
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
                    path.leave();
                }
                default -> {}
            }
        }
    }

    private static void begin(String element, XmlPath path, TextBuilder text) {
        switch (element) {
            case "p" -> {
                text.paragraph();
                text.at(path.toString());
            }
            case "br", "cr" -> text.line();
            case "tab" -> text.words(" ");
            default -> {}
        }
    }
}
