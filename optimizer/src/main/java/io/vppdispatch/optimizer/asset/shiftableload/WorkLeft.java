package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;

/** What a schedule leaves to do. */
final class WorkLeft {

    /** Solvers miss a bound by less. */
    private static final double LAST_DIGIT = 1e-6;

    private final AssetSchedule schedule;
    private final Horizon horizon;

    WorkLeft(AssetSchedule schedule, Horizon horizon) {
        this.schedule = schedule;
        this.horizon = horizon;
    }

    ShiftableLoadInitial of(ShiftableLoad load) {
        List<Job> jobs = new ArrayList<>();
        for (Job job : load.jobs()) {
            Window window = job.window(horizon);
            if (!window.isEmpty() && !window.endsInside()) {
                jobs.add(job.preemptible() ? job.leaving(restMwh(job, window)) : run(job));
            }
        }
        return new ShiftableLoadInitial(jobs);
    }

    /** A solver's last digit leaves neither less than nothing nor more than can still be done. */
    private double restMwh(Job job, Window window) {
        double rest = job.energyMwh();
        for (int t = 0; t < horizon.steps(); t++) {
            rest -= horizon.hours(t) * schedule.at(ShiftableLoadColumns.power(job), t);
        }
        double most = job.maxMw() * window.hoursBeyond();
        double reachable = rest > most && rest < most + LAST_DIGIT ? most : rest;
        return reachable < LAST_DIGIT ? 0 : reachable;
    }

    /** A run begun goes on; one given up leaves nothing to do; one that may still begin waits. */
    private Job run(Job job) {
        for (int start : new RunTimes(job, horizon).starts()) {
            double whole = job.runFrom(horizon.startOf(start), horizon).share(start) * job.maxMw();
            if (schedule.at(ShiftableLoadColumns.power(job), start) > whole / 2) {
                return job.started(horizon.startOf(start));
            }
        }
        return schedule.column(ShiftableLoadColumns.unmet(job)).sum() > LAST_DIGIT ? job.leaving(0) : job;
    }
}
