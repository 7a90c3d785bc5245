package io.vppdispatch.api.work;

import io.vppdispatch.api.process.OwnJvm;
import io.vppdispatch.api.process.TempFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * Solves a case in a JVM of its own, by the command {@code solve-child}. Whatever becomes of that process, this one goes on, within
 * seconds of the limits, with the reason; no process and no file is left. May be used by several threads at once.
 */
public final class SolveChild {

    /**
     * How to search.
     *
     * @param gap relative gap to be proven
     * @param solver name of the solver
     */
    public record Search(double gap, int seed, String solver) {}

    /**
     * What a child may use.
     *
     * @param searchTime of the search, after which the child itself ends with its best plan
     * @param hardTime from the start of the process to its end by force
     * @param memoryMb of the whole process, native libraries included
     */
    public record Limits(Duration searchTime, Duration hardTime, int memoryMb) {
        public Limits {
            if (searchTime.isNegative() || searchTime.isZero() || hardTime.compareTo(searchTime) < 0) {
                throw new IllegalArgumentException("The hard limit (" + hardTime
                        + ") must be at least the limit of the search (" + searchTime + "), which must be positive");
            }
            if (memoryMb < 1) {
                throw new IllegalArgumentException("The memory (" + memoryMb + " MB) must be positive");
            }
        }
    }

    /** Hears of a child, on the thread that runs it. What it throws ends the child and is thrown on. */
    public interface Listener {

        /** Where the child stands, at most every half second per phase; false gives the child up and ends it at once. */
        boolean onProgress(ChildProgress progress);

        /** Asked about twice a second until it is true once; the child then stops at its best plan. */
        boolean isCancelWanted();
    }

    /** Program and arguments of a child. */
    @FunctionalInterface
    interface Command {
        List<String> of(ChildFolder folder, int heapMb);
    }

    /** For the child to write its best plan once it was asked to stop. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    /** The rest is for the native memory of the solver. */
    private static final double HEAP_SHARE = 0.6;

    private static final int LEAST_HEAP_MB = 256;

    private static final String FOLDER = "vpp-solve";

    private final Command command;
    private final Duration grace;

    SolveChild(Command command, Duration grace) {
        this.command = command;
        this.grace = grace;
    }

    /** Children of this program, whose main class is given. */
    public static SolveChild of(String mainClass) {
        return new SolveChild(
                (folder, heapMb) -> OwnJvm.command(
                        folder.temporary(),
                        options(heapMb),
                        mainClass,
                        List.of("solve-child", folder.path().toString())),
                GRACE);
    }

    /** Deletes what children left whose parents were killed; those of the age of a run's longest limit are nobody's any more. */
    public static void sweep(Duration longest) {
        TempFolder.sweep(FOLDER, longest);
    }

    /** Short of memory it ends, and says so where that is read; nothing is left outside its folder. */
    static List<String> options(int heapMb) {
        return List.of(
                "-Xmx" + heapMb + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData");
    }

    /**
     * Runs a child to its end.
     *
     * @param caseJson the case with all series inline
     * @throws IOException if the child cannot be started, or its files cannot be read
     * @throws InterruptedException if the thread is interrupted or this process is ending; the child is ended then
     */
    public ChildEnd run(byte[] caseJson, Search search, Limits limits, Listener listener)
            throws IOException, InterruptedException {
        try (TempFolder temporary = TempFolder.create(FOLDER)) {
            ChildFolder folder = new ChildFolder(temporary.path());
            write(caseJson, search, limits, folder);
            ChildProcess process = ChildProcess.start(command.of(folder, heapMb(limits)), folder.path());
            return new ChildRun(process, temporary, limits, grace).finish(listener);
        }
    }

    private static void write(byte[] caseJson, Search search, Limits limits, ChildFolder folder) throws IOException {
        Files.createDirectory(folder.temporary());
        Files.write(folder.caseFile(), caseJson);
        double seconds = limits.searchTime().toMillis() / 1e3;
        ChildSettings settings = new ChildSettings(search.gap(), seconds, search.seed(), search.solver());
        Files.write(folder.settingsFile(), settings.json());
    }

    private static int heapMb(Limits limits) {
        return Math.max(LEAST_HEAP_MB, (int) (limits.memoryMb() * HEAP_SHARE));
    }
}
