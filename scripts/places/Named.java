import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * Counts which of the places that annotations name get the right entry where the report names them:
 * java -cp 'target/classes:target/lib/*' Named.java DATASET REPORTS GOLD ENTRIES.
 *
 * ENTRIES is a table name,ids: the entries that each name rightly means (several where a gazetteer has a place twice).
 */
class Named {
    public static void main(String[] arguments) throws Exception {
        Stages stages = ReportStages.builtIn()
                .with(new KeptGazetteers(DatasetFolder.open(Path.of(arguments[0]))).open());
        Map<String, Set<String>> entries = entries(Path.of(arguments[3]));
        Map<String, Set<String>> meant = new LinkedHashMap<>();
        Set<String> unlisted = new TreeSet<>();
        for (Path gold : files(arguments[2], ".json")) {
            JsonNode annotation = new JsonMapper().readTree(gold.toFile());
            List<Said> said = said(stages, Path.of(arguments[1], annotation.get("report").asText() + ".txt"));
            for (JsonNode incident : annotation.get("incidents")) {
                for (JsonNode place : incident.get("places")) {
                    String name = place.get(0).asText();
                    if (!entries.containsKey(name)) {
                        unlisted.add(name);
                    }
                    Set<String> ids = meant.computeIfAbsent(name, fresh -> new TreeSet<>());
                    said.stream().filter(one -> name.startsWith(one.name())).forEach(one -> ids.add(one.id()));
                }
            }
        }
        int right = 0;
        int all = 0;
        for (Map.Entry<String, Set<String>> entry : entries.entrySet()) {
            Set<String> ids = meant.getOrDefault(entry.getKey(), Set.of());
            boolean good = !ids.isEmpty() && entry.getValue().containsAll(ids);
            all++;
            right += good ? 1 : 0;
            System.out.println((good ? "right  " : "WRONG  ") + entry.getKey() + ": " + ids + (good ? "" : ", not " + entry.getValue()));
        }
        System.out.println(right + " of " + all + " names; annotated, but not among the entries: " + unlisted);
    }

    /** "Homs" where "Homs airbase" is annotated counts: the words beside a name are no part of it here. */
    private record Said(String name, String id) {}

    private static List<Said> said(Stages stages, Path file) throws Exception {
        Reading reading = ReportReader.standard()
                .read(file.toString(), file.getFileName().toString(), new Original(Files.readAllBytes(file)), Metadata.NONE);
        Report report = ((Reading.Read) reading).report();
        return stages.extract(report).placings().stream()
                .map(placing -> new Said(placing.evidence().in(report.text()), placing.place().id()))
                .toList();
    }

    private static List<Path> files(String folder, String ending) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, Set<String>> entries(Path table) throws Exception {
        Map<String, Set<String>> entries = new LinkedHashMap<>();
        Files.readAllLines(table).stream().skip(1).filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split(",", -1);
            entries.put(cells[0], new TreeSet<>(List.of(cells[1].split(" "))));
        });
        return entries;
    }
}
