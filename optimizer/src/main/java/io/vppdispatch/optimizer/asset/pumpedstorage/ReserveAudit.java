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
    private final List<ReserveProduct> products;

    ReserveAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.schedule = schedule;
        this.scope = scope;
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
        this.products = station.holdsReserve() ? scope.reserveProducts() : List.of();
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            for (ReserveProduct product : products) {
                auditSum(product, t);
            }
            for (MachineGroup group : station.groups()) {
                auditGroup(group, t);
            }
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
        atMost(group, true, ReservePart.START, t, free(group, true, t) * least(group, true));
        atMost(group, false, ReservePart.START, t, free(group, false, t) * least(group, false));
        Double ramp = group.rampMwPerMin();
        for (ReserveProduct product : products) {
            Double response = product.responseMinutes();
            double minutes = response == null ? scope.horizon().stepMinutes().get(t) : response;
            double mw = held(group, product, ReservePart.GENERATE, t);
            double most = ramp == null ? Double.POSITIVE_INFINITY : ramp * minutes * generating;
            scope.atMostMw(PumpedStorageRule.RESERVE, t, mw, most, 1);
        }
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

    private double least(MachineGroup group, boolean isTurbine) {
        return group.limits(station.bands()).stream()
                .mapToDouble(limits -> isTurbine ? limits.generateMaxMw() : limits.pumpMw())
                .min()
                .orElse(0);
    }

    /** Machines at standstill that could start in a mode: looked at one by one. */
    private int free(MachineGroup group, boolean isUp, int t) {
        boolean isOtherMode = station.groups().stream()
                .anyMatch(other -> (isUp ? scheduled.pumping(other, t) : scheduled.generating(other, t)) > 0);
        if (isOtherMode && !station.hydraulicShortCircuit()) {
            return 0;
        }
        int free = 0;
        for (int machine = 1; machine <= group.count(); machine++) {
            free += isFree(group, machine, isUp ? 1 : -1, t) ? 1 : 0;
        }
        return free;
    }

    private boolean isFree(MachineGroup group, int machine, double wanted, int t) {
        String column = PumpedStorageColumns.machineMode(group, machine);
        if (schedule.at(column, t) != 0) {
            return false;
        }
        int i = t - 1;
        while (i >= 0 && schedule.at(column, i) == 0) {
            i--;
        }
        MachineInitial before =
                station.initial().group(group.id()).machinesOf(group.count()).get(machine - 1);
        double ran = i >= 0 ? schedule.at(column, i) : (before.isOff() ? before.ran() : before.mode()).shown();
        double offHours = scheduled.hoursSince(i, t) + (i < 0 && before.isOff() ? before.hours() : 0);
        boolean isHeld = group.isStartLimited() ? ran != 0 : ran == -wanted;
        return !(isHeld && scheduled.isTooEarly(offHours));
    }
}
