package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;

/** Follows every machine through the day: its mode, its idle time and its starts. */
final class HandOutAudit {

    private final PumpedStorage station;
    private final AuditScope scope;
    private final ScheduledStation scheduled;
    private final int steps;

    HandOutAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.scope = scope;
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
        this.steps = scope.horizon().steps();
    }

    void run() {
        for (MachineGroup group : station.groups()) {
            double[] generating = new double[steps];
            double[] pumping = new double[steps];
            double[] starts = new double[steps];
            for (int machine = 1; machine <= group.count(); machine++) {
                follow(group, machine, generating, pumping, starts);
            }
            for (int t = 0; t < steps; t++) {
                auditSums(group, t, generating[t], pumping[t], starts[t]);
            }
        }
    }

    /** Counts that no machines can make up break rules of their own. */
    private void auditSums(MachineGroup group, int t, double generating, double pumping, double starts) {
        if (!canBeMadeUp(scheduled.generating(group, t), scheduled.pumping(group, t), group.count())) {
            return;
        }
        boolean isWhole = generating == scheduled.generating(group, t) && pumping == scheduled.pumping(group, t);
        String message = generating + " machines of " + group.id() + " generate, " + pumping + " pump";
        scope.holds(PumpedStorageRule.HAND_OUT, t, isWhole, message);
        double counted = Math.max(0, scheduled.generating(group, t) - scheduled.generating(group, t - 1))
                + Math.max(0, scheduled.pumping(group, t) - scheduled.pumping(group, t - 1));
        scope.holds(
                PumpedStorageRule.HAND_OUT,
                t,
                !isWhole || starts == counted,
                starts + " machines of " + group.id() + " start where " + counted + " starts are counted");
    }

    private static boolean canBeMadeUp(double generating, double pumping, int count) {
        boolean isWhole = generating == Math.rint(generating) && pumping == Math.rint(pumping);
        return isWhole && generating >= 0 && pumping >= 0 && generating + pumping <= count;
    }

    private void follow(MachineGroup group, int machine, double[] generating, double[] pumping, double[] starts) {
        MachineInitial before =
                station.initial().group(group.id()).machinesOf(group.count()).get(machine - 1);
        double last = before.mode().shown();
        double ran = before.isOff() ? before.ran().shown() : last;
        double offHours = before.isOff() ? before.hours() : 0;
        int startsToday = before.startsToday();
        String name = "machine " + machine + " of " + group.id();
        for (int t = 0; t < steps; t++) {
            double mode = scheduled.at(PumpedStorageColumns.machineMode(group, machine), t);
            boolean isKnown = mode == 1 || mode == 0 || mode == -1;
            scope.holds(PumpedStorageRule.HAND_OUT, t, isKnown, name + " has mode " + mode);
            startsToday = t > 0 && !scheduled.date(t).equals(scheduled.date(t - 1)) ? 0 : startsToday;
            if (mode != 0 && mode != last) {
                starts[t]++;
                startsToday++;
                auditStart(group, t, name, startsToday);
                auditIdle(group, t, mode, ran, offHours, name);
            }
            generating[t] += mode == 1 ? 1 : 0;
            pumping[t] += mode == -1 ? 1 : 0;
            ran = mode == 0 ? ran : mode;
            offHours = mode == 0 ? offHours + scope.horizon().hours(t) : 0;
            last = mode;
        }
    }

    private void auditStart(MachineGroup group, int t, String name, int startsToday) {
        Integer limit = group.maxStartsPerDay();
        boolean holds = limit == null || startsToday <= limit;
        scope.holds(PumpedStorageRule.STARTS_PER_DAY, t, holds, name + " starts for the time " + startsToday);
    }

    private void auditIdle(MachineGroup group, int t, double mode, double ran, double offHours, String name) {
        if (ran == 0 || !scheduled.isTooEarly(offHours)) {
            return;
        }
        String message = name + " starts " + offHours + " hours after it stopped";
        if (ran != mode) {
            scope.holds(
                    mode == 1 ? PumpedStorageRule.IDLE_TO_GENERATE : PumpedStorageRule.IDLE_TO_PUMP, t, false, message);
        } else if (group.isStartLimited()) {
            scope.holds(PumpedStorageRule.REST, t, false, message);
        }
    }
}
