package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a thermal unit. */
enum ThermalRule implements Tag {
    LOGIC("T1", "a start turns on, a stop turns off", true),
    MIN_UP("T2", "minimum up time", true),
    MIN_DOWN("T3", "minimum down time", true),
    ONE_TIER("T4", "a start has exactly one tier", true),
    TIER("T5", "a start tier fits the time off", true),
    LIMITS("T6", "output and reserve within maximum, start and stop limits", true),
    RAMP_UP("T7", "ramp up, reserve included", true),
    RAMP_DOWN("T8", "ramp down", true),
    FUEL("T9", "fuel follows the fuel curve", true),
    FUEL_SEGMENTS("T10", "the fuel curve only while on", true),
    OUTPUT("T11", "output at least minimum while on, on its path while off", false),
    STATE("T12", "must-run and outages", false),
    RESERVE("T13", "reserve only while on, within the response time", true),
    DEPTH("T14", "depth is what is missing to the paid base load", true),
    SLICE("T15", "no depth below an output whose state is not on", true),
    FULL_SLICE("T16", "below an output while its state is on", true),
    STAY("T17", "least time in a deep band", true),
    DOWN_RESERVE("T18", "down-reserve above minimum output, and above that of oil while it is not lit", true),
    HEAT_LINE("T19", "power beside heat at least that of the back-pressure line, down-reserve included", true),
    HEAT("T20", "heat within its maximum and only while on", true),
    HEAT_UP("T21", "ramp up of heat", true),
    HEAT_DOWN("T22", "ramp down of heat", true),
    LEAST("T30", "output, less reserve, at least what the step asks for", true),
    MOST("T31", "output and reserve within what the step allows", true),
    SECOND_FUEL("T32", "no more of the second fuel than is burnt", true),
    ONE_FUEL("T33", "one fuel in a step", true);

    private final String code;
    private final String title;
    private final boolean isRow;

    ThermalRule(String code, String title, boolean isRow) {
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
        return this == LOGIC || this == ONE_TIER || this == FUEL || this == FUEL_SEGMENTS || this == DEPTH;
    }
}
