package io.vppdispatch.optimizer.pin;

import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.Tag;

/** Rules of what operators have decided, one per mode. */
public enum PinRule implements Tag {
    ON("I1", "pinned on"),
    OFF("I2", "pinned off"),
    GENERATING("I3", "pinned generating"),
    PUMPING("I4", "pinned pumping"),
    OUTPUT("I5", "pinned output"),
    AT_LEAST("I6", "pinned least output"),
    AT_MOST("I7", "pinned most output");

    private final String code;
    private final String title;

    PinRule(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The rule of a mode. */
    public static PinRule of(Pin.Mode mode) {
        return valueOf(mode.name());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isRow() {
        return true;
    }

    @Override
    public boolean isDecision() {
        return true;
    }
}
