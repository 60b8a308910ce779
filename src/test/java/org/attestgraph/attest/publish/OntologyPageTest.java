package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made of the ontology; {@code mvn test -Dtest=OntologyPageTest -Ddocs.write=true} makes them anew. */
class OntologyPageTest {
    private static final Path DOCUMENT = Path.of("docs/ontology.md");
    private static final Path CONTEXT = Path.of("ontology/context.jsonld");

    static List<Term> terms() {
        return Terms.all();
    }

    @Test
    void the_document_is_the_one_that_the_ontology_makes() throws IOException {
        kept(DOCUMENT, OntologyPage.markdown());
    }

    @Test
    void the_context_is_the_one_that_the_ontology_makes() throws IOException {
        ByteArrayOutputStream context = new ByteArrayOutputStream();
        FramedJsonLd.writeContext(context);
        kept(CONTEXT, context.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_term_is_told_of_with_definition_example_and_names(Term term) {
        String page = OntologyPage.html();

        assertThat(term.examples()).isNotEmpty();
        assertThat(term.definition()).isNotEmpty();
        assertThat(page).contains("<dt id=\"" + term.name() + "\">");
        assertThat(OntologyPage.markdown()).contains("\n### att:" + term.name() + "\n\n" + term.definition() + "\n");
    }

    @Test
    void what_a_term_comes_to_elsewhere_is_shown() {
        assertThat(Terms.all())
                .anySatisfy(term -> {
                    assertThat(term.name()).isEqualTo("Airstrike");
                    assertThat(term.alignments()).contains("comes close to ACLED “Air/drone strike”");
                })
                .anySatisfy(term -> {
                    assertThat(term.name()).isEqualTo("locatedIn");
                    assertThat(term.alignments()).contains("is a part of sem:hasPlace", "is a part of schema:location");
                });
    }

    @Test
    void the_page_has_a_drawing_and_no_script() {
        assertThat(OntologyPage.html())
                .contains("<svg ", ">Incident</text>", "asserts, ")
                .doesNotContain("<script");
        assertThat(OntologyPage.markdown()).contains("```mermaid\nflowchart LR\n", "Incident -- \"", "--> Place\n");
    }

    private static void kept(Path file, String made) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, made);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(made);
    }
}
