package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One text saved in other forms, as programs would save it: paragraphs stand between blank lines. */
public final class SavedForms {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int PAGE = 14;
    private static final float SIZE = 11;
    private static final float LEADING = 14;
    private static final float MARGIN = 60;

    private SavedForms() {}

    public static byte[] html(String text) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><title>"
                + escaped(paragraphs(text).getFirst())
                + "</title></head><body><nav><a href=\"/\">Home</a></nav><main>");
        paragraphs(text).forEach(each -> page.append("<p>")
                .append(escaped(each).replace("\n", "<br>\n"))
                .append("</p>\n"));
        return page.append("</main><footer>All rights reserved.</footer></body></html>\n")
                .toString()
                .getBytes(UTF_8);
    }

    public static byte[] docx(String text) throws IOException {
        String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        StringBuilder body = new StringBuilder("<?xml version=\"1.0\"?><w:document xmlns:w=\"" + space + "\"><w:body>");
        paragraphs(text).forEach(each -> body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                .append(escaped(each).replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">"))
                .append("</w:t></w:r></w:p>"));
        body.append("<w:p><w:r><w:delText>Deleted.</w:delText></w:r></w:p></w:body></w:document>");
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        files.put("word/document.xml", body.toString());
        files.put("word/header1.xml", "<w:hdr xmlns:w=\"" + space + "\"><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>");
        return zip(files);
    }

    public static byte[] odt(String text) throws IOException {
        StringBuilder body = new StringBuilder("<?xml version=\"1.0\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>");
        paragraphs(text).forEach(each -> body.append("<text:p>")
                .append(escaped(each).replace("\n", "<text:line-break/>"))
                .append("</text:p>"));
        body.append("</office:text></office:body></office:document-content>");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text");
        files.put("META-INF/manifest.xml", "<manifest/>");
        files.put("content.xml", body.toString());
        return zip(files);
    }

    /** With the first paragraph as its subject. */
    public static byte[] mail(String text) {
        List<String> paragraphs = paragraphs(text);
        String subject = paragraphs.getFirst().replace('\n', ' ');
        String body = String.join("\n\n", paragraphs.subList(1, paragraphs.size()));
        return ("From: desk@example.org\nSubject: =?utf-8?b?"
                        + java.util.Base64.getEncoder().encodeToString(subject.getBytes(UTF_8))
                        + "?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(body.getBytes(UTF_8)) + "\n")
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }

    /** In pages of a few lines; where there are several, each has a head and a number. */
    public static byte[] pdf(String text) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDFont font = font(pdf);
            List<String> lines = new ArrayList<>();
            for (String paragraph : paragraphs(text)) {
                for (String line : paragraph.split("\n", -1)) {
                    lines.addAll(wrapped(line, font, PDRectangle.A4.getWidth() - 2 * MARGIN));
                }
                lines.add("");
            }
            for (int i = 0; i < lines.size(); i += PAGE) {
                String head = lines.size() > PAGE ? "Bridge Watch, page " + (i / PAGE + 1) : "";
                add(pdf, font, lines.subList(i, Math.min(lines.size(), i + PAGE)), head);
            }
            return bytes(pdf);
        }
    }

    /** A font that is put into the file, so that none of the machine's is looked for. */
    static PDFont font(PDDocument pdf) throws IOException {
        try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
            return PDType0Font.load(pdf, Objects.requireNonNull(in), false);
        }
    }

    static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return zipped(bytes);
    }

    static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void add(PDDocument pdf, PDFont font, List<String> lines, String head) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        float top = PDRectangle.A4.getHeight() - 2 * MARGIN;
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            show(content, font, MARGIN, top + MARGIN, head);
            for (int i = 0; i < lines.size(); i++) {
                show(content, font, MARGIN, top - i * LEADING, lines.get(i));
            }
            show(content, font, PDRectangle.A4.getWidth() / 2, MARGIN / 2, head.replaceAll("\\D", ""));
        }
    }

    static void show(PDPageContentStream content, PDFont font, float x, float y, String line) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, y);
        content.showText(line);
        content.endText();
    }

    static List<String> wrapped(String paragraph, PDFont font, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * SIZE > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\n\\s*\n", -1));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
