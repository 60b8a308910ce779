package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Files made to break a reader of reports. Each is made with what must come of it: words that must be read, or nothing,
 * where it must be refused or may be.
 */
final class HostileFiles {
    /** What a sound part of a file says, and nothing but a right reading gives. */
    static final String WORDS = "Two shells hit the old bridge on Friday, the keeper said.";

    private static final String REFUSED = "refused";
    private static final String EITHER = "either";

    private final Path folder;
    private final String canary;
    private final Map<String, String> expected = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param canary an address that nobody may ask for
     */
    HostileFiles(Path folder, String canary) {
        this.folder = folder;
        this.canary = canary;
    }

    /** Makes all; by file name, {@code read}, {@code refused} or {@code either}. */
    Map<String, String> make() throws IOException {
        encodings();
        signs();
        sizes();
        zips();
        packed();
        markup();
        pages();
        pdfs();
        office();
        records();
        mails();
        archives();
        polyglots();
        names();
        return expected;
    }

    private void encodings() throws IOException {
        read("bom-utf8.txt", join(hex("efbbbf"), WORDS.getBytes(UTF_8)));
        read("bom-utf16le.txt", join(hex("fffe"), WORDS.getBytes(UTF_16LE)));
        read("bom-utf16be.txt", join(hex("feff"), WORDS.getBytes(UTF_16BE)));
        read("bom-utf32le.txt", join(hex("fffe0000"), WORDS.getBytes(Charset.forName("UTF-32LE"))));
        read("bom-utf32be.txt", join(hex("0000feff"), WORDS.getBytes(Charset.forName("UTF-32BE"))));
        read("bom-twice.txt", join(hex("efbbbfefbbbf"), WORDS.getBytes(UTF_8)));
        refused("bom-alone.txt", hex("efbbbf"));
        refused("bom-utf16-odd.txt", join(hex("fffe"), hex("410042")));
        refused("bom-utf16-half-pair.txt", join(hex("fffe"), hex("00d84100")));
        either("bom-that-lies.txt", join(hex("feff"), WORDS.getBytes(UTF_8), hex("d8")));
        refused("utf16-without-bom.txt", WORDS.getBytes(UTF_16LE));
        refused("shift-jis.txt", "橋は夜に破壊されたと警備員が語った".getBytes(Charset.forName("Shift_JIS")));
        for (String name : List.of("windows-1251", "windows-1252", "windows-1256")) {
            String more = name.endsWith("1251") ? "Мост разрушен" : name.endsWith("1252") ? "café – “pont”" : "الجسر";
            read(name + ".txt", join(WORDS.getBytes(US_ASCII), (" " + more).getBytes(Charset.forName(name))));
        }
        either("overlong.txt", join(WORDS.getBytes(UTF_8), hex("c0afc0ae")));
        either("cut-sequence.txt", join(WORDS.getBytes(UTF_8), hex("e2")));
        either("surrogates-in-utf8.txt", join(WORDS.getBytes(UTF_8), hex("eda080edb080")));
        either("ebcdic.txt", WORDS.getBytes(Charset.forName("IBM1047")));
        either("utf7.txt", "+AFQAdwBv- shells".getBytes(US_ASCII));
        either("all-ff.txt", filled(10_000, 0xff));
        for (int seed = 0; seed < 6; seed++) {
            byte[] noise = new byte[5_000];
            new Random(seed).nextBytes(noise);
            either("noise-" + seed + ".txt", noise);
        }
    }

