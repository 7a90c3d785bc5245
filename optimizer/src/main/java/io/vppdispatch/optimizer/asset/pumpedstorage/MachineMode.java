package io.vppdispatch.optimizer.asset.pumpedstorage;

/** What a machine does. */
public enum MachineMode {
    GENERATING(1),
    OFF(0),
    PUMPING(-1);

    private final int shown;

    MachineMode(int shown) {
        this.shown = shown;
    }

    /** 1 generating, 0 off, -1 pumping, as in the schedule. */
    int shown() {
        return shown;
    }

    /** The mode a value of the schedule stands for. */
    static MachineMode shownAs(long value) {
        return value > 0 ? GENERATING : value < 0 ? PUMPING : OFF;
    }
}
