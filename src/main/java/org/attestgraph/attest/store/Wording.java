package org.attestgraph.attest.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.attestgraph.attest.rdf.ATT;

/**
 * Words that something is called by, or that stand in it.
 *
 * @param thing that they are of
 * @param graph that says so
 * @param literal the words
 * @param properties that lead from the thing to the words, by IRI
 */
record Wording(Node thing, Node graph, Node literal, Set<String> properties) {
    static final String THING = "thing";
    static final String GRAPH = "graph";
    static final String PROPERTY = "property";
    static final String LANGUAGE = "language";
    static final String WORDS = "words";

    /** Labels, passages and the text of reports. */
    static final List<Node> SOUGHT = List.of(
            RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), ATT.exact, ATT.title, ATT.text);

    /** What a term of Lucene's may have, in characters of at most three bytes. */
    private static final int LONGEST_NAME = 10_000;

    /** All in the graph {@code name}; within a transaction. */
    static Collection<Wording> in(DatasetGraph dataset, String name) {
        Node graph = NodeFactory.createURI(name);
        Map<List<Node>, Wording> found = new LinkedHashMap<>();
        for (Node property : SOUGHT) {
            Iterator<Quad> quads = dataset.find(graph, Node.ANY, property, Node.ANY);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                Node thing = quad.getSubject();
                Node literal = quad.getObject();
                if (literal.isLiteral() && thing.isURI() && thing.getURI().length() <= LONGEST_NAME) {
                    found.computeIfAbsent(
                                    List.of(thing, literal), key -> new Wording(thing, graph, literal, new TreeSet<>()))
                            .properties()
                            .add(property.getURI());
                }
            }
        }
        return found.values();
    }

    Document document() {
        Document document = new Document();
        document.add(new StringField(THING, thing.getURI(), Field.Store.YES));
        document.add(new StringField(GRAPH, graph.getURI(), Field.Store.YES));
        document.add(new StringField(LANGUAGE, literal.getLiteralLanguage(), Field.Store.YES));
        properties.forEach(property -> document.add(new StringField(PROPERTY, property, Field.Store.YES)));
        document.add(new TextField(WORDS, literal.getLiteralLexicalForm(), Field.Store.YES));
        return document;
    }

    static Wording of(Document document) {
        String language = document.get(LANGUAGE);
        String words = document.get(WORDS);
        return new Wording(
                NodeFactory.createURI(document.get(THING)),
                NodeFactory.createURI(document.get(GRAPH)),
                language.isEmpty()
                        ? NodeFactory.createLiteralString(words)
                        : NodeFactory.createLiteralLang(words, language),
                new TreeSet<>(List.of(document.getValues(PROPERTY))));
    }

    /** Words as they are compared: of any case, with and without accents, one and many. */
    static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream compared = new EnglishPossessiveFilter(words);
                return new TokenStreamComponents(words, new EnglishMinimalStemFilter(folded(compared)));
            }

            @Override
            protected TokenStream normalize(String field, TokenStream beginning) {
                return folded(beginning);
            }
        };
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(
                new ArabicNormalizationFilter(new DecimalDigitFilter(new LowerCaseFilter(words))));
    }

    /** As lines, to be compared. */
    static List<String> lines(Collection<Wording> wordings) {
        List<String> lines = new ArrayList<>();
        wordings.forEach(wording -> lines.add(wording.toString()));
        lines.sort(null);
        return lines;
    }
}
