package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;

/** Recomputes machine counts, mode, power and starts of a station from its schedule alone. */
final class MachineAudit {

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final ScheduledStation scheduled;
    private final int steps;

    MachineAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.schedule = schedule;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
    }

    void run() {
        for (int t = 0; t < steps; t++) {
            auditMode(t);
            auditStation(t);
            for (MachineGroup group : station.groups()) {
                auditOutput(group, t);
                auditStarts(group, t);
            }
        }
    }

    private void auditMode(int t) {
        double mode = schedule.at(PumpedStorageColumns.MODE, t);
        double allGenerating = 0;
        double allPumping = 0;
        for (MachineGroup group : station.groups()) {
            int pumps = group.pumpMw() > 0 ? group.count() : 0;
            auditCount(PumpedStorageRule.GENERATING, t, scheduled.generating(group, t), group.count(), group);
            auditCount(PumpedStorageRule.PUMPING, t, scheduled.pumping(group, t), pumps, group);
            allGenerating += scheduled.generating(group, t);
            allPumping += scheduled.pumping(group, t);
        }
        String message = "mode " + mode + " with " + allGenerating + " generating, " + allPumping + " pumping";
        boolean isBoth = mode == 2 && station.hydraulicShortCircuit();
        scope.holds(PumpedStorageRule.GENERATING, t, (mode == 1 || isBoth) == allGenerating > 0, message);
        scope.holds(PumpedStorageRule.PUMPING, t, (mode == -1 || isBoth) == allPumping > 0, message);
        boolean known = mode == 1 || mode == -1 || mode == 0 || isBoth;
        scope.holds(PumpedStorageRule.GENERATING, t, known, "mode " + mode + " must be 1, 0 or -1");
    }

    private void auditCount(Tag tag, int t, double machines, int most, MachineGroup group) {
        boolean holds = machines == Math.rint(machines) && machines >= 0 && machines <= most;
        scope.holds(tag, t, holds, machines + " of " + most + " machines of " + group.id());
    }

    private void auditStation(int t) {
        double output = 0;
        double pumped = 0;
        double weight = 1;
        for (MachineGroup group : station.groups()) {
            output += schedule.at(PumpedStorageColumns.generateMw(group), t);
            pumped += scheduled.pumpMw(group, t);
            weight += group.isVariableSpeed() ? 1 : 0;
        }
        double generate = schedule.at(PumpedStorageColumns.GENERATE_MW, t);
        double pump = schedule.at(PumpedStorageColumns.PUMP_MW, t);
        double net = schedule.at(AssetSchedule.POWER_MW, t);
        scope.equalMw(PumpedStorageRule.PUMP, t, pump, pumped, weight);
        scope.equalMw(
                PumpedStorageRule.NET,
                t,
                generate,
                output,
                1.0 + station.groups().size());
        scope.equalMw(PumpedStorageRule.NET, t, net, generate - pump, 3);
    }

    private void auditOutput(MachineGroup group, int t) {
        double output = schedule.at(PumpedStorageColumns.generateMw(group), t);
        double machines = scheduled.generating(group, t);
        MachineLimits limits = scheduled.limits(group, t);
        scope.atMostMw(PumpedStorageRule.GENERATE_MIN, t, machines * limits.generateMinMw(), output, 1);
        scope.atMostMw(PumpedStorageRule.GENERATE_MAX, t, output, machines * limits.generateMaxMw(), 1);
        double pumping = scheduled.pumping(group, t);
        if (group.isVariableSpeed()) {
            double pumped = scheduled.pumpMw(group, t);
            scope.atMostMw(PumpedStorageRule.VARIABLE_PUMP, t, pumping * limits.pumpMinMw(), pumped, 1);
            scope.atMostMw(PumpedStorageRule.VARIABLE_PUMP, t, pumped, pumping * limits.pumpMw(), 1);
        }
        String message = machines + " generate, " + pumping + " pump of " + group.count() + " of " + group.id();
        boolean fits = machines == 0 || pumping == 0 || machines + pumping <= group.count();
        scope.holds(PumpedStorageRule.ONE_MODE, t, fits, message);
    }

    private void auditStarts(MachineGroup group, int t) {
        double generate = Math.max(0, scheduled.generating(group, t) - scheduled.generating(group, t - 1));
        double pump = Math.max(0, scheduled.pumping(group, t) - scheduled.pumping(group, t - 1));
        String generateColumn = PumpedStorageColumns.generateStarts(group);
        String pumpColumn = PumpedStorageColumns.pumpStarts(group);
        auditStart(PumpedStorageRule.GENERATE_STARTS, t, schedule.at(generateColumn, t), generate, group);
        auditStart(PumpedStorageRule.PUMP_STARTS, t, schedule.at(pumpColumn, t), pump, group);
        scope.costOfCount(CostKind.START, t, group.startGenerateCny(), generate);
        scope.costOfCount(CostKind.START, t, group.startPumpCny(), pump);
    }

    private void auditStart(Tag tag, int t, double starts, double counted, MachineGroup group) {
        scope.holds(tag, t, starts == counted, starts + " of " + group.id() + " where " + counted + " are counted");
    }
}
