package org.attestgraph.attest.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Invented events, and what invented outlets report of them: some say less than others, some put it wrongly, some copy.
 * Beside most events lie others that are nearly alike: in the same town on the day after, in the next town on the same day,
 * with the same figures elsewhere.
 */
final class ConstructedEvents {
    private static final List<String> KINDS = List.of("Airstrike", "Shelling", "Bombing", "Clash", "Abduction");
    private static final List<String> TARGETS = List.of("market", "school", "hospital", "bakery", "homes", "convoy");
    private static final List<String> ACTORS = List.of("northland-air-force", "hill-brigades", "river-front");
    private static final List<String> WEAPONS = List.of("barrel-bomb", "cluster-munition", "mortar", "car-bomb");
    private static final List<String> SPEAKERS =
            List.of("the Hill Observatory", "the Valley Medics", "the Plain Council");
    private static final LocalDate START = LocalDate.of(2031, 3, 1);

    record Event(int town, LocalDate day, int kind, int target, int actor, int weapon, int killed, int injured) {}

    /** An account, with the event and the family that it is of. */
    record Told(Account account, int event, String family) {}

    private final Random random;
    private final List<Told> told = new ArrayList<>();
    private int reports;

    private ConstructedEvents(long seed) {
        this.random = new Random(seed);
    }

