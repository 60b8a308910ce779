package org.attestgraph.attest.parse;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.attestgraph.attest.format.UnreadableException;

/** What an Office file says of itself. When it was made is not when it was published, and is left. */
final class OfficeFacts {
    /** Names of elements, and the columns that they stand for. */
    private static final Map<String, String> COLUMNS = Map.of("creator", "author", "language", "language");

    private OfficeFacts() {}

    static Map<String, String> of(byte[] zipped, String file) throws UnreadableException {
        Optional<byte[]> xml = OfficeZip.file(zipped, file);
        Map<String, String> facts = new TreeMap<>();
        if (xml.isPresent()) {
            try {
                take(Xml.open(xml.get()), facts);
            } catch (XMLStreamException e) {
                facts.clear(); // the text is sound, and says more
            }
        }
        return facts;
    }

    private static void take(XMLStreamReader xml, Map<String, String> facts) throws XMLStreamException {
        String words = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> words = "";
                case XMLStreamConstants.CHARACTERS -> words = xml.getText().strip();
                case XMLStreamConstants.END_ELEMENT -> {
                    String column = COLUMNS.get(xml.getLocalName());
                    if (column != null && !words.isEmpty()) {
                        facts.putIfAbsent(column, words);
                    }
                    words = "";
                }
                default -> {}
            }
        }
    }
}
