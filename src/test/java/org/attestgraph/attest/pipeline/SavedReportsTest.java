package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.report.SavedForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample reports saved in other forms tell the same incidents and claims as their text. */
class SavedReportsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx", "odt", "mail"})
    void a_report_tells_the_same_in_every_form(String form) throws IOException {
        Map<String, JsonNode> expected = new TreeMap<>();
        Map<String, JsonNode> told = new TreeMap<>();
        for (Reading reading : LoadedSamples.reports()) {
            if (reading instanceof Reading.Read read) {
                String text = Files.readString(Path.of(read.where()));
                byte[] saved = saved(form, text);
                expected.put(read.where(), told(read));
                told.put(read.where(), told(read(saved, form, read.given())));
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(told).isEqualTo(expected);
    }

    private static byte[] saved(String form, String text) throws IOException {
        return switch (form) {
            case "html" -> SavedForms.html(text);
            case "pdf" -> SavedForms.pdf(text);
            case "docx" -> SavedForms.docx(text);
            case "odt" -> SavedForms.odt(text);
            default -> SavedForms.mail(text);
        };
    }

    private static Reading.Read read(byte[] bytes, String form, Metadata given) {
        Reading reading = ReportReader.standard().read("saved", "saved." + form, new Original(bytes), given);
        assertThat(reading).as(form).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    /** Incidents and claims, without the white space in their words, which forms change. */
    private static JsonNode told(Reading.Read read) throws IOException {
        ReportStages stages = LoadedSamples.stages();
        String json = stages.json(stages.extract(read.report()));
        ObjectNode tree = (ObjectNode) JSON.readTree(json.replaceAll("(?:\\\\n|\\s)+", " "));
        return tree.retain("incidents", "claims", "published");
    }
}
