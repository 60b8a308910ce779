package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.attestgraph.attest.format.Decoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecodingTest {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    static Stream<Arguments> textsOfOneByteACharacter() {
        return Stream.of(
                Arguments.of(WINDOWS_1252, "The “old” bridge – a café’s view of it."),
                Arguments.of(WINDOWS_1252, "Le pont a été détruit, a déclaré l’évêque à Besançon."),
                Arguments.of(WINDOWS_1252, "Die Brücke über den Fluß wurde zerstört, größer als früher."),
                Arguments.of(WINDOWS_1252, "El puente cayó anoche, según él; 3° y 5º."),
                Arguments.of(WINDOWS_1251, "Мост был разрушен ночью, сообщил сторож."),
                Arguments.of(WINDOWS_1251, "A guard (Сторож) said: «Мост стоит»."),
                Arguments.of(WINDOWS_1251, "МОСТ РАЗРУШЕН"),
                Arguments.of(WINDOWS_1256, "قال الحارس إن الجسر دمر في الليل"),
                Arguments.of(WINDOWS_1256, "The bridge (الجسر) was hit, said Ahmad (أحمد)."),
                Arguments.of(WINDOWS_1256, "بيروت، ٢٠١٦: «الجسر»؟".replaceAll("[٠-٩]", "7")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("textsOfOneByteACharacter")
    void text_of_one_byte_a_character_is_read_in_the_encoding_it_looks_like_and_that_is_noted(
            Charset charset, String text) {
        Decoding.Text decoded = text(text.getBytes(charset));

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.notes())
                .singleElement()
                .asString()
                .startsWith("Read as W" + charset.name().substring(1))
                .contains(": not valid UTF-8 at byte ");
    }

    @Test
    void quotation_marks_alone_are_read_as_western() {
        assertThat(text("A “bridge” – hit".getBytes(WINDOWS_1251)).notes())
                .containsExactly("Read as Windows-1252: not valid UTF-8 at byte 2.");
    }

    @Test
    void utf_8_is_read_as_it_is() {
        assertThat(text("Brücke 😀 الجسر".getBytes(UTF_8))).isEqualTo(new Decoding.Text("Brücke 😀 الجسر", List.of()));
    }

    @Test
    void mojibake_that_was_in_the_file_stays() {
        assertThat(text("ï¿½_28 dead".getBytes(UTF_8)).text()).isEqualTo("ï¿½_28 dead");
    }

    static Stream<Arguments> marks() {
        return Stream.of(
                Arguments.of("efbbbf", UTF_8, List.of()),
                Arguments.of("fffe", UTF_16LE, List.of("Read as UTF-16LE, as its first bytes say.")),
                Arguments.of("feff", UTF_16BE, List.of("Read as UTF-16BE, as its first bytes say.")),
                Arguments.of(
                        "fffe0000", Charset.forName("UTF-32LE"), List.of("Read as UTF-32LE, as its first bytes say.")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("marks")
    void a_byte_order_mark_decides_and_is_no_part_of_the_text(String mark, Charset charset, List<String> notes) {
        byte[] bytes = join(HexFormat.of().parseHex(mark), "Brücke 😀".getBytes(charset));

        assertThat(text(bytes)).isEqualTo(new Decoding.Text("Brücke 😀", notes));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"fffe0041d8, UTF-16LE", "feffd800, UTF-16BE", "efbbbf41ff, UTF-8", "fffe41, UTF-16LE"})
    void text_that_breaks_the_promise_of_its_mark_is_refused(String hex, String charset) {
        assertThat(Decoding.of(HexFormat.of().parseHex(hex), Optional.empty()))
                .isEqualTo(new Decoding.NotText(
                        "It begins as " + charset + " text but does not go on so.", "Save it anew as UTF-8."));
    }

    @Test
    void a_declared_encoding_decides_where_the_bytes_are_not_utf_8() {
        byte[] bytes = "Brücke".getBytes(UTF_16LE);

        assertThat(Decoding.of(bytes, Optional.of(UTF_16LE)))
                .isEqualTo(new Decoding.Text("Brücke", List.of("Read as UTF-16LE, as the manifest says.")));
        assertThat(Decoding.of(new byte[] {'a', (byte) 0xff}, Optional.of(Charset.forName("US-ASCII"))))
                .isEqualTo(new Decoding.NotText(
                        "Not US-ASCII text, as the manifest says it is.",
                        "Correct the column \"encoding\" of the manifest, or save the file as UTF-8."));
    }

    @Test
    void a_few_broken_bytes_in_utf_8_are_shown_as_replaced() {
        byte[] bytes = join("Мост разрушен".getBytes(UTF_8), new byte[] {(byte) 0xd0}, " ночью".getBytes(UTF_8));

        assertThat(text(bytes))
                .isEqualTo(new Decoding.Text(
                        "Мост разрушен\uFFFD ночью", List.of("Not valid UTF-8 at byte 25: shown as U+FFFD.")));
    }

    @Test
    void text_in_no_encoding_that_can_be_told_is_refused() {
        byte[] shiftJis = "橋は夜に破壊されたと警備員が語った".getBytes(Charset.forName("Shift_JIS"));

        assertThat(Decoding.of(shiftJis, Optional.empty()))
                .isEqualTo(new Decoding.NotText(
                        "Not valid UTF-8 at byte 0, and in no other encoding that can be told.",
                        "Save it as UTF-8, or name its encoding in a column \"encoding\" of the manifest."));
    }

    @Test
    void a_zero_byte_is_no_text() {
        assertThat(Decoding.of(new byte[] {'a', 0, 'b'}, Optional.empty()))
                .isEqualTo(new Decoding.NotText(
                        "Not text: byte 1 is zero.", "Save the text of it as UTF-8 and load that."));
    }

    @Test
    void any_valid_text_survives_being_written_and_read() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String text = randomText(random);
            assertThat(text(text.getBytes(UTF_8)).text()).isEqualTo(text);
            assertThat(text(join(new byte[] {(byte) 0xff, (byte) 0xfe}, text.getBytes(UTF_16LE)))
                            .text())
                    .isEqualTo(text);
        }
    }

    @Test
    void any_bytes_become_the_same_thing_twice_and_a_report_of_them_may_stand_in_xml() {
        Random random = new Random(2);
        ReportReader reader = ReportReader.standard();
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            Reading reading = reader.read("x", "x.txt", new Original(bytes), Metadata.NONE);
            assertThat(reader.read("x", "x.txt", new Original(bytes), Metadata.NONE))
                    .isEqualTo(reading);
            if (reading instanceof Reading.Read read) {
                assertThat(read.report().text().codePoints()).allMatch(DecodingTest::isOfXml);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'a\r\nb\rc\nd', 'a\nb\nc\nd'", "'a\r\n\r\nb', 'a\n\nb'", "'a\fb\u000Bc', 'a\nb\nc'", "'a\tb', 'a\tb'"})
    void line_ends_of_all_kinds_become_one(String text, String clean) {
        assertThat(CleanText.of(text)).isEqualTo(new CleanText(clean, List.of()));
    }

    @Test
    void control_characters_are_replaced_and_noted() {
        assertThat(CleanText.of("ab\u0007c"))
                .isEqualTo(
                        new CleanText("ab\uFFFDc", List.of("The control character at offset 2 is shown as U+FFFD.")));
        assertThat(CleanText.of("a\r\n\u0007\u0001\uFFFF").notes())
                .containsExactly("3 control characters are shown as U+FFFD, the first at offset 2.");
    }

    @Test
    void a_report_remembers_the_hash_of_its_original_bytes_and_all_notes() {
        Reading reading = ReportReader.standard()
                .read("x", "x.txt", new Original("caf\u00e9\u0007 23 July".getBytes(ISO_8859_1)), Metadata.NONE);

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.report().sha256()).isEqualTo(read.original().sha256());
            assertThat(read.report().notes())
                    .containsExactly(
                            "Read as Windows-1252: not valid UTF-8 at byte 3.",
                            "The control character at offset 4 is shown as U+FFFD.");
        });
    }

    @Test
    void the_encoding_in_the_metadata_is_used() {
        Metadata metadata = new Metadata(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("encoding", "windows-1251"));
        Reading reading =
                ReportReader.standard().read("x", "x.txt", new Original("й".getBytes(WINDOWS_1251)), metadata);

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                        read.report().text())
                .isEqualTo("й"));
    }

    private static Decoding.Text text(byte[] bytes) {
        Decoding decoding = Decoding.of(bytes, Optional.empty());
        assertThat(decoding).isInstanceOf(Decoding.Text.class);
        return (Decoding.Text) decoding;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder("a");
        for (int i = random.nextInt(40); i > 0; i--) {
            int codePoint = 1 + random.nextInt(0x10FFFF);
            boolean isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
            text.appendCodePoint(isSurrogate ? 'b' : codePoint);
        }
        return text.toString();
    }

    private static boolean isOfXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }

    private static byte[] join(byte[]... pieces) {
        List<Byte> all = new ArrayList<>();
        for (byte[] piece : pieces) {
            for (byte b : piece) {
                all.add(b);
            }
        }
        byte[] joined = new byte[all.size()];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = all.get(i);
        }
        return joined;
    }
}
