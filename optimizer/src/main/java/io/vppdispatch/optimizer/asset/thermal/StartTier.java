package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;

/** A way to start: hot, warm or cold, by how long the unit has been off. */
@Doc("A way to start: hot, warm or cold, by how long the unit has been off.")
public record StartTier(
        @Doc("Hours off from which this tier applies; it ends where the next begins.") @Range(max = 1e5)
        double fromOffHours,

        @Doc("What a start costs, CNY.") @Range(max = 1e9) double costCny,

        @Doc("Output per step from synchronisation to the step before minimum output, MW.")
        @Range(max = 1e6)
        @Default("[]")
        List<Double> pathMw,

        @Doc("Fuel burnt by a start beside that of its path, in the fuel's unit; it costs the fuel's price.")
        @Range(max = 1e6)
        @Default("0")
        double fuelUnits) {

    public StartTier {
        pathMw = List.copyOf(pathMw);
    }

    /** A start whose cost is money alone. */
    public StartTier(double fromOffHours, double costCny, List<Double> pathMw) {
        this(fromOffHours, costCny, pathMw, 0);
    }
}
