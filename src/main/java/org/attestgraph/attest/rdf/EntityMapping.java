package org.attestgraph.attest.rdf;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.extract.Claim;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Filler;
import org.attestgraph.attest.extract.Incident;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.resolve.Entity;

/** Says of the things a report names what no lexicon says: names they go by in it, and all of what is unlisted. */
record EntityMapping(Page page, KnownNames known) {

    void describe(Extraction extraction) {
        Map<Node, List<Naming>> byThing = namings(extraction)
                .flatMap(naming -> Stream.concat(
                        Stream.of(naming), containers(naming.entity()).map(Naming::unsaid)))
                .sorted()
                .collect(groupingBy(naming -> page.iris().entity(naming.entity())));
        byThing.forEach((node, namings) -> {
            Entity first = namings.getFirst().entity();
            if (first.listed()) {
                alternativeNames(node, namings, new HashSet<>());
            } else {
                unlisted(node, first.label(), namings);
            }
        });
    }

    private Stream<Naming> namings(Extraction extraction) {
        return Stream.of(
                        extraction.publisher().stream().map(Naming::unsaid),
                        extraction.incidents().stream().flatMap(this::namings),
                        extraction.claims().stream().flatMap(this::namings))
                .flatMap(namings -> namings);
    }

    private Stream<Naming> namings(Incident incident) {
        return IncidentMapping.mentions(incident).map(mention -> naming(mention.filler()));
    }

    /** Where a report speaks in its own voice, the words of the claim are evidence of who claims, but no name. */
    private Stream<Naming> namings(Claim claim) {
        return ClaimMapping.mentions(claim)
                .map(mention -> mention.filler().evidence().contains(claim.evidence())
                        ? Naming.unsaid(mention.filler().entity())
                        : naming(mention.filler()));
    }

    private Naming naming(Filler filler) {
        return Naming.said(
                filler.entity(),
                page.text().exact(filler.evidence()),
                filler.evidence().start());
    }

    private static Stream<Entity> containers(Entity entity) {
        return entity.within().stream()
                .flatMap(container -> Stream.concat(Stream.of(container), containers(container)));
    }

    private void unlisted(Node node, String label, List<Naming> namings) {
        page.state(node, RDFS.label.asNode(), Literals.words(label));
        page.state(node, ATT.unlisted, Literals.truth(true));
        for (Naming naming : namings) {
            page.statements().type(node, naming.entity().type());
            naming.entity().within().forEach(container -> contained(node, naming.entity(), container));
        }
        alternativeNames(node, namings, new HashSet<>(Set.of(KnownNames.fold(label))));
    }

    private void alternativeNames(Node node, List<Naming> namings, Set<String> taken) {
        for (Naming naming : namings) {
            for (String name : naming.names()) {
                if (!(naming.entity().listed() && known.has(naming.entity(), name))
                        && taken.add(KnownNames.fold(name))) {
                    page.state(node, SKOS.altLabel.asNode(), Literals.words(name));
                }
            }
        }
    }

    private void contained(Node node, Entity part, Entity whole) {
        page.state(node, containment(part, whole), page.iris().entity(whole));
    }

    private static Node containment(Entity part, Entity whole) {
        boolean agent = isAgent(part);
        if (whole.kind() == EntityKind.PLACE && part.kind() != EntityKind.WEAPON) {
            return agent ? ATT.basedIn : ATT.within;
        }
        if (agent && isAgent(whole)) {
            return ATT.partOf;
        }
        if (part.kind() == whole.kind()) {
            return SKOS.broader.asNode();
        }
        throw new IllegalArgumentException(
                "[" + part.label() + "] A " + part.kind() + " is not part of a " + whole.kind() + ".");
    }

    private static boolean isAgent(Entity entity) {
        return entity.kind() == EntityKind.ACTOR || entity.kind() == EntityKind.SOURCE;
    }
}
