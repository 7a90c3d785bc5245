package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of shiftable work. */
enum ShiftableLoadRule implements Tag {
    WORK("SL1", "work done by the latest finish", true),
    POWER("SL2", "power of a job within its limits, while its window is open", true),
    RUN("SL3", "a job that must not be interrupted runs once, from start to finish", true),
    CAP("SL4", "power of all jobs within the limit of the site", true),
    REACH("SL5", "work stays within reach after the horizon", true),
    NET("SL6", "power taken is the sum of the jobs", false);

    private final String code;
    private final String title;
    private final boolean isRow;

    ShiftableLoadRule(String code, String title, boolean isRow) {
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
}
