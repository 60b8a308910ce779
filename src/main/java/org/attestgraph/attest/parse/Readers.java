package org.attestgraph.attest.parse;

import java.util.Locale;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** A reader for each form of document but plain text. */
public final class Readers implements DocumentReader {
    private static final int LONGEST = 16 << 20;

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        Document document = reader(form).read(form, bytes, hints);
        if (document.text().length() > LONGEST) {
            throw new UnreadableException(
                    String.format(Locale.ROOT, "Too long for one report: more than %,d characters.", LONGEST),
                    "Split it into one file for each report.");
        }
        return document;
    }

    private static DocumentReader reader(Form form) throws UnreadableException {
        return switch (form) {
            case HTML -> new HtmlReader();
            case JSON, TABLE -> new RecordReader();
            case FEED -> new FeedReader();
            case MAIL -> new MailReader();
            case DOCX -> new WordReader();
            case ODT -> new OpenTextReader();
            case RTF -> new RtfReader();
            case PDF -> new PdfReader();
            default ->
                throw new UnreadableException(
                        "It is " + form.label() + ", which is not read.",
                        "Save the text of it as a .txt file and load that.");
        };
    }
}
