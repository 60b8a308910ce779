package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.extract.Speaking.Statement;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.text.Span;

/** Says who claims what about the incidents of a report. */
final class Claiming {
    private final Models models;
    private final Draft draft;
    private final AboutFeatures aboutFeatures;
    private final Entity publisher;
    private final List<Filler> credited;

    /**
     * @param publisher who speaks where nobody is named
     * @param credited media that the report names as those it took its story from
     */
    Claiming(Models models, Draft draft, Grouping grouping, Entity publisher, List<Filler> credited) {
        this.aboutFeatures = new AboutFeatures(draft, grouping);
        this.models = models;
        this.draft = draft;
        this.publisher = publisher;
        this.credited = List.copyOf(credited);
    }

    /** What one claimant says of incidents, with the sentences where they do. */
    private static final class Said {
        final Statement statement;
        final int sentence;
        final SortedSet<Integer> about = new TreeSet<>();

        Said(Statement statement, int sentence) {
            this.statement = statement;
            this.sentence = sentence;
        }
    }

    /** @param numbers the number of each group's incident; groups that became none are absent */
    List<Claim> claims(Map<Integer, List<Statement>> statements, List<Group> groups, Map<Group, Integer> numbers) {
        List<Claim> claims = new ArrayList<>(attributed(statements, groups, numbers));
        claims.addAll(own(statements, groups, numbers));
        claims.sort(Comparator.comparingInt((Claim claim) -> claim.evidence().start())
                .thenComparing(claim -> claim.claimant().evidence().start()));
        List<Claim> numbered = new ArrayList<>();
        for (Claim claim : claims) {
            numbered.add(claim.numbered(numbered.size() + 1));
        }
        return new Chains(draft, statements).link(numbered);
    }

    private List<Claim> attributed(
            Map<Integer, List<Statement>> statements, List<Group> groups, Map<Group, Integer> numbers) {
        Map<String, List<Said>> byClaimant = new LinkedHashMap<>();
        List<Group> told = groups.stream().filter(numbers::containsKey).toList();
        statements.forEach((sentence, all) -> {
            for (Statement statement : all) {
                SortedSet<Integer> about = about(statement, told, numbers);
                if (!about.isEmpty()) {
                    add(byClaimant, statement, sentence, about);
                }
            }
        });
        return byClaimant.values().stream()
                .flatMap(List::stream)
                .map(this::claim)
                .toList();
    }

    /** Who says the same of the same incidents again makes no new claim. */
    private static void add(
            Map<String, List<Said>> byClaimant, Statement statement, int sentence, SortedSet<Integer> about) {
        String key =
                statement.voice().entity().kind() + statement.voice().entity().id() + statement.denies();
        List<Said> before = byClaimant.computeIfAbsent(key, k -> new ArrayList<>());
        SortedSet<Integer> fresh = new TreeSet<>(about);
        before.forEach(said -> fresh.removeAll(said.about));
        if (!fresh.isEmpty()) {
            Said said = new Said(statement, sentence);
            said.about.addAll(fresh);
            before.add(said);
        }
    }

    /** The incidents that a statement is about. */
    private SortedSet<Integer> about(Statement statement, List<Group> told, Map<Group, Integer> numbers) {
        SortedSet<Integer> about = new TreeSet<>();
        for (Group group : told) {
            double probability = models.get("about")
                    .probability(aboutFeatures.of(statement.voice(), statement.denies(), group, told));
            Integer number = numbers.get(group);
            if (number != null && probability >= models.threshold("about")) {
                about.add(number);
            }
        }
        return about;
    }

    private Claim claim(Said said) {
        Voice voice = said.statement.voice();
        Span evidence = draft.sentence(said.sentence).sentence().span();
        List<Filler> carriers = new ArrayList<>();
        for (Voice carrier : said.statement.carriers()) {
            if (carriers.stream().noneMatch(filler -> filler.entity().equals(carrier.entity()))) {
                carriers.add(new Filler(carrier.entity(), draft.span(carrier.sentence(), carrier.at()), "carrier"));
            }
        }
        if (carriers.isEmpty()) {
            carriers.addAll(carriers(evidence));
        }
        return new Claim(
                1,
                said.statement.denies() ? Stance.DENIES : Stance.ASSERTS,
                List.copyOf(said.about),
                new Filler(
                        voice.entity(),
                        draft.span(voice.sentence(), voice.at()),
                        voice.pronoun() ? "pronoun" : "speaker"),
                carriers,
                OptionalInt.empty(),
                isHedged(said.sentence),
                Claim.Details.NONE,
                evidence,
                "attributed");
    }

    /** What carried that for which the sentence names no medium. */
    private List<Filler> carriers(Span evidence) {
        return credited.isEmpty() ? List.of(new Filler(publisher, evidence, "publisher")) : credited;
    }

    private boolean isHedged(int sentence) {
        return draft.sentence(sentence).of(Mention.Mood.class).stream().anyMatch(Mention.Mood::hedge);
    }

    private List<Claim> own(Map<Integer, List<Statement>> statements, List<Group> groups, Map<Group, Integer> numbers) {
        OwnVoiceFeatures features = new OwnVoiceFeatures(draft, statements);
        Map<Integer, SortedSet<Integer>> bySentence = new TreeMap<>();
        for (Group group : groups) {
            Integer number = numbers.get(group);
            if (number != null
                    && models.get("own").probability(features.of(group, groups)) >= models.threshold("own")) {
                bySentence
                        .computeIfAbsent(sentence(group, statements), key -> new TreeSet<>())
                        .add(number);
            }
        }
        List<Claim> claims = new ArrayList<>();
        bySentence.forEach((sentence, about) -> {
            Span evidence = draft.sentence(sentence).sentence().span();
            claims.add(new Claim(
                    1,
                    Stance.ASSERTS,
                    List.copyOf(about),
                    new Filler(publisher, evidence, "own voice"),
                    carriers(evidence),
                    OptionalInt.empty(),
                    isHedged(sentence),
                    Claim.Details.NONE,
                    evidence,
                    "own voice"));
        });
        return claims;
    }

    /** The first sentence of a group in which nobody else speaks, better one that is no title. */
    private int sentence(Group group, Map<Integer, List<Statement>> statements) {
        int best = group.first().sentence();
        for (int sentence : group.sentences().reversed()) {
            if (!statements.containsKey(sentence) && !draft.sentence(sentence).title()) {
                best = sentence;
            }
        }
        return best;
    }
}
