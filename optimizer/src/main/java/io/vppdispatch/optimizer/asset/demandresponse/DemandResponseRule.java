package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a block offer of demand response. */
enum DemandResponseRule implements Tag {
    STATE("D1", "a block is called or not, with a begin and an end where that changes", true),
    MIN_DURATION("D2", "minimum duration of a call", true),
    MAX_DURATION("D3", "maximum duration of a call", true),
    MIN_GAP("D4", "minimum gap between calls", true),
    MAX_CALLS("D5", "maximum number of calls", true),
    LADDER("D6", "called power within the ladder", true),
    MIN_POWER("D7", "minimum power while called", true),
    REBOUND("D8", "energy that comes back", true),
    WINDOW("D9", "calls within their window, after notice", false),
    NET("D10", "net power is called power less rebound", false),
    AWARD_MOST("D11", "no call above the award", true),
    AWARD_LEAST("D12", "no call below the award", true),
    RESERVE_IDLE("D13", "reserve only while a call for it would touch no other", true),
    RESERVE_CALL("D14", "reserve only while a call is left for it", true),
    RESERVE_LADDER("D15", "reserve of all products within the ladder", true),
    RESERVE_TIME("D16", "reserve only while a call for it would be in time and long enough", false);

    private final String code;
    private final String title;
    private final boolean isRow;

    DemandResponseRule(String code, String title, boolean isRow) {
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
        return this == STATE || this == REBOUND;
    }
}
