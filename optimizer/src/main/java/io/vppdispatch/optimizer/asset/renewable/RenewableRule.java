package io.vppdispatch.optimizer.asset.renewable;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a renewable plant. */
enum RenewableRule implements Tag {
    AVAILABLE("R1", "output within the available power", false),
    CURTAILMENT("R2", "curtailed power is available less output", false),
    UP("R3", "upward reserve within curtailed power", true),
    DOWN("R4", "downward reserve within what may be curtailed", true);

    private final String code;
    private final String title;
    private final boolean isRow;

    RenewableRule(String code, String title, boolean isRow) {
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
