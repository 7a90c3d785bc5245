package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;

/** Holds the counts of each step against those of earlier steps within the idle time. */
final class IdleAudit {

    private final PumpedStorage station;
    private final AuditScope scope;
    private final ScheduledStation scheduled;

    IdleAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.scope = scope;
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
    }

    void run() {
        station.groups().forEach(this::auditIdle);
    }

    private void auditIdle(MachineGroup group) {
        GroupInitial before = station.initial().group(group.id());
        for (int t = 0; t < scope.horizon().steps(); t++) {
            for (int i = t - 1; i >= -1 && scheduled.isTooEarly(scheduled.hoursSince(i, t)); i--) {
                auditPair(group, t, scheduled.generating(group, i), scheduled.pumping(group, i), i);
            }
            for (RecentRun run : before.recent()) {
                if (scheduled.isTooEarly(run.hoursAgo() + scheduled.hoursSince(-1, t))) {
                    auditPair(group, t, run.generating(), run.pumping(), -1);
                }
            }
        }
    }

    /** Holds the machines running now against those that ran in the other mode at step i. */
    private void auditPair(MachineGroup group, int t, double generated, double pumped, int i) {
        double pumping = scheduled.pumping(group, t);
        double generating = scheduled.generating(group, t);
        double hoursAgo = scheduled.hoursSince(i, t);
        scope.holds(
                PumpedStorageRule.IDLE_TO_PUMP,
                t,
                pumping == 0 || generated == 0 || pumping + generated <= group.count(),
                pumping + " of " + group.id() + " pump, " + generated + " generated " + hoursAgo + " hours ago");
        scope.holds(
                PumpedStorageRule.IDLE_TO_GENERATE,
                t,
                generating == 0 || pumped == 0 || generating + pumped <= group.count(),
                generating + " of " + group.id() + " generate, " + pumped + " pumped " + hoursAgo + " hours ago");
    }
}
