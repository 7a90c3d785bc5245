package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.Expr;
import java.util.Map;

/**
 * A call for reserve while the schedule runs on. As far as a call is given by charging less, the store lacks what would have
 * been charged, {@code η_c} a MWh, and not {@code 1 / η_d}; as far as it is given by discharging less, {@code 1 / η_d} a MWh stays
 * in store and not {@code η_c}. That part of the call is {@code cut[t,j]} in step j, and the difference is
 * {@code κ = 1 / η_d - η_c} a MWh.
 *
 * <p>Upwards the store wants {@code cut} to be large, so {@code cut <= r, c[j]} is exact. Downwards it wants it to be small and
 * the part is {@code min(r, d[j])}, which no linear row bounds from below; so a step in which the store may discharge counts all of
 * r, and one in which it may charge or rests nothing. That is exact but where a call is larger than the discharge it ends.
 *
 * @param beginHours when the call begins, negative before the horizon
 * @param mw power called
 * @param cut by step, the part given by charging or discharging less, MW
 * @param cutBeforeMwh that part in steps before the horizon
 */
record ReserveCall(double beginHours, double holdHours, Expr mw, Map<Integer, Expr> cut, double cutBeforeMwh) {

    /** Stored energy a MWh of a call differs by where it is given by charging or discharging less. */
    static double lostPerCut(Storage storage) {
        return 1 / storage.dischargeEfficiency() - storage.chargeEfficiency();
    }

    /** Hours of delivery by the end of a step, or of all of the call. */
    double deliveredHours(Steps steps, int step, boolean whole) {
        return whole ? holdHours : Math.min(steps.end(step) - beginHours, holdHours);
    }

    /** Hours of delivery within a step. */
    static double hoursWithin(Steps steps, int step, double beginHours, double holdHours) {
        double from = Math.max(steps.start(step), beginHours);
        return Math.max(0, Math.min(steps.end(step), beginHours + holdHours) - from);
    }

    /** Adds the energy given by charging or discharging less up to the end of a step. */
    void plusCutMwh(Expr mwh, Steps steps, int lastStep) {
        mwh.plus(cutBeforeMwh);
        cut.forEach((step, power) -> {
            if (step <= lastStep) {
                mwh.plus(hoursWithin(steps, step, beginHours, holdHours), power);
            }
        });
    }
}
