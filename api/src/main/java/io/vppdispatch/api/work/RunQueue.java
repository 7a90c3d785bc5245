package io.vppdispatch.api.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Jobs that are carried out once, by one of the processes on a database. A job whose process is gone is taken up by another within half a
 * minute; the same where a process was only frozen, so results are fenced by whoever writes them.
 */
public final class RunQueue implements AutoCloseable {

    /** Carries a job out. */
    @FunctionalInterface
    public interface Job {
        void execute(UUID id) throws InterruptedException;
    }

    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    /** Jobs on the same table that another scheduler carries out are not this one's to delete. */
    private static final Duration OTHERS_JOBS_STAY = Duration.ofDays(36_500);

    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final int workers;

    /**
     * A queue on a database.
     *
     * @param workers jobs at a time in this process; none are carried out here if it is 0
     */
    public RunQueue(DataSource source, int workers, Job job) {
        this.task = Tasks.oneTime("run")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(job, UUID.fromString(instance.getId())));
        this.workers = workers;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), task)
                .build();
        this.scheduler = Scheduler.create(source, task)
                .threads(Math.max(1, workers))
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .deleteUnresolvedAfter(OTHERS_JOBS_STAY)
                .build();
    }

    private static void execute(Job job, UUID id) {
        try {
            job.execute(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The process is ending; the job is begun again", e);
        }
    }

    /** Adds a job, in the running transaction if there is one. */
    public void add(UUID id) {
        client.scheduleIfNotExists(task.instance(id.toString()), Instant.now());
    }

    public void start() {
        if (workers > 0) {
            scheduler.start();
        }
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
