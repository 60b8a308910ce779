package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attestgraph.attest.query.AnswerFormat;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.server.Limits;
import org.attestgraph.attest.server.Overview;
import org.attestgraph.attest.server.ServerException;
import org.attestgraph.attest.server.SparqlServer;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demo}: a sample dataset, some answers from it, and a page to explore it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Load the sample reports, show some answers, and serve a page to explore them.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./attest demo", "  ./attest demo --no-serve"})
final class DemoCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 3030;

    @Option(names = "--no-serve", description = "Only load and show; serve nothing.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to serve at (default: 3030, or a free one if that is taken).")
    private @Nullable Integer port;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = attest.terminal();
        Path place = dataset.given() ? dataset.path(terminal) : DemoData.place(terminal);
        DemoData.load(attest, place, !dataset.given());
        try (GraphStore store = open(place)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(size(Overview.of(store)) + " in " + place);
            for (Question question : Questions.resource("/demo").all()) {
                show(question, store, out);
            }
            out.println("\nMore questions: ./attest query --list");
            out.println("Ask one:        ./attest query weapon-use --dataset " + place + "\n");
            if (!noServe) {
                serve(store, out);
            }
        }
        return ExitCode.OK;
    }

    private GraphStore open(Path place) {
        DatasetFolder folder = DatasetFolder.open(place);
        return noServe ? GraphStore.openToRead(folder, "demo") : GraphStore.openToServe(folder, "demo");
    }

    private void show(Question question, GraphStore store, PrintWriter out) {
        Names names = new Names(store.folder().base());
        Inquiry inquiry = Inquiry.of(question, Map.of(), names);
        AnswerFormat.Layout layout =
                new AnswerFormat.Layout(names, attest.terminal().columns());
        out.println("\n" + question.title() + "\n");
        out.flush();
        store.read(data -> inquiry.ask(
                data,
                Duration.ZERO,
                answer -> AnswerFormat.TABLE.write(answer, attest.terminal().out(), layout)));
    }

    private void serve(GraphStore store, PrintWriter out) {
        try (SparqlServer server = start(store)) {
            RunningServer.untilStopped(store, server, out, attest.terminal());
        }
    }

    private SparqlServer start(GraphStore store) {
        if (port != null) {
            return SparqlServer.start(store, Questions.builtIn(), options(port));
        }
        try {
            return SparqlServer.start(store, Questions.builtIn(), options(USUAL_PORT));
        } catch (ServerException e) {
            SparqlServer server = SparqlServer.start(store, Questions.builtIn(), options(0));
            attest.terminal().note("[port " + USUAL_PORT + "] Already taken; a free one is used.");
            return server;
        }
    }

    private static SparqlServer.Options options(int port) {
        return SparqlServer.Options.local(port, Limits.here(), Version.number());
    }

    private static String size(Overview overview) {
        return LoadReport.count(overview.reports(), "report") + ", "
                + LoadReport.count(overview.incidents(), "incident") + ", "
                + LoadReport.count(overview.claims(), "claim");
    }
}
