package org.attestgraph.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Copies;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Parameter;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long each named question takes, of this server and of bare Fuseki over the same store, in turn; see
 * scripts/server/questions.sh. Parameters have the values of their examples.
 */
@EnabledIfSystemProperty(named = "questions.quads", matches = "\\d+")
class QuestionSpeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("questions.patience", 60));
    /** What takes longer, in milliseconds, is asked twice only. */
    private static final double LONG = 20_000;

    private static final int ROUNDS = Integer.getInteger("questions.rounds", 5);

    @TempDir
    Path temp;

    @Test
    void each_question_is_answered_as_by_bare_fuseki() throws Exception {
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), Sample.BASE, "test");
        long quads;
        try (GraphStore fresh = GraphStore.openToWrite(folder, "test")) {
            fresh.postponeFirstIndex();
            quads = Copies.fill(fresh, Integer.getInteger("questions.quads"));
            fresh.completeIndex();
        }
        try (GraphStore store = GraphStore.openToRead(folder, "test");
                SparqlServer ours = Served.start(store, Limits.here().withPatience(PATIENCE));
                BareFuseki bare = BareFuseki.over(store);
                HttpClient client = HttpClient.newHttpClient()) {
            Map<String, Compared> compared = new LinkedHashMap<>();
            for (Map.Entry<String, String> question : questions(store).entrySet()) {
                compared.put(
                        question.getKey(), compared(client, ours.endpoint(), bare.endpoint(), question.getValue()));
                tell(quads, compared);
            }
            assertThat(compared).isNotEmpty();
        }
    }

    /**
     * Times of one question.
     *
     * @param bytes of the answer; -1 where once there was none in time
     * @param ours milliseconds, in the median
     * @param theirs the same, of bare Fuseki
     */
    private record Compared(long bytes, double ours, double theirs) {}

    private static Compared compared(HttpClient client, String ours, String theirs, String query) throws Exception {
        List<Double> here = new ArrayList<>();
        List<Double> there = new ArrayList<>();
        long bytes = timed(client, ours, query, here);
        if (bytes < 0) { // bare Fuseki, which knows no limit of time, is not asked
            return new Compared(bytes, Double.NaN, Double.NaN);
        }
        assertThat(timed(client, theirs, query, there))
                .as("length of the answer to " + query)
                .isEqualTo(bytes);
        int rounds = here.getFirst() > LONG ? 1 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            boolean oursFirst = round % 2 == 0;
            timed(client, oursFirst ? ours : theirs, query, oursFirst ? here : there);
            timed(client, oursFirst ? theirs : ours, query, oursFirst ? there : here);
        }
        return here.size() > rounds && there.size() > rounds
                ? new Compared(bytes, median(here), median(there))
                : new Compared(-1, Double.NaN, Double.NaN);
    }

    /** The questions that bare Fuseki can be asked too: it has no index of words, and knows nothing of distances. */
    private static Map<String, String> questions(GraphStore store) {
        Map<String, String> texts = new TreeMap<>();
        for (Question question : Questions.builtIn().all()) {
            if (!question.sparql().contains("text:query") && !question.sparql().contains("geof:")) {
                Map<String, String> settings = new LinkedHashMap<>();
                for (Parameter parameter : question.parameters()) {
                    settings.put(
                            parameter.name(),
                            parameter.type() == Parameter.Type.IRI ? anIncident(store) : parameter.example());
                }
                texts.put(
                        question.name(),
                        text(question, settings, new Names(store.folder().base())));
            }
        }
        return texts;
    }

    /** The question with its values written into it, as somebody would who has no names for questions. */
    private static String text(Question question, Map<String, String> settings, Names names) {
        Inquiry inquiry = Inquiry.of(question, settings, names);
        String sparql = question.sparql();
        for (Var parameter : inquiry.values().keySet()) {
            sparql = sparql.replace("BOUND(" + parameter + ")", "true");
        }
        return QueryTransformOps.replaceVars(QueryFactory.create(sparql), inquiry.values())
                .toString();
    }

    private static String anIncident(GraphStore store) {
        return store.read(data -> {
            var found = data.find(Node.ANY, Node.ANY, RDF.type.asNode(), ATT.Incident);
            Quad first = found.next();
            return first.getSubject().getURI();
        });
    }

    /** The length of the answer; -1 where there was none in time. */
    private static long timed(HttpClient client, String endpoint, String query, List<Double> times) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = Served.ask(client, endpoint, query);
        double took = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() == 503) {
            return -1;
        }
        assertThat(answer.statusCode()).as(query + "\n" + answer.body()).isEqualTo(200);
        times.add(took);
        return answer.body().length();
    }

    /** Of all but the first, which warms up. */
    private static double median(List<Double> times) {
        return times.stream().skip(1).sorted().toList().get((times.size() - 1) / 2);
    }

    private static void tell(long quads, Map<String, Compared> compared) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%d statements, %d rounds", quads, ROUNDS));
        double ours = 0;
        double theirs = 0;
        for (Map.Entry<String, Compared> one : compared.entrySet()) {
            Compared times = one.getValue();
            if (times.bytes() >= 0) {
                ours += times.ours();
                theirs += times.theirs();
            }
            lines.add(line(one.getKey(), times));
        }
        lines.add(line("all", new Compared(0, ours, theirs)));
        Files.write(Path.of("target/questions.txt"), lines);
    }

    private static String line(String name, Compared times) {
        if (times.bytes() < 0) {
            return String.format(Locale.ROOT, "%-38s no answer within %d s", name, PATIENCE.toSeconds());
        }
        return String.format(
                Locale.ROOT,
                "%-38s %10d bytes %10.1f ms, bare %10.1f ms, ratio %.2f",
                name,
                times.bytes(),
                times.ours(),
                times.theirs(),
                times.ours() / times.theirs());
    }
}
