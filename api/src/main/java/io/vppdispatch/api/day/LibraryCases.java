package io.vppdispatch.api.day;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases shipped with the program, then those of a folder: each a folder below it with a case.json. */
public final class LibraryCases implements CaseSource {

    private static final String CASE_FILE = "case.json";
    private static final int DEPTH = 5;

    private final @Nullable Path folder;

    /** With the cases of the library alone where there is no folder. */
    public LibraryCases(@Nullable Path folder) {
        this.folder = folder;
    }

    @Override
    public Case read(String name) {
        if (CaseLibrary.names().contains(name)) {
            return CaseLibrary.load(name);
        }
        if (folder == null || !own(folder).contains(name)) {
            throw refusal("unknown_case", "The case (" + name + ") must be one of: " + String.join(", ", names()));
        }
        try {
            Path place = folder.resolve(name);
            return CaseReader.read(CaseFiles.readAll(place.resolve(CASE_FILE)), CaseFiles.folder(place));
        } catch (IOException e) {
            throw refusal("unreadable", "The case " + name + " could not be read");
        }
    }

    @Override
    public List<String> names() {
        return folder == null
                ? CaseLibrary.names()
                : Stream.concat(CaseLibrary.names().stream(), own(folder).stream())
                        .distinct()
                        .toList();
    }

    /** Only what is listed is ever opened, so no name leads out of the folder; links are not followed. */
    private static List<String> own(Path folder) {
        try (Stream<Path> files = Files.find(
                folder,
                DEPTH,
                (path, about) ->
                        about.isRegularFile() && path.endsWith(CASE_FILE) && !folder.equals(path.getParent()))) {
            return files.map(file -> folder.relativize(file.resolveSibling("")).toString())
                    .map(name -> name.replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidProblemException refusal(String code, String message) {
        return new InvalidProblemException(List.of(new ProblemIssue("", code, message)));
    }
}
