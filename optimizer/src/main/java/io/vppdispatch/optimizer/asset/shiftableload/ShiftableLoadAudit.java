package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.Ledger;
import java.time.Instant;

/** Recomputes rules and money of a site of jobs from its schedule alone. */
final class ShiftableLoadAudit {

    private final ShiftableLoad load;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    ShiftableLoadAudit(ShiftableLoad load, AssetSchedule schedule, AuditScope scope) {
        this.load = load;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        for (Job job : load.jobs()) {
            if (job.preemptible()) {
                new JobAudit(load, job, schedule, scope).run();
            } else {
                new RunAudit(load, job, schedule, scope).run();
            }
        }
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditStep(t);
        }
        Double cap = load.maxMw();
        for (Instant finish : load.finishesBeyond(scope.horizon())) {
            if (cap != null) {
                auditReach(finish, cap);
            }
        }
    }

    /** What must be done by an instant after the horizon, and is not, fits under the limit of the site until then. */
    private void auditReach(Instant finish, double cap) {
        int last = scope.horizon().steps() - 1;
        double left = 0;
        double weight = 0;
        for (Job job : load.jobs()) {
            if (job.isDueBeyond(scope.horizon()) && !job.latestFinish().isAfter(finish)) {
                left += job.aheadMwh(scope.horizon());
                for (int t = 0; t <= last; t++) {
                    left -= scope.horizon().hours(t) * schedule.at(ShiftableLoadColumns.power(job), t);
                    weight += scope.horizon().hours(t);
                }
            }
        }
        double room = cap * JobAudit.hours(scope.horizon().endOf(last), finish);
        scope.atMostMwh(ShiftableLoadRule.REACH, last, left, room, weight);
    }

    private void auditStep(int t) {
        double power = 0;
        double unmet = 0;
        for (Job job : load.jobs()) {
            power += schedule.at(ShiftableLoadColumns.power(job), t);
            unmet += schedule.at(ShiftableLoadColumns.unmet(job), t);
        }
        double weight = 1.0 + load.jobs().size();
        double taken = -schedule.at(AssetSchedule.POWER_MW, t);
        scope.equalMw(ShiftableLoadRule.NET, t, taken, power, weight);
        scope.equalMwh(ShiftableLoadRule.NET, t, schedule.at(ShiftableLoadColumns.UNMET_MWH, t), unmet, weight);
        if (load.maxMw() != null) {
            scope.atMostMw(ShiftableLoadRule.CAP, t, taken, load.maxMw(), 1);
        }
        scope.count(Ledger.CONSUMPTION, t, scope.horizon().hours(t), taken);
    }
}