    private void signs() throws IOException {
        refused("nul-first.txt", ("\0" + WORDS).getBytes(UTF_8));
        refused("nul-amid.txt", (WORDS + "\0" + WORDS).getBytes(UTF_8));
        refused("nul-only.txt", new byte[1_000_000]);
        for (String sign : List.of(
                "\u0007",
                "\u001b[2J\u001b]0;title\u0007",
                "\b\b\b",
                "\u007f",
                "\u0085",
                "\u2028",
                "\u202e",
                "\u2066\u2069",
                "\u200b\u200d",
                "\ufeff",
                "\ufffe",
                "\uffff",
                "\ue000",
                "\u0300".repeat(10_000),
                "\udb40\udc01",
                "\r",
                "\f",
                "\u000b")) {
            read(
                    "sign-" + HexFormat.of().formatHex(sign.substring(0, 1).getBytes(UTF_16BE)) + "-" + sign.length()
                            + ".txt",
                    (sign + "\n" + WORDS + "\n" + sign).getBytes(UTF_8));
        }
        read("formulas.txt", ("=cmd|'/c calc'!A0\n\n" + WORDS).getBytes(UTF_8));
        read("markup-in-text.txt", (WORDS + " <script>alert(1)</script> ' OR 1=1 -- ${jndi:ldap://x}").getBytes(UTF_8));
    }

    private void sizes() throws IOException {
        refused("empty.txt", new byte[0]);
        refused("space.txt", " ".getBytes(UTF_8));
        refused("newlines.txt", "\n".repeat(100_000).getBytes(UTF_8));
        large("line-of-100-mb.txt", "word ".getBytes(UTF_8), 100 << 20);
        large("newlines-of-100-mb.txt", "\n".getBytes(UTF_8), 100 << 20);
        large("json-line-of-100-mb.jsonl", "{\"text\":\"aaaaaaaaa".getBytes(UTF_8), 100 << 20);
        large("table-row-of-100-mb.csv", "id,text\n1,\"aaaaaaaa".getBytes(UTF_8), 100 << 20);
        either("word-of-8-mb.txt", "a".repeat(8 << 20).getBytes(UTF_8));
        either("digits-of-4-mb.txt", "12/".repeat(4 << 18).getBytes(UTF_8));
        either("short-lines.txt", "a\n".repeat(1_000_000).getBytes(UTF_8));
        either("capitals.txt", "Al-".repeat(300_000).getBytes(UTF_8));
        either("brackets.txt", "(".repeat(1_000_000).getBytes(UTF_8));
    }

    private void zips() throws IOException {
        byte[] report = WORDS.getBytes(UTF_8);
        for (String name : List.of(
                "../../evil.txt",
                "/etc/evil.txt",
                "..\\..\\evil.txt",
                "C:\\evil.txt",
                "a/../../../evil.txt",
                "evil\nname.txt",
                "evil\u202etxt.txt",
                "\"quoted'.txt",
                "./././evil.txt",
                "con.txt",
                "a\u0001b.txt",
                "x".repeat(5_000) + ".txt")) {
            read("zip-name-" + expected.size() + ".zip", SavedForms.zipped(Map.of(name, report)));
            read("tar-name-" + expected.size() + ".tar", tar(name, report));
        }
        refused("zip-bomb.zip", bomb(1, 1 << 30));
        refused("zip-bomb-of-many.zip", bomb(60, 20 << 20));
        byte[] nested = SavedForms.zipped(Map.of("a.txt", report));
        for (int i = 0; i < 10; i++) {
            nested = SavedForms.zipped(Map.of("z.zip", nested));
        }
        refused("zip-in-zip-in-zip.zip", nested);
        byte[] sound = SavedForms.zipped(Map.of("a.txt", report, "b.txt", "Other words.".getBytes(UTF_8)));
        refused("zip-cut.zip", Arrays.copyOf(sound, sound.length / 2));
        refused("zip-without-directory.zip", Arrays.copyOf(sound, sound.length - 60));
        refused("zip-head-only.zip", "PK\u0003\u0004".getBytes(ISO_8859_1));
        refused("zip-empty.zip", SavedForms.zipped(Map.of()));
        refused("zip-of-folders.zip", SavedForms.zipped(Map.of("a/", new byte[0])));
        refused("zip-of-empty-files.zip", SavedForms.zipped(many(2_000)));
        refused("zip-of-many-names.zip", names(sound, 700_000));
        refused("zip-encrypted.zip", flagged(sound, 1));
        refused("zip-unknown-method.zip", patched(sound, "PK\u0001\u0002", 10, 99));
        either("zip-wrong-size.zip", patched(sound, "PK\u0001\u0002", 24, 0xff));
        either("zip-wrong-offset.zip", patched(sound, "PK\u0001\u0002", 42, 0x77));
        refused("zip-wrong-crc.zip", patched(sound, "PK\u0001\u0002", 16, 0x55));
        either("zip-end-lies.zip", patched(sound, "PK\u0005\u0006", 10, 0xff));
        for (int seed = 0; seed < 8; seed++) {
            either("zip-flipped-" + seed + ".zip", flipped(sound, seed));
        }
    }

