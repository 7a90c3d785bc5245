package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator has decided about an asset for some time; the plan keeps it whatever it costs. */
@Doc("What an operator has decided about an asset for some time; the plan keeps it whatever it costs.")
public record Pin(
        @Doc("Id of the asset.") String asset,

        @Doc("Begin, ISO 8601, where a step begins.") Instant from,
        @Doc("End, ISO 8601, where a step ends.") Instant to,

        @Doc(
                "What is decided: the net power into its node (output, at_least, at_most), or a state where the kind has it: on and off of "
                        + "a thermal unit (off lets it run down its stop path and up its start path) and of an offer (called or not); "
                        + "generating, pumping and off of a pumped storage (at least one machine does, or none runs).")
        Mode mode,

        @Doc("Net power into the node, MW, negative: taken; for output, at_least and at_most, absent for states.")
        @Range(min = -1e6, max = 1e6)
        @Nullable
        Double powerMw) {

    /** What an operator may decide. */
    public enum Mode {
        ON,
        OFF,
        GENERATING,
        PUMPING,
        OUTPUT,
        AT_LEAST,
        AT_MOST;

        /** True where it is about power, false where it is about a state. */
        public boolean isPower() {
            return this == OUTPUT || this == AT_LEAST || this == AT_MOST;
        }
    }

    /** True at the steps it is about. */
    public boolean holdsAt(Horizon horizon, int step) {
        return !horizon.startOf(step).isBefore(from) && !horizon.endOf(step).isAfter(to);
    }

    /** Least power it allows, MW. */
    public double leastMw() {
        return powerMw == null || mode == Mode.AT_MOST ? Double.NEGATIVE_INFINITY : powerMw;
    }

    /** Most power it allows, MW. */
    public double mostMw() {
        return powerMw == null || mode == Mode.AT_LEAST ? Double.POSITIVE_INFINITY : powerMw;
    }
}
