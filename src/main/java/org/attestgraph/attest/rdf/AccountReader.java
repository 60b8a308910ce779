package org.attestgraph.attest.rdf;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.extract.When;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Credits;
import org.attestgraph.attest.link.Days;
import org.attestgraph.attest.link.Paper;
import org.attestgraph.attest.link.Sketch;
import org.attestgraph.attest.link.Spot;
import org.attestgraph.attest.link.Statement;
import org.attestgraph.attest.link.Thing;
import org.attestgraph.attest.link.Toll;

/** Reads from a report's graph what matters for whether others tell of the same. */
public record AccountReader(Hierarchy hierarchy, Credits credits) {
    private static final Set<Node> PARTIAL = Set.of(ATT.children, ATT.women, ATT.medicalWorkers);
    private static final Set<Node> DESCRIBED = Set.of(ATT.Community, ATT.Person);

    /** In the order of their IRIs; none of a graph that is not a report's. */
    public List<Account> accounts(Graph graph) {
        return subjects(graph, ATT.Report)
                .findFirst()
                .map(report -> {
                    Paper paper = paper(graph, report);
                    return Account.dated(subjects(graph, ATT.Incident)
                            .map(incident -> account(graph, incident, paper))
                            .sorted()
                            .toList());
                })
                .orElse(List.of());
    }

    /** A listed place, as an account would name it. */
    public Spot spot(String place) {
        return hierarchy.spot(NodeFactory.createURI(place), Graph.emptyGraph);
    }

    /** A listed thing, as an account would name it. */
    public Thing thing(String thing) {
        return hierarchy.thing(NodeFactory.createURI(thing), Graph.emptyGraph);
    }

    private Paper paper(Graph graph, Node report) {
        String text = words(graph, report, ATT.text);
        return new Paper(
                report.getURI(),
                one(graph, report, ATT.publisher).map(Node::getURI),
                days(graph, report, ATT.publishedEarliest, ATT.publishedLatest),
                credits.of(text),
                Sketch.of(text));
    }

    private Account account(Graph graph, Node incident, Paper paper) {
        List<Node> passages = objects(graph, incident, ATT.evidence)
                .sorted(Comparator.comparingInt(passage -> number(graph, passage, ATT.start, 0)))
                .toList();
        String told = passages.stream()
                .map(passage -> words(graph, passage, ATT.exact))
                .collect(Collectors.joining(" "));
        return new Account(
                incident.getURI(),
                paper,
                words(graph, incident, ATT.aggregate).equals("true"),
                kinds(graph, incident),
                days(graph, incident, ATT.earliest, ATT.latest),
                isToldThen(graph, incident),
                spots(graph, incident),
                things(graph, subjects(graph, ATT.perpetrated, incident)),
                things(graph, objects(graph, incident, ATT.involvedWeapon)),
                things(graph, objects(graph, incident, ATT.target)),
                tolls(graph, incident),
                statements(graph, incident, paper),
                Sketch.of(told),
                passages.isEmpty() ? 0 : number(graph, passages.getFirst(), ATT.start, 0));
    }

    private static boolean isToldThen(Graph graph, Node incident) {
        return objects(graph, incident, ATT.mention)
                .filter(mention -> graph.contains(mention, ATT.role, ATT.asDate))
                .anyMatch(mention -> !words(graph, mention, ATT.rule).equals(When.SAID));
    }

    private static Set<String> kinds(Graph graph, Node incident) {
        return objects(graph, incident, RDF.type.asNode())
                .filter(type -> type.getURI().startsWith(ATT.NS) && !type.equals(ATT.Incident))
                .map(Node::getLocalName)
                .collect(toSet());
    }

    /** Where an incident is said to have happened. */
    public List<Spot> spots(Graph graph, Node incident) {
        return objects(graph, incident, ATT.locatedIn)
                .sorted(Comparator.comparing(Node::getURI))
                .map(place -> hierarchy.spot(place, graph))
                .toList();
    }

