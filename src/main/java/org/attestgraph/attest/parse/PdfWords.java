package org.attestgraph.attest.parse;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the words with their places from the pages of a PDF file. */
final class PdfWords extends PDFTextStripper {
    private final List<PdfPage> pages = new ArrayList<>();
    private List<Word> words = new ArrayList<>();

    private PdfWords() {
        setSuppressDuplicateOverlappingText(true);
    }

    /** A word, or several with small spaces between them; lengths as in {@link PdfPage.Line}. */
    record Word(float left, float right, float top, float bottom, String text) {
        float height() {
            return bottom - top;
        }
    }

    static List<PdfPage> pages(PDDocument pdf) throws IOException {
        PdfWords stripper = new PdfWords();
        stripper.writeText(pdf, Writer.nullWriter());
        return stripper.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        words = new ArrayList<>();
    }

    @Override
    protected void endPage(PDPage page) {
        pages.add(new PdfPage(getCurrentPageNo(), new PdfLayout(words).lines()));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        float left = Math.min(first.getXDirAdj(), last.getXDirAdj());
        float right = Math.max(first.getXDirAdj() + first.getWidthDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
        float height = Math.max(1, first.getFontSizeInPt() > 0 ? first.getFontSizeInPt() : first.getHeightDir());
        words.add(new Word(left, right, first.getYDirAdj() - height, first.getYDirAdj(), text));
    }
}
