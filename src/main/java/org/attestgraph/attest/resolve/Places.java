package org.attestgraph.attest.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.gazetteer.Point;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.text.Folding;

/**
 * Which places the names in a report mean, each weighed beside the others that are named with it. A name means one place
 * throughout a report. Pure, and safe for many threads.
 */
public final class Places {
    private static final Set<String> REGIONS = Set.of("governorate", "district", "region");

    private final PlaceOptions options;
    private final boolean anySpelling;
    private final Map<String, String> countries = new HashMap<>();

    /** @param anySpelling whether names that no lexicon knows are sought by how they sound */
    private Places(Entries entries, PlaceOptions options, boolean anySpelling) {
        this.options = options;
        this.anySpelling = anySpelling;
        for (Entry place : entries.all(EntityKind.PLACE)) {
            if (place.row().get("kind").equals("country")) {
                countries.put(Slugs.of(place.label()), place.id());
            }
        }
    }

    /** With gazetteers, names are sought by how they sound; without, the lexicon's own spellings are all there is. */
    public static Places of(Entries entries, Gazetteers gazetteers) {
        return new Places(entries, new PlaceOptions(entries, gazetteers), !gazetteers.isEmpty());
    }

    /** A name, and what places it may mean. */
    private record Word(boolean listed, List<PlaceOption> options) {
        boolean certain() {
            return listed && options.size() == 1;
        }
    }

    private static final Word NOTHING = new Word(false, List.of());

    /** A name where it stands. */
    private record Spot(AnalysedSentence sentence, String key, Mention.Name name) {
        Extent at() {
            return name.at();
        }
    }

    /** The sentences, with names that only a gazetteer tells of as places. */
    public List<AnalysedSentence> found(List<AnalysedSentence> sentences) {
        return anySpelling
                ? sentences.stream().map(new PlaceFinder(options)::in).toList()
                : sentences;
    }

    /**
     * What the names of places in {@code sentences} mean: for each sentence, by where they stand in it.
     *
     * @param country id of the state that the report speaks of most, see {@link Focus}
     */
    public List<Map<Extent, Placing>> in(List<AnalysedSentence> sentences, Optional<String> country) {
        Map<String, Word> words = new LinkedHashMap<>();
        List<List<Spot>> spots = new ArrayList<>();
        sentences.forEach(sentence -> spots.add(spots(sentence, words)));
        Weighing weighing = new Weighing(words, spots, country.map(id -> countries.getOrDefault(id, "")));
        return spots.stream().map(weighing::placings).toList();
    }

    private List<Spot> spots(AnalysedSentence sentence, Map<String, Word> words) {
        Map<Extent, List<Mention.Name>> names = new LinkedHashMap<>();
        for (Mention.Name name : sentence.of(Mention.Name.class)) {
            if (name.kind() == EntityKind.PLACE && name.form() == Mention.Form.NAME) {
                names.computeIfAbsent(name.at(), at -> new ArrayList<>()).add(name);
            }
        }
        List<Spot> spots = new ArrayList<>();
        names.values().forEach(same -> {
            String key = Folding.fold(same.getFirst().surface());
            words.computeIfAbsent(key, fresh -> word(same, sentence));
            spots.add(new Spot(sentence, key, same.getFirst()));
        });
        return spots;
    }

    private Word word(List<Mention.Name> names, AnalysedSentence sentence) {
        String surface = names.getFirst().surface();
        List<Entry> entries =
                names.stream().flatMap(name -> name.entry().stream()).toList();
        List<Entry> exact = entries.size() < 2
                ? entries
                : entries.stream().filter(entry -> isNamed(entry, surface)).toList();
        List<PlaceOption> listed = (exact.isEmpty() ? entries : exact)
                .stream().map(options::option).toList();
        boolean adjective = sentence.syntax().tag(names.getFirst().at().head()).startsWith("JJ"); // "Shiite village"
        boolean sought = listed.isEmpty() && anySpelling && !adjective;
        return new Word(!listed.isEmpty(), sought ? options.of(surface) : listed);
    }

    /** Not only by the plural of what it is called. */
    private static boolean isNamed(Entry entry, String surface) {
        return Stream.concat(Stream.of(entry.label()), entry.variants().stream())
                .anyMatch(name -> Slugs.of(name).equals(Slugs.of(surface)));
    }

