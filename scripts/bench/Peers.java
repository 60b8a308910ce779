import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.apache.jena.sys.JenaSystem;
import org.attestgraph.attest.pipeline.ReportStages;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.report.ReportReader;

/**
 * How many reports a second of processor time: ours beside pipelines of others, which find less in a text, in turn over the same
 * reports in one thread of one process. Peers FOLDER REPORTS ROUNDS; the first round warms up and does not count.
 */
class Peers {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) throws Exception {
        List<Report> reports = some(arguments[0], Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        Map<String, Consumer<Report>> pipelines = new LinkedHashMap<>();
        ReportStages stages = ReportStages.builtIn();
        pipelines.put("Attest: incidents and claims", report -> stages.extract(report));
        pipelines.put("Attest: the same, graph, checked", report -> stages.graph(stages.extract(report), "https://example.org/"));
        openNlp(pipelines);
        pipelines.put("CoreNLP: part of speech", coreNlp("tokenize,pos"));
        pipelines.put("CoreNLP: the same, lemmas, named entities", coreNlp("tokenize,pos,lemma,ner"));

        Map<String, double[]> speeds = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (var pipeline : pipelines.entrySet()) {
                long start = THREADS.getCurrentThreadCpuTime();
                reports.forEach(pipeline.getValue());
                double speed = reports.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
                if (round > 0) {
                    speeds.computeIfAbsent(pipeline.getKey(), name -> new double[rounds])[round - 1] = speed;
                }
            }
        }
        System.out.println(reports.size() + " reports, " + rounds + " rounds; reports a second of one core, and ours as many times that"
                + " (lowest to highest round):");
        double[] ours = speeds.values().iterator().next();
        speeds.forEach((name, speed) -> System.out.printf(
                Locale.ROOT,
                "%-44s %8.1f   %6.2f (%.2f to %.2f)%n",
                name,
                median(speed),
                median(ratios(ours, speed)),
                Arrays.stream(ratios(ours, speed)).min().orElseThrow(),
                Arrays.stream(ratios(ours, speed)).max().orElseThrow()));
    }

    private static List<Report> some(String folder, int count) {
        JenaSystem.init();
        List<Report> all = new ArrayList<>();
        for (Reading reading : ReportFiles.find(
                ReportReader.standard(), List.of(folder), Optional.empty(), InputStream.nullInputStream())) {
            if (reading instanceof Reading.Read read) {
                all.add(read.report());
            }
        }
        int step = Math.max(1, all.size() / count);
        List<Report> some = new ArrayList<>();
        for (int at = 0; at < all.size() && some.size() < count; at += step) {
            some.add(all.get(at));
        }
        return some;
    }

    private static void openNlp(Map<String, Consumer<Report>> pipelines) throws Exception {
        SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
        TokenizerME tokens = new TokenizerME(new TokenizerModel(model("tokens")));
        POSTaggerME tags = new POSTaggerME(new POSModel(model("pos")));
        pipelines.put("OpenNLP: sentences and tokens", report -> {
            for (String sentence : sentences.sentDetect(report.text())) {
                tokens.tokenize(sentence);
            }
        });
        pipelines.put("OpenNLP: the same, part of speech", report -> {
            for (String sentence : sentences.sentDetect(report.text())) {
                tags.tag(tokens.tokenize(sentence));
            }
        });
    }

    private static InputStream model(String kind) {
        return Peers.class.getClassLoader().getResourceAsStream("opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
    }

    private static Consumer<Report> coreNlp(String annotators) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return report -> pipeline.annotate(new CoreDocument(report.text()));
    }

    private static double[] ratios(double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, round -> ours[round] / theirs[round]);
        return ratios;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
