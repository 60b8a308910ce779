package org.attestgraph.attest.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Iris;

/**
 * The part of a dataset that is wanted, graph by graph; to be used within one transaction. With a part of the incidents
 * comes what describes the things that they name, the cases that they are accounts of, and decisions on them.
 */
public final class Excerpt {
    private final DatasetGraph data;
    private final Iris iris;
    private final Selection selection;
    private final List<Node> names;
    private final Consumer<String> watch;
    private final Map<Node, List<Triple>> known = new Remembered();
    private Optional<Set<Node>> wanted = Optional.empty();

    private Excerpt(DatasetGraph data, Iris iris, Selection selection, List<Node> names, Consumer<String> watch) {
        this.data = data;
        this.iris = iris;
        this.selection = selection;
        this.names = names;
        this.watch = watch;
    }

    public static Excerpt of(DatasetGraph data, String base, Selection selection) {
        Iris iris = new Iris(base);
        List<Node> names = new ArrayList<>();
        data.listGraphNodes().forEachRemaining(names::add);
        names.removeIf(name -> isReport(name, iris) && !selection.holdsReport(name.getURI()));
        names.sort(Comparator.comparing(Node::getURI));
        return new Excerpt(data, iris, selection, names, name -> {});
    }

    /** The same, with {@code watch} told the name of each graph when it is taken to be written. */
    public Excerpt watchedBy(Consumer<String> watch) {
        return new Excerpt(data, iris, selection, names, watch);
    }

    /** How many graphs there are to be written, or fewer, where some hold nothing that is wanted. */
    public int size() {
        return names.size();
    }

    public Iris iris() {
        return iris;
    }

    public DatasetGraph data() {
        return data;
    }

    /** The graphs of reports, in the order of their names. */
    public List<Node> reports() {
        return names.stream().filter(this::isReport).toList();
    }

    /** The other graphs, in the order of their names. */
    public List<Node> shared() {
        return names.stream().filter(name -> !isReport(name)).toList();
    }

    /** Takes what a report says that is wanted, in no order; nothing where it tells of no incident that is. */
    public List<Triple> report(Node name) {
        watch.accept(name.getURI());
        return part(name);
    }

    private List<Triple> part(Node name) {
        List<Triple> all = statements(name);
        return selection.incidents().isEmpty() ? all : ReportPart.of(all, selection::holdsIncident);
    }

    /** Gives each graph in the order of names with its statements in no order. A large graph need not fit into memory. */
    void each(Use use) throws java.io.IOException {
        if (selection.everything()) {
            for (Node name : names) {
                watch.accept(name.getURI());
                use.graph(name, triples(name));
            }
            return;
        }
        Set<Triple> told = told();
        for (Node name : names) {
            watch.accept(name.getURI());
            List<Triple> wanted = isReport(name)
                    ? part(name)
                    : told.stream()
                            .filter(triple ->
                                    data.contains(name, triple.getSubject(), triple.getPredicate(), triple.getObject()))
                            .toList();
            if (!wanted.isEmpty()) {
                use.graph(name, wanted.iterator());
            }
        }
    }

    /** What the graphs that reports share say of the things that are {@code named}, and of those that these lead to. */
    public Set<Triple> described(Set<Node> named) {
        Set<Triple> told = new LinkedHashSet<>();
        Set<Node> seen = new HashSet<>(named);
        Deque<Node> queue = new ArrayDeque<>(named);
        while (!queue.isEmpty()) {
            for (Triple triple : known.computeIfAbsent(queue.remove(), this::known)) {
                told.add(triple);
                if (triple.getObject().isURI() && seen.add(triple.getObject())) {
                    queue.add(triple.getObject());
                }
            }
        }
        return told;
    }

