package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.data.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit with one of its limits lifted. Without its least output, whatever must be taken included, it runs anywhere between 0 and
 * the most, so that neither output paths nor deep peak-shaving mean anything; it burns what the curve says on its way down to 0, and
 * rises from there at its ramp.
 */
record LimitsLifted(ThermalUnit unit) {

    ThermalUnit of(Cause cause) {
        return switch (cause) {
            case MINIMUM_OUTPUT -> hasMinimum() ? withoutMinimum() : unit;
            case RAMP -> withoutRamps();
            default -> unit;
        };
    }

    private ThermalUnit withoutRamps() {
        return Changed.from(unit)
                .set("rampUpMwPerMin", null)
                .set("rampDownMwPerMin", null)
                .set("startLimitMw", null)
                .set("stopLimitMw", null)
                .set("rampBands", List.of())
                .set("heat", heatWithoutRamp())
                .get();
    }

    private @Nullable CombinedHeat heatWithoutRamp() {
        CombinedHeat heat = unit.heat();
        return heat == null
                ? null
                : Changed.from(heat).set("rampMwPerMin", null).get();
    }

    private ThermalUnit withoutMinimum() {
        ThermalInitial initial = unit.initial();
        List<StartTier> tiers = unit.startTiers().stream()
                .map(tier -> new StartTier(tier.fromOffHours(), tier.costCny(), List.of(), tier.fuelUnits()))
                .toList();
        return Changed.from(unit)
                .set("minMw", 0.0)
                .set("leastMw", null)
                .set("startTiers", tiers)
                .set("stopPathMw", List.of())
                .set(
                        "fuel",
                        Changed.from(unit.fuel()).set("curve", curveFromZero()).get())
                .set("deepPeakShaving", null)
                .set("heat", heatFromZero())
                .set("initial", initialWithoutPath(initial))
                .get();
    }

    private boolean hasMinimum() {
        return unit.minMw() > 0 || unit.leastMw() != null || hasLineAboveZero();
    }

    private boolean hasLineAboveZero() {
        CombinedHeat heat = unit.heat();
        return heat != null && heat.backPressureOffsetMw() > 0;
    }

    /** A line of back pressure that begins above 0 is a least output too: it begins at 0, and what was on it is above it. */
    private @Nullable CombinedHeat heatFromZero() {
        return hasLineAboveZero()
                ? Changed.from(Objects.requireNonNull(unit.heat()))
                        .set("backPressureOffsetMw", 0.0)
                        .set("backPressure", false)
                        .get()
                : unit.heat();
    }

    private static ThermalInitial initialWithoutPath(ThermalInitial initial) {
        return Changed.from(initial)
                .set("powerMw", initial.on() ? initial.powerMw() : 0)
                .set("startingTier", null)
                .set("startingStepsDone", 0)
                .set("deepHours", List.of())
                .get();
    }

    /** The first segment goes on down to 0, and no further than to burning nothing. */
    private List<FuelPoint> curveFromZero() {
        List<FuelPoint> curve = unit.fuel().curve();
        FuelPoint first = curve.get(0);
        if (first.powerMw() == 0) {
            return curve;
        }
        double slope = curve.size() > 1 ? Fuel.slope(first, curve.get(1)) : 0;
        double atZero = Math.min(first.fuelPerH(), Math.max(0, first.fuelPerH() - slope * first.powerMw()));
        List<FuelPoint> longer = new ArrayList<>();
        longer.add(new FuelPoint(0, atZero));
        longer.addAll(curve);
        return longer;
    }
}
