package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit that burns fuel and is either off or between minimum and maximum output. */
@Doc("A unit that burns fuel and is either off or between minimum and maximum output.")
public record ThermalUnit(
        @Doc("Unique name.") String id,
        @Doc("Node it injects into.") String node,
        @Doc("Least output while on, MW.") @Range(max = 1e6) double minMw,
        @Doc("Most output, MW.") @Range(max = 1e6) double maxMw,

        @Doc("Fastest rise of output while on, MW per minute; absent: no limit.") @Range(max = 1e6) @Nullable
        Double rampUpMwPerMin,

        @Doc("Fastest fall of output while on, MW per minute; absent: no limit.") @Range(max = 1e6) @Nullable
        Double rampDownMwPerMin,

        @Doc("Most output, with reserve, in the step of a start, MW; absent: max_mw.") @Range(max = 1e6) @Nullable
        Double startLimitMw,

        @Doc("Most output, with reserve, in the step before a stop, MW; absent: max_mw.") @Range(max = 1e6) @Nullable
        Double stopLimitMw,

        @Doc("Least time on, hours.") @Range(max = 1e5) @Default("0")
        double minUpHours,

        @Doc("Least time off, hours.") @Range(max = 1e5) @Default("0")
        double minDownHours,

        @Doc("Ways to start, hottest first; none: a start costs nothing.") @Default("[]")
        List<StartTier> startTiers,

        @Doc("Output per step after a stop, down to zero, MW.") @Range(max = 1e6) @Default("[]")
        List<Double> stopPathMw,

        @Doc("What a stop costs, CNY.") @Range(max = 1e9) @Default("0")
        double stopCostCny,

        @Doc("What it burns.") Fuel fuel,

        @Doc("Whether it must be on whenever it is not in an outage.") @Default("false")
        boolean mustRun,

        @Doc("Times in which it cannot run.") @Default("[]") List<Outage> outages,
        @Doc("State when the horizon begins.") ThermalInitial initial,

        @Doc("Contract price or offer paid for all output, CNY/MWh.") @Range(min = -1e5, max = 1e5) @Default("0")
        double tariffCnyPerMwh,

        @Doc("Ramps that differ by output, from min_mw up, instead of ramp_up_mw_per_min and ramp_down_mw_per_min.")
        @Default("[]")
        List<RampBand> rampBands,

        @Doc("Whether it has the flexibility retrofit (灵活性改造), without which there is no deep_peak_shaving.")
        @Default("false")
        boolean flexibilityRetrofit,

        @Doc("What running below the paid base load means; absent: nothing special.") @Nullable
        DeepPeakShaving deepPeakShaving,

        @Doc("Heat it gives beside power; absent: none.") @Nullable
        CombinedHeat heat,

        @Doc("Least output while on, at each step, MW, where that is more than min_mw; with must_run what must be taken"
                + " whenever it is not in an outage; absent: min_mw.")
        @Range(max = 1e6)
        @Nullable
        Series leastMw,

        @Doc("Most output with reserve at each step, MW, where that is less than max_mw; absent: max_mw.")
        @Range(max = 1e6)
        @Nullable
        Series mostMw)
        implements Asset {

    public ThermalUnit {
        startTiers = List.copyOf(startTiers);
        stopPathMw = List.copyOf(stopPathMw);
        outages = List.copyOf(outages);
        rampBands = List.copyOf(rampBands);
    }

    /** A unit without tariff, ramp bands, deep peak-shaving and heat, whose limits are the same at every step. */
    public ThermalUnit(
            String id,
            String node,
            double minMw,
            double maxMw,
            @Nullable Double rampUpMwPerMin,
            @Nullable Double rampDownMwPerMin,
            @Nullable Double startLimitMw,
            @Nullable Double stopLimitMw,
            double minUpHours,
            double minDownHours,
            List<StartTier> startTiers,
            List<Double> stopPathMw,
            double stopCostCny,
            Fuel fuel,
            boolean mustRun,
            List<Outage> outages,
            ThermalInitial initial) {
        this(
                id,
                node,
                minMw,
                maxMw,
                rampUpMwPerMin,
                rampDownMwPerMin,
                startLimitMw,
                stopLimitMw,
                minUpHours,
                minDownHours,
                startTiers,
                stopPathMw,
                stopCostCny,
                fuel,
                mustRun,
                outages,
                initial,
                0,
                List.of(),
                false,
                null,
                null,
                null,
                null);
    }

    /** The same unit in another state. */
    public ThermalUnit startingFrom(ThermalInitial state) {
        return new ThermalUnit(
                id,
                node,
                minMw,
                maxMw,
                rampUpMwPerMin,
                rampDownMwPerMin,
                startLimitMw,
                stopLimitMw,
                minUpHours,
                minDownHours,
                startTiers,
                stopPathMw,
                stopCostCny,
                fuel,
                mustRun,
                outages,
                state,
                tariffCnyPerMwh,
                rampBands,
                flexibilityRetrofit,
                deepPeakShaving,
                heat,
                leastMw,
                mostMw);
    }

    /** The same unit giving heat. */
    public ThermalUnit withHeat(CombinedHeat combined) {
        return new ThermalUnit(
                id,
                node,
                minMw,
                maxMw,
                rampUpMwPerMin,
                rampDownMwPerMin,
                startLimitMw,
                stopLimitMw,
                minUpHours,
                minDownHours,
                startTiers,
                stopPathMw,
                stopCostCny,
                fuel,
                mustRun,
                outages,
                initial,
                tariffCnyPerMwh,
                rampBands,
                flexibilityRetrofit,
                deepPeakShaving,
                combined,
                leastMw,
                mostMw);
    }

    /** Power lost per MW of heat, 0 without heat. */
    double powerLossPerHeat() {
        return heat == null ? 0 : heat.powerLossPerHeat();
    }

    /** Heat given in the step before the horizon, MW. */
    double heatBeforeMw() {
        return initial.heatMw() == null ? 0 : initial.heatMw();
    }

    /** True for a unit that is always on its back-pressure line. */
    boolean isBackPressure() {
        return heat != null && heat.backPressure();
    }

    /** Least output while on at a step, MW. */
    double leastMw(int step) {
        return leastMw == null ? minMw : Math.max(minMw, leastMw.at(step));
    }

    /** Most output at a step, MW. */
    double mostMw(int step) {
        return mostMw == null ? maxMw : Math.min(maxMw, mostMw.at(step));
    }

    /** Room above minimum output, MW. */
    double roomMw() {
        return maxMw - minMw;
    }

    double rampUpMw(double hours) {
        return rampUpMwPerMin == null ? Double.POSITIVE_INFINITY : rampUpMwPerMin * 60 * hours;
    }

    double rampDownMw(double hours) {
        return rampDownMwPerMin == null ? Double.POSITIVE_INFINITY : rampDownMwPerMin * 60 * hours;
    }

    /** By how much a start cuts the room, MW. */
    double startCutMw() {
        return startLimitMw == null ? 0 : Math.max(0, maxMw - startLimitMw);
    }

    /** By how much a stop in the next step cuts the room, MW. */
    double stopCutMw() {
        return stopLimitMw == null ? 0 : Math.max(0, maxMw - stopLimitMw);
    }
}
