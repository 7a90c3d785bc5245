package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;

/** Holds the reserve a station claims against what its machines can still do at each step. */
final class ReserveAudit {

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final ScheduledStation scheduled;
    private final StandstillAudit standstill;
    private final List<ReserveProduct> products;

    ReserveAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.schedule = schedule;
        this.scope = scope;
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
        this.standstill = new StandstillAudit(station, schedule, scope);
        this.products = station.holdsReserve() ? scope.reserveProducts() : List.of();
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            for (ReserveProduct product : products) {
                auditSum(product, t);
            }
            for (MachineGroup group : station.groups()) {
                auditGroup(group, t);
                auditRamp(group, true, t);
                auditRamp(group, false, t);
            }
            standstill.run(t);
        }
        new BackingAudit(station, schedule, scope).run();
    }

    private double held(MachineGroup group, ReserveProduct product, ReservePart part, int t) {
        String column = part.column(group, product);
        return schedule.columns().containsKey(column) ? schedule.at(column, t) : 0;
    }

    private void auditSum(ReserveProduct product, int t) {
        double sum = 0;
        double parts = 1;
        for (MachineGroup group : station.groups()) {
            for (ReservePart part : ReservePart.values()) {
                double mw = held(group, product, part, t);
                scope.atMostMw(PumpedStorageRule.RESERVE, t, 0, mw, 1);
                auditKind(group, product, part, mw, t);
                sum += mw;
                parts++;
            }
        }
        scope.equalMw(PumpedStorageRule.RESERVE, t, schedule.at(PumpedStorageColumns.reserve(product), t), sum, parts);
    }

    /** Machines at standstill hold nothing that is spinning or sooner than they can start. */
    private void auditKind(MachineGroup group, ReserveProduct product, ReservePart part, double mw, int t) {
        Double start = group.startMinutes();
        Double response = product.responseMinutes();
        boolean isLate = start == null || response == null || start > response;
        if (part == ReservePart.START && (isLate || product.kind() == ReserveKind.SPINNING)) {
            scope.atMostMw(PumpedStorageRule.RESERVE, t, mw, 0, 1);
        }
    }

    private void auditGroup(MachineGroup group, int t) {
        double generating = scheduled.generating(group, t);
        double output = scheduled.output(group, t);
        double pumped = scheduled.pumpMw(group, t);
        MachineLimits limits = scheduled.limits(group, t);
        atMost(group, true, ReservePart.GENERATE, t, generating * limits.generateMaxMw() - output);
        atMost(group, false, ReservePart.GENERATE, t, output);
        atMost(group, true, ReservePart.PUMP, t, pumped);
        atMost(group, false, ReservePart.PUMP, t, scheduled.pumping(group, t) * limits.pumpMw() - pumped);
    }

    /** Products called at once: those due no later than a product move the same machines in its time. */
    private void auditRamp(MachineGroup group, boolean isUp, int t) {
        Double ramp = group.rampMwPerMin();
        for (ReserveProduct product : products) {
            if (ramp == null || product.isUp() != isUp) {
                continue;
            }
            double sum = 0;
            for (ReserveProduct other : products) {
                boolean isDue = other.isUp() == isUp && minutes(other, t) <= minutes(product, t);
                sum += isDue ? held(group, other, ReservePart.GENERATE, t) : 0;
            }
            double most = ramp * minutes(product, t) * scheduled.generating(group, t);
            scope.atMostMw(PumpedStorageRule.RESERVE, t, sum, most, products.size());
        }
    }

    private double minutes(ReserveProduct product, int t) {
        Double response = product.responseMinutes();
        return response == null ? scope.horizon().stepMinutes().get(t) : response;
    }

    private void atMost(MachineGroup group, boolean isUp, ReservePart part, int t, double mostMw) {
        double sum = 0;
        double weight = 1;
        for (ReserveProduct product : products) {
            if (product.isUp() == isUp) {
                sum += held(group, product, part, t);
                weight++;
            }
        }
        if (sum != 0) {
            scope.atMostMw(PumpedStorageRule.RESERVE, t, sum, mostMw, weight);
        }
    }
}
