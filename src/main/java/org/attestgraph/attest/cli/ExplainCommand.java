package org.attestgraph.attest.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.attestgraph.attest.explain.Account;
import org.attestgraph.attest.explain.Accounts;
import org.attestgraph.attest.explain.Wording;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code explain}: an incident as a person reads it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tell of an incident in words: what, when, where, who is said to have done it, with what, whom it harmed,",
            "and each claim with its sentence. Of a report's file, all its incidents; no dataset is needed for that."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest explain report.txt",
            "  ./attest explain report/0123456789abcdef0123456789abcdef/incident/1 --dataset my-data"
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE|INCIDENT",
            description = "A report's file, or the IRI of an incident as answers show it.")
    private String given = "";

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return isFile(given) ? explainFile() : explainIncident();
    }

    private int explainIncident() {
        if (!given.contains("/incident/")) {
            throw new UserError(
                    given,
                    "Neither a file nor an incident.",
                    "Give a report's file, or an incident such as report/…/incident/1.");
        }
        try (GraphStore store = dataset.openToRead(attest.terminal(), "explain")) {
            Names names = new Names(store.folder().base());
            Account account = store.read(data -> new Accounts(names).find(data, given))
                    .orElseThrow(() -> new UserError(
                            given,
                            "The dataset has no such incident.",
                            "Copy its name from an answer, as of: ./attest query incidents"));
            tell(List.of(account), names);
        }
        return ExitCode.OK;
    }

    private int explainFile() {
        Names names = new Names(DatasetFolder.DEFAULT_BASE);
        DatasetGraph data = told(read());
        List<Account> accounts = Txn.calculateRead(data, () -> {
            Accounts all = new Accounts(names);
            return all.incidents(data).stream()
                    .flatMap(incident -> all.find(data, incident).stream())
                    .toList();
        });
        if (accounts.isEmpty()) {
            attest.terminal().note("[" + given + "] No incident was found in it.");
        }
        tell(accounts, names);
        return ExitCode.OK;
    }

    private Report read() {
        Optional<Report> report = Optional.empty();
        for (Reading reading : ReportFiles.find(
                attest.parts().reader(),
                List.of(given),
                Optional.empty(),
                attest.terminal().in())) {
            switch (reading) {
                case Reading.Read read -> report = Optional.of(read.report());
                case Reading.Refused refused -> throw new UserError(refused.message());
                case Reading.Noted noted -> attest.terminal().note(noted.message());
                case Reading.SameAs same -> attest.terminal().note(same.message());
            }
        }
        return report.orElseThrow(() -> new UserError(given, "No report found here.", "Give a file that is a report."));
    }

    /** The report's graph and those that it leans on, as one. */
    private DatasetGraph told(Report report) {
        Stages stages = attest.parts().stages();
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            add(stages.graph(stages.extract(report), DatasetFolder.DEFAULT_BASE), data);
            stages.shared(DatasetFolder.DEFAULT_BASE).forEach(graph -> add(graph, data));
        });
        return data;
    }

    private static void add(CanonicalGraph graph, DatasetGraph data) {
        graph.quads().forEach(quad -> data.add(new Quad(Quad.defaultGraphIRI, quad.asTriple())));
    }

    private void tell(List<Account> accounts, Names names) {
        String text = accounts.stream()
                .map(account -> Wording.of(account, names))
                .collect(java.util.stream.Collectors.joining("\n"));
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
