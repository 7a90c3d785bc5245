package io.vppdispatch.api.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** What is to be done over and over, by one of the processes on a database at a time. */
public final class Sweeps implements AutoCloseable {

    /** Polls this often; so late a sweep may be. */
    private static final Duration POLLING = Duration.ofSeconds(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    /** Jobs on the same table that another scheduler carries out are not this one's to delete. */
    private static final Duration OTHERS_JOBS_STAY = Duration.ofDays(36_500);

    /**
     * A sweep.
     *
     * @param every from the end of one to the begin of the next; one that fails is tried again then
     */
    public record Sweep(String name, Duration every, Runnable work) {

        private RecurringTask<Void> task() {
            return Tasks.recurring(name, FixedDelay.of(every)).execute((instance, context) -> work.run());
        }
    }

    private final Scheduler scheduler;

    public Sweeps(DataSource source, List<Sweep> sweeps) {
        List<RecurringTask<Void>> tasks = sweeps.stream().map(Sweep::task).toList();
        scheduler = Scheduler.create(source)
                .startTasks(tasks)
                .threads(1)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(SHUTDOWN)
                .deleteUnresolvedAfter(OTHERS_JOBS_STAY)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    /** Lets the sweep under way end. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
