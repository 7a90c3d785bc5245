package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;
import java.util.stream.IntStream;

/** Holds what machines at standstill promise against the machines that could start, looked at one by one. */
final class StandstillAudit {

    /** So little needs no machine of its own: the last digits of a printed plan, MW. */
    private static final double SLIVER_MW = 1e-2;

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final ScheduledStation scheduled;
    private final List<ReserveProduct> products;

    StandstillAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.schedule = schedule;
        this.scope = scope;
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
        this.products = station.holdsReserve() ? scope.reserveProducts() : List.of();
    }

    void run(int t) {
        for (MachineGroup group : station.groups()) {
            double up = held(group, true, t);
            double down = held(group, false, t);
            if (up != 0) {
                atMost(t, up, machines(group, t, true, false) * mostMw(group, true));
            }
            if (down != 0) {
                atMost(t, down, machines(group, t, false, true) * mostMw(group, false));
            }
            if (up > SLIVER_MW && down > SLIVER_MW) {
                double awake = Math.ceil((up - SLIVER_MW) / mostMw(group, true));
                atMost(t, down, Math.max(0, machines(group, t, true, true) - awake) * mostMw(group, false));
            }
        }
        auditMode(t);
    }

    /** Without hydraulic short circuit a station at rest is ready for one mode only. */
    private void auditMode(int t) {
        double up = 0;
        double down = 0;
        for (MachineGroup group : station.groups()) {
            up += held(group, true, t);
            down += held(group, false, t);
        }
        if (!station.hydraulicShortCircuit()) {
            atMost(t, Math.min(up, down), 0);
        }
    }

    private void atMost(int t, double mw, double mostMw) {
        scope.atMostMw(PumpedStorageRule.RESERVE, t, mw, mostMw, 1.0 + products.size());
    }

    private double held(MachineGroup group, boolean isUp, int t) {
        double sum = 0;
        for (ReserveProduct product : products) {
            String column = ReservePart.START.column(group, product);
            if (product.isUp() == isUp && schedule.columns().containsKey(column)) {
                sum += schedule.at(column, t);
            }
        }
        return sum;
    }

    private double mostMw(MachineGroup group, boolean isTurbine) {
        return group.limits(station.bands()).stream()
                .mapToDouble(limits -> isTurbine ? limits.generateMaxMw() : limits.pumpMw())
                .min()
                .orElse(0);
    }

    /** Machines at standstill that could start in one of the modes. */
    private long machines(MachineGroup group, int t, boolean toGenerate, boolean toPump) {
        return IntStream.rangeClosed(1, group.count())
                .filter(machine -> hasStartLeft(group, machine, t))
                .filter(machine ->
                        toGenerate && isFree(group, machine, 1, t) || toPump && isFree(group, machine, -1, t))
                .count();
    }

    private boolean isFree(MachineGroup group, int machine, double wanted, int t) {
        boolean isOtherMode = station.groups().stream()
                .anyMatch(other -> (wanted > 0 ? scheduled.pumping(other, t) : scheduled.generating(other, t)) > 0);
        if (isOtherMode && !station.hydraulicShortCircuit()) {
            return false;
        }
        String column = PumpedStorageColumns.machineMode(group, machine);
        if (schedule.at(column, t) != 0) {
            return false;
        }
        int i = t - 1;
        while (i >= 0 && schedule.at(column, i) == 0) {
            i--;
        }
        MachineInitial before = before(group, machine);
        double ran = i >= 0 ? schedule.at(column, i) : (before.isOff() ? before.ran() : before.mode()).shown();
        double offHours = scheduled.hoursSince(i, t) + (i < 0 && before.isOff() ? before.hours() : 0);
        boolean isHeld = group.isStartLimited() ? ran != 0 : ran == -wanted;
        return !(isHeld && scheduled.isTooEarly(offHours));
    }

    private MachineInitial before(MachineGroup group, int machine) {
        return station.initial().group(group.id()).machinesOf(group.count()).get(machine - 1);
    }

    /** A call needs a start of the day that the machine has not used up to then. */
    private boolean hasStartLeft(MachineGroup group, int machine, int t) {
        Integer limit = group.maxStartsPerDay();
        if (limit == null) {
            return true;
        }
        String column = PumpedStorageColumns.machineMode(group, machine);
        MachineInitial before = before(group, machine);
        double last = before.mode().shown();
        int used = before.startsToday();
        for (int i = 0; i <= t; i++) {
            used = i > 0 && !scheduled.date(i).equals(scheduled.date(i - 1)) ? 0 : used;
            double mode = schedule.at(column, i);
            used += mode != 0 && mode != last ? 1 : 0;
            last = mode;
        }
        return used < limit;
    }
}
