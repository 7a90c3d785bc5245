package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.asset.conversion.ConversionInitial;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorage;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorageInitial;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Wind that can only heat a town, by an electric boiler of 40 MW; a boiler of gas gives what is missing. */
final class HeatDays {

    private HeatDays() {}

    /** The boiler takes 30 or nothing, and there are 20. */
    static DispatchProblem leastInput() {
        return HeatToys.serve(new double[] {50}, heater(1, 30, null, 0, ConversionInitial.off(1)), wind(20), gas(1));
    }

    /** From nothing by 10 an hour. */
    static DispatchProblem slowHeater() {
        Asset slow = heater(2, 0, 10 / 60.0, 0, ConversionInitial.on(0, 1));
        return HeatToys.serve(new double[] {50, 50}, slow, wind(30, 30), gas(2));
    }

    /** Off for one of three hours. */
    static DispatchProblem heaterThatMustStayOff() {
        return HeatToys.serve(new double[] {50}, heater(1, 0, null, 3, ConversionInitial.off(1)), wind(30), gas(1));
    }

    /** The town wants 10 and the tank has room for 15. */
    static DispatchProblem fullTank() {
        Series wide = Series.of(100);
        Asset tank = new HeatStorage("tank", HeatAssets.NODE, wide, wide, Series.of(15), new HeatStorageInitial(0));
        return HeatToys.serve(new double[] {10}, heater(1, 0, null, 0, null), tank, wind(40), gas(1));
    }

    /** The town wants 10, and heat that nobody takes would be no use of the wind. */
    static DispatchProblem warmEnough() {
        return HeatToys.serve(new double[] {10}, heater(1, 0, null, 0, null), wind(40), gas(1));
    }

    private static Asset heater(
            int steps,
            double minMw,
            @Nullable Double rampMwPerMin,
            double minDownHours,
            @Nullable ConversionInitial initial) {
        return new Conversion(
                "heater",
                Toys.NODE,
                HeatAssets.NODE,
                Series.constant(steps, 1),
                Series.constant(steps, 40),
                Series.constant(steps, minMw),
                rampMwPerMin,
                0,
                minDownHours,
                0,
                0,
                0,
                false,
                initial);
    }

    private static Asset wind(double... availableMw) {
        return Toys.pv("wind", availableMw);
    }

    private static Asset gas(int steps) {
        return new Boiler("gas", HeatAssets.NODE, Series.constant(steps, 100), HeatAssets.GAS);
    }
}
