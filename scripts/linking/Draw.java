import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Blocks;
import org.attestgraph.attest.link.Days;
import org.attestgraph.attest.link.Spot;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.AccountReader;
import org.attestgraph.attest.rdf.Hierarchy;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;

/**
 * Draws pairs of accounts in different reports, to be judged by reading: as many that are in one case, and as many close
 * ones that are not. Close are two that share a kind, at most three days apart, in towns, villages or their parts that are
 * the same, lie in each other or are at most 20 km apart. Pairs that a table such as docs/links-checked.csv names are left out:
 * java -cp 'target/classes:target/lib/*' Draw.java DATASET COUNT SEED [TABLE].
 */
class Draw {
    private static final int CLOSE = 3;

    private final DatasetGraph data;
    private final Set<Set<String>> leftOut;
    private final Map<String, Node> cases = new HashMap<>();

    Draw(DatasetGraph data, Set<Set<String>> leftOut) {
        this.data = data;
        this.leftOut = leftOut;
        data.find(Node.ANY, Node.ANY, ATT.hasAccount, Node.ANY)
                .forEachRemaining(quad -> cases.put(quad.getObject().getURI(), quad.getSubject()));
    }

    public static void main(String[] arguments) throws Exception {
        DatasetFolder folder = DatasetFolder.open(Path.of(arguments[0]));
        Set<Set<String>> leftOut = arguments.length < 4 ? Set.of() : pairs(Path.of(arguments[3]));
        try (GraphStore store = GraphStore.openToRead(folder, "draw")) {
            List<String> names = store.archive().contents().all().stream()
                    .map(holding -> holding.name())
                    .filter(name -> name.contains("/report/"))
                    .sorted()
                    .toList();
            Node reference = new Iris(folder.base()).referenceGraph();
            store.<Void>read(data -> {
                new Draw(data, leftOut).draw(names, reference, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
                return null;
            });
        }
    }

    private static Set<Set<String>> pairs(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(row -> Set.of(row[2] + ".txt #" + row[3], row[4] + ".txt #" + row[5]))
                .collect(Collectors.toSet());
    }

    private void draw(List<String> names, Node reference, int count, long seed) {
        Hierarchy hierarchy = new Hierarchy(data.getGraph(reference));
        AccountReader reader = new AccountReader(hierarchy, hierarchy.credits());
        List<Account> accounts = new ArrayList<>();
        names.forEach(name -> accounts.addAll(reader.accounts(data.getGraph(NodeFactory.createURI(name)))));
        Blocks blocks = new Blocks(accounts);
        Map<Boolean, List<List<Account>>> pairs = new TreeMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        for (Account one : accounts.stream().sorted().toList()) {
            for (Account other : blocks.of(one).distinct().sorted().toList()) {
                if (!one.paper().id().equals(other.paper().id()) && isNew(one, other, blocks)) {
                    boolean linked = cases.get(one.id()).equals(cases.get(other.id()));
                    if ((linked || isClose(one, other)) && !leftOut.contains(Set.of(name(one), name(other)))) {
                        pairs.get(linked).add(List.of(one, other));
                    }
                }
            }
        }
        pairs.forEach((linked, all) -> {
            Collections.shuffle(all, new Random(seed));
            System.out.println((linked ? "linked" : "not linked, close") + ", of " + all.size());
            all.stream().limit(count).forEach(pair -> System.out.println("\n" + tell(pair.get(0)) + "\n" + tell(pair.get(1))));
        });
    }

    /** Each pair once, though both may find each other. */
    private static boolean isNew(Account one, Account other, Blocks blocks) {
        return one.compareTo(other) < 0 || blocks.of(other).noneMatch(one::equals);
    }

    private static boolean isClose(Account one, Account other) {
        return !Collections.disjoint(one.kinds(), other.kinds())
                && one.days().isPresent()
                && other.days().isPresent()
                && gap(one.days().get(), other.days().get()) <= CLOSE
                && Blocks.haveToDo(points(one), points(other));
    }

    /** Towns, villages and their parts: nearly everything is close to a governorate. */
    private static List<Spot> points(Account account) {
        return account.spots().stream().filter(spot -> spot.point().isPresent()).toList();
    }

    private static long gap(Days one, Days other) {
        return Math.max(ChronoUnit.DAYS.between(one.last(), other.first()), ChronoUnit.DAYS.between(other.last(), one.first()));
    }

    private String name(Account account) {
        return data.stream(Node.ANY, NodeFactory.createURI(account.id()), ATT.inReport, Node.ANY)
                .flatMap(quad -> data.stream(Node.ANY, quad.getObject(), ATT.fileName, Node.ANY))
                .map(quad -> Path.of(quad.getObject().getLiteralLexicalForm()).getFileName() + account.id().replaceAll(".*/", " #"))
                .findFirst()
                .orElseThrow();
    }

    private String tell(Account account) {
        Node incident = NodeFactory.createURI(account.id());
        String words = data.stream(Node.ANY, incident, ATT.evidence, Node.ANY)
                .flatMap(quad -> data.stream(Node.ANY, quad.getObject(), ATT.exact, Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm().replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining(" | "));
        return name(account) + (account.aggregate() ? " total" : "") + " " + account.kinds() + " "
                + account.days().map(days -> days.first() + ".." + days.last()).orElse("?") + " "
                + account.spots().stream().map(spot -> spot.place().id().replaceAll(".*/", "")).toList() + "\n  "
                + words.substring(0, Math.min(words.length(), 420));
    }
}
