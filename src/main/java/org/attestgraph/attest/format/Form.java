package org.attestgraph.attest.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms in which reports come, told by their first bytes. Of several that would fit, the first counts. */
public enum Form {
    PDF(Kind.DOCUMENT, "a PDF file"),
    RTF(Kind.DOCUMENT, "an RTF file"),
    /** What kind of ZIP file it is, {@link ZipKind} tells. */
    ZIP(Kind.CONTAINER, "a ZIP file"),
    GZIP(Kind.CONTAINER, "a GZIP file"),
    TAR(Kind.CONTAINER, "a TAR file"),
    WARC(Kind.CONTAINER, "a WARC file"),
    OLD_OFFICE(Kind.NO_REPORT, "an old Office file"),
    PNG(Kind.NO_REPORT, "a PNG image"),
    JPEG(Kind.NO_REPORT, "a JPEG image"),
    GIF(Kind.NO_REPORT, "a GIF image"),
    RAR(Kind.NO_REPORT, "a RAR file"),
    SEVEN_ZIP(Kind.NO_REPORT, "a 7z file"),
    XZ(Kind.NO_REPORT, "an XZ file"),
    BZIP2(Kind.NO_REPORT, "a BZIP2 file"),
    PROGRAM(Kind.NO_REPORT, "a program"),
    FEED(Kind.CONTAINER, "a feed"),
    HTML(Kind.DOCUMENT, "a web page"),
    XML(Kind.NO_REPORT, "an XML file"),
    JSON(Kind.CONTAINER, "a JSON file"),
    MBOX(Kind.CONTAINER, "a mailbox"),
    MAIL(Kind.DOCUMENT, "a mail"),
    OFFICE(Kind.NO_REPORT, "an Office file or e-book, not a text document"),
    /** Has no mark of its own; {@link TableParts#isTable} tells it from plain text. */
    TABLE(Kind.CONTAINER, "a table"),
    DOCX(Kind.DOCUMENT, "a Word file"),
    ODT(Kind.DOCUMENT, "an OpenDocument text"),
    TEXT(Kind.DOCUMENT, "plain text");

    /** What can be done with files of a form. */
    public enum Kind {
        /** Is one report. */
        DOCUMENT,
        /** Holds reports. */
        CONTAINER,
        /** Is not read. */
        NO_REPORT
    }

    private final Kind kind;
    private final String label;

    Form(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    /**
     * The form that a file beginning with {@code bytes} has.
     *
     * @param bytes as many as {@link #enough()}, or all there are
     * @param fields which columns of a table may hold reports
     */
    public static Form of(byte[] bytes, Fields fields) {
        Head head = Head.of(bytes);
        Form form = Arrays.stream(values())
                .filter(each -> each.begins(head))
                .findFirst()
                .orElse(TEXT);
        return form == TEXT && TableParts.isTable(bytes, fields) ? TABLE : form;
    }

    /** The form called so, as {@link #word()} calls it; none where there is no such form. */
    public static Optional<Form> called(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** Its name in small letters, by which graphs and the archive call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many bytes are looked at. */
    public static int enough() {
        return Head.LENGTH;
    }

    public Kind kind() {
        return kind;
    }

    /** What to call such a file in a message. */
    public String label() {
        return label;
    }

    private boolean begins(Head head) {
        return switch (this) {
            case PDF -> head.begins("%pdf-");
            case RTF -> head.begins("{\\rtf");
            case ZIP -> head.hasBytes(0, "PK\u0003\u0004") || head.hasBytes(0, "PK\u0005\u0006");
            case GZIP -> head.hasBytes(0, "\u001f\u008b");
            case TAR -> head.hasBytes(257, "ustar");
            case WARC -> head.begins("warc/1.");
            case OLD_OFFICE -> head.hasBytes(0, "\u00d0\u00cf\u0011\u00e0");
            case PNG -> head.hasBytes(0, "\u0089PNG");
            case JPEG -> head.hasBytes(0, "\u00ff\u00d8\u00ff");
            case GIF -> head.hasBytes(0, "GIF8");
            case RAR -> head.hasBytes(0, "Rar!\u001a\u0007");
            case SEVEN_ZIP -> head.hasBytes(0, "7z\u00bc\u00af'\u001c");
            case XZ -> head.hasBytes(0, "\u00fd7zXZ");
            case BZIP2 -> head.hasBytes(0, "BZh") && head.hasBytes(4, "1AY&SY");
            case PROGRAM -> head.hasBytes(0, "\u007fELF");
            case FEED -> head.begins(Markup.FEED);
            case HTML -> head.begins(Markup.PAGE) || head.begins(Markup.FRAGMENT);
            case XML -> head.begins("<?xml");
            case JSON -> head.begins(Records.JSON);
            case MBOX -> head.begins(Letters.MBOX);
            case MAIL -> Letters.isMail(head);
            case OFFICE, TABLE, DOCX, ODT -> false;
            case TEXT -> true;
        };
    }

    /** What pages and feeds begin with, comments, declarations and instructions aside. */
    private static final class Markup {
        private static final String PROLOGUE =
                "(?is)(?:\\s|<\\?[^>]{0,2000}\\?>|<!--(?:(?!-->).){0,20000}+-->|<!doctype\\s[^>\\[]{0,2000}+(?:\\[[^\\]]{0,20000}+\\]\\s*)?>)*+";
        static final Pattern FEED = Pattern.compile(PROLOGUE + "<(?:rss|rdf:RDF|(?:\\w+:)?feed)[\\s>]");
        static final Pattern PAGE = Pattern.compile("(?is)<!doctype\\s+html|" + PROLOGUE + "<(?:html|head|body)[\\s>]");
        /** A piece of a page, such as is saved from an editor or cut out of a feed. */
        static final Pattern FRAGMENT = Pattern.compile(PROLOGUE
                + "<(meta|title|article|main|section|div|p|h[1-6]|table|span|ul|ol|blockquote)(?:\\s[^>]*)?/?>");
    }

    /** What records of JSON begin with. */
    private static final class Records {
        static final Pattern JSON = Pattern.compile("\\{\\s*[\"}]|\\[\\s*(?:\\{\\s*[\"}]|\\])");
    }

    /** What mails and boxes of them begin with. */
    private static final class Letters {
        static final Pattern MBOX =
                Pattern.compile("From \\S+ [^\\n]{6,80}\\n(?:>[^\\n]*\\n)*+(?i:[A-Z][A-Za-z0-9-]*:[ \\t\\r\\n])");
        private static final Pattern HEADER =
                Pattern.compile("\\A(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*+)++");
        private static final Pattern FROM = Pattern.compile("(?im)^from:");
        private static final Pattern OF_MAIL =
                Pattern.compile("(?im)^(?:message-id|mime-version|received|return-path|delivered-to|x-mailer):");

        /** A header that names a sender is not enough: press releases begin so too. */
        static boolean isMail(Head head) {
            var header = HEADER.matcher(head.words());
            return header.lookingAt()
                    && FROM.matcher(header.group()).find()
                    && OF_MAIL.matcher(header.group()).find();
        }
    }
}
