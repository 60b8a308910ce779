package org.attestgraph.attest.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Iris;

/** A static site of the sample, with things whose names servers and file systems may trip over. */
final class OddSite {
    private static final List<String> NAMES = List.of(
            "100%",
            "a%2Fb",
            "a/b",
            "Jaysh al-Islam (north)",
            "\"quoted\" 'twice'",
            "حركة أحرار الشام",
            "Бригада",
            "Café",
            "e\u0301 and é",
            "a+b&c=d;e,f",
            "what?",
            "#1",
            "[x]{y}",
            "back\\slash",
            "^.*$",
            "%{HTTP_HOST}",
            "$1",
            "two\nlines",
            "a.html",
            "x.ttl",
            "con",
            "A",
            "~user",
            "@home:8080",
            "..x",
            "🕊");

    private OddSite() {}

    /**
     * Writes it into {@code folder}.
     *
     * @return what follows the base in the IRI of each thing that has a page
     */
    static List<String> write(Path folder) throws IOException {
        DatasetGraph data = Sample.withHostileReport();
        Iris iris = new Iris(Sample.BASE);
        Node report = NodeFactory.createURI(Sample.BASE + "report/ffffffffffffffffffffffffffffffff");
        NAMES.forEach(name -> data.add(Quad.create(report, iris.decision(name), RDF.type.asNode(), ATT.Decision)));
        StaticSite.write(Excerpt.of(data, Sample.BASE, Selection.ALL), folder);
        return data.stream()
                .map(quad -> quad.getSubject().getURI())
                .filter(iri -> iri.startsWith(Sample.BASE) && !iri.contains("#"))
                .map(iri -> iri.substring(Sample.BASE.length()))
                .distinct()
                .sorted()
                .toList();
    }

    static boolean isOdd(String path) {
        return !FileNames.of(path).equals(path);
    }

    static int names() {
        return NAMES.size();
    }
}
