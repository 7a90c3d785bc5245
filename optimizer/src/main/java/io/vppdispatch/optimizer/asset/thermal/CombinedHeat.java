package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * Heat that a unit gives beside power (热电联产). Steam taken for heat h gives {@code c_v h} less power, so with p the power fed
 * in the turbine is loaded as at {@code q = p + c_v h} without heat: the equivalent condensing output, to which minimum and
 * maximum output, ramps, start and stop limits, the fuel curve and the initial output refer. The back-pressure line
 * {@code p = c_m h + K} is the least power beside heat, and all there is of a back-pressure unit.
 */
@Doc(
        "Heat that a unit gives beside power h; its min_mw, max_mw, least_mw, most_mw, limits, ramps, fuel curve and initial output are those of the"
                + " equivalent condensing output: power plus power_loss_per_heat times heat.")
public record CombinedHeat(
        @Doc("Heat node it feeds.") String heatNode,

        @Doc("Most heat, MW.") @Range(max = 1e6) double maxHeatMw,

        @Doc("Power lost per MW of heat taken, MW.") @Range(max = 10) @Default("0")
        double powerLossPerHeat,

        @Doc("Least power per MW of heat on the back-pressure line, MW.") @Range(max = 100)
        double backPressurePowerPerHeat,

        @Doc("Power of the back-pressure line without heat, MW; below zero where the line begins at some heat.")
        @Range(min = -1e6, max = 1e6)
        @Default("0")
        double backPressureOffsetMw,

        @Doc(
                "Whether it is a back-pressure unit (背压机组): always on its line, without reserve; otherwise an extraction unit"
                        + " (抽凝机组), on or above it.")
        @Default("false")
        boolean backPressure,

        @Doc("Fastest change of heat either way while on, MW per minute; absent: no limit.") @Range(max = 1e6) @Nullable
        Double rampMwPerMin) {

    /** Heat that may change at once. */
    public CombinedHeat(
            String heatNode,
            double maxHeatMw,
            double powerLossPerHeat,
            double backPressurePowerPerHeat,
            double backPressureOffsetMw,
            boolean backPressure) {
        this(heatNode, maxHeatMw, powerLossPerHeat, backPressurePowerPerHeat, backPressureOffsetMw, backPressure, null);
    }

    /** Least equivalent condensing output per MW of heat, c_m + c_v. */
    double boilerPerHeat() {
        return backPressurePowerPerHeat + powerLossPerHeat;
    }

    /** Least power of the region: where the line of least output meets that of back pressure, or at most heat before. */
    double leastPowerMw(double minMw) {
        double toLine = Math.max(0, minMw - backPressureOffsetMw);
        double h = boilerPerHeat() == 0 ? maxHeatMw : Math.min(maxHeatMw, toLine / boilerPerHeat());
        return Math.max(minMw - powerLossPerHeat * h, backPressurePowerPerHeat * h + backPressureOffsetMw);
    }
}
