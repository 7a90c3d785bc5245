package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a conversion. */
enum ConversionRule implements Tag {
    LOGIC("CV1", "a start turns on, a stop turns off", true),
    MIN_UP("CV2", "minimum up time", true),
    MIN_DOWN("CV3", "minimum down time", true),
    MOST("CV4", "power taken and downward reserve within the maximum while on", true),
    LEAST("CV5", "power taken less upward reserve at least the minimum while on", true),
    RAMP_UP("CV6", "rise of the power taken, downward reserve included", true),
    RAMP_DOWN("CV7", "fall of the power taken, upward reserve included", true),
    RESPONSE("CV8", "reserve within the response time", true),
    GIVEN("CV9", "power given is efficiency times power taken", false);

    private final String code;
    private final String title;
    private final boolean isRow;

    ConversionRule(String code, String title, boolean isRow) {
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
