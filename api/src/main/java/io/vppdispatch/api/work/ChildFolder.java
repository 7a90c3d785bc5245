package io.vppdispatch.api.work;

import java.nio.file.Path;

/** Where a child finds its input and leaves its output. */
public record ChildFolder(Path path) {

    /** The case with all series inline. */
    public Path caseFile() {
        return path.resolve("case.json");
    }

    /** How to search, see {@link ChildSettings}. */
    public Path settingsFile() {
        return path.resolve("settings.json");
    }

    /** The folder of the plan. */
    public Path out() {
        return path.resolve("out");
    }

    /** The folder of temporary files. */
    Path temporary() {
        return path.resolve("tmp");
    }
}
