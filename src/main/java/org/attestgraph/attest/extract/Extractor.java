package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.mention.MentionFinder;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.resolve.Places;
import org.attestgraph.attest.resolve.Publishers;
import org.attestgraph.attest.syntax.Grammar;
import org.attestgraph.attest.text.Span;

/** Reads what a report says. Pure: the same report always gives the same answer; safe for many threads. */
public final class Extractor {
    private final Drafting drafting;
    private final WordReading wordReading;
    private final Publishers publishers;
    private final Models models;

    public Extractor(Lexicon lexicon, Grammar grammar, Models models) {
        this(lexicon, Gazetteers.NONE, grammar, models);
    }

    /** @param gazetteers whose places the lexicon's entries find, see {@link Lexicon#with} */
    public Extractor(Lexicon lexicon, Gazetteers gazetteers, Grammar grammar, Models models) {
        Places places = Places.of(lexicon.entries(), gazetteers);
        this.drafting = new Drafting(new MentionFinder(lexicon, grammar), lexicon.entries(), places);
        this.wordReading = new WordReading(lexicon, places);
        this.publishers = new Publishers(lexicon.entries());
        this.models = models;
    }

    public Extraction extract(Report report) {
        if (report.language().isEnglish()) {
            return extract(drafting.of(report));
        }
        Optional<Entity> publisher = publisher(report);
        return report.language().read()
                ? wordReading.of(report, publisher, publisher.orElseGet(() -> unnamed(report)), credited(report))
                : new Extraction(report, report.published(), publisher, List.of(), List.of());
    }

    private Optional<Entity> publisher(Report report) {
        return report.metadata().publisher().filter(name -> !name.isBlank()).map(publishers::of);
    }

    Extraction extract(Draft draft) {
        Grouping grouping = new Grouping(models, draft);
        return extract(draft, grouping, grouping.groups());
    }

    Extraction extract(Draft draft, List<Group> groups) {
        return extract(draft, new Grouping(models, draft), groups);
    }

    private Extraction extract(Draft draft, Grouping grouping, List<Group> groups) {
        Optional<Entity> publisher = publisher(draft.report());
        Filling filling = new Filling(models, draft);
        List<Incident> incidents = new ArrayList<>();
        Map<Group, Integer> numbers = new LinkedHashMap<>();
        GroupFeatures groupFeatures = new GroupFeatures(draft);
        for (Group group : groups) {
            Incident incident = filling.incident(incidents.size() + 1, group, groups);
            var features = groupFeatures.of(
                    group, group.acts().stream().map(grouping::sureness).toList(), incident, groups);
            if (models.get("keep").probability(features) >= models.threshold("keep")) {
                boolean aggregate = models.get("aggregate").probability(features) >= models.threshold("aggregate");
                incidents.add(incident.asAggregate(aggregate));
                numbers.put(group, incident.number());
            }
        }
        Entity speaker = publisher.orElseGet(() -> unnamed(draft.report()));
        Map<Integer, List<Speaking.Statement>> statements = new Speaking(models, draft).statements();
        List<Claim> claims = new Claiming(models, draft, grouping, speaker, credited(draft.report()))
                .claims(statements, groups, numbers);
        return new Extraction(
                draft.report(),
                draft.published(),
                publisher,
                incidents,
                Support.given(draft, incidents, claims),
                draft.placings());
    }

    private List<Filler> credited(Report report) {
        return report.front().carriers().stream()
                .map(extent -> new Span(extent.start(), extent.end()))
                .map(span -> new Filler(publishers.of(span.in(report.text())), span, "credited"))
                .toList();
    }

    /** The report itself, where nobody says who published it. */
    private static Entity unnamed(Report report) {
        return new Entity(
                EntityKind.SOURCE, "report-" + report.sha256().substring(0, 12), "report", false, "Source", List.of());
    }

    Draft draft(Report report) {
        return drafting.of(report);
    }
}
