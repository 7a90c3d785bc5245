package io.vppdispatch.optimizer.asset.heatstorage;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a heat storage. */
enum HeatStorageRule implements Tag {
    HEAT("HS1", "stored heat follows from what goes in and out", true),
    BAND("HS2", "stored heat within its band", false),
    IN("HS3", "heat taken within its limit", true),
    OUT("HS4", "heat given within its limit", true),
    NET("HS5", "net heat is what is given less what is taken", false),
    MODE("HS6", "heat is not taken and given at once", false),
    TARGET("HS7", "stored heat at the end and its target", true);

    private final String code;
    private final String title;
    private final boolean isRow;

    HeatStorageRule(String code, String title, boolean isRow) {
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
        return this == HEAT || this == TARGET;
    }
}
