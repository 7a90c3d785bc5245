package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** Two gas units that share a pipeline: 8 and 10 GJ/MWh at 50 CNY/GJ, beside imports at 600 CNY/MWh. */
public final class Fuels {

    public static final String GAS = "gas";
    private static final Fuel FUEL = new Fuel(Fuel.Unit.GJ, 50, List.of()).from(GAS);

    private Fuels() {}

    /** Hours of 50, 120 and 50 MW. */
    public static DispatchProblem problem(FuelSupply supply) {
        return Toys.serve(
                        new double[] {50, 120, 50},
                        unit("gas1", 8).build(),
                        unit("gas2", 10).build(),
                        Toys.imports("tie", 3, 1000, 600))
                .withPenalties(new Penalties(5000.0, 1000.0))
                .withFuelSupplies(List.of(supply));
    }

    /** Up to 100 MW, a straight line, no minimum. */
    public static Toys.UnitBuilder unit(String id, double gjPerMwh) {
        return Toys.unit(id, 0, 100).fuel(FUEL).curve(new FuelPoint(0, 0), new FuelPoint(100, 100 * gjPerMwh));
    }

    /** The same, and what a start burns. */
    public static Toys.UnitBuilder unit(String id, double gjPerMwh, double gjPerStart) {
        return unit(id, gjPerMwh).tiers(new StartTier(0, 0, List.of(), gjPerStart));
    }

    public static FuelSupply perHour(double... gj) {
        return new FuelSupply(GAS, Series.of(gj), null);
    }

    public static FuelSupply perDay(double gj) {
        return new FuelSupply(GAS, null, gj);
    }
}
