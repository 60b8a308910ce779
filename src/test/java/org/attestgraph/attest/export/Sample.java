package org.attestgraph.attest.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Iris;

/**
 * The sample reports as they were read and linked once, so that what is asked of them does not change whenever reading does:
 * {@code sample.trig.gz}, written by {@code attest export --query incidents}. To make it anew, load and link data/reports and
 * data/cases, export it, and look at what the tests that use it say.
 */
public final class Sample {
    public static final String BASE = Iris.DEFAULT_BASE;
    private static final Path FILE = Path.of("src/test/resources/sample.trig.gz");

    private static final Path MORE = Path.of("src/test/resources/sample-more.trig");

    /** What somebody may have put into a report to do harm where it is shown or opened. */
    public static final String HOSTILE =
            "=HYPERLINK(\"http://evil.example\";\"x\")<script>alert('1')</script>\"'; DROP\r\n\"\"\" ]]> \u202Etxt\u0001";

    private Sample() {}

    /** To be read only. */
    public static DatasetGraph data() {
        return Once.DATA;
    }

    /** The same with a report whose every text is {@link #HOSTILE}. */
    public static DatasetGraph withHostileReport() {
        DatasetGraph data = DatasetGraphFactory.create();
        data().find().forEachRemaining(data::add);
        Node report = NodeFactory.createURI(BASE + "report/ffffffffffffffffffffffffffffffff");
        Node incident = NodeFactory.createURI(report.getURI() + "/incident/1");
        Node claim = NodeFactory.createURI(report.getURI() + "/claim/1");
        Node passage = NodeFactory.createURI(report.getURI() + "/passage/0-4");
        Node actor = NodeFactory.createURI(BASE + "actor/unlisted/..%2F..%2Fetc%3Cscript%3E");
        Node text = NodeFactory.createLiteralString(HOSTILE);
        Object[][] said = {
            {report, RDF.type.asNode(), ATT.Report},
            {report, RDFS.label.asNode(), text},
            {report, ATT.fileName, text},
            {report, ATT.title, text},
            {report, ATT.text, text},
            {report, ATT.url, NodeFactory.createLiteralString("javascript:alert(1)")},
            {incident, RDF.type.asNode(), ATT.Incident},
            {incident, RDF.type.asNode(), ATT.Airstrike},
            {incident, ATT.inReport, report},
            {incident, ATT.dateText, text},
            {incident, ATT.evidence, passage},
            {claim, RDF.type.asNode(), ATT.Claim},
            {claim, ATT.inReport, report},
            {claim, ATT.about, incident},
            {claim, ATT.asserts, incident},
            {claim, ATT.stance, ATT.assertion},
            {claim, ATT.claimedBy, actor},
            {claim, ATT.evidence, passage},
            {passage, RDF.type.asNode(), ATT.Passage},
            {passage, ATT.inReport, report},
            {passage, ATT.exact, text},
            {actor, RDF.type.asNode(), ATT.Actor},
            {actor, RDFS.label.asNode(), text},
            {actor, ATT.perpetrated, incident},
        };
        for (Object[] triple : said) {
            data.add(Quad.create(report, (Node) triple[0], (Node) triple[1], (Node) triple[2]));
        }
        return data;
    }

    public static Excerpt everything() {
        return Excerpt.of(data(), BASE, Selection.ALL);
    }

    private static final class Once {
        static final DatasetGraph DATA = read();

        private static DatasetGraph read() {
            DatasetGraph data = DatasetGraphFactory.create();
            try (InputStream file = new GZIPInputStream(Files.newInputStream(FILE))) {
                RDFDataMgr.read(data, file, Lang.TRIG);
                RDFDataMgr.read(data, MORE.toUri().toString(), Lang.TRIG);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return data;
        }
    }
}
