package org.attestgraph.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.triples.IteratorTripleString;
import org.rdfhdt.hdt.triples.TripleString;

/** HDT, read by a library that nobody here wrote; it reaches for memory in a way that newer versions of Java refuse. */
@EnabledForJreRange(maxVersion = 25)
class HdtReadBackTest {
    private static final int SEARCHED = 97;

    @TempDir
    Path temp;

    @Test
    void a_dataset_is_read_back_as_it_is() throws Exception {
        Excerpt all = Excerpt.of(Sample.withHostileReport(), Sample.BASE, Selection.ALL);
        for (DumpFormat format : List.of(DumpFormat.HDT, DumpFormat.NTRIPLES)) {
            try (OutputStream out = Files.newOutputStream(temp.resolve(format.code()))) {
                Dump.write(all, Alignment.NONE, format, out);
            }
        }

        assertThat(readBack(temp.resolve("hdt"), temp.resolve("ntriples"))).isGreaterThan(5000);
    }

    /** See scripts/export/read-back.sh. */
    @Test
    @EnabledIfSystemProperty(named = "hdt.graph", matches = ".+")
    void a_graph_in_files_is_read_back_as_it_is() throws Exception {
        String graph = System.getProperty("hdt.graph", "");
        int read = readBack(Path.of(graph + ".hdt"), Path.of(graph + ".nt"));

        Files.writeString(Path.of(graph + ".txt"), read + " statements read; none lost, none foreign\n");
        assertThat(read).isPositive();
    }

    /** How many statements another library reads from {@code file}: those of {@code lines}, and no others. */
    private static int readBack(Path file, Path lines) throws Exception {
        Set<String> lost = spelt(lines);
        Set<String> foreign = new HashSet<>();
        Set<String> unfound = new HashSet<>();
        int read = 0;
        try (HDT hdt = HDTManager.loadHDT(file.toString())) { // looks at all checksums
            IteratorTripleString all = hdt.search("", "", "");
            while (all.hasNext()) {
                TripleString triple = all.next();
                String line = String.join("\n", triple.getSubject(), triple.getPredicate(), triple.getObject());
                read++;
                if (!lost.remove(line)) {
                    foreign.add(line);
                }
                boolean searched = read % SEARCHED == 0; // by its terms, which must be in order for that
                if (searched
                        && !hdt.search(triple.getSubject(), "", triple.getObject())
                                .hasNext()) {
                    unfound.add(line);
                }
            }
        }
        assertThat(lost).as("lost").isEmpty();
        assertThat(foreign).as("foreign").isEmpty();
        assertThat(unfound).as("not found by their terms").isEmpty();
        return read;
    }

    private static Set<String> spelt(Path lines) throws IOException {
        Set<String> spelt = new HashSet<>();
        RDFParser.source(lines).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                spelt.add(String.join(
                        "\n",
                        triple.getSubject().getURI(),
                        triple.getPredicate().getURI(),
                        spelt(triple.getObject())));
            }
        });
        return spelt;
    }

    /** As HDT has it. */
    private static String spelt(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        String text = "\"" + node.getLiteralLexicalForm() + "\"";
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage();
        }
        String type = node.getLiteralDatatypeURI();
        return type.endsWith("#string") ? text : text + "^^<" + type + ">";
    }
}
