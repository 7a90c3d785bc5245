package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** State of one machine when the horizon begins. */
@Doc("State of one machine when the horizon begins.")
public record MachineInitial(
        @Doc("What it did in the step before the horizon.") MachineMode mode,

        @Doc("Hours for which it has been in this mode.") @Range(max = MachineInitial.LONG_HOURS) @Default("1000")
        double hours,

        @Doc("Of a machine that is off: the mode it ran in before; off where that is long ago.") @Default("\"off\"")
        MachineMode ran,

        @Doc("Its starts since midnight; 0 where the horizon begins at midnight.") @Range(max = 1000) @Default("0")
        int startsToday) {

    /** Hours that count as long ago. */
    static final double LONG_HOURS = 1000;

    static final MachineInitial AT_REST = new MachineInitial(MachineMode.OFF, LONG_HOURS, MachineMode.OFF, 0);

    boolean isOff() {
        return mode == MachineMode.OFF;
    }

    /** True for a machine that is off and ran in a mode before. */
    boolean ranLately() {
        return isOff() && ran != MachineMode.OFF;
    }
}
