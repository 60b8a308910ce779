package org.attestgraph.attest.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Qualifier;
import org.attestgraph.attest.report.DateInterval;

/** Annotations made of few, easily confused names, so that near misses and ties are common. */
final class RandomAnnotations {
    private static final List<String> ACTORS = List.of(
            "Free Syrian Army",
            "Syrian army",
            "Syrian Arab Army",
            "rebels",
            "rebel",
            "the Army",
            "government forces",
            "pro-government forces",
            "Russia",
            "Russian jets",
            "Ukraine",
            "Südfront",
            "Sudfront",
            "الجيش",
            "");
    private static final List<String> WEAPONS = List.of(
            "cluster bombs",
            "cluster munition",
            "cluster bomb",
            "barrel bombs",
            "barrel-bomb",
            "mortar shells",
            "mortars",
            "white phosphorus",
            "gas",
            "surface-to-surface missiles");
    private static final List<String> PLACES = List.of(
            "Aleppo",
            "Alepo",
            "Allepo",
            "Aleppo city",
            "al-Bab",
            "Bab",
            "Syria",
            "Iraq",
            "the town of Hama",
            "Hama",
            "Homs",
            "Deir ez-Zor",
            "Deir Ezzor",
            "Deir al-Zour",
            "Maarat al-Numan",
            "Maaret al-Nu’man",
            "Şanlıurfa");
    private static final List<String> SPEAKERS = List.of(
            "Civil Defence",
            "Civil Defense",
            "Observatory",
            "Syrian Observatory",
            "Observatory for Human Rights",
            "Ministry of Defence",
            "activists",
            "activist",
            "report",
            "Daily News",
            "News");

    private final Random random;

    RandomAnnotations(long seed) {
        random = new Random(seed);
    }

    Annotation next(String report) {
        List<Annotation.Incident> incidents = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 1; i <= count; i++) {
            incidents.add(incident("i" + i));
        }
        List<Annotation.Claim> claims = new ArrayList<>();
        int statements = random.nextInt(8);
        for (int i = 1; i <= statements; i++) {
            claims.add(claim("c" + i, incidents));
        }
        return new Annotation(report, date(), List.of("Daily News"), incidents, claims);
    }

    private Annotation.Incident incident(String id) {
        return new Annotation.Incident(
                id,
                some(2, () -> one(List.of(IncidentType.AIRSTRIKE, IncidentType.SHELLING, IncidentType.SIEGE))),
                some(2, () -> names(ACTORS)),
                some(2, () -> names(WEAPONS)),
                some(3, () -> names(PLACES)),
                date(),
                some(3, this::casualty),
                some(2, () -> names(List.of("market", "markets", "homes", "house", "school", "hospital"))),
                random.nextBoolean(),
                List.of());
    }

    private Annotation.Casualty casualty() {
        return new Annotation.Casualty(
                one(List.of(Harm.KILLED, Harm.INJURED)), random.nextInt(4), Qualifier.EXACTLY, "people");
    }

    private Annotation.Claim claim(String id, List<Annotation.Incident> incidents) {
        List<String> about = incidents.isEmpty()
                ? List.of()
                : some(2, () -> one(incidents).id()).stream().distinct().toList();
        return new Annotation.Claim(
                id, about, names(SPEAKERS), some(2, () -> names(SPEAKERS)), one(List.of(Stance.values())), "");
    }

    private Optional<DateInterval> date() {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        LocalDate earliest = LocalDate.of(2016, 2, 20).plusDays(random.nextInt(20));
        return Optional.of(new DateInterval(earliest, earliest.plusDays(random.nextLong(3) * random.nextLong(20))));
    }

    private List<String> names(List<String> pool) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> one(pool))
                .toList();
    }

    private <T> T one(List<T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    private <T> List<T> some(int most, Supplier<T> supplier) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> supplier.get())
                .toList();
    }
}
