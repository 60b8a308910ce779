package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

/** How lines on pages become a text. */
class PdfPagesTest {
    private static final float LEADING = 14;
    private static final List<String> NUMBERS = List.of("one", "two", "three");
    private static final List<String> LEFT = List.of(
            "Two shells hit the old bridge on Friday,",
            "the keeper said. The bridge was dam-",
            "aged twice in June and once in May. It",
            "was built in 1901, and mended in 1950 by",
            "the town. Nobody was hurt this time, but");
    private static final List<String> RIGHT = List.of(
            "three boats that lay below the arch went",
            "down at once. The ferry has not crossed",
            "the river since then, and the half-built",
            "mole is closed. The half-",
            "built mole was closed in winter too.");

    @Test
    void columns_are_read_one_after_the_other_though_their_lines_were_written_across() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDFont font = SavedForms.font(pdf);
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                SavedForms.show(
                        content, font, 60, 780, "Bridge hit again, and the ferry has stopped, says the keeper of it");
                for (int i = 0; i < LEFT.size(); i++) {
                    SavedForms.show(content, font, 60, 740 - i * LEADING, LEFT.get(i));
                    SavedForms.show(content, font, 320, 740 - i * LEADING, RIGHT.get(i));
                }
            }
            assertThat(text(SavedForms.bytes(pdf))).isEqualTo("""
                            Bridge hit again, and the ferry has stopped, says the keeper of it

                            Two shells hit the old bridge on Friday, the keeper said. The bridge was damaged twice in June and once \
                            in May. It was built in 1901, and mended in 1950 by the town. Nobody was hurt this time, but three \
                            boats that lay below the arch went down at once. The ferry has not crossed the river since then, and \
                            the half-built mole is closed. The half-built mole was closed in winter too.""");
        }
    }

    @Test
    void what_comes_again_on_each_page_is_left_out_and_a_page_without_text_is_noted() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDFont font = SavedForms.font(pdf);
            for (int number = 1; number <= 3; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    SavedForms.show(content, font, 60, 800, "Bridge Watch, page " + number + " of 3");
                    SavedForms.show(content, font, 60, 700, "Shell number " + NUMBERS.get(number - 1) + " hit it.");
                    SavedForms.show(content, font, 300, 30, "- " + number + " -");
                }
            }
            pdf.addPage(new PDPage(PDRectangle.A4));
            Report report = report(SavedForms.bytes(pdf));

            assertThat(report.text())
                    .isEqualTo("Shell number one hit it.\n\nShell number two hit it.\n\nShell number three hit it.");
            assertThat(report.notes()).contains("No text on these pages of the PDF file: 4.");
            assertThat(report.locator(report.text().indexOf("three"))).contains("page=3");
        }
    }

    private static String text(byte[] pdf) {
        return report(pdf).text();
    }

    private static Report report(byte[] pdf) {
        Reading reading = ReportReader.standard().read("a.pdf", "a.pdf", new Original(pdf), Metadata.NONE);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).report();
    }
}
