package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.extract.WordReading.Said;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.Mention.Form;
import org.attestgraph.attest.mention.Mention.Trigger;
import org.attestgraph.attest.text.Span;

/** What the sentences of a report tell of, by their words alone. */
final class WordEvents {
    /** How far before an act a word that says that it was none may stand. */
    private static final int REACH_OF_MOOD = 3;

    private static final int REACH_OF_ACTOR = 9;
    private static final int REACH_OF_MARKER = 2;

    private final Entries entries;
    /** Classes of actors that may have done what they stand near. */
    private final Set<String> agentClasses;

    private final Containment containment;
    private final List<Said> story;
    private final List<Event> events = new ArrayList<>();

    /** The event that each sentence tells of; sentences that tell of none are absent. */
    private final Map<Said, Event> bySentence = new LinkedHashMap<>();

    WordEvents(Lexicon lexicon, List<Said> story) {
        this.entries = lexicon.entries();
        this.agentClasses = lexicon.foreign().agents();
        this.containment = new Containment(entries);
        this.story = List.copyOf(story);
        List<Said> body =
                story.stream().filter(said -> !said.sentence().title()).toList();
        boolean told = body.stream().anyMatch(said -> !acts(said).isEmpty());
        (told ? body : story).forEach(this::tell);
    }

    /** An act in the making. */
    private static final class Event {
        final SortedSet<IncidentType> types = new TreeSet<>();
        final Map<Role, List<Filler>> fillers = new LinkedHashMap<>();
        final List<Casualty> casualties = new ArrayList<>();
        final List<Span> evidence = new ArrayList<>();
        Optional<When> when = Optional.empty();

        List<Filler> of(Role role) {
            return fillers.computeIfAbsent(role, key -> new ArrayList<>());
        }

        /** An act of violence that no word tells the kind of. */
        boolean isVague() {
            return types.isEmpty();
        }

        Incident incident(int number) {
            SortedSet<IncidentType> kinds = new TreeSet<>(types);
            if (kinds.isEmpty()) {
                kinds.add(IncidentType.OTHER_VIOLENCE);
            }
            return new Incident(
                    number,
                    kinds,
                    of(Role.PERPETRATOR),
                    of(Role.WEAPON),
                    of(Role.PLACE),
                    of(Role.TARGET),
                    when,
                    casualties,
                    false,
                    evidence);
        }
    }

    List<Said> story() {
        return story;
    }

    List<Incident> incidents() {
        List<Incident> incidents = new ArrayList<>();
        for (Event event : events) {
            incidents.add(event.incident(incidents.size() + 1));
        }
        return incidents;
    }

    /** The number of the incident that a sentence tells of. */
    Optional<Integer> toldIn(Said said) {
        return Optional.ofNullable(bySentence.get(said)).map(event -> events.indexOf(event) + 1);
    }

    /** Whether a sentence is the first that tells of its incident. */
    boolean tellsFirst(Said said) {
        Event event = bySentence.get(said);
        return event != null
                && event.evidence.getFirst().equals(said.sentence().sentence().span());
    }

    /** Whether somebody denies in a sentence, and nobody asserts. */
    static boolean denies(Said said) {
        return said.sentence().of(Mention.Cue.class).stream().anyMatch(Mention.Cue::denies);
    }

    private void tell(Said said) {
        List<Trigger> acts = acts(said);
        if (acts.isEmpty() && said.tolls().isEmpty() && !goesOn(said)) {
            return;
        }
        Event told = fresh(said, acts);
        Optional<Event> before = events.reversed().stream()
                .filter(event -> isSame(event, told, said, acts))
                .findFirst();
        boolean another = acts.stream().anyMatch(act -> !act.type().equals("harm")) || !told.casualties.isEmpty();
        if (before.isPresent()) {
            bySentence.put(said, before.get());
            if (!denies(said)) {
                join(before.get(), told);
            }
        } else if (another) {
            events.add(told);
            bySentence.put(said, told);
        }
    }

    /** Whether a sentence without a word for an act speaks on of the one before: of its weapon, or of who did it. */
    private static boolean goesOn(Said said) {
        return !of(said, EntityKind.WEAPON).isEmpty()
                || said.sentence().of(Mention.Cue.class).stream().anyMatch(WordEvents::accuses);
    }

    private static boolean accuses(Mention.Cue cue) {
        return cue.frame().equals("accuses");
    }

