package org.attestgraph.attest.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gazetteer}: names of places beyond those that the program brings. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Import gazetteers into a dataset, and look names of places up.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest gazetteer add SY.txt --admin1 admin1CodesASCII.txt --dataset my-data",
            "  ./attest gazetteer fetch SY UA --dataset my-data",
            "  ./attest gazetteer lookup 'Maarat Alnouman' --near Idlib --dataset my-data"
        })
final class GazetteerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    static CommandLine line() {
        return new CommandLine(new GazetteerCommand())
                .addSubcommand(new GazetteerAddCommand())
                .addSubcommand(new GazetteerFetchCommand())
                .addSubcommand(new GazetteerListCommand())
                .addSubcommand(new GazetteerLookupCommand());
    }

    /** Without a command, what there is to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
