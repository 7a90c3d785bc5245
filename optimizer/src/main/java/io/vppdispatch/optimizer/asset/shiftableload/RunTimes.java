package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.util.stream.IntStream;

/** When a job that must not be interrupted may begin: with a step, and only so that it is over by its latest finish. */
record RunTimes(Job job, Horizon horizon) {

    /** Steps it may begin with; none once it has begun, or where nothing is left to do. */
    int[] starts() {
        if (job.startedAt() != null || !JobRows.isOpen(job, horizon)) {
            return new int[0];
        }
        return IntStream.range(0, horizon.steps()).filter(this::mayStart).toArray();
    }

    private boolean mayStart(int step) {
        Instant start = horizon.startOf(step);
        return !start.isBefore(job.earliestStart()) && isInTime(start);
    }

    private boolean isInTime(Instant start) {
        return Steps.atLeast(Window.hoursBetween(start, job.latestFinish()), job.runHours());
    }

    /** True where it may begin after the horizon as well. */
    boolean mayWait() {
        return isInTime(horizon.startOf(horizon.steps()));
    }
}
