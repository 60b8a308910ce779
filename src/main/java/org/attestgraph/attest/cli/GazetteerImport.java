package org.attestgraph.attest.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.DumpImport;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.KeptGazetteers;

/** Brings dumps into a dataset, and tells what came of it. */
record GazetteerImport(DatasetFolder folder, Optional<Path> admin1, String license) {
    /** GeoNames': Creative Commons, with credit. */
    static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

    /** Imports {@code dump}, and returns what to tell on standard output. */
    List<String> add(Path dump, String name, Attest attest) {
        if (!Files.isRegularFile(dump)) {
            throw new UserError(dump.toString(), "No such file.", "Give a gazetteer in the layout of GeoNames.");
        }
        if (admin1.isPresent() && !Files.isRegularFile(admin1.get())) {
            throw new UserError(admin1.get().toString(), "No such file.", "Give the list of codes with --admin1.");
        }
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,40}")) {
            throw new UserError(
                    "--name " + name, "Not a name for a gazetteer.", "Use up to 41 letters, digits, dots and hyphens.");
        }
        try (GraphStore store = GraphStore.openToWrite(folder, "gazetteer add")) {
            DumpImport.Finding finding = new KeptGazetteers(folder)
                    .add(store, DumpImport.with(new LexiconFiles.BuiltIn()), dump, admin1, name, license);
            finding.examples().forEach(attest.terminal()::note);
            boolean reports = store.archive().contents().all().stream()
                    .anyMatch(holding -> holding.submission().isPresent());
            String line = LoadReport.count(finding.places(), "place") + " in gazetteer " + name
                    + more(finding.leftOut(), "that no report would name") + more(finding.bad(), "that cannot be read")
                    + ".";
            return reports ? List.of(line, again()) : List.of(line);
        }
    }

    /** The name of a dump, without folder and ending. */
    static String name(Path dump) {
        String file = String.valueOf(dump.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private String again() {
        return "Reports loaded before keep their places until: ./attest reextract --yes --dataset " + folder.path();
    }

    private static String more(long rows, String what) {
        return rows == 0 ? "" : String.format(Locale.ROOT, "; %,d row%s left out %s", rows, rows == 1 ? "" : "s", what);
    }
}
