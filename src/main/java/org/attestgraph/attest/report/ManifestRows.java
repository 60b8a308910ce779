package org.attestgraph.attest.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers the rows of one manifest into entries. */
final class ManifestRows {
    private final String where;
    private final Path folder;
    private final Map<Path, List<ManifestEntry.Row>> rows = new TreeMap<>();
    private final Map<Path, String> names = new TreeMap<>();
    private final List<Reading> doubts = new ArrayList<>();

    /**
     * Of no rows yet.
     *
     * @param folder that the files are named from, absolute and normalised
     */
    ManifestRows(String where, Path folder) {
        this.where = where;
        this.folder = folder;
    }

    Manifest read(CsvTable table, List<String> notes) {
        notes.forEach(note -> doubts.add(new Reading.Noted(where, note)));
        table.lines().forEach(line -> add(table.columns(), line));
        Map<Path, ManifestEntry> entries = new TreeMap<>();
        rows.forEach((path, its) -> entries.put(path, ManifestEntry.of(where, names.getOrDefault(path, ""), its)));
        return new Manifest(where, entries, doubts);
    }

    private void add(List<String> columns, CsvTable.Line line) {
        List<String> fields = line.fields();
        if (fields.size() != columns.size()) {
            refuse(
                    line,
                    "Not used: it has " + fields.size() + " fields where the header has " + columns.size() + ".",
                    "Add or remove commas; put a field that holds a comma between double quotes.");
            return;
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty() && !fields.get(i).isEmpty()) {
                values.put(columns.get(i), fields.get(i));
            }
        }
        add(line, values);
    }

    private void add(CsvTable.Line line, Map<String, String> values) {
        String file = values.remove("file");
        if (file == null) {
            refuse(line, "Not used: its column \"file\" is empty.", "Name the file, or remove the line.");
            return;
        }
        Optional<Path> path = inside(file);
        if (path.isEmpty()) {
            refuse(
                    line,
                    "Not used: \"" + file + "\" is not a path inside the manifest's folder.",
                    "Write the path from that folder on, such as 2016/report-1.txt, without \"..\".");
            return;
        }
        names.putIfAbsent(path.get(), file);
        rows.computeIfAbsent(path.get(), its -> new ArrayList<>()).add(new ManifestEntry.Row(line.number(), values));
    }

    /** Where {@code file} lies, or nothing if that is not in the folder. */
    private Optional<Path> inside(String file) {
        String slashed = file.replace('\\', '/');
        try {
            Path path = Path.of(slashed);
            boolean leadsOut = path.isAbsolute()
                    || slashed.matches("[A-Za-z]:.*")
                    || List.of(slashed.split("/")).contains("..");
            return leadsOut
                    ? Optional.empty()
                    : Optional.of(folder.resolve(path).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void refuse(CsvTable.Line line, String problem, String remedy) {
        doubts.add(new Reading.Refused(where + " line " + line.number(), problem, remedy));
    }
}