    private void packed() throws IOException {
        byte[] report = WORDS.getBytes(UTF_8);
        byte[] gzip = SavedForms.gzip(report);
        read("twice.txt.gz", join(gzip, SavedForms.gzip("\nMore.".getBytes(UTF_8))));
        either("trailing.txt.gz", join(gzip, "garbage".getBytes(UTF_8)));
        refused("cut.txt.gz", Arrays.copyOf(gzip, gzip.length - 12));
        refused("head.txt.gz", hex("1f8b"));
        refused("crc.txt.gz", flippedAt(gzip, gzip.length - 6));
        refused("bomb.txt.gz", gzipBomb(1 << 30));
        byte[] deep = report;
        for (int i = 0; i < 20; i++) {
            deep = SavedForms.gzip(deep);
        }
        refused("deep.txt.gz", deep);
        for (byte kind : new byte[] {
            TarConstants.LF_SYMLINK,
            TarConstants.LF_LINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO
        }) {
            refused("tar-kind-" + (char) kind + ".tar", tarEntry(kind));
        }
        byte[] tar = tar("a.txt", report);
        refused("tar-cut.tar", Arrays.copyOf(tar, 520));
        either("tar-checksum.tar", patchedAt(tar, 148, '7'));
        either("tar-size.tar", patchedAt(tar, 124, '7'));
        either("tar-negative-size.tar", patchedAt(tar, 124, 0xff));
        read("tar-gz.tgz", SavedForms.gzip(tar));
        refused(
                "tar-of-many-links.tgz",
                SavedForms.gzip(repeated(Arrays.copyOf(tarEntry(TarConstants.LF_SYMLINK), 512), 200_000)));
        refused("tar-gz-bomb.tgz", SavedForms.gzip(SavedForms.tar(Map.of("a.txt", new byte[64 << 20]))));
    }

    /** The list of a ZIP file, which names its first file again and again. */
    private static byte[] names(byte[] zip, int count) {
        String bytes = new String(zip, ISO_8859_1);
        int list = bytes.indexOf("PK\u0001\u0002");
        byte[] entry =
                bytes.substring(list, bytes.indexOf("PK\u0001\u0002", list + 1)).getBytes(ISO_8859_1);
        ByteBuffer end = ByteBuffer.wrap(
                        bytes.substring(bytes.indexOf("PK\u0005\u0006")).getBytes(ISO_8859_1))
                .order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(8, (short) count).putShort(10, (short) count).putInt(12, entry.length * count);
        return join(join(Arrays.copyOf(zip, list), repeated(entry, count)), end.array());
    }

