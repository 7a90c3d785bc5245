package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;

/** Recomputes what only a storage with a profile has to keep. */
final class ProfileAudit {

    private final StepValues at;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    ProfileAudit(Storage storage, AssetSchedule schedule, AuditScope scope) {
        this.at = new StepValues(storage);
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditLeast(StorageRule.CHARGE_LEAST, t, at.chargeMinMw(t), StorageColumns.CHARGE_MW);
            auditLeast(StorageRule.DISCHARGE_LEAST, t, at.dischargeMinMw(t), StorageColumns.DISCHARGE_MW);
            if (at.hasInflow()) {
                double spilled = schedule.at(StorageColumns.SPILL_MW, t);
                scope.atMostMw(StorageRule.SPILL, t, 0, spilled, 1);
                scope.atMostMw(StorageRule.SPILL, t, spilled, at.inflowMw(t), 1);
            }
        }
    }

    /** A flow above what rounding can add runs, and then at least so fast. */
    private void auditLeast(StorageRule rule, int t, double leastMw, String column) {
        double flow = schedule.at(column, t);
        if (flow > StorageColumns.IDLE_MW) {
            scope.atMostMw(rule, t, leastMw, flow, 1);
        }
    }
}
