package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Recomputes whether the reserve a storage claims is backed by power and by energy. */
final class ReserveAudit {

    private static final double MINUTES = 60;

    private final Storage storage;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final int steps;
    private final List<ReserveProduct> held;

    ReserveAudit(Storage storage, AssetSchedule schedule, AuditScope scope) {
        this.storage = storage;
        this.schedule = schedule;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.held = storage.heldProducts(scope.reserveProducts());
    }

    void run() {
        for (boolean up : new boolean[] {true, false}) {
            List<ReserveProduct> products =
                    held.stream().filter(product -> product.isUp() == up).toList();
            double longest = longestMinutes(products, up);
            for (int t = 0; t < steps && !products.isEmpty(); t++) {
                auditPower(products, up, t);
                auditEnergy(products, up, t, longest);
            }
            auditHeldBefore(up, longest);
        }
    }

    private double longestMinutes(List<ReserveProduct> products, boolean up) {
        double longest = 0;
        for (ReserveProduct product : products) {
            longest = Math.max(longest, product.holdMinutes());
        }
        for (HeldReserve held : storage.initial().heldReserves()) {
            if (held.up() == up) {
                longest = Math.max(longest, held.holdMinutes());
            }
        }
        return longest;
    }

    private double reserve(ReserveProduct product, int t) {
        return schedule.at(StorageColumns.reserve(product), t);
    }

    private void auditPower(List<ReserveProduct> products, boolean up, int t) {
        StorageRule rule = up ? StorageRule.UP_POWER : StorageRule.DOWN_POWER;
        double charge = schedule.at(StorageColumns.CHARGE_MW, t);
        double discharge = schedule.at(StorageColumns.DISCHARGE_MW, t);
        double sum = 0;
        for (ReserveProduct product : products) {
            scope.atMostMw(rule, t, -reserve(product, t), 0, 1);
            sum += reserve(product, t);
        }
        double weight = 2.0 + products.size();
        double moved = up ? discharge - charge : charge - discharge;
        double most = up ? storage.dischargeMaxMw() : storage.chargeMaxMw();
        scope.atMostMw(rule, t, moved + sum, most, weight);
        double against = up ? charge : discharge;
        if (storage.reserveWithinMode() && against > StorageColumns.IDLE_MW) {
            scope.atMostMw(rule, t, sum, against, weight);
        }
        if (storage.reserveWithinMode() && !up && Math.max(charge, discharge) <= StorageColumns.IDLE_MW) {
            auditIdle(sum, t);
        }
    }

    /** An idle store is in one of both modes: it holds reserve one way only. */
    private void auditIdle(double downMw, int t) {
        double upMw = 0;
        for (ReserveProduct product : held) {
            upMw += product.isUp() ? reserve(product, t) : 0;
        }
        double weight = 2.0 + held.size();
        scope.atMostMw(StorageRule.DOWN_POWER, t, Math.min(upMw, downMw), StorageColumns.IDLE_MW, weight);
    }

    private void auditEnergy(List<ReserveProduct> products, boolean up, int t, double longestMinutes) {
        int begin = scope.horizon().minutesBefore(t);
        List<HeldReserve> called = new ArrayList<>();
        for (ReserveProduct product : products) {
            called.add(new HeldReserve(up, -begin, product.holdMinutes(), reserve(product, t)));
        }
        for (int i = t; i < steps && scope.horizon().minutesBefore(i) - begin < longestMinutes; i++) {
            double hours = 0;
            for (HeldReserve call : called) {
                hours += deliveredMinutes(call, i) / MINUTES;
            }
            compare(up, t, i, called, hours);
        }
    }

    /** How long a delivery has gone on when a step ends. */
    private double deliveredMinutes(HeldReserve call, int step) {
        double elapsed = scope.horizon().minutesBefore(step + 1) + call.startedMinutesAgo();
        boolean whole = storage.strictReserveHold() || step == steps - 1;
        return whole ? call.holdMinutes() : Math.min(call.holdMinutes(), elapsed);
    }

    private void auditHeldBefore(boolean up, double longestMinutes) {
        Set<Double> begins = new TreeSet<>();
        for (HeldReserve held : storage.initial().heldReserves()) {
            if (held.up() == up) {
                begins.add(held.startedMinutesAgo());
            }
        }
        for (double ago : begins) {
            List<HeldReserve> called = storage.initial().heldReserves().stream()
                    .filter(held -> held.up() == up && held.startedMinutesAgo() == ago)
                    .toList();
            for (int i = 0; i < steps && scope.horizon().minutesBefore(i) + ago < longestMinutes; i++) {
                compare(up, i, i, called, 0);
            }
        }
    }

    /**
     * Compares what calls of one time draw or fill, by what they change in the store: first the flow that is scheduled against them
     * ends, at the efficiency of that flow, and only then the store turns to the other.
     */
    private void compare(boolean up, int t, int i, List<HeldReserve> called, double hours) {
        double stored = schedule.at(StorageColumns.STORED_MWH, i);
        double in = storage.chargeEfficiency();
        double out = 1 / storage.dischargeEfficiency();
        double delivered = 0;
        double ended = 0;
        for (HeldReserve call : called) {
            delivered += call.mw() * deliveredMinutes(call, i) / MINUTES;
            ended += call.cutMwh();
        }
        for (int step = 0; step <= i; step++) {
            ended += endedMwh(up, called, step);
        }
        double weight = 1 + hours * (2 * out - in);
        if (up) {
            double drawn = out * (delivered - ended) + in * ended;
            scope.atMostMwh(StorageRule.UP_ENERGY, t, drawn, stored - storage.minMwh(), weight);
        } else {
            double filled = in * (delivered - ended) + out * ended;
            scope.atMostMwh(StorageRule.DOWN_ENERGY, t, filled, storage.maxMwh() - stored, weight);
        }
    }

    /** Energy of the flow scheduled against calls that they end within a step, piece by piece between the ends of calls. */
    private double endedMwh(boolean up, List<HeldReserve> called, int step) {
        double flow = schedule.at(up ? StorageColumns.CHARGE_MW : StorageColumns.DISCHARGE_MW, step);
        TreeSet<Double> minutes = new TreeSet<>();
        double from = scope.horizon().minutesBefore(step);
        double to = scope.horizon().minutesBefore(step + 1);
        minutes.add(to);
        called.forEach(call -> minutes.add(call.holdMinutes() - call.startedMinutesAgo()));
        double mwh = 0;
        for (double end : minutes) {
            if (end > from && end <= to) {
                double mw = 0;
                for (HeldReserve call : called) {
                    boolean isOn =
                            -call.startedMinutesAgo() <= from && call.holdMinutes() - call.startedMinutesAgo() >= end;
                    mw += isOn ? call.mw() : 0;
                }
                mwh += Math.max(0, Math.min(mw, flow)) * (end - from) / MINUTES;
                from = end;
            }
        }
        return mwh;
    }
}
