package org.attestgraph.attest.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Models;
import org.attestgraph.attest.extract.Teaching.Lesson;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.syntax.Grammar;
import org.attestgraph.attest.train.Course;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code train}: models of the extractor from annotated reports. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Teach the extractor from annotated reports: the same reports and annotations always give the same models.",
            "The models that come with the program are src/main/resources/models/extract.bin.gz."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest train data/reports --gold data/gold --out extract.bin.gz",
            "  ./attest train data/reports more/reports --gold data/gold --gold more/gold --folds 5"
        })
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private ReadOptions reading;

    @Mixin
    private GoldOption gold;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the models.")
    private @Nullable Path out;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Only measure: read each of N parts with models that know the others.")
    private @Nullable Integer folds;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (out == null && folds == null) {
            throw new UserError("train", "Nothing to do.", "Give --out FILE, or --folds N to measure.");
        }
        if (folds != null && folds < 2) {
            throw new UserError("--folds " + folds, "Not a number of parts.", "Give 2 or more.");
        }
        List<Lesson> lessons = lessons(gold.read());
        Course course = new Course(Lexicon.builtIn(), Grammar.builtIn());
        PrintWriter tell = spec.commandLine().getOut();
        if (folds != null) {
            tell.print(course.crossValidate(lessons, folds).table());
        }
        if (out != null) {
            write(course.models(lessons), out);
            tell.println(LoadReport.count(lessons.size(), "report") + " learned; models in " + out + ".");
        }
        tell.flush();
        return ExitCode.OK;
    }

    /** In the order of the reports' names, so that it does not matter how they were given. */
    private List<Lesson> lessons(Map<String, Annotation> annotations) {
        Map<String, Lesson> lessons = new TreeMap<>();
        for (Reading read : reading.find(attest)) {
            switch (read) {
                case Reading.Read report -> {
                    Annotation annotation = annotations.get(stem(report.report()));
                    if (annotation != null) {
                        lessons.putIfAbsent(annotation.report(), new Lesson(report.report(), annotation));
                    }
                }
                case Reading.Refused refused -> attest.terminal().note(refused.message());
                case Reading.Noted noted -> attest.terminal().note(noted.message());
                case Reading.SameAs same -> attest.terminal().note(same.message());
            }
        }
        if (lessons.isEmpty()) {
            throw new UserError(
                    "train",
                    "No report has an annotation of its name.",
                    "Name each annotation like its report: r1.json for r1.txt.");
        }
        return new ArrayList<>(lessons.values());
    }

    private static String stem(Report report) {
        int dot = report.fileName().lastIndexOf('.');
        return dot > 0 ? report.fileName().substring(0, dot) : report.fileName();
    }

    private static void write(Models models, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        models.write(bytes);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UserError(file.toString(), "No file can be written here.", "Give the name of a file with --out.");
        }
        Files.write(file, bytes.toByteArray());
    }
}
