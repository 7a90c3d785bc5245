package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ShortageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Recomputes the rules of a job that must not be interrupted from the schedule alone. */
final class RunAudit {

    private static final double SECOND_HOURS = 1.0 / 3600;

    private final String subject;
    private final Job job;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    RunAudit(ShiftableLoad load, Job job, AssetSchedule schedule, AuditScope scope) {
        this.subject = load.id() + "/" + job.id();
        this.job = job;
        this.schedule = schedule;
        this.scope = scope;
    }

    /** The run is what the schedule begins, or what had begun before; the rest must follow from its start. */
    void run() {
        int begins = job.startedAt() != null ? -1 : firstPower();
        Instant start = begins >= 0 ? scope.horizon().startOf(begins) : job.startedAt();
        if (begins >= 0) {
            scope.holds(
                    ShiftableLoadRule.RUN,
                    begins,
                    mayBegin(begins),
                    job.id() + " begins outside its window, or too late to be over by its latest finish");
        }
        int lastChance = lastChance();
        for (int t = 0; t < scope.horizon().steps(); t++) {
            double expected = start == null ? 0 : job.maxMw() * part(start, t);
            scope.equalMw(ShiftableLoadRule.RUN, t, power(t), expected, 1);
            auditUnmet(t, start == null && t == lastChance);
        }
    }

    private double power(int t) {
        return schedule.at(ShiftableLoadColumns.power(job), t);
    }

    /** The first step with at least half of what a run that begins there takes, -1 if there is none. */
    private int firstPower() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            double whole = job.maxMw() * part(scope.horizon().startOf(t), t);
            if (whole > 0 && power(t) > whole / 2) {
                return t;
            }
        }
        return -1;
    }

    private double runHours() {
        return job.energyMwh() / job.maxMw();
    }

    /** Part of a step that a run from an instant covers. */
    private double part(@Nullable Instant start, int t) {
        if (start == null || job.energyMwh() == 0) {
            return 0;
        }
        double from = JobAudit.hours(scope.horizon().startOf(t), start);
        double to = from + runHours();
        double length = scope.horizon().hours(t);
        return Math.max(0, Math.min(length, to) - Math.max(0, from)) / length;
    }

    private boolean mayBegin(int t) {
        Instant start = scope.horizon().startOf(t);
        double hours = JobAudit.hours(start, job.latestFinish());
        return !start.isBefore(job.earliestStart()) && hours >= runHours() - SECOND_HOURS;
    }

    /** The step after which a job can no longer begin, -1 where it still can after the horizon or never could. */
    private int lastChance() {
        int last = scope.horizon().steps() - 1;
        double after = JobAudit.hours(scope.horizon().endOf(last), job.latestFinish());
        if (job.energyMwh() == 0 || after >= runHours() - SECOND_HOURS) {
            return -1;
        }
        int step = last;
        while (step >= 0 && !mayBegin(step)) {
            step--;
        }
        return step;
    }

    private void auditUnmet(int t, boolean isGivenUp) {
        double unmet = schedule.at(ShiftableLoadColumns.unmet(job), t);
        double missing = isGivenUp ? job.energyMwh() : 0;
        scope.equalMwh(ShiftableLoadRule.WORK, t, unmet, missing, 1);
        Double price = job.unmetCnyPerMwh();
        if (price == null) {
            scope.atMostMwh(ShiftableLoadRule.WORK, t, missing, 0, 1);
        } else {
            scope.cost(CostKind.UNMET, t, price, missing);
            scope.shortage(ShortageKind.UNMET_WORK, subject, t, missing);
        }
    }
}
