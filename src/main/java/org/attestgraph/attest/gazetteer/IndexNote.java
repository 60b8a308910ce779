package org.attestgraph.attest.gazetteer;

import java.util.List;

/**
 * What an index says of itself.
 *
 * @param name of the gazetteer, such as {@code SY}
 * @param license under which its data may be used
 * @param source SHA-256 of the file it was made from
 * @param areas countries, governorates and districts by their codes, such as {@code SY}, {@code SY.11}
 */
record IndexNote(String name, String license, String source, int places, List<String> kinds, List<Area> areas) {

    /** Part of the earth that dumps name by a code. An {@code id} of 0 is unknown. */
    record Area(String code, int id, String label, String kind) {}

    IndexNote {
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
    }
}
