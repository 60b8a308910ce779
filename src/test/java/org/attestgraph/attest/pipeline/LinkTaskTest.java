package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of linking as they are done on many machines, beside linking on one. */
class LinkTaskTest {
    private static final List<Request> REPORTS = SyntheticReports.requests(200, 7);

    @TempDir
    Path temp;

    @Test
    void step_by_step_the_statements_are_those_of_one_machine() {
        assertThat(steps(Map.of())).isEqualTo(alone("")).hasSizeGreaterThan(2000);
    }

    @Test
    void what_people_decided_counts() {
        String first = incident(0, 1);
        String table = "decision,first,firstAt,second,secondAt,field,value,note,by,on\n"
                + "same," + first + ",," + incident(150, 2) + ",,,,,A,2031-01-01\n"
                + "wrong," + incident(20, 3) + ",,,,,,,A,2031-01-01\n"
                + "corrected," + incident(30, 1) + ",,,,killed,77,,A,2031-01-01\n"
                + pairOfOneCase() + "A,2031-01-01\n";

        Set<String> decided = steps(Map.of("decided.csv", table));

        assertThat(decided).isEqualTo(alone(table)).isNotEqualTo(steps(Map.of()));
        assertThat(decided).anyMatch(line -> line.contains("/graph/review>"));
    }

    /** A row that sets the accounts of a case apart. */
    private String pairOfOneCase() {
        Map<String, List<String>> cases = new TreeMap<>();
        steps(Map.of()).stream()
                .filter(line -> line.contains("hasAccount>"))
                .map(line -> line.split(" "))
                .forEach(terms -> cases.computeIfAbsent(terms[0], any -> new ArrayList<>())
                        .add(terms[2].substring(1, terms[2].length() - 1)));
        List<String> accounts = cases.values().stream()
                .filter(all -> all.size() > 1)
                .findFirst()
                .orElseThrow();
        return "not the same," + accounts.getFirst() + ",," + accounts.getLast() + ",,,,,";
    }

    private static String incident(int report, int number) {
        return ((Request.Store) REPORTS.get(report)).graph().name() + "/incident/" + number;
    }

    private static Set<String> steps(Map<String, String> tables) {
        LinkTask reading = new LinkTask(Iris.DEFAULT_BASE, tables, Map.of());
        Map<String, List<byte[]>> decidedOn = new HashMap<>();
        reading.decidedOn(quads()).forEachRemaining(report -> decidedOn.put(report.getKey(), report.getValue()));
        LinkTask task = new LinkTask(Iris.DEFAULT_BASE, tables, decidedOn);
        Map<String, byte[]> accounts = new LinkedHashMap<>();
        Set<String> lines = new TreeSet<>();
        task.accounts(quads()).forEachRemaining(report -> {
            accounts.putAll(report.getValue());
            task.withinReport(report.getValue().values()).forEach(line -> lines.add(new String(line, UTF_8)));
        });
        TreeMap<String, List<byte[]>> seats = new TreeMap<>();
        accounts.values().forEach(account -> task.seats(account)
                .forEach(seat -> seats.computeIfAbsent(seat.getKey(), any -> new ArrayList<>())
                        .add(seat.getValue())));
        List<List<String>> pairs = new ArrayList<>(task.joined());
        task.compared(Iter.flatMap(seats.entrySet().iterator(), seat -> seat.getValue().stream()
                        .map(account -> Map.entry(seat.getKey(), account))
                        .iterator()))
                .forEachRemaining(found -> {
                    if (found.size() == 1) {
                        lines.addAll(found);
                    } else {
                        pairs.add(found);
                    }
                });
        together(accounts.keySet(), pairs).forEach(some -> task.cases(some.stream()
                        .map(id -> accounts.getOrDefault(id, new byte[0]))
                        .toList())
                .forEach(line -> lines.add(new String(line, UTF_8))));
        task.review().forEach(line -> lines.add(new String(line, UTF_8)));
        return lines;
    }

    private static Collection<Set<String>> together(Set<String> ids, List<List<String>> pairs) {
        Map<String, Set<String>> sets = new HashMap<>();
        ids.forEach(id -> sets.put(id, new HashSet<>(Set.of(id))));
        pairs.forEach(pair -> {
            Set<String> one = sets.getOrDefault(pair.getFirst(), Set.of());
            Set<String> other = sets.getOrDefault(pair.getLast(), Set.of());
            if (!one.isEmpty() && !other.isEmpty() && one != other) {
                one.addAll(other);
                other.forEach(id -> sets.put(id, one));
            }
        });
        return new HashSet<>(sets.values());
    }

    private static InputStream quads() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        REPORTS.forEach(
                request -> all.writeBytes(((Request.Store) request).graph().nquads()));
        return new ByteArrayInputStream(all.toByteArray());
    }

    private Set<String> alone(String table) {
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), Iris.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.change(REPORTS, "");
            if (!table.isEmpty()) {
                store.change(List.of(new Request.Review("decided.csv", new Original(table.getBytes(UTF_8)), 4)), "");
            }
            Linking.bringUpToDate(store, true);
            Iris iris = new Iris(folder.base());
            Set<String> lines = new TreeSet<>();
            store.<Void>read(data -> {
                List.of(iris.casesGraph(), iris.reviewGraph())
                        .forEach(graph -> data.find(graph, Node.ANY, Node.ANY, Node.ANY)
                                .forEachRemaining(quad -> lines.add(CanonicalGraph.line(quad))));
                return null;
            });
            return lines;
        }
    }
}
