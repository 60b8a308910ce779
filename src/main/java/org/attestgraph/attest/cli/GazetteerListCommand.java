package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.attestgraph.attest.archive.Act;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.KeptGazetteers;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code gazetteer list}: what was imported. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Tell which gazetteers a dataset has, beside the places that the program brings.")
final class GazetteerListCommand implements Callable<Integer> {
    @Mixin
    private DatasetOption dataset;

    @Override
    public Integer call() {
        List<Act.Gazetteer> kept = new KeptGazetteers(DatasetFolder.open(dataset.path())).list();
        PrintWriter out = dataset.out();
        if (kept.isEmpty()) {
            out.println("None. Import one with: ./attest gazetteer add FILE");
        }
        kept.forEach(one -> out.println(one.name() + ": " + LoadReport.count(one.places(), "place") + ", licence "
                + one.license() + ", made from the file with SHA-256 " + one.source()));
        return ExitCode.OK;
    }
}
