package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a boiler. */
enum BoilerRule implements Tag {
    LOGIC("HB1", "a start turns on, a stop turns off", true),
    MIN_UP("HB2", "minimum up time", true),
    MIN_DOWN("HB3", "minimum down time", true),
    MOST("HB4", "heat within the maximum while on", true),
    LEAST("HB5", "heat at least the minimum while on", true),
    RAMP_UP("HB6", "rise of heat", true),
    RAMP_DOWN("HB7", "fall of heat", true),
    FUEL("HB8", "fuel in proportion to heat", false);

    private final String code;
    private final String title;
    private final boolean isRow;

    BoilerRule(String code, String title, boolean isRow) {
        this.code = code;
        this.title = title;
        this.isRow = isRow;
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
        return isRow;
    }

    @Override
    public boolean isDefinition() {
        return this == LOGIC;
    }
}
