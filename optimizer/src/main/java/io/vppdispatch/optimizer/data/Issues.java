package io.vppdispatch.optimizer.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every issue below one place of the data. */
public final class Issues {

    private final List<ProblemIssue> all;
    private final String path;
    private final String subject;

    public Issues() {
        this(new ArrayList<>(), "", "The problem");
    }

    private Issues(List<ProblemIssue> all, String path, String subject) {
        this.all = all;
        this.path = path;
        this.subject = subject;
    }

    /** The same collection, seen from a component or list index below. */
    public Issues at(String key) {
        return new Issues(all, path + "/" + key, subject);
    }

    public Issues at(int index) {
        return at(Integer.toString(index));
    }

    /** The same place, with messages that begin with this subject, e.g. {@code thermal coal1}. */
    public Issues about(String newSubject) {
        return new Issues(all, path, newSubject);
    }

    /** The same place and subject, for issues that are kept apart. */
    public Issues apart() {
        return new Issues(new ArrayList<>(), path, subject);
    }

    public void addAll(Collection<ProblemIssue> issues) {
        all.addAll(issues);
    }

    public String subject() {
        return subject;
    }

    public String path() {
        return path;
    }

    /** Adds an issue whose message follows the subject: "thermal coal1: max_mw (100) must be ...". */
    public void add(String code, String message) {
        all.add(new ProblemIssue(path, code, subject + ": " + message));
    }

    /** Adds an issue unless the rule holds. */
    public void require(boolean holds, String code, String message) {
        if (!holds) {
            add(code, message);
        }
    }

    /** Adds an issue for a price above 0 of something that is not given. */
    public void requireEffect(String key, double cny, String ofKey, @Nullable Object of) {
        at(key).require(
                        cny == 0 || of != null,
                        "range",
                        key + " (" + cny + ") must be 0 without " + ofKey + ", or it has no effect");
    }

    public List<ProblemIssue> toList() {
        return List.copyOf(all);
    }
}
