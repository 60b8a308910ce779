package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Where bytes fail to be UTF-8.
 *
 * @param first place of the first byte that does not fit, -1 where all do
 * @param broken how many stretches do not fit
 * @param sound how many characters of several bytes do
 */
record Utf8Defects(int first, int broken, int sound) {

    private static final int SOUND_FOR_EACH_BROKEN = 3;

    static Utf8Defects of(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int first = -1;
        int broken = 0;
        int sound = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            sound += notAscii(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                return new Utf8Defects(first, broken, sound);
            }
            if (result.isError()) {
                first = broken == 0 ? in.position() : first;
                broken++;
                in.position(in.position() + result.length());
            }
        }
    }

    /** So much of it is UTF-8 that the rest can only be damage. */
    boolean fewAgainstWhatIsSound() {
        return broken > 0 && sound >= SOUND_FOR_EACH_BROKEN * broken;
    }

    String note() {
        return "Not valid UTF-8 at byte " + first + (broken == 1 ? "" : " and in " + (broken - 1) + " more places")
                + ": shown as U+FFFD.";
    }

    private static int notAscii(CharBuffer text) {
        return (int) text.chars().filter(c -> c >= 0x80).count();
    }
}
