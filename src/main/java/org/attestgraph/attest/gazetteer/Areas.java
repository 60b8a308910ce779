package org.attestgraph.attest.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.gazetteer.IndexNote.Area;

/** Numbers the countries, governorates and districts that places lie in, and learns which places these are themselves. */
final class Areas {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Area> areas = new ArrayList<>();

    /** The number of the smallest area that {@code row} lies in; -1 where it names none. */
    int of(DumpRow.Good row) {
        int number = -1;
        for (String code : codes(row)) {
            number = number(code);
        }
        return number;
    }

    /** Learns which area a row is. */
    void learn(DumpRow.Good row, String kind) {
        List<String> codes = codes(row);
        boolean first = row.featureCode().equals("ADM1") && codes.size() == 2;
        boolean second = row.featureCode().equals("ADM2") && codes.size() == 3;
        if (!codes.isEmpty() && (kind.equals("country") || first || second)) {
            String code = kind.equals("country") ? codes.getFirst() : codes.getLast();
            put(new Area(code, row.id(), row.names().getFirst(), kind));
        }
    }

    /** A governorate as a list of codes has it; what the dump itself says of it counts more. */
    void name(String code, int id, String label) {
        Area known = areas.get(number(code));
        if (known.id() == 0) {
            put(new Area(code, id, label, "governorate"));
        }
    }

    List<Area> all() {
        return List.copyOf(areas);
    }

    private void put(Area area) {
        areas.set(number(area.code()), area);
    }

    private int number(String code) {
        return numbers.computeIfAbsent(code, fresh -> {
            areas.add(new Area(fresh, 0, "", ""));
            return areas.size() - 1;
        });
    }

    /** The largest first. A code of 00 stands for none. */
    private static List<String> codes(DumpRow.Good row) {
        List<String> codes = new ArrayList<>();
        if (!row.country().isEmpty()) {
            codes.add(row.country());
            if (!row.admin1().isEmpty() && !row.admin1().equals("00")) {
                codes.add(row.country() + "." + row.admin1());
                if (!row.admin2().isEmpty()) {
                    codes.add(row.country() + "." + row.admin1() + "." + row.admin2());
                }
            }
        }
        return codes;
    }
}
