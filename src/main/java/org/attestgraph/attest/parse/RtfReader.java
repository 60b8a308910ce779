package org.attestgraph.attest.parse;

import java.util.List;
import java.util.Map;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** Reads the text of RTF files. */
final class RtfReader implements DocumentReader {
    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        String text = new RtfText(bytes).text();
        if (text.isEmpty()) {
            throw new UnreadableException(
                    "An RTF file without words.", "If it shows pictures of pages, save their text.");
        }
        return new Assembly(text, List.of()).document(Versions.of(Form.RTF), Map.of(), List.of());
    }
}
