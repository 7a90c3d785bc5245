package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a building's cooling or heating. */
enum HvacRule implements Tag {
    TEMPERATURE("HV1", "temperature follows weather, gains and power", true),
    COMFORT_MIN("HV2", "temperature not below the comfort band", true),
    COMFORT_MAX("HV3", "temperature not above the comfort band", true),
    POWER("HV4", "power within its limit", false),
    TARGET("HV5", "temperature against the target at the end", true);

    private final String code;
    private final String title;
    private final boolean isRow;

    HvacRule(String code, String title, boolean isRow) {
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
        return this == TEMPERATURE || this == TARGET;
    }
}
