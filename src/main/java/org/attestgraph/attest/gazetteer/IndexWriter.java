package org.attestgraph.attest.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Writes an index, place by place, without holding more than a part of it in memory. */
final class IndexWriter implements AutoCloseable {
    private static final int BATCH = 1 << 10;

    /** A place whose names are not yet among the keys. */
    private record Named(int number, List<String> names) {}

    private final Transliteration rules;
    private final Path records;
    private final DataOutputStream out;
    private final DataOutputStream places;
    private final SortedLongs ids;
    private final SortedLongs keys;
    private final Areas areas = new Areas();
    private final List<String> kinds = new ArrayList<>();
    private final List<Named> unspelt = new ArrayList<>(BATCH);
    private long written;
    private int count;

    IndexWriter(Transliteration rules, Path folder, OutputStream file) throws IOException {
        this.rules = rules;
        this.out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
        this.records = Files.createTempFile(folder, "places", ".part");
        this.places = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(records), 1 << 16));
        this.ids = new SortedLongs(folder);
        this.keys = new SortedLongs(folder);
    }

    Areas areas() {
        return areas;
    }

    void add(DumpRow.Good row, String kind) throws IOException {
        if (count == IndexLayout.PLACES) {
            throw new IOException("more than " + IndexLayout.PLACES + " places");
        }
        areas.learn(row, kind);
        places.writeInt(row.id());
        places.writeInt((int) Math.round(row.point().latitude() * IndexLayout.MICRO));
        places.writeInt((int) Math.round(row.point().longitude() * IndexLayout.MICRO));
        places.writeInt((int) Math.min(row.population(), Integer.MAX_VALUE));
        places.writeLong(written);
        places.writeInt(areas.of(row));
        places.writeShort(number(kind));
        places.writeShort(0);
        byte[] names = String.join("\t", row.names()).getBytes(UTF_8);
        out.writeInt(names.length);
        out.write(names);
        written += 4 + names.length;
        ids.add((long) row.id() << 32 | count);
        unspelt.add(new Named(count, row.names()));
        count++;
        if (unspelt.size() == BATCH) {
            spell();
        }
    }

    /** Most of the time goes here, so all cores do it. */
    private void spell() throws IOException {
        List<long[]> postings = unspelt.parallelStream().map(this::postings).toList();
        unspelt.clear();
        for (long[] ofOne : postings) {
            for (long posting : ofOne) {
                keys.add(posting);
            }
        }
    }

    private long[] postings(Named place) {
        LongStream.Builder postings = LongStream.builder();
        Set<Spelling> known = new HashSet<>();
        for (int i = 0; i < place.names().size() && i < IndexLayout.NAMES; i++) {
            var spelling = rules.of(place.names().get(i));
            if (spelling.isPresent() && known.add(spelling.get())) {
                postings.add(IndexLayout.posting(rules.skeleton(spelling.get()), place.number(), i));
            }
        }
        return postings.build().toArray();
    }

    private int number(String kind) {
        if (!kinds.contains(kind)) {
            kinds.add(kind);
        }
        return kinds.indexOf(kind);
    }

    /** Ends the file; {@code note} is made of what is known then. */
    IndexNote finish(String name, String license, String source) throws IOException {
        spell();
        while (written % 8 != 0) {
            out.write(0);
            written++;
        }
        long placesAt = written;
        places.close();
        Files.copy(records, out);
        long idsAt = placesAt + (long) count * IndexLayout.PLACE_BYTES;
        long[] numbers = new long[2];
        ids.drain(id -> {
            out.writeLong(id);
            numbers[0]++;
        });
        keys.drain(key -> {
            out.writeLong(key);
            numbers[1]++;
        });
        long keysAt = idsAt + numbers[0] * 8;
        long noteAt = keysAt + numbers[1] * 8;
        IndexNote note = new IndexNote(name, license, source, count, kinds, areas.all());
        out.write(IndexNoteJson.write(note));
        for (long position : new long[] {placesAt, idsAt, keysAt, noteAt, numbers[1], IndexLayout.MAGIC}) {
            out.writeLong(position);
        }
        out.flush();
        return note;
    }

    @Override
    public void close() throws IOException {
        places.close();
        ids.close();
        keys.close();
        Files.deleteIfExists(records);
    }
}
