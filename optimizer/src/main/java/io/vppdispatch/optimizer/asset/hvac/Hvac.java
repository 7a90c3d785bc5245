package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** A building, or many alike as one, that is cooled or heated by electricity and keeps its temperature within a comfort band. */
@Doc(
        "A building, or many alike as one, that is cooled or heated by electricity and keeps its temperature within a comfort"
                + " band.")
public record Hvac(
        @Doc("Unique name.") String id,
        @Doc("Node it takes its power from.") String node,
        @Doc("Which way its power moves the temperature.") HvacMode mode,

        @Doc("Most electric power, MW.") @Range(max = 1e5) double maxMw,

        @Doc("Heat moved per electricity taken, thermal MW per MW.") @Range(min = 0.1, max = 20)
        Series cop,

        @Doc("Difference of temperature to outdoors per thermal MW that leaks, K/MW.") @Range(min = 1e-6, max = 1e6)
        double thermalResistanceKPerMw,

        @Doc("Heat that warms the building by 1 K, MWh/K.") @Range(min = 1e-6, max = 1e6)
        double heatCapacityMwhPerK,

        @Doc("Temperature outdoors, mean of each step, °C.") @Range(min = -60, max = 60)
        Series outdoorC,

        @Doc("Heat from people, machines and sun, thermal MW; absent: none.") @Range(max = 1e5) @Nullable
        Series gainMw,

        @Doc("Least temperature wanted at the end of each step, °C.") @Range(min = -60, max = 120)
        Series comfortMinC,

        @Doc("Most temperature wanted at the end of each step, °C.") @Range(min = -60, max = 120)
        Series comfortMaxC,

        @Doc("Price of a kelvin outside the band over an hour, CNY/(K h); absent: the band is always kept.")
        @Range(max = 1e9)
        @Nullable
        Double discomfortCnyPerKH,

        @Doc("Temperature wanted at the end of the horizon, °C; absent: any within the band.")
        @Range(min = -60, max = 120)
        @Nullable
        Double targetC,

        @Doc("Price of missing the target either way, CNY/K.") @Range(max = 1e9) @Default("0")
        double targetMissCnyPerK,

        @Doc("State when the horizon begins.") HvacInitial initial)
        implements Asset {

    /** Part of its distance to the balance with outdoors that the temperature keeps over a time, {@code exp(-Δ/(R C))}. */
    double kept(double hours) {
        return Math.exp(-hours / (thermalResistanceKPerMw * heatCapacityMwhPerK));
    }

    /** Temperature the building tends to without power, °C. */
    double freeC(int step) {
        return outdoorC.at(step) + thermalResistanceKPerMw * (gainMw == null ? 0 : gainMw.at(step));
    }

    /** The same building at another temperature. */
    Hvac startingFrom(HvacInitial state) {
        return new Hvac(
                id,
                node,
                mode,
                maxMw,
                cop,
                thermalResistanceKPerMw,
                heatCapacityMwhPerK,
                outdoorC,
                gainMw,
                comfortMinC,
                comfortMaxC,
                discomfortCnyPerKH,
                targetC,
                targetMissCnyPerK,
                state);
    }
}