    private Set<Thing> things(Graph graph, Stream<Node> nodes) {
        return nodes.map(node -> hierarchy.thing(node, graph)).collect(toSet());
    }

    private static List<Toll> tolls(Graph graph, Node incident) {
        return objects(graph, incident, ATT.casualties)
                .sorted(Comparator.comparing(Node::getURI))
                .map(figure -> toll(graph, figure))
                .toList();
    }

    private static Toll toll(Graph graph, Node figure) {
        int number = number(graph, figure, ATT.number, 0);
        boolean fromBelow = one(graph, figure, ATT.minimum).isPresent();
        boolean fromAbove = one(graph, figure, ATT.maximum).isPresent();
        return new Toll(
                figure.getURI(),
                one(graph, figure, ATT.harm).map(Node::getLocalName).orElse(""),
                number,
                number(graph, figure, ATT.minimum, fromAbove ? 0 : number),
                number(graph, figure, ATT.maximum, fromBelow ? Integer.MAX_VALUE : number),
                one(graph, figure, ATT.victimKind).filter(PARTIAL::contains).isPresent(),
                objects(graph, figure, ATT.statedBy).map(Node::getURI).collect(toSet()));
    }

    /** Not those that pass on what another says: these say nothing of their own. */
    private List<Statement> statements(Graph graph, Node incident, Paper paper) {
        return subjects(graph, ATT.about, incident)
                .filter(claim -> one(graph, claim, ATT.relays).isEmpty())
                .sorted(Comparator.comparing(Node::getURI))
                .flatMap(claim -> one(graph, claim, ATT.claimedBy).stream()
                        .map(speaker -> statement(graph, claim, incident, speaker, paper)))
                .toList();
    }

    private Statement statement(Graph graph, Node claim, Node incident, Node speaker, Paper paper) {
        return new Statement(
                claim.getURI(),
                graph.contains(claim, ATT.denies, incident),
                hierarchy.thing(speaker, graph),
                voice(graph, speaker, paper),
                things(graph, objects(graph, claim, ATT.attributesTo)),
                things(graph, objects(graph, claim, ATT.namesWeapon)),
                objects(graph, claim, ATT.givesFigure).map(Node::getURI).collect(toSet()));
    }

    private static Statement.Voice voice(Graph graph, Node speaker, Paper paper) {
        if (paper.publisher().equals(Optional.of(speaker.getURI()))
                || speaker.getURI().contains("/source/unlisted/report-")) {
            return Statement.Voice.OWN;
        }
        boolean described = speaker.getURI().contains("/unlisted/")
                && graph.stream(speaker, ATT.partOf, Node.ANY).findAny().isEmpty()
                && DESCRIBED.stream().anyMatch(type -> graph.contains(speaker, RDF.type.asNode(), type));
        return described ? Statement.Voice.DESCRIBED : Statement.Voice.NAMED;
    }

    private static Optional<Days> days(Graph graph, Node subject, Node first, Node last) {
        return one(graph, subject, first).flatMap(from -> one(graph, subject, last)
                .map(to -> new Days(
                        LocalDate.parse(from.getLiteralLexicalForm()), LocalDate.parse(to.getLiteralLexicalForm()))));
    }

    private static Stream<Node> subjects(Graph graph, Node type) {
        return subjects(graph, RDF.type.asNode(), type);
    }

    private static Stream<Node> subjects(Graph graph, Node property, Node object) {
        return graph.stream(Node.ANY, property, object).map(Triple::getSubject);
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
    }

    private static Optional<Node> one(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).findFirst();
    }

    private static String words(Graph graph, Node subject, Node property) {
        return one(graph, subject, property).map(Node::getLiteralLexicalForm).orElse("");
    }

    private static int number(Graph graph, Node subject, Node property, int otherwise) {
        return one(graph, subject, property)
                .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
                .orElse(otherwise);
    }
}
