package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final Fields FIELDS = new Fields(Map.of("text", List.of("body")));

    @ParameterizedTest(name = "{0} begins {1}")
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7                              | PDF
            PK\u0003\u0004word                    | ZIP
            {\\rtf1 text                          | RTF
            \u00d0\u00cf\u0011\u00e0              | OLD_OFFICE
            <!DOCTYPE html>                       | HTML
            \u00ef\u00bb\u00bf <html lang='ar'>   | HTML
            <?xml version='1.0'?><!-- a --><html> | HTML
            <p class='a'>Two shells</p>           | HTML
            <?xml version='1.0'?><rss version='2.0'> | FEED
            <feed xmlns='http://www.w3.org/2005/Atom'> | FEED
            <?xml version='1.0'?><doc>            | XML
            \u0089PNG                             | PNG
            {"body": "Two shells"}                | JSON
            [ {"body": "Two shells"} ]            | JSON
            [Two shells] hit the bridge           | TEXT
            {Two shells} hit the bridge           | TEXT
            <<Two shells>> hit the bridge         | TEXT
            From the bridge, 2016, we saw it.     | TEXT
            WARC/1.0                              | WARC
            """)
    void a_form_is_told_by_the_first_bytes(String begin, Form form) {
        assertThat(Form.of(begin.getBytes(ISO_8859_1), FIELDS)).isEqualTo(form);
    }

    @Test
    void a_mail_has_headers_that_only_mails_have() {
        String release = "From: the keeper\nDate: 23 July 2016\n\nTwo shells hit the bridge.\n";

        assertThat(Form.of(release.getBytes(ISO_8859_1), FIELDS)).isEqualTo(Form.TEXT);
        assertThat(Form.of(("Message-ID: <1@example.org>\n" + release).getBytes(ISO_8859_1), FIELDS))
                .isEqualTo(Form.MAIL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id,body;1,Two shells                  | TABLE
            id,words;1,Two shells                 | TEXT
            The id,body;Two shells, it is said, hit it. | TEXT
            id,body                               | TEXT
            """)
    void a_table_has_a_column_of_texts_and_rows_that_fit_it(String lines, Form form) {
        assertThat(Form.of(lines.replace(';', '\n').getBytes(ISO_8859_1), FIELDS))
                .isEqualTo(form);
    }

    @ParameterizedTest(name = "{0} is named {1}")
    @CsvSource({
        "a.txt, TEXT",
        "a.MD, TEXT",
        "a.txt.gz, TEXT",
        "a.gz, TEXT",
        "a.warc.gz, FORM",
        "a.tar.gz, FORM",
        "a.pdf, FORM",
        "a.py, OTHER",
        "a.xml, OTHER",
        "txt, OTHER"
    })
    void a_packed_file_is_named_after_what_is_in_it(String name, FileName kind) {
        assertThat(FileName.of(name)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "../../etc/passwd, _/_/etc/passwd",
        "/a//b/./c.txt, a/b/c.txt",
        "..\\..\\a.txt, _/_/a.txt",
        "'a\u202eb\nc\u0001.txt', a_b_c_.txt"
    })
    void names_of_parts_lead_nowhere_and_steer_nothing(String name, String safe) {
        assertThat(PartName.safe(name)).isEqualTo(safe);
    }
}
