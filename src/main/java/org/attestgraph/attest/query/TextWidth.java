package org.attestgraph.attest.query;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes. */
public final class TextWidth {
    private static final int REPLACEMENT = 0xFFFD;

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** {@code text} on one line, with nothing in it that a terminal would obey. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                printable.append(' ');
            } else {
                printable.appendCodePoint(isControl(character) ? REPLACEMENT : character);
            }
        });
        return printable.toString();
    }

    /** {@code text} in lines of at most {@code width} columns, cut between words where that can be. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (of(rest) > width) {
            int end = fitting(rest, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** How many code units of {@code text} fit into {@code width} columns; at least one character. */
    private static int fitting(String text, int width) {
        int end = 0;
        int taken = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            taken += of(character);
            if (taken > width && end > 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static boolean isControl(int character) {
        int type = Character.getType(character);
        boolean turnsText =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return type == Character.CONTROL || type == Character.SURROGATE || turnsText;
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** The scripts of East Asia, their punctuation, and pictures. */
    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE6F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }
}
