package org.attestgraph.attest.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** Reads the text layer of PDF files: columns one after the other, without what stands on top and bottom of each page. */
final class PdfReader implements DocumentReader {
    static {
        FontMappers.set(new OwnFonts());
    }

    private static final int MOST_PAGES = 5_000;

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return document(pdf);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("It is encrypted.", "Save it without a password.");
        } catch (IOException e) {
            throw new UnreadableException(
                    "A broken PDF file.", "Open it in a viewer, and print it to a new PDF file or save its text.");
        }
    }

    private static Document document(PDDocument pdf) throws IOException, UnreadableException {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new UnreadableException(
                    "A PDF file of more than " + MOST_PAGES + " pages.", "Split it into one file for each report.");
        }
        List<PdfPage> pages = PdfWords.pages(pdf);
        Set<Integer> written = pages.stream()
                .filter(page -> !page.lines().isEmpty())
                .map(PdfPage::number)
                .collect(Collectors.toSet());
        List<Integer> empty = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                .boxed()
                .filter(number -> !written.contains(number))
                .toList();
        if (written.isEmpty()) {
            throw new UnreadableException(
                    "A PDF file without a text layer: its pages are pictures.",
                    "Have the text recognised (OCR), and save it as a .txt file or a PDF file with text.");
        }
        List<String> notes = new ArrayList<>();
        if (!empty.isEmpty()) {
            notes.add("No text on these pages of the PDF file: "
                    + empty.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        Assembly text = new PdfText(RunningHeads.without(pages)).assembly();
        return text.document(Versions.of(Form.PDF), facts(pdf), notes);
    }

    private static Map<String, String> facts(PDDocument pdf) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "author", pdf.getDocumentInformation().getAuthor());
        put(facts, "language", pdf.getDocumentCatalog().getLanguage());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank() && value.length() < 500) {
            facts.put(name, value.strip());
        }
    }
}
