package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first bytes of a file, from which its form is told. */
final class Head {
    /** As many as are ever looked at. */
    static final int LENGTH = 64 * 1024;

    private static final Pattern LEADING_SPACE = Pattern.compile("\\A\\s+");

    private final byte[] bytes;
    private final String words;
    private final String small;

    private Head(byte[] bytes, String words) {
        this.bytes = bytes;
        this.words = words;
        this.small = words.toLowerCase(Locale.ROOT);
    }

    static Head of(byte[] bytes) {
        byte[] first = bytes.length > LENGTH ? Arrays.copyOf(bytes, LENGTH) : bytes;
        Optional<ByteOrderMark> mark = ByteOrderMark.of(first);
        int start = mark.map(ByteOrderMark::length).orElse(0);
        String decoded = new String(
                first,
                start,
                first.length - start,
                mark.filter(each -> each != ByteOrderMark.OF_UTF_8)
                        .map(ByteOrderMark::charset)
                        .orElse(ISO_8859_1));
        return new Head(first, LEADING_SPACE.matcher(decoded).replaceFirst(""));
    }

    /** One character a byte where there is no byte order mark of UTF-16 or 32; without white space before it. */
    String words() {
        return words;
    }

    /** Whether {@link #words()} begin so, whatever the case of letters. */
    boolean begins(String lowerCase) {
        return small.startsWith(lowerCase);
    }

    /** Whether {@code pattern} matches from the start of {@link #words()} on. */
    boolean begins(Pattern pattern) {
        return pattern.matcher(words).lookingAt();
    }

    boolean hasBytes(int at, String ascii) {
        return bytes.length >= at + ascii.length() && new String(bytes, at, ascii.length(), ISO_8859_1).equals(ascii);
    }
}