    /** Words for acts, without those that a word before them says were none. */
    private static List<Trigger> acts(Said said) {
        List<Mention.Mood> moods = said.sentence().of(Mention.Mood.class).stream()
                .filter(mood -> !mood.hedge())
                .toList();
        return said.sentence().of(Trigger.class).stream()
                .filter(trigger -> moods.stream().noneMatch(mood -> makesNone(mood, trigger)))
                .toList();
    }

    private static boolean makesNone(Mention.Mood mood, Trigger trigger) {
        int apart = trigger.at().from() - mood.at().to();
        return apart >= 0 && apart <= REACH_OF_MOOD
                || mood.kind().equals("generic") && mood.at().overlaps(trigger.at());
    }

    private Event fresh(Said said, List<Trigger> acts) {
        Event event = new Event();
        int at = acts.stream().mapToInt(act -> act.at().from()).findFirst().orElse(0);
        add(event.of(Role.WEAPON), said, lowest(of(said, EntityKind.WEAPON)));
        add(event.of(Role.PLACE), said, places(said, at));
        add(event.of(Role.TARGET), said, targets(said));
        List<Spot> agents = agents(said, acts);
        event.types.addAll(types(said, acts, agents));
        int most = event.types.contains(IncidentType.CLASH) ? 2 : 1;
        add(event.of(Role.PERPETRATOR), said, agents.stream().limit(most).toList());
        said.moments().stream().findFirst().ifPresent(moment -> event.when = Optional.of(when(said, moment)));
        said.tolls()
                .forEach(toll -> event.casualties.add(Filling.casualty(
                        toll, said.sentence().span(toll.figure().at()))));
        event.evidence.add(said.sentence().sentence().span());
        return event;
    }

    private static void add(List<Filler> fillers, Said said, List<Spot> spots) {
        for (Spot spot : spots) {
            if (fillers.stream().noneMatch(filler -> filler.entity().equals(spot.entity()))) {
                fillers.add(new Filler(spot.entity(), said.sentence().span(spot.at()), "named with the act"));
            }
        }
    }

    private static When when(Said said, Moment moment) {
        return new When(
                moment.interval(),
                Filling.precision(moment.interval()),
                said.sentence().span(moment.time().at()),
                "named with the act");
    }

    private SortedSet<IncidentType> types(Said said, List<Trigger> acts, List<Spot> agents) {
        SortedSet<IncidentType> types = new TreeSet<>();
        acts.stream()
                .flatMap(act -> IncidentType.find(act.type()).stream())
                .findFirst()
                .ifPresent(types::add);
        List<String> implied = of(said, EntityKind.WEAPON).stream()
                .map(spot -> spot.entryOf("implies"))
                .filter(code -> !code.isEmpty())
                .toList();
        boolean fromTheAir =
                agents.stream().limit(1).anyMatch(this::isOfTheAir) || implied.contains(IncidentType.AIRSTRIKE.code());
        if (fromTheAir && (types.isEmpty() && !acts.isEmpty() || types.contains(IncidentType.SHELLING))) {
            types.clear(); // words for shelling are used of jets too
            types.add(IncidentType.AIRSTRIKE);
        }
        if (types.isEmpty() && !acts.isEmpty()) {
            implied.stream().findFirst().ifPresent(code -> types.add(IncidentType.ofCode(code)));
        }
        if (implied.contains(IncidentType.CHEMICAL_ATTACK.code())) {
            types.add(IncidentType.CHEMICAL_ATTACK);
        }
        return types;
    }

    private boolean isOfTheAir(Spot spot) {
        return entries.find(spot.entity().kind(), spot.entity().id())
                .filter(entry -> spot.entity().listed())
                .filter(entry -> entry.row().list("branch").contains("air"))
                .isPresent();
    }

    /** Those who may have done it, the likeliest first. */
    private List<Spot> agents(Said said, List<Trigger> acts) {
        Optional<Extent> speaker = Speaker.in(said).map(Speaker::at);
        List<Spot> agents = new ArrayList<>();
        of(said, EntityKind.ACTOR).stream()
                .filter(spot -> spot.name().form() != Form.ROLE)
                .filter(spot -> speaker.filter(spot.at()::equals).isEmpty())
                .filter(spot -> !isCounted(said, spot.at()) && !isMarked(said, spot, false))
                .filter(spot -> isMarked(said, spot, true)
                        || agentClasses.contains(spot.entity().type()) && distance(spot, acts) <= REACH_OF_ACTOR)
                .sorted(Comparator.comparing((Spot spot) -> !isMarked(said, spot, true))
                        .thenComparingInt(spot -> distance(spot, acts)))
                .forEach(agents::add);
        return agents;
    }

