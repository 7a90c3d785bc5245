package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.unit;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.testing.Toys.UnitBuilder;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit of 30 to 100 MW with a paid base load of 50 MW and bands of 10 MW below it. */
final class DeepUnits {

    static final double FUEL_PRICE = 800;

    private DeepUnits() {}

    /** Depth costs 0.1 units of fuel, then 0.2, and wear; both rise, so that no state is asked for. */
    static DeepPeakShaving rising(@Nullable OilSupport oil, double upperStayHours) {
        return new DeepPeakShaving(
                null,
                0.5,
                List.of(new DeepBand(0.4, 0.1, 5, 100, upperStayHours), new DeepBand(0.3, 0.2, 10, 200, 0)),
                oil);
    }

    static UnitBuilder coal(DeepPeakShaving deep) {
        return unit("coal1", 30, 100)
                .fuel(new Fuel(Fuel.Unit.TCE, FUEL_PRICE, List.of(), null, 2.5))
                .curve(new FuelPoint(30, 12), new FuelPoint(100, 12 + 70 * 0.3))
                .minTimes(0, 4)
                .deep(deep)
                .from(ThermalInitial.on(60, 50));
    }

    /** Hours of load; what is missing costs 3000 CNY/MWh, a surplus {@code surplusCny}. */
    static DispatchProblem day(double surplusCny, ThermalUnit unit, double... loadMw) {
        return Toys.serve(loadMw, unit).withPenalties(new Penalties(3000.0, surplusCny));
    }

    static ReserveProduct product(String id, ReserveKind kind, int steps, double mw, @Nullable Double minutes) {
        return ReserveProduct.of(id, kind, Series.constant(steps, mw), minutes, 50.0);
    }

    static Objective purchases(io.vppdispatch.optimizer.system.Market market) {
        return new Objective(Objective.Mode.LEAST_COST, Perspective.PURCHASE_COST, market, null, true);
    }
}
