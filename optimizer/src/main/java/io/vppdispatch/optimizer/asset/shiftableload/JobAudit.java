package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ShortageKind;
import java.time.Duration;
import java.time.Instant;

/** Recomputes the rules of a job that may pause from the schedule alone. */
final class JobAudit {

    private static final double HOUR_MILLIS = 3.6e6;

    private final String subject;
    private final Job job;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final Window window;

    JobAudit(ShiftableLoad load, Job job, AssetSchedule schedule, AuditScope scope) {
        this.subject = load.id() + "/" + job.id();
        this.job = job;
        this.schedule = schedule;
        this.scope = scope;
        this.window = job.window(scope.horizon());
    }

    void run() {
        int last = scope.horizon().steps() - 1;
        double done = 0;
        double hours = 0;
        boolean isOpen = false;
        for (int t = 0; t <= last; t++) {
            auditPower(t);
            done += scope.horizon().hours(t) * power(t);
            hours += scope.horizon().hours(t);
            boolean settles = window.hours(t) > 0
                    && !job.latestFinish().isAfter(scope.horizon().endOf(t));
            isOpen |= window.hours(t) > 0;
            auditUnmet(t, settles, done, hours);
        }
        if (isOpen && job.latestFinish().isAfter(scope.horizon().endOf(last))) {
            auditReach(last, done, hours);
        }
    }

    private double power(int t) {
        return schedule.at(ShiftableLoadColumns.power(job), t);
    }

    static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / HOUR_MILLIS;
    }

    /** Nothing, or between least and most. */
    private void auditPower(int t) {
        double part = job.energyMwh() == 0 ? 0 : window.share(t);
        scope.atMostMw(ShiftableLoadRule.POWER, t, 0, power(t), 1);
        scope.atMostMw(ShiftableLoadRule.POWER, t, power(t), part * job.maxMw(), 1);
        scope.atMostMw(ShiftableLoadRule.POWER, t, Math.min(power(t), part * job.minMw() - power(t)), 0, 1);
    }

    private void auditUnmet(int t, boolean settles, double done, double hours) {
        double unmet = schedule.at(ShiftableLoadColumns.unmet(job), t);
        double missing = settles ? job.energyMwh() - done : 0;
        scope.equalMwh(ShiftableLoadRule.WORK, t, unmet, missing, 1 + hours);
        scope.atMostMwh(ShiftableLoadRule.WORK, t, 0, unmet, 1);
        Double price = job.unmetCnyPerMwh();
        if (price == null) {
            scope.atMostMwh(ShiftableLoadRule.WORK, t, unmet, 0, 1);
        } else {
            scope.cost(CostKind.UNMET, t, price, unmet);
            scope.shortage(ShortageKind.UNMET_WORK, subject, t, missing);
        }
    }

    /** What is left must fit into a whole number of the shortest steps, each between least and most. */
    private void auditFit(int last, double rest, double weight) {
        double shortest = scope.horizon().hours(0);
        for (int t = 1; t <= last; t++) {
            shortest = Math.min(shortest, scope.horizon().hours(t));
        }
        double least = job.minMw() * shortest;
        double most = job.maxMw() * shortest;
        if (least > 0) {
            double full = Math.max(0, Math.floor(rest / most));
            double above = Math.max(0, rest - full * most);
            double below = Math.max(0, (full + 1) * least - rest);
            scope.atMostMwh(ShiftableLoadRule.REACH, last, Math.min(above, below), 0, weight);
        }
    }

    private void auditReach(int last, double done, double hours) {
        scope.atMostMwh(ShiftableLoadRule.WORK, last, done, job.energyMwh(), hours);
        double left = hours(scope.horizon().endOf(last), job.latestFinish());
        double missing = job.energyMwh() - done - job.maxMw() * left;
        Double price = job.unmetCnyPerMwh();
        if (price == null) {
            scope.atMostMwh(ShiftableLoadRule.REACH, last, missing, 0, hours);
            auditFit(last, job.energyMwh() - done, hours);
        } else {
            scope.cost(CostKind.TARGET, -1, price, Math.max(0, missing));
        }
    }
}
