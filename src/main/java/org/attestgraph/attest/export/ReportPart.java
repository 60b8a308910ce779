package org.attestgraph.attest.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.rdf.ATT;

/** What a report says of some of its incidents, and of nothing else. */
final class ReportPart {
    /** By which things lead to an incident that belong to it: who did it, and who says so. */
    private static final Set<Node> LEADING =
            Set.of(ATT.perpetrated, ATT.usedWeapon, ATT.about, ATT.asserts, ATT.denies);

    private final Map<Node, Set<Triple>> bySubject = new HashMap<>();
    private final Map<Node, Set<Node>> leading = new HashMap<>();
    private final Set<Node> kept = new HashSet<>();
    private final Set<Node> left = new HashSet<>();

    private ReportPart(List<Triple> report, Predicate<String> wanted) {
        for (Triple triple : report) {
            bySubject
                    .computeIfAbsent(triple.getSubject(), subject -> new HashSet<>())
                    .add(triple);
            if (LEADING.contains(triple.getPredicate())) {
                leading.computeIfAbsent(triple.getObject(), object -> new HashSet<>())
                        .add(triple.getSubject());
            }
            if (triple.getPredicate().equals(RDF.type.asNode())
                    && triple.getObject().equals(ATT.Incident)) {
                (wanted.test(triple.getSubject().getURI()) ? kept : left).add(triple.getSubject());
            }
        }
    }

    /** The statements of {@code report} that tell of the incidents that are {@code wanted}; none where it has none. */
    static List<Triple> of(List<Triple> report, Predicate<String> wanted) {
        ReportPart part = new ReportPart(report, wanted);
        if (part.left.isEmpty()) {
            return report;
        }
        part.follow();
        return report.stream().filter(part::keeps).toList();
    }

    private void follow() {
        Deque<Node> queue = new ArrayDeque<>(kept);
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            leading.getOrDefault(node, Set.of()).forEach(subject -> reach(subject, queue));
            bySubject.getOrDefault(node, Set.of()).forEach(triple -> reach(triple.getObject(), queue));
        }
    }

    private void reach(Node node, Deque<Node> queue) {
        if (node.isURI() && !left.contains(node) && !belongsToOneLeft(node) && kept.add(node)) {
            queue.add(node);
        }
    }

    /** Figures and mentions lie below the IRI of their incident. */
    private boolean belongsToOneLeft(Node node) {
        return left.stream().anyMatch(incident -> node.getURI().startsWith(incident.getURI() + "/"));
    }

    private boolean keeps(Triple triple) {
        Node object = triple.getObject();
        return kept.contains(triple.getSubject())
                && (!object.isURI() || !left.contains(object) && !belongsToOneLeft(object));
    }
}
