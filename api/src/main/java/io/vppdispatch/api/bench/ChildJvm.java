package io.vppdispatch.api.bench;

import io.vppdispatch.api.process.OwnJvm;
import io.vppdispatch.api.process.TempFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a command of this program in a process of its own, whose temporary files and memory end with it. */
final class ChildJvm {

    /**
     * What the process left.
     *
     * @param isKilled true where it was ended from here
     * @param lastLine of its output; null where there was none
     * @param lastError of its error output; null where there was none
     */
    record Left(
            boolean isKilled,
            int exitCode,
            @Nullable String lastLine,
            @Nullable String lastError) {}

    private final String mainClass;

    ChildJvm(String mainClass) {
        this.mainClass = mainClass;
    }

    /** Waits for its end, and ends it once the time is over. */
    Left run(List<String> arguments, Duration limit) throws IOException, InterruptedException {
        try (TempFolder folder = TempFolder.create("vpp-bench")) {
            Path output = folder.path().resolve("output.txt");
            Path errors = folder.path().resolve("errors.txt");
            Process process = new ProcessBuilder(OwnJvm.command(folder.path(), List.of(), mainClass, arguments))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean isKilled = !waitFor(process, limit);
            return new Left(isKilled, process.exitValue(), lastLine(output), lastLine(errors));
        }
    }

    /** False where it had to be ended; it ends with this process too. */
    private static boolean waitFor(Process process, Duration limit) throws InterruptedException {
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static @Nullable String lastLine(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).reduce(null, (before, line) -> line);
        }
    }
}
