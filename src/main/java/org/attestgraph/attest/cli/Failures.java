package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.attestgraph.attest.archive.ArchiveException;
import org.attestgraph.attest.evaluate.AnnotationException;
import org.attestgraph.attest.export.ExportException;
import org.attestgraph.attest.gazetteer.DownloadException;
import org.attestgraph.attest.gazetteer.GazetteerException;
import org.attestgraph.attest.lexicon.LexiconException;
import org.attestgraph.attest.query.QuestionException;
import org.attestgraph.attest.remote.AddressException;
import org.attestgraph.attest.remote.RemoteException;
import org.attestgraph.attest.report.UnusableFileException;
import org.attestgraph.attest.review.ReviewException;
import org.attestgraph.attest.server.ServerException;
import org.attestgraph.attest.store.DatasetException;
import org.attestgraph.attest.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one place that tells users what went wrong. Exit code 2 where the command was wrong, so that repeating it is no
 * use; 1 where it could not be carried out.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final List<Class<? extends Exception>> WRONG_COMMAND = List.of(
            UserError.class,
            DatasetException.class,
            QuestionException.class,
            ReviewException.class,
            ExportException.class,
            LexiconException.class,
            GazetteerException.class,
            AnnotationException.class,
            UnusableFileException.class,
            AddressException.class);
    private static final List<Class<? extends Exception>> CANNOT_BE_DONE = List.of(
            ArchiveException.class,
            StoreException.class,
            ServerException.class,
            DownloadException.class,
            RemoteException.class);

    private final Attest attest;

    Failures(Attest attest) {
        this.attest = attest;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (WRONG_COMMAND.contains(e.getClass())) {
            tell(command, String.valueOf(e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        if (isClosedPipe(e)) { // as after | head: whoever reads has enough
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (CANNOT_BE_DONE.contains(e.getClass())) {
            tell(command, String.valueOf(e.getMessage()));
        } else if (e instanceof IOException || e instanceof UncheckedIOException) {
            Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
            tell(
                    command,
                    "[" + command.getCommandName() + "] A file could not be read or written: " + cause
                            + ".\nCheck that it is there, that you may use it, and that the disk has space.");
        } else {
            tell(
                    command,
                    "[" + command.getCommandName() + "] A fault in the program: " + e
                            + ".\nRun the command again with --debug, and report what it prints where you got the program.");
        }
        if (attest.debug()) {
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        tell(command, "[" + name(command) + "] " + sentence(String.valueOf(e.getMessage())));
        PrintWriter err = command.getErr();
        if (e instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(meant -> err.println("Did you mean " + meant + "?"));
        }
        err.println("See ./" + name(command) + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String sentence(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private static void tell(CommandLine command, String message) {
        String problem = message.lines().findFirst().orElse("");
        String rest = message.substring(problem.length());
        command.getErr().println(command.getColorScheme().errorText(problem) + rest);
    }

    private static boolean isClosedPipe(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("Broken pipe")) {
                return true;
            }
        }
        return false;
    }
}
