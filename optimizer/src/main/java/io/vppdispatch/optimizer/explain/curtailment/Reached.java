package io.vppdispatch.optimizer.explain.curtailment;

import org.jspecify.annotations.Nullable;

/**
 * How little a problem was found to curtail.
 *
 * @param curtailedMw by step, dumped power included
 * @param curtailedMwh over the horizon
 * @param notAbsorbedMwh by the measure of the case: weighted, with surplus and losses of stores
 * @param boundMwh least that is possible by that measure
 * @param commitments how it was reached, null where that is not known
 */
record Reached(
        double[] curtailedMw,
        double curtailedMwh,
        double notAbsorbedMwh,
        double boundMwh,
        @Nullable Commitments commitments) {

    /** Energy that may be absorbed yet. */
    double openMwh() {
        return Math.max(0, notAbsorbedMwh - boundMwh);
    }

    Reached withBound(double newBoundMwh) {
        return new Reached(curtailedMw, curtailedMwh, notAbsorbedMwh, newBoundMwh, commitments);
    }
}