    private static byte[] repeated(byte[] bytes, int count) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length * count);
        for (int i = 0; i < count; i++) {
            all.put(bytes);
        }
        return all.array();
    }

    private void markup() throws IOException {
        String item =
                "<rss version=\"2.0\"><channel><item><title>t</title><description>%s</description></item></channel></rss>";
        String feed = item.replace("%s", "&x; " + WORDS);
        refused(
                "xxe-file.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + feed)
                        .getBytes(UTF_8));
        refused(
                "xxe-http.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + canary + "xxe\">]>" + feed)
                        .getBytes(UTF_8));
        refused(
                "xxe-parameter.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + canary + "p\"> %p;]>" + feed)
                        .getBytes(UTF_8));
        either(
                "external-dtd.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"" + canary + "dtd\">" + item.replace("%s", WORDS))
                        .getBytes(UTF_8));
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        refused("billion-laughs.xml", (laughs + "]>" + item.replace("%s", "&l11;")).getBytes(UTF_8));
        refused(
                "quadratic.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(10_000) + "\">]>"
                                + item.replace("%s", "&a;".repeat(10_000)))
                        .getBytes(UTF_8));
        refused("deep.xml", ("<rss><channel><item>" + "<a>".repeat(200_000)).getBytes(UTF_8));
        either(
                "deep-closed.xml",
                ("<rss><channel><item><description>" + "<a>".repeat(50_000) + WORDS + "</a>".repeat(50_000)
                                + "</description></item></channel></rss>")
                        .getBytes(UTF_8));
        either(
                "wide-attribute.xml",
                ("<rss a=\"" + "x".repeat(2_000_000) + "\">" + feed.substring(feed.indexOf("<channel>")))
                        .getBytes(UTF_8));
        refused("unclosed.xml", ("<rss><channel><item><title>" + WORDS).getBytes(UTF_8));
        refused(
                "items-without-words.xml",
                ("<rss><channel>" + "<item></item>".repeat(2_000) + "</channel></rss>").getBytes(UTF_8));
        refused(
                "xinclude.rss",
                "<?xml version=\"1.0\"?><doc xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\"/></doc>"
                        .getBytes(UTF_8));
        refused(
                "stylesheet.rss",
                ("<?xml version=\"1.0\"?><?xml-stylesheet href=\"" + canary + "x.xsl\"?><doc>" + WORDS + "</doc>")
                        .getBytes(UTF_8));
        refused("control.xml", "<rss><channel><item><title>a\u0001b</title></item></channel></rss>".getBytes(UTF_8));
        either("utf16.xml", join(hex("fffe"), item.replace("%s", WORDS).getBytes(UTF_16LE)));
    }

    private void pages() throws IOException {
        String story = "<p>" + WORDS + "</p>";
        read(
                "page-fetches.html",
                ("<html><head><base href=\"" + canary + "\"><link rel=stylesheet href=\"" + canary + "a.css\">"
                                + "<meta http-equiv=refresh content=\"0;url=" + canary + "\"><script src=\"" + canary
                                + "a.js\"></script></head><body>"
                                + "<img src=\"" + canary + "i.png\"><iframe src=\"" + canary + "f\"></iframe>" + story
                                + "</body></html>")
                        .getBytes(UTF_8));
        either("page-nested.html", ("<html>" + "<div>".repeat(100_000) + WORDS).getBytes(UTF_8));
        either("page-nested-tables.html", ("<html>" + "<table><tr><td>".repeat(5_000) + WORDS).getBytes(UTF_8));
        either("page-nested-inline.html", ("<html><p>" + "<b><i>".repeat(50_000) + WORDS).getBytes(UTF_8));
        either("page-nested-lists.html", ("<html>" + "<ul><li>".repeat(50_000) + WORDS).getBytes(UTF_8));
        either("page-many-paragraphs.html", ("<html>" + "<p>Shell.".repeat(100_000)).getBytes(UTF_8));
        either("page-many-attributes.html", ("<html><p " + "a=1 b=2 ".repeat(200_000) + ">" + WORDS).getBytes(UTF_8));
        read("page-unclosed.html", ("<html><body><p>" + WORDS + "<b").getBytes(UTF_8));
        refused("page-nul.html", ("<html><body><p>\0" + WORDS + "</p>").getBytes(UTF_8));
        read("page-big-script.html", ("<html><script>" + "x".repeat(4_000_000) + "</script>" + story).getBytes(UTF_8));
        read(
                "page-bad-json-ld.html",
                ("<html><head><script type=application/ld+json>{\"headline\":</script></head>" + story)
                        .getBytes(UTF_8));
        either(
                "page-deep-json-ld.html",
                ("<html><head><script type=application/ld+json>" + "[".repeat(100_000) + "</script></head>" + story)
                        .getBytes(UTF_8));
        either(
                "page-graph-json-ld.html",
                ("<html><head><script type=application/ld+json>" + "{\"@graph\":".repeat(900) + "1" + "}".repeat(900)
                                + "</script></head>" + story)
                        .getBytes(UTF_8));
        either("page-unknown-charset.html", ("<html><head><meta charset=klingon></head>" + story).getBytes(UTF_8));
        either("page-lying-charset.html", ("<html><head><meta charset=utf-16></head>" + story).getBytes(UTF_8));
        either("page-entities.html", ("<html><p>" + "&amp;".repeat(1_000_000)).getBytes(UTF_8));
        either(
                "page-frames.html",
                ("<html><frameset><frame src=\"" + canary + "\"></frameset></html>").getBytes(UTF_8));
        refused("page-empty.html", "<!DOCTYPE html><html></html>".getBytes(UTF_8));
        either("page-comments.html", ("<html>" + "<!--".repeat(100_000) + story).getBytes(UTF_8));
        either("page-in-comment.html", ("<!-- " + "-".repeat(100_000) + "><html>" + story).getBytes(UTF_8));
        either("page-many-siblings.html", ("<html><body>" + "<span>a</span>".repeat(200_000)).getBytes(UTF_8));
        either("page-of-15-mb.html", ("<html><body>" + story.repeat((15 << 20) / story.length())).getBytes(UTF_8));
    }

    private void pdfs() throws IOException {
        byte[] sound = SavedForms.pdf("Bridge\n\n" + WORDS);
        read("sound.pdf", sound);
        for (int i = 1; i < 9; i++) {
            either("cut-" + i + ".pdf", Arrays.copyOf(sound, sound.length * i / 9));
        }
        for (int seed = 0; seed < 10; seed++) {
            either("flipped-" + seed + ".pdf", flipped(sound, seed));
        }
        refused("header.pdf", "%PDF-1.7\n".getBytes(UTF_8));
        refused("encrypted.pdf", encrypted(sound, "secret"));
        either("restricted.pdf", encrypted(sound, ""));
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            refused("pictures.pdf", SavedForms.bytes(pdf));
        }
        String catalog = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
        refused("pages-in-a-ring.pdf", pdf(catalog + "2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n"));
        refused("count-that-lies.pdf", pdf(catalog + "2 0 obj<</Type/Pages/Count 2000000000/Kids[]>>endobj\n"));
        refused("reference-to-itself.pdf", pdf("1 0 obj 1 0 R endobj\n"));
        refused("nested-arrays.pdf", pdf(catalog + "2 0 obj" + "[".repeat(200_000) + "endobj\n"));
        refused("nested-dictionaries.pdf", pdf(catalog + "2 0 obj" + "<</a".repeat(200_000) + "endobj\n"));
        either(
                "negative-length.pdf",
                pdf(
                        catalog
                                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Length -1>>stream\nBT ET\nendstream endobj\n"));
        refused(
                "action.pdf",
                pdf("1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + canary
                        + ")>>>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"));
        either("flate-bomb.pdf", flateBomb());
        refused(
                "xref-ring.pdf",
                "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Prev 9/Size 1>>\nstartxref\n9\n%%EOF"
                        .getBytes(UTF_8));
    }

    private void office() throws IOException {
        String space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        read("sound.docx", SavedForms.docx("Bridge\n\n" + WORDS));
        read("sound.odt", SavedForms.odt("Bridge\n\n" + WORDS));
        refused(
                "xxe.docx",
                docx("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + canary + "docx\">]><w:document"
                        + space + "><w:p><w:t>&x;</w:t></w:p></w:document>"));
        refused(
                "laughs.docx",
                docx("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><w:document"
                        + space + "><w:p><w:t>&b;</w:t></w:p></w:document>"));
        refused("no-words.docx", docx("<w:document" + space + "/>"));
        refused("not-xml.docx", docx("no XML"));
        either(
                "deep.docx",
                docx("<w:document" + space + ">" + "<w:p>".repeat(100_000) + "<w:t>" + WORDS + "</w:t>"
                        + "</w:p>".repeat(100_000) + "</w:document>"));
        refused("other.docx", SavedForms.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<a/>")));
        Map<String, byte[]> huge = new LinkedHashMap<>();
        huge.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        huge.put("word/document.xml", new byte[200 << 20]);
        refused("bomb.docx", SavedForms.zipped(huge));
        refused(
                "encrypted.odt",
                SavedForms.zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        "<m><manifest:encryption-data/></m>",
                        "content.xml",
                        "x")));
        refused(
                "no-content.odt",
                SavedForms.zip(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<m/>")));
        refused("book.epub", SavedForms.zip(Map.of("mimetype", "application/epub+zip")));
        refused("old.doc", join(hex("d0cf11e0a1b11ae1"), new byte[600]));
        read("sound.rtf", ("{\\rtf1\\ansi " + WORDS + "}").getBytes(UTF_8));
        read("unclosed.rtf", ("{\\rtf1{{{ " + WORDS).getBytes(UTF_8));
        read("nested.rtf", ("{\\rtf1" + "{".repeat(1_000_000) + " " + WORDS).getBytes(UTF_8));
        either("closed-too-often.rtf", ("{\\rtf1 " + "}".repeat(100_000) + WORDS).getBytes(UTF_8));
        either("binary.rtf", ("{\\rtf1 \\bin2147483647 " + WORDS).getBytes(UTF_8));
        either("numbers.rtf", ("{\\rtf1 \\u99999999999 \\uc-5 \\'zz \\ansicpg99999 " + WORDS).getBytes(UTF_8));
        refused("nothing.rtf", "{\\rtf1}".getBytes(UTF_8));
    }

    private void records() throws IOException {
        refused("deep.json", ("{\"text\":" + "[".repeat(1_000_000)).getBytes(UTF_8));
        refused("deep-objects.json", "{\"a\":".repeat(200_000).getBytes(UTF_8));
        refused("cut.json", ("{\"text\":\"" + WORDS).getBytes(UTF_8));
        either("number.json", ("{\"n\":" + "9".repeat(100_000) + ",\"text\":\"" + WORDS + "\"}").getBytes(UTF_8));
        read("twice.json", ("{\"text\":\"Other words.\",\"text\":\"" + WORDS + "\"}").getBytes(UTF_8));
        read("half-pair.json", ("{\"text\":\"\\ud800 " + WORDS + " \\u0000\"}").getBytes(UTF_8));
        read(
                "encoding-asked.json",
                ("{\"encoding\":\"x\",\"fields\":\"text=a\",\"file\":\"../a\",\"text\":\"" + WORDS + "\"}")
                        .getBytes(UTF_8));
        refused("not-a-number.json", "{\"text\":NaN}".getBytes(UTF_8));
        refused("no-text.json", "{\"a\":1}".getBytes(UTF_8));
        refused("empty-list.json", "[]".getBytes(UTF_8));
        refused("broken-lines.jsonl", ("{\"text\":\n" + "{\"text\":\"a\n".repeat(300)).getBytes(UTF_8));
        refused("list-of-numbers.json", ("[{\"a\":1}," + "1,".repeat(100_000) + "1]").getBytes(UTF_8));
        read("good-after-bad.jsonl", ("{\"text\":\"Other.\"}\n{bad\n{\"text\":\"" + WORDS + "\"}\n").getBytes(UTF_8));
        refused("open-quote.csv", ("id,text\n1,\"" + WORDS).getBytes(UTF_8));
        refused("header.csv", "id,text\n".getBytes(UTF_8));
        refused("no-text.csv", "id,number\n1,2\n".getBytes(UTF_8));
        read("formula.csv", ("id,text\n=1+1,\"" + WORDS + "\"\n").getBytes(UTF_8));
        either("columns.csv", ("text," + "a,".repeat(100_000) + "b\n" + "1,".repeat(100_001) + "2\n").getBytes(UTF_8));
        refused("nul.csv", "id,text\n1,a\0b\n".getBytes(UTF_8));
        either("quotes.csv", ("id,text\n" + "\"".repeat(1_000_000)).getBytes(UTF_8));
    }

    private void mails() throws IOException {
        String head = "From: a@example.org\nMIME-Version: 1.0\nSubject: Bridge\n";
        read("sound.eml", SavedForms.mail("Bridge\n\n" + WORDS));
        StringBuilder nested = new StringBuilder(head);
        for (int i = 0; i < 3_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        either("nested.eml", (nested + "Content-Type: text/plain\n\n" + WORDS).getBytes(UTF_8));
        either("no-boundary.eml", (head + "Content-Type: multipart/mixed\n\n" + WORDS).getBytes(UTF_8));
        either("long-header.eml", (head + "X: " + "x".repeat(5_000_000) + "\n\n" + WORDS).getBytes(UTF_8));
        either("many-headers.eml", (head + "X: y\n".repeat(50_000) + "\n" + WORDS).getBytes(UTF_8));
        either("bad-base64.eml", (head + "Content-Transfer-Encoding: base64\n\n$$$$ not base64 $$$$").getBytes(UTF_8));
        either("unknown-charset.eml", (head + "Content-Type: text/plain; charset=klingon\n\n" + WORDS).getBytes(UTF_8));
        refused(
                "attachment-only.eml",
                (head
                                + "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../x.pdf\"\n\nJVBERi0=")
                        .getBytes(UTF_8));
        either(
                "bad-words.eml",
                ("From: =?utf-8?b?$$$?=\nMIME-Version: 1.0\nSubject: =?x?q?=FF?=\nDate: never\n\n" + WORDS)
                        .getBytes(UTF_8));
        either(
                "external.eml",
                (head + "Content-Type: message/external-body; access-type=URL; URL=\"" + canary + "\"\n\n")
                        .getBytes(UTF_8));
        read("page.eml", (head + "Content-Type: text/html\n\n<img src=\"" + canary + "\"><p>" + WORDS).getBytes(UTF_8));
        either(
                "endless.mbox",
                ("From a@b Sat Jul 23 10:00:00 2016\nSubject: x\n\n" + "a".repeat(3_000_000)).getBytes(UTF_8));
        either(
                "many.mbox",
                "From a@b Sat Jul 23 10:00:00 2016\nSubject: x\n\n".repeat(500).getBytes(UTF_8));
    }

    private void archives() throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>" + WORDS + "</p></html>";
        read("sound.warc", warc(http, http.length()));
        read("packed.warc.gz", SavedForms.gzip(warc(http, http.length())));
        either("length-lies.warc", warc(http, 1_000_000));
        either("length-negative.warc", warc(http, -1));
        refused("no-http.warc", warc("none", 4));
        refused("head.warc", "WARC/1.0\r\n".getBytes(UTF_8));
        either(
                "chunks.warc",
                warc(http.replace("Content-Type", "Transfer-Encoding: chunked\r\nContent-Type"), http.length() + 28));
        either(
                "packed-body.warc",
                warc(http.replace("Content-Type", "Content-Encoding: gzip\r\nContent-Type"), http.length() + 24));
        either("header-of-a-megabyte.warc", ("WARC/1.0\r\nX: " + "x".repeat(1 << 20) + "\r\n\r\n").getBytes(UTF_8));
    }

    private void polyglots() throws IOException {
        byte[] zip = SavedForms.zipped(Map.of("a.txt", "Hidden words.".getBytes(UTF_8)));
        either("page-and-zip.html", join(("<html><p>" + WORDS + "</p></html>").getBytes(UTF_8), zip));
        refused("picture-and-zip.txt", join("GIF89a".getBytes(UTF_8), zip));
        either("pdf-and-zip.pdf", join(SavedForms.pdf("Bridge\n\n" + WORDS), zip));
        either("pdf-and-page.pdf", join("%PDF-1.4\n<html><script>".getBytes(UTF_8), SavedForms.html(WORDS)));
        read("page-called-text.txt", ("<!DOCTYPE html><html><body><p>" + WORDS + "</p></body></html>").getBytes(UTF_8));
        refused("program.txt", join(hex("7f454c46"), new byte[100]));
        refused("text-called-pdf.pdf", (WORDS + " So it is.").getBytes(UTF_8));
        read("zip-called-text.txt", SavedForms.zipped(Map.of("a.txt", (WORDS + " ").getBytes(UTF_8))));
    }

    private void names() throws IOException {
        int number = 0;
        for (String name : List.of(
                "new\nline.txt",
                "quo\"te'.txt",
                "back\\slash.txt",
                "-dash.txt",
                "right\u202eleft.txt",
                "semi;colon&.txt",
                "$(touch evil).txt",
                "%00.txt",
                "{brace}.txt",
                "star*.txt",
                "é".repeat(100) + ".txt")) {
            read(name, (WORDS + " ".repeat(++number)).getBytes(UTF_8));
        }
    }

    private void read(String name, byte[] bytes) throws IOException {
        put(name, bytes, "read");
    }

    private void refused(String name, byte[] bytes) throws IOException {
        put(name, bytes, REFUSED);
    }

    /** Either all its words are read, or it is refused: what is right depends on how much of it is sound. */
    private void either(String name, byte[] bytes) throws IOException {
        put(name, bytes, EITHER);
    }

    private void put(String name, byte[] bytes, String outcome) throws IOException {
        Files.write(folder.resolve(name), bytes);
        if (expected.put(name, outcome) != null) {
            throw new IllegalArgumentException("Two files are called " + name);
        }
    }

    private void large(String name, byte[] again, long size) throws IOException {
        byte[] block = new byte[again.length * 10_000];
        for (int i = 0; i < block.length; i++) {
            block[i] = again[i % again.length];
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(again);
            for (long written = 0; written < size; written += block.length) {
                out.write(name.endsWith("csv") || name.endsWith("jsonl") ? filled(block.length, 'a') : block);
            }
        }
        expected.put(name, REFUSED);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> many(int count) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put("f" + i + ".bin", new byte[0]);
        }
        return files;
    }

    private static byte[] bomb(int files, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".txt"));
                for (long written = 0; written < size; written += zeros.length) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzipBomb(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                gzip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] tarEntry(byte kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry("link.txt", kind);
            entry.setLinkName("/etc/passwd");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] patchedAt(byte[] bytes, int at, int value) {
        byte[] patched = bytes.clone();
        patched[at] = (byte) value;
        return patched;
    }

    private static byte[] flippedAt(byte[] bytes, int at) {
        return patchedAt(bytes, at, bytes[at] ^ 0x5a);
    }

    private static byte[] flipped(byte[] bytes, int seed) {
        Random random = new Random(seed);
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 1 + bytes.length / 100; i++) {
            int at = 8 + random.nextInt(bytes.length - 8);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Changes a byte behind each mark. */
    private static byte[] patched(byte[] zip, String mark, int offset, int value) {
        byte[] patched = zip.clone();
        for (int at : marks(zip, mark)) {
            patched[at + offset] = (byte) value;
        }
        return patched;
    }

    private static byte[] flagged(byte[] zip, int flag) {
        byte[] patched = zip.clone();
        marks(zip, "PK\u0001\u0002").forEach(at -> patched[at + 8] |= (byte) flag);
        marks(zip, "PK\u0003\u0004").forEach(at -> patched[at + 6] |= (byte) flag);
        return patched;
    }

    private static List<Integer> marks(byte[] bytes, String mark) {
        String text = new String(bytes, ISO_8859_1);
        List<Integer> marks = new ArrayList<>();
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            marks.add(at);
        }
        return marks;
    }

    private static byte[] encrypted(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return SavedForms.bytes(document);
        }
    }

    private static byte[] pdf(String objects) {
        return ("%PDF-1.4\n" + objects + "trailer<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF").getBytes(ISO_8859_1);
    }

    private static byte[] flateBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(packed)) {
            byte[] spaces = filled(1 << 20, ' ');
            for (int i = 0; i < 1024; i++) {
                out.write(spaces);
            }
        }
        byte[] head =
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                                + packed.size() + ">>stream\n")
                        .getBytes(ISO_8859_1);
        return join(
                head,
                packed.toByteArray(),
                "\nendstream endobj\ntrailer<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF".getBytes(ISO_8859_1));
    }

    private static byte[] docx(String document) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", "<Types/>");
        files.put("word/document.xml", document);
        return SavedForms.zip(files);
    }

    private static byte[] warc(String http, int length) {
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "WARC-Date: 2016-07-25T10:00:00Z\r\nWARC-Target-URI: https://example.org/1\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n"
                        + http
                        + "\r\n\r\n")
                .getBytes(UTF_8);
    }
}
