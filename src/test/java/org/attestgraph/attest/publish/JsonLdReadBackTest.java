package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attestgraph.attest.export.Alignment;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** JSON-LD, read by jsonld.js. Asked for with {@code -Pheavy}. */
@EnabledIfSystemProperty(named = "heavy", matches = "true")
class JsonLdReadBackTest {
    private static final Excerpt ALL = Excerpt.of(Sample.withHostileReport(), Sample.BASE, Selection.ALL);

    @TempDir
    Path temp;

    @Test
    void jsonld_js_reads_what_was_written() throws Exception {
        write("nquads", out -> Dump.write(ALL, Alignment.NONE, DumpFormat.NQUADS, out));
        write("jsonld", out -> Dump.write(ALL, Alignment.NONE, DumpFormat.JSONLD, out));
        write("framed", out -> FramedJsonLd.write(ALL, out));
        write("claims", out -> ClaimJsonLd.write(ALL, out));

        List<String> told =
                OtherPrograms.run(Path.of("target/jsonld/read.log"), "scripts/export/jsonld.sh", temp.toString());

        assertThat(told)
                .anyMatch(line -> line.matches("jsonld: \\d{4,} statements read; 0 lost, 0 foreign"))
                .anyMatch(line -> line.matches("framed: \\d{4,} statements read; 0 lost, 0 foreign"))
                .anyMatch(line -> line.matches("claims: \\d{2,} claims read; 0 lost"));
    }

    private void write(String name, Writing content) throws IOException {
        try (OutputStream out = Files.newOutputStream(temp.resolve(name))) {
            content.write(out);
        }
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }
}
