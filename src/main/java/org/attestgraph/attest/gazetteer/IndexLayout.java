package org.attestgraph.attest.gazetteer;

/**
 * How the file of an index is laid out: the names of all places; a record for each place; the ids and then the keys, both
 * sorted; what the index is, as JSON; where all that begins.
 */
final class IndexLayout {
    static final long MAGIC = 0x4154474158303031L; // "ATGAX001"

    /** id, latitude, longitude, people (all int), where its names begin (long), area (int), kind (short), unused (short). */
    static final int PLACE_BYTES = 32;

    static final int FOOTER_BYTES = 6 * 8;

    /** Names beyond the last are found by none of their own keys. */
    static final int NAMES = 64;

    static final int PLACES = 1 << 26;

    static final double MICRO = 1e6;

    private IndexLayout() {}

    /** A key that leads to a name: its hash, and below it the number of the place and of the name. */
    static long posting(String skeleton, int place, int name) {
        return (long) skeleton.hashCode() << 32 | (long) place << 6 | name;
    }
}
