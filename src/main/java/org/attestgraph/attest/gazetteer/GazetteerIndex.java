package org.attestgraph.attest.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.IndexNote.Area;

/** A gazetteer that was imported, as its file has it. Safe for many threads. */
public final class GazetteerIndex {
    private static final int MOST_POSTINGS = 4096;
    private static final Comparator<Candidate> NEAREST = Comparator.comparingDouble(Candidate::distance)
            .thenComparing(candidate -> -candidate.place().population())
            .thenComparing(candidate -> candidate.place().id());

    private final MappedFile file;
    private final IndexNote note;
    private final Transliteration rules;
    private final Distance distance;
    private final Map<String, Integer> areas = new HashMap<>();
    private final long placesAt;
    private final long idsAt;
    private final long keysAt;
    private final long keys;
    private final String sha256;

    private GazetteerIndex(MappedFile file, String sha256, Transliteration rules) throws IOException {
        this.sha256 = sha256;
        long footer = file.size() - IndexLayout.FOOTER_BYTES;
        this.file = file;
        this.rules = rules;
        this.distance = new Distance(rules);
        this.placesAt = file.getLong(footer);
        this.idsAt = file.getLong(footer + 8);
        this.keysAt = file.getLong(footer + 16);
        long noteAt = file.getLong(footer + 24);
        this.keys = file.getLong(footer + 32);
        this.note = IndexNoteJson.read(file.bytes(noteAt, (int) (footer - noteAt)));
        for (int i = 0; i < note.areas().size(); i++) {
            areas.put(note.areas().get(i).code(), i);
        }
    }

    /**
     * Opens the index in {@code path}.
     *
     * @param sha256 of the file, which stands for all that is in it
     */
    public static GazetteerIndex open(Path path, String sha256, Transliteration rules) {
        try {
            MappedFile file = new MappedFile(path);
            if (file.size() < IndexLayout.FOOTER_BYTES || file.getLong(file.size() - 8) != IndexLayout.MAGIC) {
                throw damaged(path, "It does not end as one ends.");
            }
            return new GazetteerIndex(file, sha256, rules);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged(path, "It cannot be read: " + e.getMessage() + ".");
        }
    }

    public String name() {
        return note.name();
    }

    public String license() {
        return note.license();
    }

    public String sha256() {
        return sha256;
    }

    public int size() {
        return note.places();
    }

    /** The place with the id {@code gn-…}; also an area that only a list of codes names. */
    public Optional<Place> find(String id) {
        return number(id).flatMap(wanted -> {
            long low = lowerBound(idsAt, note.places(), (long) wanted << 32);
            boolean found = low < note.places() && file.getLong(idsAt + low * 8) >> 32 == wanted;
            return found ? Optional.of(place((int) file.getLong(idsAt + low * 8))) : area(wanted);
        });
    }

    /** The places that {@code name} may mean, the nearest spelling first. */
    public List<Candidate> candidates(String name) {
        Map<String, List<Spelling>> readings = new LinkedHashMap<>();
        for (Spelling reading : rules.readings(name)) {
            readings.computeIfAbsent(rules.skeleton(reading), key -> new ArrayList<>())
                    .add(reading);
        }
        Map<Integer, Near> best = new LinkedHashMap<>();
        readings.forEach((skeleton, spellings) -> near(skeleton.hashCode(), spellings, best));
        return best.entrySet().stream()
                .map(near -> new Candidate(
                        place(near.getKey()),
                        near.getValue().name(),
                        near.getValue().distance()))
                .sorted(NEAREST)
                .toList();
    }

    /** A name of a place, and how far it is from the one sought. */
    private record Near(String name, double distance) {}

    private void near(int hash, List<Spelling> sought, Map<Integer, Near> best) {
        long at = lowerBound(keysAt, keys, (long) hash << 32);
        for (int i = 0; i < MOST_POSTINGS && at + i < keys; i++) {
            long posting = file.getLong(keysAt + (at + i) * 8);
            if (posting >> 32 != hash) {
                break;
            }
            int target = (int) (posting & 0xffffffffL);
            int number = target >>> 6;
            String name = name(number, target & IndexLayout.NAMES - 1);
            double far = rules.of(name)
                    .map(spelling -> sought.stream()
                            .mapToDouble(reading -> distance.ifLikely(reading, spelling))
                            .min()
                            .orElse(1))
                    .orElse(1.0);
            Near known = best.get(number);
            if (far <= Distance.LIKELY && (known == null || far < known.distance())) {
                best.put(number, new Near(name, far));
            }
        }
    }

    private Place place(int number) {
        long at = placesAt + (long) number * IndexLayout.PLACE_BYTES;
        int id = file.getInt(at);
        return new Place(
                "gn-" + id,
                List.of(names(number).split("\t", -1)),
                note.kinds().get(file.getInt(at + 28) >>> 16),
                above(file.getInt(at + 24), id),
                Optional.of(
                        new Point(file.getInt(at + 4) / IndexLayout.MICRO, file.getInt(at + 8) / IndexLayout.MICRO)),
                file.getInt(at + 12),
                note.name());
    }

    private String names(int number) {
        return new String(bytesOfNames(number), UTF_8);
    }

    private byte[] bytesOfNames(int number) {
        long at = file.getLong(placesAt + (long) number * IndexLayout.PLACE_BYTES + 16);
        return file.bytes(at + 4, file.getInt(at));
    }

    /** One of the names of a place; the others are not read as text, which takes longer than all else. */
    private String name(int number, int wanted) {
        byte[] names = bytesOfNames(number);
        int start = 0;
        for (int i = 0; i < wanted; i++) {
            start = end(names, start) + 1;
        }
        return new String(names, start, end(names, start) - start, UTF_8);
    }

    private static int end(byte[] names, int start) {
        int end = start;
        while (end < names.length && names[end] != '\t') {
            end++;
        }
        return end;
    }

    /** The areas above one that are known, but for itself; the smallest first. */
    private List<String> above(int area, int self) {
        List<String> ids = new ArrayList<>();
        String code = area < 0 ? "" : note.areas().get(area).code();
        while (!code.isEmpty()) {
            int number = areas.getOrDefault(code, -1);
            int id = number < 0 ? 0 : note.areas().get(number).id();
            if (id != 0 && id != self) {
                ids.add("gn-" + id);
            }
            code = code.substring(0, Math.max(0, code.lastIndexOf('.')));
        }
        return ids;
    }

    private Optional<Place> area(int id) {
        for (int i = 0; i < note.areas().size(); i++) {
            Area area = note.areas().get(i);
            if (area.id() == id) {
                return Optional.of(new Place(
                        "gn-" + id, List.of(area.label()), area.kind(), above(i, id), Optional.empty(), 0, name()));
            }
        }
        return Optional.empty();
    }

    /** How many of the sorted numbers at {@code start} are less than {@code number}. */
    private long lowerBound(long start, long count, long number) {
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = low + high >>> 1;
            if (file.getLong(start + middle * 8) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Optional<Integer> number(String id) {
        try {
            return id.startsWith("gn-") ? Optional.of(Integer.parseInt(id.substring(3))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static GazetteerException damaged(Path path, String problem) {
        return new GazetteerException(
                path.toString(),
                "Not a gazetteer's index. " + problem,
                "Import the gazetteer again: ./attest gazetteer add FILE");
    }
}
