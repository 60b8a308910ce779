package org.attestgraph.attest.rdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.LexiconException;

/** Describes once, for all reports, the things that the lexicons know, and the codes of the ontology. */
public final class ReferenceGraph {
    private static final String ENGLISH = "en";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Pattern WIKIDATA_ITEM = Pattern.compile("Q[1-9][0-9]*");
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z]*");

    private static final Set<Node> AXIOMS =
            Set.of(RDFS.domain.asNode(), RDFS.range.asNode(), RDFS.subPropertyOf.asNode(), RDFS.subClassOf.asNode());

    private final Iris iris;
    private final Entries entries;
    private final Statements statements = new Statements();

    private ReferenceGraph(Iris iris, Entries entries) {
        this.iris = iris;
        this.entries = entries;
    }

    public static NamedGraph of(Iris iris, Entries entries) {
        return of(iris, entries, Stream.empty());
    }

    /** Of the things {@code some} alone. */
    static Graph of(Iris iris, Entries entries, List<Entry> some) {
        ReferenceGraph reference = new ReferenceGraph(iris, entries);
        some.forEach(reference::describe);
        return reference.statements.graph();
    }

    /** With things beyond the lexicons' files. */
    public static NamedGraph of(Iris iris, Entries entries, Stream<Entry> more) {
        ReferenceGraph reference = new ReferenceGraph(iris, entries);
        reference.codes();
        for (EntityKind kind : EntityKind.values()) {
            entries.all(kind).forEach(reference::describe);
        }
        more.forEach(reference::describe);
        return new NamedGraph(iris.referenceGraph(), reference.statements.graph());
    }

    /** Of the ontology only its codes: classes and properties would turn up among the things that reports name. */
    private void codes() {
        Stream.of(SKOS.Concept, SKOS.ConceptScheme)
                .flatMap(type -> Ontology.graph().stream(Node.ANY, RDF.type.asNode(), type.asNode()))
                .map(Triple::getSubject)
                .flatMap(code -> Ontology.graph().stream(code, Node.ANY, Node.ANY))
                .filter(triple -> !isAxiom(triple))
                .forEach(triple -> statements.state(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /** A code may be called like a property, and the file says of it what both are. */
    private static boolean isAxiom(Triple triple) {
        return triple.getObject().toString().startsWith(OWL2.NS)
                || triple.getPredicate().getURI().startsWith(OWL2.NS)
                || AXIOMS.contains(triple.getPredicate());
    }

    private void describe(Entry entry) {
        Node node = iris.listed(entry.kind(), entry.id());
        types(node, entry);
        labels(node, entry);
        links(node, entry);
        if (entry.kind() == EntityKind.PLACE) {
            new PlaceMapping(iris, statements).describe(node, entry);
        }
    }

    private void types(Node node, Entry entry) {
        statements.type(node, entry.type());
        String narrower = entry.row().get("class");
        if (entry.kind() == EntityKind.SOURCE && CLASS_NAME.matcher(narrower).matches()) {
            statements.type(node, narrower);
        }
        if (entry.kind() == EntityKind.WEAPON || entry.kind() == EntityKind.TARGET) {
            statements.state(node, RDF.type.asNode(), SKOS.Concept.asNode());
        }
    }

    private void labels(Node node, Entry entry) {
        Node label = Literals.words(entry.label(), ENGLISH);
        statements.state(node, RDFS.label.asNode(), label);
        statements.state(node, SKOS.prefLabel.asNode(), label);
        entry.variants()
                .forEach(variant -> statements.state(node, SKOS.altLabel.asNode(), Literals.words(variant, ENGLISH)));
        entry.foreign().forEach((language, names) -> {
            statements.state(node, SKOS.prefLabel.asNode(), Literals.words(names.getFirst(), language));
            names.stream()
                    .skip(1)
                    .forEach(name -> statements.state(node, SKOS.altLabel.asNode(), Literals.words(name, language)));
        });
    }

    private void links(Node node, Entry entry) {
        Node upward =
                switch (entry.kind()) {
                    case ACTOR, SOURCE -> ATT.partOf;
                    case WEAPON, TARGET -> SKOS.broader.asNode();
                    case PLACE -> ATT.within;
                };
        entry.broader().forEach(id -> statements.state(node, upward, iris.listed(kindOf(entry, id), id)));
        statements.state(node, ATT.country, country(entry));
        entry.wikidata().ifPresent(item -> statements.state(node, SKOS.exactMatch.asNode(), wikidata(entry, item)));
    }

    /** A medium may be part of another, or of an actor. */
    private EntityKind kindOf(Entry entry, String id) {
        boolean ofActor = entry.kind() == EntityKind.SOURCE
                && entries.find(EntityKind.SOURCE, id).isEmpty();
        return ofActor ? EntityKind.ACTOR : entry.kind();
    }

    private Optional<Node> country(Entry entry) {
        return Optional.of(entry.row().get("country"))
                .filter(id -> entries.find(EntityKind.ACTOR, id).isPresent())
                .map(id -> iris.listed(EntityKind.ACTOR, id));
    }

    private static Node wikidata(Entry entry, String item) {
        if (!WIKIDATA_ITEM.matcher(item).matches()) {
            throw new LexiconException(
                    entry.row().where(),
                    "\"" + item + "\" is no Wikidata item.",
                    "Write Q and its number, such as Q123, or leave the field empty.");
        }
        return NodeFactory.createURI(WIKIDATA + item);
    }
}