    static List<Told> of(long seed) {
        ConstructedEvents constructed = new ConstructedEvents(seed);
        List<Event> events = constructed.events();
        for (int i = 0; i < events.size(); i++) {
            constructed.report(events.get(i), i);
        }
        return constructed.told;
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Event event = new Event(
                    random.nextInt(12),
                    START.plusDays(9L * i + random.nextInt(4)), // no two meet by chance
                    random.nextInt(KINDS.size()),
                    random.nextInt(TARGETS.size()),
                    random.nextInt(ACTORS.size()),
                    random.nextInt(WEAPONS.size()),
                    1 + random.nextInt(40),
                    random.nextInt(60));
            events.add(event);
            events.add(beside(event, event.town(), event.day().plusDays(1)));
            events.add(beside(event, (event.town() + 1) % 12, event.day()));
            if (i % 2 == 0) {
                events.add(new Event(
                        (event.town() + 6) % 12,
                        event.day().plusDays(random.nextInt(2)),
                        event.kind(),
                        event.target(),
                        event.actor(),
                        event.weapon(),
                        event.killed(),
                        event.injured()));
            }
        }
        return events;
    }

    /** Of the same kind, by the same side, with other figures. */
    private Event beside(Event event, int town, LocalDate day) {
        return new Event(
                town,
                day,
                event.kind(),
                random.nextInt(TARGETS.size()),
                event.actor(),
                random.nextInt(WEAPONS.size()),
                1 + random.nextInt(40),
                random.nextInt(60));
    }

    private void report(Event event, int number) {
        List<Integer> outlets = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        java.util.Collections.shuffle(outlets, random);
        int independent = 1 + random.nextInt(3);
        int outlet = 0;
        for (int i = 0; i < independent; i++) {
            int by = outlets.get(outlet++);
            String family = number + "/" + i;
            Telling telling = telling(event);
            String text = telling.text(Styles.ALL.get(by), "our reporter");
            add(telling, text, by, Set.of(), own(by), number, family);
            for (int copies = random.nextInt(3); copies > 0 && outlet < 8; copies--) {
                copy(telling, text, by, outlets.get(outlet++), number, family);
            }
        }
        if (random.nextBoolean()) {
            int speaker = random.nextInt(SPEAKERS.size());
            for (int i = 0; i < 2; i++) {
                int by = outlets.get(8 + i);
                Telling telling = telling(event);
                String text = telling.text(Styles.ALL.get(by), SPEAKERS.get(speaker));
                add(telling, text, by, Set.of(), said(speaker), number, number + "/speaker");
            }
        }
    }

    /** Shortened or with a line of its own, credited or not. */
    private void copy(Telling telling, String text, int from, int by, int number, String family) {
        String[] sentences = text.split("(?<=[.]) ");
        String copied =
                switch (random.nextInt(3)) {
                    case 0 -> text + " Outlet " + by + " publishes this text from outlet " + from + ".";
                    case 1 -> String.join(" ", List.of(sentences).subList(0, sentences.length - 1));
                    default -> text.replace("several", "many");
                };
        Set<String> credits = random.nextBoolean() ? Set.of("outlet-" + from) : Set.of();
        add(telling, copied, by, credits, own(credits.isEmpty() ? by : from), number, family);
    }

    private void add(
            Telling telling, String text, int by, Set<String> credits, Statement statement, int event, String family) {
        String report = String.format(Locale.ROOT, "report-%04d", (reports++ * 7919) % 10007);
        Paper paper = new Paper(
                report,
                Optional.of("outlet-" + by),
                Optional.of(Days.on(telling.days.last().plusDays(1))),
                credits,
                Sketch.of(text));
        Account account = new Account(
                report + "/incident/1",
                paper,
                false,
                Set.of(telling.kind),
                Optional.of(telling.days),
                false,
                List.of(telling.spot),
                telling.actors,
                telling.weapons,
                telling.targets,
                telling.tolls,
                List.of(statement),
                Sketch.of(text.substring(0, text.indexOf(". ") + 1)),
                0);
        told.add(new Told(account, event, family));
    }

    private static Statement own(int outlet) {
        return statement("outlet-" + outlet, Statement.Voice.OWN);
    }

    private static Statement said(int speaker) {
        return statement(SPEAKERS.get(speaker), Statement.Voice.NAMED);
    }

    private static Statement statement(String speaker, Statement.Voice voice) {
        return new Statement("claim", false, Thing.of(speaker), voice, Set.of(), Set.of(), Set.of());
    }

    /** What one outlet makes of an event. */
    private final class Telling {
        final Days days;
        final Spot spot;
        final String kind;
        final Set<Thing> actors;
        final Set<Thing> weapons;
        final Set<Thing> targets;
        final List<Toll> tolls = new ArrayList<>();

        Telling(Event event) {
            days = days(event.day());
            spot = spot(event.town());
            kind = chance(85) ? KINDS.get(event.kind()) : mistaken(event.kind());
            actors = chance(60) ? Set.of(Thing.of(ACTORS.get(event.actor()))) : Set.of();
            weapons = chance(50) ? Set.of(Thing.of(WEAPONS.get(event.weapon()))) : Set.of();
            targets = chance(80) ? Set.of(Thing.of(TARGETS.get(event.target()))) : Set.of();
            toll("killed", event.killed(), 85);
            toll("injured", event.injured(), 50);
        }

        private void toll(String harm, int number, int known) {
            if (number > 0 && chance(known)) {
                int given =
                        chance(70) ? number : Math.max(1, (int) Math.round(number * (0.75 + random.nextDouble() / 2)));
                tolls.add(Toll.exactly(harm, harm, given));
            }
        }

        String text(List<String> style, String speaker) {
            String killed = tolls.isEmpty()
                    ? "no number of dead was given"
                    : tolls.getFirst().number() + " people were "
                            + tolls.getFirst().harm();
            Map<String, String> slots = new HashMap<>(Map.of(
                    "what",
                    "a " + kind.toLowerCase(Locale.ROOT),
                    "where",
                    spot.place().id(),
                    "when",
                    "on " + days.first(),
                    "target",
                    targets.isEmpty()
                            ? "a site"
                            : "the " + targets.iterator().next().id(),
                    "killed",
                    killed,
                    "who",
                    speaker));
            String text = String.join(" ", style);
            for (Map.Entry<String, String> slot : slots.entrySet()) {
                String value = slot.getValue();
                text = text.replace("{" + slot.getKey() + "}", value)
                        .replace("{" + capital(slot.getKey()) + "}", capital(value));
            }
            return text;
        }

        private String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    private Telling telling(Event event) {
        return new Telling(event);
    }

    private Days days(LocalDate day) {
        int kind = random.nextInt(10);
        return kind < 8
                ? Days.on(day)
                : kind == 8 ? new Days(day, day.plusDays(1)) : new Days(day.minusDays(2), day.plusDays(4));
    }

    private Spot spot(int town) {
        int land = town / 4;
        String governorate = "governorate-" + land;
        int kind = random.nextInt(25);
        if (kind < 3) {
            return new Spot(Thing.of(governorate, "land"), Spot.Reach.GOVERNORATE, Optional.empty());
        }
        Spot.Point point = new Spot.Point(35 + (town % 4) * 0.09, 36 + land * 1.5);
        return kind < 5
                ? new Spot(
                        Thing.of("quarter-of-town-" + town, "town-" + town, governorate, "land"),
                        Spot.Reach.TOWN,
                        Optional.empty())
                : new Spot(Thing.of("town-" + town, governorate, "land"), Spot.Reach.TOWN, Optional.of(point));
    }

    private String mistaken(int kind) {
        return switch (KINDS.get(kind)) {
            case "Airstrike" -> "Shelling";
            case "Shelling" -> "MissileStrike";
            case "Bombing" -> "OtherViolence";
            case "Clash" -> "Shelling";
            default -> "OtherViolence";
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
