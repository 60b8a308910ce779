package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attestgraph.attest.query.AnswerFormat;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.QuestionException;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code query}: a question to a dataset. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Ask a dataset: by the name of a question, by a file of SPARQL, or by SPARQL itself.",
            "Without a question, the list of those that have names."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest query --list",
            "  ./attest query weapon-use --set actor=Russia --set from=2016-01-01",
            "  ./attest query my-question.rq --format csv > answer.csv",
            "  ./attest query 'SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }'"
        })
final class QueryCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME|FILE|SPARQL", description = "The question.")
    private @Nullable String given;

    @Option(names = "--list", description = "List the questions that have names, with their parameters.")
    private boolean list;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the question; can be given many times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: table (default), csv, tsv, json, xml; for "
                    + "CONSTRUCT and DESCRIBE: turtle (default), ntriples, jsonld, rdfxml.")
    private String format = AnswerFormat.TABLE.code();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Give up after so long (default: never).")
    private int seconds;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Questions questions = Questions.builtIn();
        if (list || given == null) {
            QuestionList.print(questions, spec.commandLine().getOut());
            return ExitCode.OK;
        }
        AnswerFormat form = AnswerFormat.of(format);
        Question question = question(given, questions);
        try (GraphStore store = dataset.openToRead(attest.terminal(), "query")) {
            Names names = new Names(store.folder().base());
            Inquiry inquiry = Inquiry.of(question, settings, names);
            Terminal terminal = attest.terminal();
            AnswerFormat.Layout layout = new AnswerFormat.Layout(names, terminal.columns());
            long count = store.read(data -> inquiry.ask(
                    data, Duration.ofSeconds(seconds), answer -> form.write(answer, terminal.out(), layout)));
            if (terminal.progress() && inquiry.query().isSelectType()) {
                terminal.note(LoadReport.count(count, "answer") + ".");
            }
        }
        return ExitCode.OK;
    }

    private static Question question(String given, Questions questions) throws IOException {
        if (looksLikeSparql(given)) {
            return Question.parse("query", given);
        }
        if (isFile(given)) {
            Question read = Questions.read(Path.of(given));
            return new Question(given, read.title(), read.parameters(), read.sparql());
        }
        if (given.endsWith(".rq") || given.contains("/")) {
            throw new QuestionException(given, "No such file.", "Give a file that holds a SPARQL query.");
        }
        return questions.named(given, given);
    }

    private static boolean looksLikeSparql(String given) {
        return given.indexOf('{') >= 0 || given.indexOf('<') >= 0 || given.indexOf('\n') >= 0;
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** How the list of questions looks. */
    private static final class QuestionList {
        private QuestionList() {}

        static void print(Questions questions, PrintWriter out) {
            int width = questions.all().stream()
                    .mapToInt(question -> question.name().length())
                    .max()
                    .orElse(0);
            for (Question question : questions.all()) {
                String name =
                        question.name() + " ".repeat(width - question.name().length());
                out.println(name + "  " + question.title());
                question.parameters()
                        .forEach(parameter -> out.println(" ".repeat(width + 4) + "--set "
                                + parameter.name() + "=" + quoted(parameter.example())
                                + (parameter.needed() ? "  (needed)" : "")));
            }
        }

        private static String quoted(String value) {
            return value.matches("[\\w./:-]+") ? value : "'" + value + "'";
        }
    }
}