    private List<Triple> known(Node thing) {
        List<Triple> triples = new ArrayList<>();
        for (Node graph : List.of(iris.referenceGraph(), iris.gazetteerGraph())) {
            data.find(graph, thing, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        }
        return triples;
    }

    /** What the cases and decisions say that {@code incident} is in. */
    public Set<Triple> judged(Node incident) {
        Set<Triple> told = new LinkedHashSet<>();
        data.find(iris.casesGraph(), Node.ANY, ATT.hasAccount, incident)
                .forEachRemaining(quad -> below(quad.getSubject(), told));
        data.find(iris.casesGraph(), incident, ATT.includedIn, Node.ANY)
                .forEachRemaining(quad -> told.add(quad.asTriple()));
        data.find(iris.reviewGraph(), Node.ANY, ATT.decidesOn, incident)
                .forEachRemaining(quad -> data.find(iris.reviewGraph(), quad.getSubject(), Node.ANY, Node.ANY)
                        .forEachRemaining(said -> told.add(said.asTriple())));
        return told;
    }

    /** What is said of {@code thing} and of what leads to it, in no order, each statement as often as it is said. */
    public Iterator<Triple> around(Node thing) {
        Iterator<Quad> said = Iter.concat(
                data.find(Node.ANY, thing, Node.ANY, Node.ANY), data.find(Node.ANY, Node.ANY, Node.ANY, thing));
        return Iter.map(
                Iter.filter(
                        said,
                        quad -> !isReport(quad.getGraph())
                                || selection.holdsReport(quad.getGraph().getURI())),
                Quad::asTriple);
    }

    /** Whether {@code thing} is in it, which may be named in many reports. */
    public boolean wants(Node thing) {
        return selection.everything() || wanted().contains(thing);
    }

    private Set<Node> wanted() {
        if (wanted.isEmpty()) {
            Set<Node> things = new HashSet<>();
            for (Node report : reports()) {
                for (Triple triple : part(report)) {
                    things.add(triple.getSubject());
                    things.add(triple.getObject());
                }
            }
            told().forEach(triple -> things.add(triple.getSubject()));
            wanted = Optional.of(things);
        }
        return wanted.get();
    }

    private boolean isReport(Node graph) {
        return isReport(graph, iris);
    }

    private static boolean isReport(Node graph, Iris iris) {
        return graph.getURI().startsWith(iris.base() + "report/");
    }

    /** A case with its parts, whose IRIs lie below its own. */
    private void below(Node top, Set<Triple> told) {
        Deque<Node> queue = new ArrayDeque<>(List.of(top));
        while (!queue.isEmpty()) {
            data.find(iris.casesGraph(), queue.remove(), Node.ANY, Node.ANY).forEachRemaining(quad -> {
                Node object = quad.getObject();
                if (told.add(quad.asTriple())
                        && object.isURI()
                        && object.getURI().startsWith(top.getURI() + "/")) {
                    queue.add(object);
                }
            });
        }
    }

    /** What the shared graphs say that belongs to the reports that are wanted; as much as those bring with them. */
    private Set<Triple> told() {
        Set<Node> named = new HashSet<>();
        Set<Triple> told = new HashSet<>();
        for (Node report : reports()) {
            for (Triple triple : part(report)) {
                if (triple.getObject().isURI()) {
                    named.add(triple.getObject());
                }
                named.add(triple.getSubject());
                if (triple.getObject().equals(ATT.Incident)) {
                    told.addAll(judged(triple.getSubject()));
                }
            }
        }
        told.forEach(triple -> named.add(triple.getObject()));
        told.addAll(described(named));
        return told;
    }

    private List<Triple> statements(Node name) {
        List<Triple> triples = new ArrayList<>();
        triples(name).forEachRemaining(triples::add);
        return triples;
    }

    private Iterator<Triple> triples(Node name) {
        return Iter.map(data.find(name, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple);
    }

    /** What is asked for again and again, the things that were asked for last. */
    private static final class Remembered extends LinkedHashMap<Node, List<Triple>> {
        private static final int MOST = 20_000;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, List<Triple>> eldest) {
            return size() > MOST;
        }
    }

    interface Use {
        void graph(Node name, Iterator<Triple> triples) throws java.io.IOException;
    }
}
