package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/** Bytes made text, or the reason why they are none. */
public sealed interface Decoding {

    /**
     * Text as it stands in the bytes, without a byte order mark.
     *
     * @param notes what had to be guessed
     */
    record Text(String text, List<String> notes) implements Decoding {}

    /** Not text, or not sure to be. */
    record NotText(String problem, String remedy) implements Decoding {}

    /**
     * Decodes by, in this order: the byte order mark; strict UTF-8; {@code declared}; UTF-8 with a few broken bytes;
     * the encoding that the bytes look like.
     */
    static Decoding of(byte[] bytes, Optional<Charset> declared) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return marked(bytes, mark.get());
        }
        Optional<String> utf8 = strictly(UTF_8, bytes, 0).filter(text -> text.indexOf('\0') < 0);
        if (utf8.isPresent()) {
            return new Text(utf8.get(), List.of());
        }
        return declared.map(charset -> declared(bytes, charset)).orElseGet(() -> guessed(bytes));
    }

    /** {@code bytes} from {@code start} on, or nothing if a single one of them does not fit {@code charset}. */
    static Optional<String> strictly(Charset charset, byte[] bytes, int start) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            return Optional.of(text.toString()).filter(read -> charset.equals(UTF_8) || isWellFormed(read));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Java's UTF-32 lets half a surrogate pair through, which is no character. */
    private static boolean isWellFormed(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    private static Decoding marked(byte[] bytes, ByteOrderMark mark) {
        List<String> notes = mark.charset().equals(UTF_8)
                ? List.of()
                : List.of("Read as " + mark.charset() + ", as its first bytes say.");
        return strictly(mark.charset(), bytes, mark.length())
                .<Decoding>map(text -> new Text(text, notes))
                .orElseGet(() -> new NotText(
                        "It begins as " + mark.charset() + " text but does not go on so.", "Save it anew as UTF-8."));
    }

    private static Decoding declared(byte[] bytes, Charset charset) {
        return strictly(charset, bytes, 0)
                .<Decoding>map(text -> new Text(text, List.of("Read as " + charset + ", as the manifest says.")))
                .orElseGet(() -> new NotText(
                        "Not " + charset + " text, as the manifest says it is.",
                        "Correct the column \"encoding\" of the manifest, or save the file as UTF-8."));
    }

    private static Decoding guessed(byte[] bytes) {
        int zero = indexOfZero(bytes);
        if (zero >= 0) {
            return new NotText("Not text: byte " + zero + " is zero.", "Save the text of it as UTF-8 and load that.");
        }
        Utf8Defects defects = Utf8Defects.of(bytes);
        if (defects.fewAgainstWhatIsSound()) {
            return new Text(new String(bytes, UTF_8), List.of(defects.note()));
        }
        return SingleByteEncoding.of(bytes)
                .<Decoding>map(encoding -> new Text(
                        new String(bytes, encoding.charset()),
                        List.of("Read as " + encoding.label() + ": not valid UTF-8 at byte " + defects.first() + ".")))
                .orElseGet(() -> new NotText(
                        "Not valid UTF-8 at byte " + defects.first() + ", and in no other encoding that can be told.",
                        "Save it as UTF-8, or name its encoding in a column \"encoding\" of the manifest."));
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
