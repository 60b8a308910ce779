package org.attestgraph.attest.evaluate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Casualty;
import org.attestgraph.attest.extract.Claim;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Filler;
import org.attestgraph.attest.extract.Incident;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.extract.When;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Entity;

/**
 * Extractions in the shape of annotations, as a client reads them from the graph: actors and weapons also go by the names
 * of what they belong to, and a claim that is about no incident is left out.
 */
public record Annotations(Naming naming) {
    private static final int LONGEST_NAME = 80;

    private record Key(EntityKind kind, String id) {}

    public Annotation of(Extraction extraction) {
        String text = extraction.report().text();
        return new Annotation(
                stem(extraction.report()),
                extraction.published(),
                extraction.publisher().map(naming::asAgent).orElse(List.of()),
                extraction.incidents().stream()
                        .map(incident -> incident(incident, text))
                        .toList(),
                extraction.claims().stream()
                        .filter(claim -> !claim.about().isEmpty())
                        .map(claim -> claim(claim, text))
                        .toList());
    }

    private static String stem(Report report) {
        int dot = report.fileName().lastIndexOf('.');
        return dot > 0 ? report.fileName().substring(0, dot) : report.fileName();
    }

    private Annotation.Incident incident(Incident incident, String text) {
        return new Annotation.Incident(
                "i" + incident.number(),
                incident.types().stream()
                        .sorted(Comparator.comparing(IncidentType::code))
                        .toList(),
                names(incident.perpetrators(), text, naming::withBroader),
                names(incident.weapons(), text, naming::withBroader),
                names(incident.places(), text, naming::own),
                incident.when().map(When::interval),
                incident.casualties().stream().map(Annotations::casualty).toList(),
                names(incident.targets(), text, naming::own),
                incident.aggregate(),
                incident.evidence().stream()
                        .map(span -> span.in(text))
                        .distinct()
                        .toList());
    }

    private static Annotation.Casualty casualty(Casualty casualty) {
        return new Annotation.Casualty(casualty.harm(), casualty.number(), casualty.qualifier(), casualty.victims());
    }

    private Annotation.Claim claim(Claim claim, String text) {
        return new Annotation.Claim(
                "c" + claim.number(),
                claim.about().stream().distinct().map(number -> "i" + number).toList(),
                names(List.of(claim.claimant()), text, naming::asAgent).getFirst(),
                names(claim.reportedBy(), text, naming::asAgent),
                claim.stance(),
                claim.evidence().in(text));
    }

    /**
     * An entity that fills a slot twice counts once, with the names that either mention gives it. What the report itself
     * calls it is one of them; longer passages are no names.
     */
    private static List<List<String>> names(List<Filler> fillers, String text, Function<Entity, List<String>> naming) {
        Map<Key, Set<String>> names = new LinkedHashMap<>();
        for (Filler filler : fillers) {
            Entity entity = filler.entity();
            Set<String> own = names.computeIfAbsent(new Key(entity.kind(), entity.id()), key -> new LinkedHashSet<>());
            own.addAll(naming.apply(entity));
            if (filler.evidence().length() <= LONGEST_NAME && filler.evidence().length() > 0) {
                own.add(filler.evidence().in(text));
            }
        }
        return names.values().stream().map(List::copyOf).toList();
    }
}
