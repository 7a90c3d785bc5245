package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.Ledger;

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
                new JobAudit(job, schedule, scope).run();
            } else {
                new RunAudit(job, schedule, scope).run();
            }
        }
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditStep(t);
        }
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
