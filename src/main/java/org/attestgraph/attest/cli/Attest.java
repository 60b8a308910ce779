package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.KeptGazetteers;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Reads narrative reports and makes a knowledge graph of incidents and of the claims made about them.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nTo begin:%n",
        footer = {
            "  ./attest demo                                 a sample dataset, with a page to explore it",
            "  ./attest load REPORTS --dataset my-data       your own reports",
            "  ./attest query weapon-use --dataset my-data   an answer from them"
        })
public final class Attest implements Callable<Integer> {
    private final Terminal terminal;
    private final Parts.OnDemand parts;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "On a fault in the program, show where it happened.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    private Attest(Terminal terminal, Parts.OnDemand parts) {
        this.terminal = terminal;
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException {
        quietLibraries();
        Parts.OnDemand parts = new Parts.OnDemand(Parts::builtIn);
        if (arguments.length > 1 && arguments[0].equals("extract")) {
            parts.begin(); // while the command line is made and read, which takes nearly as long
        }
        Terminal terminal = Terminal.ofProcess();
        System.exit(commandLine(terminal, parts, arguments).execute(arguments));
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("load", LoadCommand::new);
        commands.put("extract", ExtractCommand::new);
        commands.put("part", PartCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("query", QueryCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("push", PushCommand::new);
        commands.put("gazetteer", GazetteerCommand::line);
        commands.put("link", LinkCommand::new);
        commands.put("review", ReviewCommand::new);
        commands.put("case", CaseCommand::new);
        commands.put("retract", RetractCommand::new);
        commands.put("reextract", ReextractCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("rebuild", RebuildCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("bench", BenchCommand::new);
        commands.put("completion", GenerateCompletion::new);
        return commands;
    }

    /** The command that is named, since making all takes longer than most need to run; all where none is. */
    private static Map<String, Supplier<Object>> wanted(String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            return Map.of();
        }
        Map<String, Supplier<Object>> commands = commands();
        return Stream.of(arguments)
                .limit(1)
                .filter(commands::containsKey)
                .filter(name -> !name.equals("completion"))
                .findFirst()
                .map(name -> Map.of(name, commands.get(name)))
                .orElse(commands);
    }

    /**
     * The command line.
     *
     * @param arguments that it is going to be run with
     */
    static CommandLine commandLine(Terminal terminal, Supplier<Parts> parts, String... arguments) {
        Attest attest = new Attest(terminal, new Parts.OnDemand(parts));
        CommandLine line = new CommandLine(attest);
        wanted(arguments).forEach((name, command) -> line.addSubcommand(name, command.get()));
        Failures failures = new Failures(attest);
        return line.setOut(terminal.writer())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExecutionStrategy(Attest::run);
    }

    /**
     * Starts the graph library once, before any other thread can, and not for what does without: it would be a fourth of
     * the time that such commands take.
     */
    private static int run(ParseResult parsed) {
        List<CommandLine> line = parsed.asCommandLineList();
        boolean told =
                line.stream().anyMatch(command -> command.isUsageHelpRequested() || command.isVersionHelpRequested());
        boolean without =
                line.getLast().getCommand() instanceof MayDoWithoutGraphs command && command.doesWithoutGraphs();
        if (!told && !without) {
            JenaSystem.init();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** A command that does not always need the graph library. */
    interface MayDoWithoutGraphs {
        boolean doesWithoutGraphs();
    }

    Terminal terminal() {
        return terminal;
    }

    Parts parts() {
        return parts.get();
    }

    /** The stages, with the gazetteers of a dataset. */
    Stages stages(GraphStore store) {
        return parts().stages().with(new KeptGazetteers(store.folder()).open(store.archive()));
    }

    /** The same, for commands that can do without a dataset. */
    Stages stages(DatasetOption dataset) {
        return dataset.given()
                ? parts().stages().with(new KeptGazetteers(DatasetFolder.open(dataset.path(terminal))).open())
                : parts().stages();
    }

    boolean debug() {
        return debug;
    }

    /** Without a command, what there is to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private static void quietLibraries() throws IOException {
        try (InputStream settings = Attest.class.getResourceAsStream("/logging.properties")) {
            if (settings != null && System.getProperty("java.util.logging.config.file") == null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        }
    }
}
