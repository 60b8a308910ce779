package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.trustyuri.rdf.RdfHasher;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** The codes of nanopublications, as the library of those who devised trusty URIs makes them of what Rio reads. */
class TrustyUriTest {
    private static final Pattern CODE = Pattern.compile("/nanopublication/(RA[A-Za-z0-9_-]{43})#");

    @Test
    void each_nanopublication_has_the_code_of_what_it_says() throws Exception {
        Map<String, List<Statement>> publications = read(written());

        assertThat(publications).hasSizeGreaterThan(50);
        assertThat(publications).allSatisfy((code, statements) -> {
            assertThat(statements).hasSizeGreaterThan(8);
            assertThat(code(statements)).isEqualTo(code);
        });
    }

    @Test
    void a_word_that_is_changed_is_found_out() throws Exception {
        Map<String, List<Statement>> publications = read(written().replace("barrel bomb", "barrel bomb!"));

        assertThat(publications.entrySet())
                .anyMatch(each -> !code(each.getValue()).equals(each.getKey()));
    }

    private static String written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Nanopublications.write(
                Excerpt.of(Sample.withHostileReport(), Sample.BASE, Selection.ALL),
                report -> Optional.of("2024-05-01T10:00:00Z"),
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                out);
        return out.toString(UTF_8);
    }

    /** By the code in the names of their graphs, with a space in its place, as the specification has it. */
    private static Map<String, List<Statement>> read(String trig) throws Exception {
        Map<String, List<Statement>> publications = new TreeMap<>();
        for (Statement statement : Rio.parse(new StringReader(trig), RDFFormat.TRIG)) {
            Matcher found = CODE.matcher(statement.getContext().stringValue());
            assertThat(found.find()).as(statement.toString()).isTrue();
            String code = found.group(1);
            publications
                    .computeIfAbsent(code, each -> new ArrayList<>())
                    .add(Statements.statement(
                            (IRI) blanked(statement.getSubject(), code),
                            statement.getPredicate(),
                            blanked(statement.getObject(), code),
                            (IRI) blanked(statement.getContext(), code)));
        }
        return publications;
    }

    private static String code(List<Statement> statements) {
        byte[] hash = RdfHasher.digest(statements).digest();
        return "RA" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static Value blanked(Value value, String code) {
        return value.isIRI()
                ? SimpleValueFactory.getInstance().createIRI(value.stringValue().replace(code, " "))
                : value;
    }
}
