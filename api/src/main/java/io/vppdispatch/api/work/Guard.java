package io.vppdispatch.api.work;

import io.vppdispatch.api.process.ProcessMemory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears a child, holds it to its limits, and lasts as long as the child. It has a thread of its own, so that the limits hold while a
 * listener is slow.
 */
final class Guard implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final long POLL_MILLIS = 50;
    private static final long MEMORY_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** For the system to end a process that it was told to end. */
    private static final long KILL_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final ChildProcess process;
    private final SolveChild.Limits limits;
    private final Duration grace;
    private final AtomicReference<@Nullable Verdict> verdict = new AtomicReference<>();
    private final long begin = System.nanoTime();
    private volatile long cancelledNanos = Long.MAX_VALUE;
    private volatile long killedNanos = Long.MAX_VALUE;
    private long memoryNanos;

    Guard(ChildProcess process, SolveChild.Limits limits, Duration grace) {
        this.process = process;
        this.limits = limits;
        this.grace = grace;
    }

    @Override
    public void run() {
        try {
            while (!process.waitFor(POLL_MILLIS) && !isBeyondKilling()) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("A child is no longer heard and is ended", e);
        } finally {
            process.kill();
        }
    }

    private boolean isBeyondKilling() {
        return killedNanos != Long.MAX_VALUE && nanos() - killedNanos > KILL_NANOS;
    }

    private void check() {
        long now = nanos();
        if (now >= limits.hardTime().toNanos()) {
            end(Verdict.hardLimit(limits.hardTime()));
        } else if (cancelledNanos != Long.MAX_VALUE && now - cancelledNanos >= grace.toNanos()) {
            end(Verdict.deaf(grace));
        } else if (now >= memoryNanos) {
            memoryNanos = now + MEMORY_POLL_NANOS;
            checkMemory();
        }
    }

    private void checkMemory() {
        Double usedMb = ProcessMemory.residentMb(process.pid());
        if (usedMb != null && usedMb > limits.memoryMb()) {
            end(Verdict.memory(usedMb, limits.memoryMb()));
        }
    }

    /** Asks the child to stop at its best plan; from now it has its grace. */
    void cancel() {
        cancelledNanos = nanos();
        process.cancel();
    }

    /** Ends the child; the first reason counts. */
    void end(Verdict reason) {
        if (verdict.compareAndSet(null, reason)) {
            killedNanos = nanos();
        }
        process.kill();
    }

    /** Why it was ended from here; null for a child that ended by itself. */
    @Nullable
    Verdict verdict() {
        return verdict.get();
    }

    private long nanos() {
        return System.nanoTime() - begin;
    }
}
