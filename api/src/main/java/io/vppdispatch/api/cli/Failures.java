package io.vppdispatch.api.cli;

import io.vppdispatch.api.work.ChildEvents;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Turns what went wrong into an exit code, and into the JSON result where that was asked for. */
final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String JSON = "--json";

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println(failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, line.getErr());
        line.getErr().println("See " + line.getCommandSpec().qualifiedName() + " --help");
        say(ResultJson.refused("INVALID", List.of(usage(failure))), line, wantsJson(args));
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        boolean json = line.getParseResult().hasMatchedOption(JSON);
        if (failure instanceof InvalidProblemException invalid) {
            return refuse(invalid.issues(), line, json);
        }
        if (failure instanceof UsageException) {
            return refuse(List.of(usage(failure)), line, json);
        }
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof IOException file) {
            return refuse(List.of(new ProblemIssue("", "file", message(file))), line, json);
        }
        return internal(failure, line, json);
    }

    static boolean wantsJson(String... args) {
        return List.of(args).contains(JSON);
    }

    static int internal(Throwable failure, CommandLine line, boolean json) {
        LOG.error("Internal error", failure);
        ProblemIssue issue = new ProblemIssue("", "internal", "Internal error: " + failure);
        line.getErr().println(issue.message());
        say(ResultJson.refused("ERROR", List.of(issue)), line, json);
        return ExitCode.INTERNAL;
    }

    private static ProblemIssue usage(Exception failure) {
        return new ProblemIssue("", "usage", String.valueOf(failure.getMessage()));
    }

    private static String message(IOException failure) {
        if (!(failure instanceof FileSystemException named)) {
            return "A file cannot be read or written: " + failure.getMessage();
        }
        return message(named);
    }

    private static String message(FileSystemException failure) {
        String file = failure.getFile() == null ? "A file" : failure.getFile();
        if (failure instanceof NoSuchFileException) {
            return file + " cannot be read or written: there is no such file or folder";
        } else if (failure instanceof AccessDeniedException) {
            return file + " cannot be read or written: access is denied";
        } else if (failure instanceof FileAlreadyExistsException) {
            return file + " cannot be written: there is a file of this name already";
        }
        return file + " cannot be read or written" + (failure.getReason() == null ? "" : ": " + failure.getReason());
    }

    private static int refuse(List<ProblemIssue> issues, CommandLine line, boolean json) {
        PrintWriter err = line.getErr();
        err.println(issues.size() == 1 ? "1 problem:" : issues.size() + " problems:");
        for (ProblemIssue issue : issues) {
            err.println("  " + (issue.path().isEmpty() ? "" : issue.path() + "  ") + issue.message());
        }
        say(ResultJson.refused("INVALID", issues), line, json);
        return ExitCode.BAD_INPUT;
    }

    /** A child says its result to the process that started it, asked or not. */
    private static void say(String result, CommandLine line, boolean json) {
        if (line.getCommand() instanceof SolveChildCommand) {
            line.getOut().println(ChildEvents.result(result));
        } else if (json) {
            line.getOut().println(result);
        }
    }
}
