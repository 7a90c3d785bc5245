package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** A line or transformer between two electric nodes, whose flow follows from voltage angles. */
@Doc("A line or transformer between two electric nodes, whose flow follows from voltage angles.")
public record Line(
        @Doc("Unique name.") String id,
        @Doc("Node it leaves.") String from,
        @Doc("Node it reaches.") String to,

        @Doc(
                "Reactance with the turns ratio of a transformer, per unit of base_mva, not 0; where no line shifts the phase any unit that all"
                        + " lines share will do, such as ohms at one voltage.")
        @Range(min = -1e6, max = 1e6)
        double reactancePu,

        @Doc("Most flow either way, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series maxMw,

        @Doc("Most flow either way after the loss of another line, MW; absent: no limit.") @Range(max = 1e6) @Nullable
        Series emergencyMaxMw,

        @Doc("Price of the most flow above a limit, with all lines or after a loss, CNY/MWh; absent: limits are hard.")
        @Range(max = 1e7)
        @Nullable
        Double overloadCnyPerMwh,

        @Doc("Angle by which a phase shifter turns the flow back, degrees.") @Range(min = -360, max = 360) @Default("0")
        double phaseShiftDeg) {

    /** A line without a limit. */
    public static Line of(String id, String from, String to, double reactancePu) {
        return new Line(id, from, to, reactancePu, null, null, null, 0);
    }

    public Line withMaxMw(@Nullable Series newMaxMw) {
        return new Line(id, from, to, reactancePu, newMaxMw, emergencyMaxMw, overloadCnyPerMwh, phaseShiftDeg);
    }

    public Line withEmergencyMaxMw(@Nullable Series newMaxMw) {
        return new Line(id, from, to, reactancePu, maxMw, newMaxMw, overloadCnyPerMwh, phaseShiftDeg);
    }

    public Line withOverloadCnyPerMwh(@Nullable Double cnyPerMwh) {
        return new Line(id, from, to, reactancePu, maxMw, emergencyMaxMw, cnyPerMwh, phaseShiftDeg);
    }
}
