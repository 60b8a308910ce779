package org.attestgraph.attest.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A text by the hashes of its runs of five words, of which the smallest {@value #SIZE} are kept: enough to tell how much
 * of one text stands in another, however long they are (MinHash, bottom-k).
 */
public final class Sketch {
    public static final Sketch EMPTY = new Sketch(new long[0], 0);

    private static final int SIZE = 256;
    private static final int RUN = 5;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Each once, in ascending order. */
    private final long[] hashes;

    private final int runs;

    private Sketch(long[] hashes, int runs) {
        this.hashes = hashes;
        this.runs = runs;
    }

    public static Sketch of(String text) {
        String[] words = Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        long[] all = new long[Math.max(0, words.length - RUN + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = hash(words, i);
        }
        long[] distinct = LongStream.of(all).sorted().distinct().toArray();
        return new Sketch(Arrays.copyOf(distinct, Math.min(SIZE, distinct.length)), distinct.length);
    }

    /** One that was made before, of its {@link #hashes} and {@link #runs}. */
    static Sketch of(long[] hashes, int runs) {
        return new Sketch(hashes.clone(), runs);
    }

    /** Those that are kept, in ascending order. */
    long[] hashes() {
        return hashes.clone();
    }

    /** How many different runs of words the whole text has. */
    public int runs() {
        return runs;
    }

    /** Which part of the shorter text stands in the other too, from 0 to 1; 0 where one has too few words to tell. */
    public double shared(Sketch other) {
        if (hashes.length == 0 || other.hashes.length == 0) {
            return 0;
        }
        double alike = jaccard(other);
        double common = alike * (runs + other.runs) / (1 + alike);
        return Math.min(1, common / Math.min(runs, other.runs));
    }

    /** Of the smallest hashes of both texts together, the part that both have. */
    private double jaccard(Sketch other) {
        int size = runs > SIZE || other.runs > SIZE ? SIZE : Integer.MAX_VALUE;
        int seen = 0;
        int common = 0;
        int here = 0;
        int there = 0;
        while (seen < size && (here < hashes.length || there < other.hashes.length)) {
            if (there == other.hashes.length || here < hashes.length && hashes[here] < other.hashes[there]) {
                here++;
            } else if (here == hashes.length || hashes[here] > other.hashes[there]) {
                there++;
            } else {
                common++;
                here++;
                there++;
            }
            seen++;
        }
        return (double) common / seen;
    }

    private static long hash(String[] words, int from) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < from + RUN; i++) {
            for (int at = 0; at < words[i].length(); at++) {
                hash = (hash ^ words[i].charAt(at)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 29);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && runs == sketch.runs && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + runs;
    }
}
