package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reserve backed by water: what is held at step t could be delivered for its hold time H while the schedule runs on.
 *
 * <p>P24, for every step s that begins less than the longest H of the direction after t begins, over all up products: {@code Σ 3.6
 * min(H, end(s) - start(t)) f <= vu[s] - min} and {@code ... <= max - vl[s]}, 1000 m3, with the flow {@code f = rg/k_generate +
 * rs/k_generate + rp/k_pump}; over all down products {@code ... <= max - vu[s]} and {@code ... <= vl[s] - min} with {@code f =
 * rg/k_generate + (rp + rs)/k_pump}. Of several head bands the least power per flow counts. At the last step of the horizon the
 * whole of H counts, and the next horizon holds what is left of it: then standing still keeps every promise.
 */
final class BackingRows {

    private static final double VOLUME_PER_FLOW_HOUR = 3.6;
    private static final double THOUSANDS_PER_MILLION = 1000;
    private static final double MINUTES_PER_HOUR = 60;

    private final PumpedStorage station;
    private final DispatchScope scope;
    private final ReserveRows reserve;
    private final List<GroupPower> powers;
    private final Steps steps;
    private final HoldWindow window;
    private final Var[] upper;
    private final Var @Nullable [] lower;

    BackingRows(
            PumpedStorage station,
            DispatchScope scope,
            ReserveRows reserve,
            List<GroupPower> powers,
            Var[] upper,
            @Nullable LowerVars lower) {
        this.station = station;
        this.scope = scope;
        this.reserve = reserve;
        this.powers = powers;
        this.steps = new Steps(scope.horizon());
        this.window = new HoldWindow(reserve.products(), station.initial().held());
        this.upper = upper;
        this.lower = lower == null ? null : lower.volume();
    }

    void write() {
        for (boolean isUp : new boolean[] {true, false}) {
            for (int t = 0; t < steps.count(); t++) {
                for (int s = t; s < steps.count() && !ended(steps.start(t), s, window.hours(isUp)); s++) {
                    write(isUp, s, water(isUp, t, s));
                }
            }
            writeHeld(isUp);
        }
    }

    /** True where a step begins after a window that began at a time. */
    private boolean ended(double beginHours, int s, double windowHours) {
        return Steps.atLeast(steps.start(s) - beginHours, windowHours);
    }

    /** Water that reserve of step t may have moved by the end of step s, 1000 m3. */
    private Expr water(boolean isUp, int t, int s) {
        Expr water = Expr.zero();
        for (ReserveProduct product : reserve.products()) {
            double hold = product.holdMinutes() / MINUTES_PER_HOUR;
            if (product.isUp() == isUp) {
                water.plus(VOLUME_PER_FLOW_HOUR * elapsed(hold, steps.end(s) - steps.start(t), s), flow(product, t));
            }
        }
        return water;
    }

    private double elapsed(double holdHours, double hours, int s) {
        return s == steps.count() - 1 ? holdHours : Math.min(holdHours, hours);
    }

    /** Flow between the reservoirs if a product is called, m3/s. */
    private Expr flow(ReserveProduct product, int t) {
        Expr flow = Expr.zero();
        for (GroupPower power : powers) {
            for (ReservePart part : ReservePart.values()) {
                Var[] vars = reserve.part(power, product, part);
                if (vars != null) {
                    flow.plus(1 / rate(power, product, part), vars[t]);
                }
            }
        }
        return flow;
    }

    /** Power per flow of a part, the least over the bands, MW per m3/s. */
    static double rate(GroupPower power, ReserveProduct product, ReservePart part) {
        boolean isTurbine = part == ReservePart.GENERATE || part == ReservePart.START && product.isUp();
        return power.least(isTurbine ? MachineLimits::generateRate : MachineLimits::pumpRate);
    }

    private void writeHeld(boolean isUp) {
        List<HeldWater> held = station.initial().held().stream()
                .filter(one -> (isUp ? one.downM3PerS() : one.upM3PerS()) > 0)
                .toList();
        for (double ago : held.stream().map(HeldWater::hoursAgo).distinct().toList()) {
            for (int s = 0; s < steps.count() && !ended(-ago, s, window.hoursBefore(isUp, ago)); s++) {
                double water = 0;
                for (HeldWater one : held) {
                    double hours = one.hoursAgo() == ago ? elapsed(one.holdHours(), steps.end(s) + ago, s) : 0;
                    water += VOLUME_PER_FLOW_HOUR * hours * (isUp ? one.downM3PerS() : one.upM3PerS());
                }
                write(isUp, s, Expr.of(water));
            }
        }
    }

    private void write(boolean isUp, int s, Expr water) {
        UpperReservoir above = station.upper();
        if (isUp) {
            atMost(s, Expr.zero().plus(water).minus(upper[s]), -THOUSANDS_PER_MILLION * above.minMillionM3());
        } else {
            atMost(s, Expr.zero().plus(water).plus(upper[s]), THOUSANDS_PER_MILLION * above.maxMillionM3());
        }
        LowerReservoir below = station.lower();
        if (below == null || lower == null) {
            return;
        }
        if (isUp) {
            atMost(s, Expr.zero().plus(water).plus(lower[s]), THOUSANDS_PER_MILLION * below.maxMillionM3());
        } else {
            atMost(s, Expr.zero().plus(water).minus(lower[s]), -THOUSANDS_PER_MILLION * below.minMillionM3());
        }
    }

    private void atMost(int s, Expr lhs, double rhs) {
        scope.atMost(PumpedStorageRule.BACKING, At.step(s), lhs, rhs);
    }
}
