package org.attestgraph.attest.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A line of a GeoNames dump: a place, or what is wrong with it. */
sealed interface DumpRow {
    int COLUMNS = 19;

    /**
     * A place.
     *
     * @param names the main one first, without accents where the dump has it so
     * @param admin1 code of its governorate within the country, or empty; {@code admin2} of the district within that
     */
    record Good(
            int id,
            List<String> names,
            Point point,
            String featureClass,
            String featureCode,
            String country,
            String admin1,
            String admin2,
            long population)
            implements DumpRow {}

    /** No place. */
    record Bad(String why) implements DumpRow {}

    static DumpRow parse(String line) {
        if (line.indexOf('\ufffd') >= 0) {
            return new Bad("not UTF-8");
        }
        List<String> columns = columns(line);
        if (columns.size() != COLUMNS) {
            return new Bad(columns.size() + " columns instead of " + COLUMNS);
        }
        try {
            int id = Integer.parseInt(columns.get(0));
            Point point = new Point(Double.parseDouble(columns.get(4)), Double.parseDouble(columns.get(5)));
            List<String> names = names(columns);
            if (id <= 0 || names.isEmpty()) {
                return new Bad(id <= 0 ? "its id is no number above 0" : "it has no name");
            }
            return new Good(
                    id,
                    names,
                    point,
                    columns.get(6),
                    columns.get(7),
                    columns.get(8),
                    columns.get(10),
                    columns.get(11),
                    columns.get(14).isEmpty() ? 0 : Long.parseLong(columns.get(14)));
        } catch (NumberFormatException e) {
            return new Bad("a number cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Bad("its coordinates are not on the earth");
        }
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>(COLUMNS);
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            columns.add(line.substring(start, tab));
            start = tab + 1;
        }
        columns.add(line.substring(start));
        return columns;
    }

    private static List<String> names(List<String> columns) {
        Set<String> names = new LinkedHashSet<>();
        add(names, columns.get(2));
        add(names, columns.get(1));
        String others = columns.get(3);
        int start = 0;
        while (start <= others.length() && !others.isEmpty()) {
            int comma = others.indexOf(',', start);
            int end = comma < 0 ? others.length() : comma;
            add(names, others.substring(start, end));
            start = end + 1;
        }
        return List.copyOf(names);
    }

    private static void add(Set<String> names, String name) {
        String bare = name.strip();
        if (!bare.isEmpty()) {
            names.add(bare);
        }
    }
}
