package org.attestgraph.attest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attestgraph.attest.format.ByteOrderMark;
import org.attestgraph.attest.format.Decoding;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;
import org.jsoup.Jsoup;

/** Reads web pages: title and story, and what the page says of itself. */
final class HtmlReader implements DocumentReader {
    private static final Pattern DECLARED = Pattern.compile("(?i)<meta[^>]{0,200}charset|<\\?xml[^>]{0,100}encoding");
    private static final int HEAD = 8192;

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        List<String> notes = new ArrayList<>();
        org.jsoup.nodes.Document page = parse(bytes, hints, notes);
        XPaths.Marked paths = XPaths.Marked.mark(page);
        PageFacts facts = PageFacts.of(page);
        TextBuilder text = new TextBuilder();
        TextBuilder story = new TextBuilder();
        PageText.add(MainText.of(page), story, paths);
        facts.title().filter(title -> !story.text().startsWith(title)).ifPresent(title -> {
            text.at("/html[1]/head[1]/title[1]");
            text.words(title);
            text.paragraph();
        });
        if (story.text().isEmpty()) {
            throw new UnreadableException(
                    "A web page without a story in it.",
                    "Save the page as it shows in a browser, or its text as a .txt file.");
        }
        return Assembly.of(text, story).document(Versions.of(Form.HTML), facts.values(), notes);
    }

    private static org.jsoup.nodes.Document parse(byte[] bytes, Hints hints, List<String> notes)
            throws UnreadableException {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (ByteOrderMark.of(bytes).isPresent()
                || (hints.encoding().isEmpty() && DECLARED.matcher(head).find())) {
            try {
                return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            } catch (IOException e) {
                throw new UnreadableException("It is broken: " + e.getMessage() + ".", "Save the page anew.");
            }
        }
        return switch (Decoding.of(
                bytes, hints.encoding().filter(Charset::isSupported).map(Charset::forName))) {
            case Decoding.NotText not -> throw new UnreadableException(not.problem(), not.remedy());
            case Decoding.Text decoded -> {
                notes.addAll(decoded.notes());
                yield Jsoup.parse(decoded.text());
            }
        };
    }
}
