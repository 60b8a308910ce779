import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.attestgraph.attest.pipeline.ReportStages;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.KeptGazetteers;

/**
 * Draws pairs of a name and the place that it was taken for, to be read by hand, at most one of a name in a report:
 * java -cp 'target/classes:target/lib/*' Draw.java DATASET COUNT FILES.
 */
class Draw {
    public static void main(String[] arguments) throws Exception {
        Stages stages = ReportStages.builtIn()
                .with(new KeptGazetteers(DatasetFolder.open(Path.of(arguments[0]))).open());
        List<String> pairs = new ArrayList<>();
        for (String file : Arrays.stream(arguments).skip(2).sorted().toList()) {
            Path path = Path.of(file);
            Reading reading = ReportReader.standard()
                    .read(file, path.getFileName().toString(), new Original(Files.readAllBytes(path)), Metadata.NONE);
            if (reading instanceof Reading.Read read) {
                Report report = read.report();
                TreeSet<String> named = new TreeSet<>();
                stages.extract(report).placings().stream().filter(placing -> placing.place().listed()).forEach(placing ->
                        named.add(placing.evidence().in(report.text()).replaceAll("\\s+", " ") + "\t" + placing.place().label() + "\t"
                                + placing.kind() + "\t" + placing.place().id()));
                pairs.addAll(named);
            }
        }
        Collections.shuffle(pairs, new Random(204));
        System.out.println("of " + pairs.size());
        pairs.stream().limit(Integer.parseInt(arguments[1])).forEach(System.out::println);
    }
}