    /** One report's names while they are weighed. */
    private static final class Weighing {
        private final Map<String, Word> words;
        private final List<List<Spot>> spots;
        private final Optional<String> country;
        private final Map<String, List<WeighedPlace>> weighed = new HashMap<>();
        private Map<String, PlaceOption> meant = new HashMap<>();
        private final Map<String, Entry> containers;

        Weighing(Map<String, Word> words, List<List<Spot>> spots, Optional<String> country) {
            this.words = words;
            this.spots = spots;
            this.country = country.filter(id -> !id.isEmpty());
            words.forEach((key, word) -> {
                if (word.certain()) {
                    meant.put(key, word.options().getFirst());
                }
            });
            weigh(); // once by what is certain, and then by what the others of an enumeration most likely mean
            weigh();
            containers = containers();
        }

        private void weigh() {
            Map<String, PlaceOption> next = new HashMap<>();
            words.forEach((key, word) -> {
                if (word.certain()) {
                    next.put(key, word.options().getFirst());
                    return;
                }
                List<WeighedPlace> places = PlaceChoice.weigh(word.options(), around(key));
                weighed.put(key, places);
                // a name that the lexicon lists means one of its places, however little speaks for it
                Optional<WeighedPlace> best = word.listed() ? places.stream().findFirst() : PlaceChoice.best(places);
                best.ifPresent(place -> next.put(key, place.option()));
            });
            meant = next;
        }

        private Surroundings around(String key) {
            List<String> regions = new ArrayList<>();
            List<Point> points = new ArrayList<>();
            Optional<String> kind = Optional.empty();
            for (List<Spot> sentence : spots) {
                if (sentence.stream().noneMatch(spot -> spot.key().equals(key))) {
                    continue;
                }
                for (Spot spot : sentence) {
                    PlaceOption other = meant.get(spot.key());
                    if (spot.key().equals(key)) {
                        kind = kind.or(() -> new PlaceWords(spot.sentence()).kind(spot.at()));
                    } else if (other != null && REGIONS.contains(other.kind())) {
                        regions.add(other.entry().id());
                    } else if (other != null) {
                        other.point().ifPresent(points::add);
                    }
                }
            }
            return new Surroundings(regions, points, kind, country);
        }

        /** What the report says that names which mean no known place lie in. */
        private Map<String, Entry> containers() {
            Map<String, Entry> containers = new HashMap<>();
            for (List<Spot> sentence : spots) {
                Map<Extent, PlaceOption> known = new LinkedHashMap<>();
                sentence.forEach(spot ->
                        Optional.ofNullable(meant.get(spot.key())).ifPresent(place -> known.put(spot.at(), place)));
                for (Spot spot : sentence) {
                    if (!meant.containsKey(spot.key())) {
                        new Containers(spot.sentence(), known)
                                .of(spot.at())
                                .ifPresent(whole -> containers.putIfAbsent(spot.key(), whole));
                    }
                }
            }
            return containers;
        }

        Map<Extent, Placing> placings(List<Spot> sentence) {
            Map<Extent, Placing> placings = new LinkedHashMap<>();
            sentence.forEach(spot -> placings.put(spot.at(), placing(spot)));
            return placings;
        }

        private Placing placing(Spot spot) {
            Optional<Entry> taken = Optional.ofNullable(meant.get(spot.key())).map(PlaceOption::entry);
            Optional<Entry> whole = Optional.ofNullable(containers.get(spot.key()));
            boolean certain = words.getOrDefault(spot.key(), NOTHING).certain();
            return new Placing(
                    spot.sentence().span(spot.at()),
                    taken.map(Naming::listed).orElseGet(() -> unlisted(spot.name(), whole)),
                    taken.or(() -> whole).map(entry -> entry.row().get("kind")).orElse(""),
                    new PlaceWords(spot.sentence()).siting(spot.at()),
                    certain ? List.of() : weighed.getOrDefault(spot.key(), List.of()));
        }

        private static Entity unlisted(Mention.Name name, Optional<Entry> within) {
            return Naming.unlisted(
                    EntityKind.PLACE,
                    name.surface(),
                    "Place",
                    within.map(Naming::listed).stream().toList());
        }
    }
}
