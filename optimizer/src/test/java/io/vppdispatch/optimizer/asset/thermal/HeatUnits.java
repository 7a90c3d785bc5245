package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.testing.Toys.UnitBuilder;

/**
 * A unit of 30 to 100 MW without heat that gives up to 50 MW of it: each takes 0.2 MW of power, and beside each there are at least
 * 0.8 MW of power, less 10.
 */
final class HeatUnits {

    static final double LOSS = 0.2;
    static final double LINE = 0.8;
    static final double OFFSET = -10;
    static final double CNY = 300;

    private HeatUnits() {}

    static CombinedHeat extraction() {
        return new CombinedHeat(Toys.HEAT_NODE, 50, LOSS, LINE, OFFSET, false);
    }

    /** The same with heat that changes by 0.1 MW a minute, 6 MW an hour. */
    static CombinedHeat slow() {
        return new CombinedHeat(Toys.HEAT_NODE, 50, LOSS, LINE, OFFSET, false, 0.1);
    }

    static CombinedHeat backPressure() {
        return new CombinedHeat(Toys.HEAT_NODE, 50, LOSS, LINE, OFFSET, true);
    }

    static UnitBuilder unit(CombinedHeat heat) {
        return Toys.unit("chp1", 30, 100).costing(CNY).heat(heat).from(ThermalInitial.on(60, 50));
    }

    /** Hours of load and heat load; missing and surplus power cost 3000 and 100 CNY/MWh, missing and surplus heat 1000 and 50. */
    static DispatchProblem day(ThermalUnit unit, double[] loadMw, double... heatMw) {
        return Toys.warm(Toys.serve(loadMw, unit), heatMw).withPenalties(new Penalties(3000.0, 100.0, 1000.0, 50.0));
    }
}
