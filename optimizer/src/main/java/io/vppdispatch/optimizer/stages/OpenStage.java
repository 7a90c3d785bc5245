package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import org.jspecify.annotations.Nullable;

/**
 * A stage before the last that is not settled yet.
 *
 * @param quantity what it minimises
 * @param row the row that holds the quantity
 * @param bound least that the relaxation allows
 * @param base value from which the common search prices the quantity
 * @param price CNY per unit above the base in the common search; 0 where the quantity is held there
 * @param slack what a plan may exceed a value by at which the quantity is held
 * @param accepted distance from the bound that counts as proven
 */
record OpenStage(
        String name,
        String unit,
        Expr quantity,
        Row row,
        double bound,
        double base,
        double price,
        double slack,
        double accepted) {

    /** Least violation is proven to this much money, or this share of the penalties. */
    static final double VIOLATION_CNY = 1;

    static final double VIOLATION_GAP = 1e-3;
    private static final double VIOLATION_SLACK_CNY = 0.01;
    private static final double VIOLATION_SLACK_SHARE = 1e-6;

    /** Price of a CNY of violation beside its own. */
    private static final double VIOLATION_CNY_PER_CNY = 9;

    private static final double ABSORPTION_MWH = 0.1;
    private static final double ABSORPTION_SHARE = 1e-4;
    private static final double ABSORPTION_SLACK_MWH = 0.01;

    /** Above what absorbing a MWh costs in practice; where it costs more, the stage is searched by itself. */
    private static final double ABSORPTION_CNY_PER_MWH = 5000;

    /** Where nothing need be violated, that is held, which is quicker; otherwise plans are found far sooner with a price. */
    static OpenStage violation(AbsorptionRows rows, double bound) {
        return new OpenStage(
                Stage.VIOLATION,
                "CNY",
                rows.violationCny(),
                rows.violation(),
                bound,
                bound,
                bound <= VIOLATION_CNY ? 0 : VIOLATION_CNY_PER_CNY,
                VIOLATION_SLACK_CNY + VIOLATION_SLACK_SHARE * Math.abs(bound),
                Math.max(VIOLATION_CNY, VIOLATION_GAP * Math.abs(bound)));
    }

    static OpenStage absorption(AbsorptionRows rows, double bound, double availableMwh) {
        return new OpenStage(
                Stage.ABSORPTION,
                "MWh",
                rows.notAbsorbedMwh(),
                rows.notAbsorbed(),
                bound,
                bound,
                ABSORPTION_CNY_PER_MWH,
                ABSORPTION_SLACK_MWH,
                Math.max(ABSORPTION_MWH, ABSORPTION_SHARE * availableMwh));
    }

    OpenStage withBound(double newBound) {
        return new OpenStage(name, unit, quantity, row, newBound, base, price, slack, accepted);
    }

    /** True where the common search holds the quantity at its bound. */
    boolean isHeld() {
        return price == 0;
    }

    /** The program with the quantity held at a value. */
    Lp hold(Lp lp, double value) {
        return lp.bounding(row, value + slack - quantity.constant());
    }

    boolean isMetBy(@Nullable Values values) {
        return values != null && quantity.value(values) - bound <= accepted;
    }

    /** What the common search counts for it. */
    Expr excessCny() {
        return Expr.zero().plus(price, quantity).plus(-price * base);
    }

    /** Bound of all plans in which a priced quantity is held at a value, from a bound of the common search. */
    double boundOfHeld(double commonBound, double value) {
        return commonBound - price * (value + slack - base);
    }
}
