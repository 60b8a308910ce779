package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.rdf.Sha256;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;

/** Graphs of reports that nobody wrote, of four incidents each, in as many places and days as real ones would be in. */
final class SyntheticReports {
    private static final int INCIDENTS = 4;
    private static final List<Node> KINDS = List.of(ATT.Airstrike, ATT.Shelling, ATT.Bombing, ATT.Clash);
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    private final Iris iris = Iris.standard();
    private final Random random;
    private final List<Quad> quads = new ArrayList<>();
    private final int days;
    private final int places;

    /** As many accounts fall on a day and place, however many reports there are. */
    private SyntheticReports(int reports, long seed) {
        this.random = new Random(seed);
        this.days = Math.max(10, (int) Math.sqrt(reports * 6.0));
        this.places = Math.max(5, (int) Math.sqrt(reports * 3.0));
    }

    static List<Request> requests(int reports, long seed) {
        return stream(reports, seed).toList();
    }

    /** Makes each when it is drawn; to be drawn in order. */
    static Stream<Request> stream(int reports, long seed) {
        SyntheticReports synthetic = new SyntheticReports(reports, seed);
        return IntStream.range(0, reports).mapToObj(synthetic::request);
    }

    private Request request(int number) {
        String text = "Report " + number + " tells of fighting. " + random.nextLong() + " " + random.nextLong();
        byte[] bytes = text.getBytes(UTF_8);
        String sha256 = Sha256.of(bytes);
        Node report = iris.report(sha256);
        quads.clear();
        LocalDate day = START.plusDays(random.nextInt(days));
        say(report, report, RDF.type.asNode(), ATT.Report);
        say(report, report, ATT.text, words(text));
        say(report, report, ATT.publishedEarliest, date(day.plusDays(1)));
        say(report, report, ATT.publishedLatest, date(day.plusDays(1)));
        say(report, report, ATT.publisher, thing("source/outlet-" + random.nextInt(200)));
        for (int i = 1; i <= INCIDENTS; i++) {
            incident(report, iris.incident(report, i), iris.claim(report, i), day);
        }
        CanonicalGraph graph = CanonicalGraph.of(report.getURI(), quads);
        String file = "synthetic-" + number + ".txt";
        return new Request.Store(
                "load",
                graph,
                Optional.of(new Request.Paper(
                        "/synthetic/" + file, file, Metadata.NONE, new Original(bytes), INCIDENTS, INCIDENTS)),
                Optional.empty());
    }

    private void incident(Node report, Node incident, Node claim, LocalDate published) {
        boolean aggregate = random.nextInt(12) == 0;
        LocalDate day = published.minusDays(random.nextInt(3));
        say(report, incident, RDF.type.asNode(), ATT.Incident);
        say(report, incident, RDF.type.asNode(), KINDS.get(random.nextInt(KINDS.size())));
        say(report, incident, ATT.inReport, report);
        say(report, incident, ATT.aggregate, literal(Boolean.toString(aggregate), XSDDatatype.XSDboolean));
        if (random.nextInt(20) > 0) {
            say(report, incident, ATT.earliest, date(aggregate ? day.minusDays(20) : day));
            say(report, incident, ATT.latest, date(day));
        }
        say(report, incident, ATT.locatedIn, thing("place/unlisted/town-" + random.nextInt(places)));
        say(report, incident, ATT.involvedWeapon, thing("weapon/weapon-" + random.nextInt(6)));
        say(report, thing("actor/side-" + random.nextInt(3)), ATT.perpetrated, incident);
        say(report, incident, ATT.target, thing("target/target-" + random.nextInt(8)));
        Node figure = iris.figure(incident, 1);
        say(report, incident, ATT.casualties, figure);
        say(report, figure, ATT.harm, ATT.killed);
        say(report, figure, ATT.number, literal(Integer.toString(1 + random.nextInt(12)), XSDDatatype.XSDinteger));
        say(report, figure, ATT.statedBy, claim);
        say(report, claim, ATT.about, incident);
        say(report, claim, random.nextInt(15) == 0 ? ATT.denies : ATT.asserts, incident);
        say(report, claim, ATT.claimedBy, thing("actor/speaker-" + random.nextInt(30)));
    }

    private void say(Node report, Node subject, Node property, Node object) {
        quads.add(Quad.create(report, subject, property, object));
    }

    private static Node thing(String path) {
        return NodeFactory.createURI(Iris.DEFAULT_BASE + path);
    }

    private static Node words(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node date(LocalDate day) {
        return literal(day.toString(), XSDDatatype.XSDdate);
    }

    private static Node literal(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }
}
