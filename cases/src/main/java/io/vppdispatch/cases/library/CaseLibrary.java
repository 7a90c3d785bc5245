package io.vppdispatch.cases.library;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The cases shipped with the program, and the ways to name a case. */
public final class CaseLibrary {

    private static final String ROOT = "/cases/";
    private static final String INDEX = ROOT + "index.txt";
    private static final String CASE_FILE = "case.json";

    /** The table every network of PyPSA has. */
    private static final String NETWORK_FILE = "buses.csv";

    private static final String STANDARD_INPUT = "-";

    private CaseLibrary() {}

    /** Names of the shipped cases, {@code toys/one-unit}, in the order they are listed to people. */
    public static List<String> names() {
        return new String(resource(INDEX), StandardCharsets.UTF_8).lines().toList();
    }

    /** A shipped case. */
    public static Case load(String name) {
        CaseInput input = shipped(name);
        return CaseReader.read(input.json(), input.files());
    }

    /**
     * Finds what a user calls a case: a name of the library, a folder with a case.json or the tables of a PyPSA network, a file, or
     * {@code -} for standard input. A name of the library goes first; {@code ./name} is always a path.
     */
    public static CaseInput find(String argument, InputStream standardInput) {
        try {
            if (names().contains(argument)) {
                return shipped(argument);
            }
            if (argument.equals(STANDARD_INPUT)) {
                return new CaseInput("stdin", standardInput.readAllBytes(), CaseFiles.none());
            }
            Path path = Path.of(argument);
            Path file = Files.isDirectory(path) ? path.resolve(CASE_FILE) : path;
            if (Files.isRegularFile(file)) {
                return CaseInput.of(file);
            }
            if (Files.isRegularFile(path.resolve(NETWORK_FILE))) {
                return CaseInput.folder(path, NETWORK_FILE);
            }
        } catch (InvalidPathException e) {
            throw unknown(argument);
        } catch (IOException e) {
            throw refusal("unreadable", "the case " + argument + " could not be read: " + e.getMessage());
        }
        throw unknown(argument);
    }

    private static InvalidProblemException unknown(String argument) {
        List<String> names = names();
        return refusal(
                "unknown_case",
                "The case (" + argument + ") must be a file, a folder with a " + CASE_FILE + ", or one of the library: "
                        + String.join(", ", names) + Hints.maybe(argument, names));
    }

    private static InvalidProblemException refusal(String code, String message) {
        return new InvalidProblemException(List.of(new ProblemIssue("", code, message)));
    }

    private static CaseInput shipped(String name) {
        if (!names().contains(name)) {
            throw unknown(name);
        }
        String folder = ROOT + name + "/";
        return new CaseInput(name, resource(folder + CASE_FILE), CaseFiles.resources(folder));
    }

    private static byte[] resource(String path) {
        try (InputStream in = CaseLibrary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program was packed without " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