    private static int distance(Spot spot, List<Trigger> acts) {
        return acts.stream()
                .mapToInt(act -> Math.max(
                        act.at().from() - spot.at().to(),
                        spot.at().from() - act.at().to()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isMarked(Said said, Spot spot, boolean by) {
        return said.sentence().of(Mention.Marker.class).stream()
                .anyMatch(marker -> marker.by() == by
                        && marker.at().to() <= spot.at().from()
                        && spot.at().from() - marker.at().to() <= REACH_OF_MARKER);
    }

    private static boolean isCounted(Said said, Extent at) {
        return said.sentence().of(Mention.Figure.class).stream()
                .anyMatch(figure -> figure.at().overlaps(at)
                        || at.from() >= figure.at().to()
                                && at.from() - figure.at().to() <= 1);
    }

    /** The place nearest after the act, else before it, and those named in one breath with it. */
    private List<Spot> places(Said said, int act) {
        List<Spot> all = lowest(of(said, EntityKind.PLACE).stream()
                .filter(spot -> spot.name().form() == Form.NAME)
                .toList());
        List<Spot> exact = all.stream().filter(spot -> !isCountry(spot)).toList();
        List<Spot> places = exact.isEmpty() ? all : exact;
        Optional<Spot> first = places.stream()
                .filter(spot -> spot.at().from() >= act)
                .findFirst()
                .or(() -> places.stream().reduce((a, b) -> b));
        List<Spot> chosen = new ArrayList<>();
        for (Spot place : places) {
            boolean next = !chosen.isEmpty()
                    && place.at().from() - chosen.getLast().at().to() <= 1;
            if (next || first.filter(place::equals).isPresent()) {
                chosen.add(place);
            }
        }
        return chosen;
    }

    private boolean isCountry(Spot spot) {
        return spot.entryOf("kind").equals("country");
    }

    /** Things, not people; what a place with a name is, is no target of its own. */
    private List<Spot> targets(Said said) {
        return of(said, EntityKind.TARGET).stream()
                .filter(spot -> !containment.above(spot.entity()).contains("persons")
                        && !spot.entity().id().equals("persons"))
                .filter(spot -> !containment.isLocality(spot.entity()))
                .filter(spot -> !isCounted(said, spot.at()))
                .toList();
    }

    /** Without those that others of them lie in or are a kind of. */
    private List<Spot> lowest(List<Spot> spots) {
        return spots.stream()
                .filter(spot -> spots.stream().noneMatch(other -> containment.isAbove(spot.entity(), other.entity())))
                .toList();
    }

    private static List<Spot> of(Said said, EntityKind kind) {
        return said.spots().stream().filter(spot -> spot.kind() == kind).toList();
    }

    /** Whether nothing in {@code told} says that it is another act than {@code event}. */
    private boolean isSame(Event event, Event told, Said said, List<Trigger> acts) {
        boolean kinds =
                told.isVague() || event.isVague() || event.types.stream().anyMatch(told.types::contains);
        boolean onlyHarm = acts.stream().allMatch(act -> act.type().equals("harm"));
        boolean places = told.of(Role.PLACE).isEmpty()
                || event.of(Role.PLACE).isEmpty()
                || told.of(Role.PLACE).stream()
                        .anyMatch(place -> event.of(Role.PLACE).stream().anyMatch(other -> isNear(place, other)));
        boolean days = told.when.isEmpty()
                || event.when.isEmpty()
                || told.when.get().interval().overlaps(event.when.get().interval());
        return places && days && (kinds || onlyHarm || denies(said));
    }

    private boolean isNear(Filler place, Filler other) {
        return place.entity().id().equals(other.entity().id())
                || containment.isAbove(place.entity(), other.entity())
                || containment.isAbove(other.entity(), place.entity());
    }

    private void join(Event event, Event told) {
        if (event.isVague()) {
            event.types.addAll(told.types);
        }
        for (Role role : List.of(Role.WEAPON, Role.TARGET, Role.PLACE, Role.PERPETRATOR)) {
            boolean open = event.of(role).isEmpty() || role == Role.TARGET || role == Role.WEAPON;
            if (open) {
                told.of(role).stream()
                        .filter(filler -> event.of(role).stream().noneMatch(other -> isNear(filler, other)))
                        .forEach(event.of(role)::add);
            }
        }
        event.when = event.when.or(() -> told.when);
        told.casualties.stream()
                .filter(casualty -> event.casualties.stream()
                        .noneMatch(other -> other.harm() == casualty.harm() && other.number() == casualty.number()))
                .forEach(event.casualties::add);
        Stream.of(told.evidence).flatMap(List::stream).forEach(event.evidence::add);
    }
}
