import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.KeptGazetteers;

/** Times the look-up of each name of a file, warm: java -cp 'target/classes:target/lib/*' LookUp.java DATASET NAMES. */
class LookUp {
    private static final int ROUNDS = 51;

    public static void main(String[] arguments) throws Exception {
        Gazetteers gazetteers = new KeptGazetteers(DatasetFolder.open(Path.of(arguments[0]))).open();
        List<String> names = Files.readAllLines(Path.of(arguments[1]));
        long[][] times = new long[names.size()][ROUNDS];
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                found += gazetteers.candidates(names.get(i)).size();
                times[i][round] = System.nanoTime() - start;
            }
        }
        // of each name the median of its rounds: the machine may be doing other things meanwhile
        long[] sorted = Arrays.stream(times).mapToLong(LookUp::median).toArray();
        Arrays.sort(sorted);
        System.out.printf("%d names, %d candidates a round: mean %.1f, median %.1f, 99 %% within %.1f, slowest %.1f microseconds%n",
                times.length, found / ROUNDS, Arrays.stream(sorted).average().orElse(0) / 1000,
                sorted[sorted.length / 2] / 1000.0, sorted[sorted.length * 99 / 100] / 1000.0,
                sorted[sorted.length - 1] / 1000.0);
    }

    private static long median(long[] rounds) {
        long[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
