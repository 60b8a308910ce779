package org.attestgraph.attest.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a page shows of the statements around a thing: the first values of each property, and how many there are. */
final class Shown {
    private static final int MOST = 200;

    private final Node thing;
    private final Map<Node, Values> said = new LinkedHashMap<>();
    private final Map<Node, Values> leading = new LinkedHashMap<>();

    Shown(Node thing) {
        this.thing = thing;
    }

    void take(Triple triple) {
        if (triple.getSubject().equals(thing)) {
            said.computeIfAbsent(triple.getPredicate(), property -> new Values())
                    .add(triple.getObject());
        }
        if (triple.getObject().equals(thing)) {
            leading.computeIfAbsent(triple.getPredicate(), property -> new Values())
                    .add(triple.getSubject());
        }
    }

    /** What is said of the thing, by property. */
    Map<Node, Values> said() {
        return said;
    }

    /** What leads to it, by property. */
    Map<Node, Values> leading() {
        return leading;
    }

    /** The thing, and those that are shown with it. */
    Set<Node> things() {
        return Stream.concat(
                        Stream.of(thing),
                        Stream.of(said, leading)
                                .flatMap(values -> values.values().stream())
                                .flatMap(values -> values.first.stream()))
                .filter(Node::isURI)
                .collect(Collectors.toSet());
    }

    /** Of one property. */
    static final class Values {
        private final List<Node> first = new ArrayList<>();
        private long all;

        private void add(Node value) {
            if (first.size() < MOST) {
                first.add(value);
            }
            all++;
        }

        List<Node> first() {
            return first;
        }

        long left() {
            return all - first.size();
        }
    }
}
