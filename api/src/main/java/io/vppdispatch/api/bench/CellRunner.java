package io.vppdispatch.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs a contender on an instance. */
@FunctionalInterface
public interface CellRunner {

    /** For what a run does before and after its search, beyond the cap. */
    Duration GRACE = Duration.ofSeconds(60);

    Cell run(String instance, Path file, String contender);

    /**
     * Runs each in a process of its own, by the command {@code bench-cell}.
     *
     * @param mainClass of this program
     */
    static CellRunner inProcesses(String mainClass, double gap, Duration cap) {
        ChildJvm jvm = new ChildJvm(mainClass);
        double capSeconds = cap.toMillis() / 1e3;
        return (instance, file, contender) -> {
            List<String> arguments = List.of(
                    "bench-cell",
                    file.toString(),
                    "--contender",
                    contender,
                    "--gap",
                    Double.toString(gap),
                    "--cap",
                    String.format(Locale.ROOT, "%dms", cap.toMillis()));
            ChildJvm.Left left = run(jvm, arguments, cap.plus(GRACE));
            Measured measured = left.exitCode() == 0 && left.lastLine() != null ? CellJson.read(left.lastLine()) : null;
            return new Cell(instance, contender, capSeconds, measured, measured == null ? failure(left) : null);
        };
    }

    private static ChildJvm.Left run(ChildJvm jvm, List<String> arguments, Duration limit) {
        try {
            return jvm.run(arguments, limit);
        } catch (IOException e) {
            return new ChildJvm.Left(false, -1, null, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ChildJvm.Left(false, -1, null, e.toString());
        }
    }

    private static @Nullable String failure(ChildJvm.Left left) {
        if (left.isKilled()) {
            return null;
        }
        return left.lastError() == null ? "It ended with exit code " + left.exitCode() : left.lastError();
    }
}
