package io.vppdispatch.api.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a child with its pipes; nothing here waits for the child to say or to hear something. */
final class ChildProcess {

    private static final int MOST_LINE_BYTES = 8_000_000;
    private static final int NO_EXIT_CODE = -1;

    private final Process process;
    private final ChildNews news = new ChildNews();
    private final Tail errors = new Tail();
    private final Lines lines = new Lines(MOST_LINE_BYTES, news::note);
    private final Pipe stdout;
    private final Pipe stderr;

    private ChildProcess(Process process) {
        this.process = process;
        this.stdout = new Pipe(process.getInputStream(), lines);
        this.stderr = new Pipe(process.getErrorStream(), errors);
    }

    static ChildProcess start(List<String> command, Path folder) throws IOException {
        return new ChildProcess(
                new ProcessBuilder(command).directory(folder.toFile()).start());
    }

    /** Hears the child while it waits for its end; true once it has ended. */
    boolean waitFor(long millis) throws InterruptedException {
        boolean hasEnded = process.waitFor(millis, TimeUnit.MILLISECONDS);
        stdout.pump();
        stderr.pump();
        if (hasEnded) {
            lines.end();
        }
        return hasEnded;
    }

    /** The line is short enough for the pipe to hold it, so that a child that never reads does not matter. */
    void cancel() {
        try {
            process.getOutputStream().write((ChildEvents.CANCEL + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            return; // it has ended
        }
    }

    /** Ends it at once, with all it has started. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    long pid() {
        return process.pid();
    }

    ChildNews news() {
        return news;
    }

    Tail errors() {
        return errors;
    }

    int exitCode() {
        return process.isAlive() ? NO_EXIT_CODE : process.exitValue();
    }
}
