package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;

/** Holds the water that reserve may move against the volumes of the steps through which it is held. */
final class BackingAudit {

    private static final double SECONDS_PER_HOUR = 3600;

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final int steps;

    BackingAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.schedule = schedule;
        this.scope = scope;
        this.steps = scope.horizon().steps();
    }

    void run() {
        if (!station.holdsReserve()) {
            return;
        }
        for (int t = 0; t < steps; t++) {
            for (double minutes : distinctHolds()) {
                auditFlow(minutes, t);
            }
            for (boolean isDown : new boolean[] {true, false}) {
                List<HeldWater> held = new ArrayList<>();
                for (double minutes : distinctHolds()) {
                    double flow = schedule.at(PumpedStorageColumns.held(minutes, isDown), t);
                    double ago = -scope.horizon().minutesBefore(t) / 60.0;
                    held.add(new HeldWater(ago, minutes / 60, isDown ? flow : 0, isDown ? 0 : flow));
                }
                auditHeld(held, isDown, t, longestHours(isDown));
            }
        }
        List<HeldWater> before = station.initial().held();
        for (double ago : before.stream().map(HeldWater::hoursAgo).distinct().toList()) {
            List<HeldWater> together =
                    before.stream().filter(held -> held.hoursAgo() == ago).toList();
            for (boolean isDown : new boolean[] {true, false}) {
                double longest = longestHours(isDown);
                for (HeldWater held : together) {
                    double flow = isDown ? held.downM3PerS() : held.upM3PerS();
                    longest = flow > 0 ? Math.max(longest, held.holdHours()) : longest;
                }
                auditHeld(together, isDown, 0, longest);
            }
        }
    }

    /** Of all products that may be called together; water flows down for more power. */
    private double longestHours(boolean isDown) {
        double longest = 0;
        for (ReserveProduct product : scope.reserveProducts()) {
            longest = product.isUp() == isDown ? Math.max(longest, product.holdMinutes() / 60) : longest;
        }
        return longest;
    }

    private List<Double> distinctHolds() {
        return scope.reserveProducts().stream()
                .map(ReserveProduct::holdMinutes)
                .distinct()
                .toList();
    }

    /** The flows the schedule shows against the parts that make them up. */
    private void auditFlow(double minutes, int t) {
        double[] flow = new double[2];
        double[] weight = {1, 1};
        for (ReserveProduct product : scope.reserveProducts()) {
            int direction = product.isUp() ? 0 : 1;
            for (MachineGroup group : station.groups()) {
                for (ReservePart part : ReservePart.values()) {
                    String column = part.column(group, product);
                    if (product.holdMinutes() == minutes && schedule.columns().containsKey(column)) {
                        double rate = rate(group, product, part);
                        flow[direction] += schedule.at(column, t) / rate;
                        weight[direction] += 1 / rate;
                    }
                }
            }
        }
        for (int direction = 0; direction < 2; direction++) {
            double shown = schedule.at(PumpedStorageColumns.held(minutes, direction == 0), t);
            double hour = SECONDS_PER_HOUR / 1000;
            scope.equalThousandM3(
                    PumpedStorageRule.BACKING, t, hour * shown, hour * flow[direction], hour * weight[direction]);
        }
    }

    private double rate(MachineGroup group, ReserveProduct product, ReservePart part) {
        boolean isPump = part == ReservePart.PUMP || part == ReservePart.START && !product.isUp();
        return group.limits(station.bands()).stream()
                .mapToDouble(limits -> isPump ? limits.pumpRate() : limits.generateRate())
                .min()
                .orElseThrow();
    }

    /** Follows reserve of one step, held together, from the first step that it reaches until the longest hold is over. */
    private void auditHeld(List<HeldWater> held, boolean isDown, int first, double longestHours) {
        double ago = held.stream().mapToDouble(HeldWater::hoursAgo).max().orElse(0);
        for (int s = first;
                s < steps && ago + scope.horizon().hoursBefore(s) + 1.0 / SECONDS_PER_HOUR < longestHours;
                s++) {
            double water = 0;
            double weight = 1;
            for (HeldWater one : held) {
                double hours = Math.min(one.holdHours(), ago + scope.horizon().hoursBefore(s + 1));
                double flowHours = (s == steps - 1 ? one.holdHours() : hours) * SECONDS_PER_HOUR / 1000;
                water += flowHours * (isDown ? one.downM3PerS() : one.upM3PerS());
                weight += flowHours;
            }
            auditRoom(water, weight, isDown, s);
        }
    }

    private void auditRoom(double water, double weight, boolean isDown, int s) {
        UpperReservoir above = station.upper();
        double upper = schedule.at(PumpedStorageColumns.UPPER, s);
        double stock = isDown ? upper - 1000 * above.minMillionM3() : 1000 * above.maxMillionM3() - upper;
        scope.atMostThousandM3(PumpedStorageRule.BACKING, s, water, stock, weight);
        LowerReservoir below = station.lower();
        if (below != null) {
            double lower = schedule.at(PumpedStorageColumns.LOWER, s);
            double room = isDown ? 1000 * below.maxMillionM3() - lower : lower - 1000 * below.minMillionM3();
            scope.atMostThousandM3(PumpedStorageRule.BACKING, s, water, room, weight);
        }
    }
}
