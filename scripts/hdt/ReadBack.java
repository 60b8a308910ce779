import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.triples.IteratorTripleString;
import org.rdfhdt.hdt.triples.TripleString;

/** Compares all triples of an HDT file with those of an N-Triples file: {@code ReadBack graph.hdt graph.nt}. */
final class ReadBack {
    private ReadBack() {}

    public static void main(String[] files) throws Exception {
        Set<String> expected = new HashSet<>();
        RDFParser.source(files[1]).parse(new StreamRDFBase() {
            @Override
            public void triple(org.apache.jena.graph.Triple triple) {
                expected.add(spelt(triple.getSubject()) + "\n" + spelt(triple.getPredicate()) + "\n"
                        + spelt(triple.getObject()));
            }
        });
        long read = 0;
        long foreign = 0;
        long unfound = 0;
        try (HDT hdt = HDTManager.loadHDT(files[0])) { // looks at all checksums
            IteratorTripleString all = hdt.search("", "", "");
            while (all.hasNext()) {
                TripleString triple = all.next();
                String line = triple.getSubject() + "\n" + triple.getPredicate() + "\n" + triple.getObject();
                read++;
                foreign += expected.contains(line) ? 0 : 1;
                if (read % 97 == 0 && !hdt.search(triple.getSubject(), "", triple.getObject()).hasNext()) {
                    unfound++; // by its terms, which must be in order for that
                }
            }
        }
        long lost = expected.size() - (read - foreign);
        System.out.println(read + " triples read, " + expected.size() + " expected; " + lost + " lost, " + foreign
                + " foreign, " + unfound + " not found by their terms");
        System.exit(expected.isEmpty() || lost != 0 || foreign != 0 || unfound != 0 ? 1 : 0);
    }

    private static String spelt(Node node) {
        if (!node.isLiteral()) {
            return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
        }
        String text = "\"" + node.getLiteralLexicalForm() + "\"";
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage();
        }
        String type = node.getLiteralDatatypeURI();
        return type.endsWith("#string") ? text : text + "^^<" + type + ">";
    }
}
