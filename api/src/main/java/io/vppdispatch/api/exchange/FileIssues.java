package io.vppdispatch.api.exchange;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, each with row and column as people count them. */
final class FileIssues {

    /** More than this nobody reads; how many more there are is said. */
    private static final int MOST = 100;

    private final String file;
    private final List<ProblemIssue> issues = new ArrayList<>();
    private int count;

    FileIssues(String file) {
        this.file = file;
    }

    void add(int row, int column, String code, String message) {
        add(code, file + " row " + row + ", column " + column + ": " + message);
    }

    void add(int row, String code, String message) {
        add(code, file + " row " + row + ": " + message);
    }

    private void add(String code, String message) {
        count++;
        if (count <= MOST) {
            issues.add(new ProblemIssue("", code, message));
        }
    }

    /** Throws everything there is, if there is anything. */
    void check() {
        if (count > MOST) {
            issues.add(new ProblemIssue("", "more", file + " has " + (count - MOST) + " more problems"));
        }
        if (count > 0) {
            throw new InvalidProblemException(issues);
        }
    }

    /** The one problem that stops the reading. */
    InvalidProblemException refused(String code, String message) {
        return new InvalidProblemException(List.of(new ProblemIssue("", code, file + " " + message)));
    }
}
