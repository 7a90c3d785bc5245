package io.vppdispatch.api.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vppdispatch.api.process.OwnJvm;
import io.vppdispatch.api.work.ChildEnd.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a child does, it ends with the reason, in time, and leaves nothing. */
@Timeout(120)
class BadChildTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final SolveChild.Search SEARCH = new SolveChild.Search(0.001, 0, "highs");

    private final List<Path> folders = new ArrayList<>();
    private Duration duration = Duration.ZERO;

    private ChildEnd run(String misdeed, SolveChild.Limits limits, Duration grace, Heard heard) throws Exception {
        SolveChild child = new SolveChild((folder, heapMb) -> command(misdeed, folder, heapMb), grace);
        long begin = System.nanoTime();
        try {
            return child.run("{}".getBytes(StandardCharsets.UTF_8), SEARCH, limits, heard);
        } finally {
            duration = Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private ChildEnd run(String misdeed, Duration hardTime) throws Exception {
        return run(misdeed, limits(hardTime, 1000), LONG, Heard.only());
    }

    private static SolveChild.Limits limits(Duration hardTime, int memoryMb) {
        return new SolveChild.Limits(Duration.ofSeconds(1), hardTime, memoryMb);
    }

    private List<String> command(String misdeed, ChildFolder folder, int heapMb) {
        folders.add(folder.path());
        List<String> options = new ArrayList<>(SolveChild.options(heapMb));
        options.add("-XX:MaxDirectMemorySize=1g");
        return OwnJvm.command(
                folder.temporary(),
                options,
                BadChild.class.getName(),
                List.of(misdeed, folder.path().toString()));
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(folders).isNotEmpty().noneMatch(folder -> folder.toFile().exists());
        assertThat(ProcessHandle.current().descendants().map(ProcessHandle::info))
                .noneMatch(info -> info.toString().contains(BadChild.class.getName())
                        || info.command().orElse("").endsWith("sleep"));
    }

    @Test
    void aCrashIsToldWithItsLastWord() throws Exception {
        ChildEnd end = run("halts", LONG);
        assertThat(end.reason()).isEqualTo(Reason.CRASHED);
        assertThat(end.exitCode()).isEqualTo(134);
        assertThat(end.message()).isEqualTo("The solver ended with exit code 134: the last word");
        assertThat(end.result()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "fillsItsHeap"})
    void aHeapThatIsFullIsToldAsMemory(String misdeed) throws Exception {
        ChildEnd end = run(misdeed, limits(LONG, 1000), LONG, Heard.only());
        assertThat(end.reason()).as(end.message()).isEqualTo(Reason.MEMORY);
        assertThat(end.message()).contains("1,000 MB").contains("OutOfMemoryError");
    }

    @Test
    void memoryBesideTheHeapCounts() throws Exception {
        ChildEnd end = run("fillsNativeMemory", limits(LONG, 300), LONG, Heard.only());
        assertThat(end.reason()).as(end.message()).isEqualTo(Reason.MEMORY);
        assertThat(end.message()).contains("MB of 300 MB");
        assertThat(duration).isLessThan(LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleeps",
                "closesItsStreams",
                "startsAnother",
                "floodsStdout",
                "floodsStdoutWithProgress",
                "floodsStderr"
            })
    void theHardLimitHolds(String misdeed) throws Exception {
        ChildEnd end = run(misdeed, SHORT);
        assertThat(end.reason()).as(end.message()).isEqualTo(Reason.TIME);
        assertThat(end.message()).isEqualTo("The solver was ended after 3.0 s, its hard limit");
        assertThat(end.files()).isEmpty();
        assertThat(duration).isBetween(SHORT, SHORT.plus(PROMISE));
    }

    @Test
    void aChildThatIgnoresAWishToStopIsEndedAfterItsGrace() throws Exception {
        ChildEnd end = run("sleeps", limits(LONG, 1000), Duration.ofMillis(700), Heard.cancellingOn(any -> true));
        assertThat(end.reason()).isEqualTo(Reason.TIME);
        assertThat(end.message()).isEqualTo("The solver was ended 0.7 s after it was asked to stop");
        assertThat(duration).isLessThan(LONG);
    }

    @Test
    void theGraceEndsWithTheHardLimit() throws Exception {
        ChildEnd end = run("sleeps", limits(SHORT, 1000), LONG, Heard.cancellingOn(any -> true));
        assertThat(end.message()).contains("its hard limit");
        assertThat(duration).isLessThan(SHORT.plus(PROMISE));
    }

    @Test
    void aChildThatIsGivenUpIsEndedAtOnce() throws Exception {
        ChildEnd end = run("sleeps", limits(LONG, 1000), LONG, Heard.fencedOn(any -> true));
        assertThat(end.reason()).isEqualTo(Reason.FENCED);
        assertThat(duration).isLessThan(LONG);
    }

    @Test
    void whatTheListenerThrowsEndsTheChild() {
        assertThatThrownBy(() -> run("sleeps", limits(LONG, 1000), LONG, Heard.fencedOn(any -> {
                    throw new IllegalStateException("no database");
                })))
                .hasMessage("no database");
        assertThat(duration).isLessThan(LONG);
    }

    /** The limit holds while the listener waits for something else. */
    @Test
    void aSlowListenerDoesNotKeepAChildAlive() throws Exception {
        List<Boolean> wasAlive = new ArrayList<>();
        run("sleeps", limits(SHORT, 1000), LONG, Heard.fencedOn(any -> {
            ProcessHandle child = ProcessHandle.current().children().findAny().orElseThrow();
            child.onExit().orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
            wasAlive.add(child.isAlive());
            return false;
        }));
        assertThat(wasAlive).containsExactly(false);
        assertThat(duration).isLessThan(SHORT.plus(PROMISE));
    }

    @Test
    void anInterruptedThreadEndsItsChild() throws Exception {
        Thread worker = Thread.currentThread();
        assertThatThrownBy(() -> run("sleeps", limits(LONG, 1000), LONG, Heard.fencedOn(any -> {
                    worker.interrupt();
                    return false;
                })))
                .isInstanceOf(InterruptedException.class);
        assertThat(duration).isLessThan(LONG);
    }

    @Test
    void linesThatMeanNothingAreLeftOut() throws Exception {
        Heard heard = Heard.only();
        ChildEnd end = run("saysGarbage", limits(LONG, 1000), LONG, heard);
        assertThat(end.reason()).isEqualTo(Reason.CRASHED);
        assertThat(heard.progress()).containsExactly(new ChildProgress("odd", 0, null, null, null));
    }

    @Test
    void anEndWithoutAResultIsACrash() throws Exception {
        ChildEnd end = run("says nothing", LONG);
        assertThat(end.reason()).isEqualTo(Reason.CRASHED);
        assertThat(end.message()).isEqualTo("The solver ended with exit code 0 and no result");
    }

    @Test
    void filesWithoutAResultAreNotHandedOn() throws Exception {
        ChildEnd end = run("leavesHalfAPlan", LONG);
        assertThat(end.reason()).isEqualTo(Reason.CRASHED);
        assertThat(end.files()).isEmpty();
    }
}
