package org.attestgraph.attest.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Goes through an RTF file group by group. What is broken in it is passed over. */
final class RtfText {
    private static final int DEEPEST = 10_000;
    /** Groups that hold no words of the text. */
    private static final Set<String> UNSEEN = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "fldinst",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "themedata",
            "datastore",
            "latentstyles",
            "generator",
            "xmlnstbl",
            "pntext");

    private static final Map<String, String> SIGNS = Map.of(
            "emdash",
            "—",
            "endash",
            "–",
            "lquote",
            "‘",
            "rquote",
            "’",
            "ldblquote",
            "“",
            "rdblquote",
            "”",
            "bullet",
            "•");
    /** Code pages by the number of a font's character set. */
    private static final Map<Integer, String> CHARSETS = Map.of(
            0,
            "windows-1252",
            161,
            "windows-1253",
            162,
            "windows-1254",
            177,
            "windows-1255",
            178,
            "windows-1256",
            186,
            "windows-1257",
            204,
            "windows-1251",
            238,
            "windows-1250");

    private final String rtf;
    private final TextBuilder text = new TextBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Map<Integer, String> fonts = new HashMap<>();
    private Group group = new Group(false, false, 1, "");
    private String codePage = "windows-1252";
    private int font;
    private int toSkip;

    RtfText(byte[] file) {
        this.rtf = new String(file, ISO_8859_1);
    }

    /**
     * What is set inside a pair of braces.
     *
     * @param fallback how many characters stand in for one given by its number
     * @param charset of its font, or empty
     */
    private record Group(boolean unseen, boolean inFonts, int fallback, String charset) {}

    String text() {
        int at = 0;
        while (at < rtf.length()) {
            char c = rtf.charAt(at);
            switch (c) {
                case '{' -> {
                    flush();
                    if (groups.size() < DEEPEST) {
                        groups.push(group);
                    }
                    at++;
                }
                case '}' -> {
                    flush();
                    group = groups.isEmpty() ? group : groups.pop();
                    at++;
                }
                case '\\' -> at = control(at + 1);
                case '\r', '\n' -> at++;
                default -> {
                    add(c);
                    at++;
                }
            }
        }
        flush();
        return text.text();
    }

    /** Does what the control word or sign at {@code at} says; the offset after it. */
    private int control(int at) {
        if (at >= rtf.length()) {
            return at;
        }
        char c = rtf.charAt(at);
        if (c == '\'') {
            int value = at + 3 <= rtf.length() ? hex(rtf.substring(at + 1, at + 3)) : -1;
            if (value >= 0) {
                add((char) value);
            }
            return Math.min(rtf.length(), at + 3);
        }
        if (!isLetter(c)) {
            flush();
            switch (c) {
                case '~' -> seen(" ");
                case '_' -> seen("-");
                case '*' -> group = new Group(true, false, group.fallback, group.charset);
                case '\\', '{', '}' -> add(c);
                default -> {}
            }
            return at + 1;
        }
        int end = at;
        while (end < rtf.length() && isLetter(rtf.charAt(end)) && end - at < 32) {
            end++;
        }
        int digits = end;
        if (digits < rtf.length() && rtf.charAt(digits) == '-') {
            digits++;
        }
        while (digits < rtf.length() && Character.isDigit(rtf.charAt(digits)) && digits - end < 10) {
            digits++;
        }
        word(rtf.substring(at, end), number(rtf.substring(end, digits)));
        return digits < rtf.length() && rtf.charAt(digits) == ' ' ? digits + 1 : digits;
    }

    private void word(String word, int number) {
        if (word.equals("u")) {
            flush();
            seen(String.valueOf((char) number));
            toSkip = group.fallback;
            return;
        }
        flush();
        switch (word) {
            case "par", "sect", "page", "row" -> paragraph();
            case "line" -> line();
            case "tab", "cell" -> seen(" ");
            case "uc" -> group = new Group(group.unseen, group.inFonts, Math.clamp(number, 0, 100), group.charset);
            case "ansicpg" -> codePage = "windows-" + number;
            case "fonttbl" -> group = new Group(true, true, group.fallback, group.charset);
            case "f" -> {
                font = number;
                group = new Group(group.unseen, group.inFonts, group.fallback, fonts.getOrDefault(number, ""));
            }
            case "fcharset" -> {
                if (group.inFonts && CHARSETS.containsKey(number)) {
                    fonts.put(font, CHARSETS.getOrDefault(number, ""));
                }
            }
            case "bin" -> toSkip = Math.max(0, number);
            default -> {
                if (UNSEEN.contains(word)) {
                    group = new Group(true, false, group.fallback, group.charset);
                } else if (SIGNS.containsKey(word)) {
                    seen(SIGNS.getOrDefault(word, ""));
                }
            }
        }
    }

    private void add(char c) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!group.unseen) {
            bytes.write(c);
        }
    }

    private void seen(String words) {
        if (!group.unseen) {
            text.words(words);
        }
    }

    private void paragraph() {
        if (!group.unseen) {
            text.paragraph();
        }
    }

    private void line() {
        if (!group.unseen) {
            text.line();
        }
    }

    /** Bytes become text together, since several may make one character. */
    private void flush() {
        if (bytes.size() > 0) {
            String name = group.charset.isEmpty() ? codePage : group.charset;
            text.words(bytes.toString(Charset.isSupported(name) ? Charset.forName(name) : ISO_8859_1));
            bytes.reset();
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int hex(String digits) {
        return digits.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(digits, 16) : -1;
    }

    private static int number(String digits) {
        return digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : 1;
    }
}
