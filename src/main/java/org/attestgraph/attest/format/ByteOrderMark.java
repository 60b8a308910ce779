package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** First bytes that tell the encoding of a file. The longer mark comes first: UTF-32's begins with UTF-16's. */
public enum ByteOrderMark {
    OF_UTF_32LE("fffe0000", Charset.forName("UTF-32LE")),
    OF_UTF_32BE("0000feff", Charset.forName("UTF-32BE")),
    OF_UTF_8("efbbbf", UTF_8),
    OF_UTF_16LE("fffe", UTF_16LE),
    OF_UTF_16BE("feff", UTF_16BE);

    static final int LONGEST = 4;

    private final String hex;
    private final Charset charset;

    ByteOrderMark(String hex, Charset charset) {
        this.hex = hex;
        this.charset = charset;
    }

    public static Optional<ByteOrderMark> of(byte[] bytes) {
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(LONGEST, bytes.length));
        return Arrays.stream(values()).filter(each -> head.startsWith(each.hex)).findFirst();
    }

    int length() {
        return hex.length() / 2;
    }

    Charset charset() {
        return charset;
    }
}
