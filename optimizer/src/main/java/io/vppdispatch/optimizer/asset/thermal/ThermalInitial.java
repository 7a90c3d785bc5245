package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of a unit when the horizon begins. A unit that is off and within the length of its stop path is still running down
 * that path; one with a starting tier is on its way up.
 */
@Doc("State of a unit when the horizon begins.")
public record ThermalInitial(
        @Doc("Whether it is on: at or above minimum output.")
        boolean on,

        @Doc("Output in the step before the horizon, MW; equivalent condensing output of a unit that gives heat.")
        @Range(max = 1e6)
        double powerMw,

        @Doc("Hours it has been on, or off.") @Range(max = 1e6)
        double hours,

        @Doc("Tier of the start in progress, 1 the hottest; absent: none.") @Range(min = 1, max = 20) @Nullable
        Integer startingTier,

        @Doc("Steps of that start's path that are behind.") @Range(max = 1000) @Default("0")
        int startingStepsDone,

        @Doc("Up-reserve held in the step before the horizon, all products, MW.") @Range(max = 1e6) @Default("0")
        double reserveMw,

        @Doc(
                "Hours since output went below the top of each band of deep peak-shaving it is in, from the first band down;"
                        + " as long as it has been on: it came up there.")
        @Range(max = 1e6)
        @Default("[]")
        List<Double> deepHours,

        @Doc("Heat given in the step before the horizon, MW, of a unit that is on and whose heat has a ramp.")
        @Range(max = 1e6)
        @Nullable
        Double heatMw)
        implements Initial {

    public ThermalInitial {
        deepHours = List.copyOf(deepHours);
    }

    /** A state of a unit whose heat has no ramp. */
    public ThermalInitial(
            boolean on,
            double powerMw,
            double hours,
            @Nullable Integer startingTier,
            int startingStepsDone,
            double reserveMw,
            List<Double> deepHours) {
        this(on, powerMw, hours, startingTier, startingStepsDone, reserveMw, deepHours, null);
    }

    /** A state that is not in deep peak-shaving. */
    public ThermalInitial(
            boolean on,
            double powerMw,
            double hours,
            @Nullable Integer startingTier,
            int startingStepsDone,
            double reserveMw) {
        this(on, powerMw, hours, startingTier, startingStepsDone, reserveMw, List.of());
    }

    public static ThermalInitial on(double powerMw, double hours) {
        return new ThermalInitial(true, powerMw, hours, null, 0, 0);
    }

    /** The same state while heat was given. */
    public ThermalInitial giving(double heat) {
        return new ThermalInitial(on, powerMw, hours, startingTier, startingStepsDone, reserveMw, deepHours, heat);
    }

    public static ThermalInitial off(double hours) {
        return new ThermalInitial(false, 0, hours, null, 0, 0);
    }
}
