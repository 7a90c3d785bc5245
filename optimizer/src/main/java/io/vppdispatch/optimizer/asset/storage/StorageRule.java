package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a storage. */
enum StorageRule implements Tag {
    ENERGY("S1", "stored energy follows charge, discharge and loss", true),
    BAND("S2", "stored energy within its band", false),
    CHARGE("S3", "charge within its limit", true),
    DISCHARGE("S4", "discharge within its limit", true),
    NET("S5", "net power is discharge less charge", false),
    MODE("S6", "charges or discharges, never both", false),
    CYCLES("S7", "energy drawn per calendar day", true),
    SMOOTHING("S8", "change of net power from step to step", true),
    TARGET("S9", "stored energy against the target at the end", true),
    UP_POWER("S10", "reserve upwards within the power", true),
    DOWN_POWER("S11", "reserve downwards within the power", true),
    UP_ENERGY("S12", "reserve upwards backed by stored energy", true),
    DOWN_ENERGY("S13", "reserve downwards backed by room for energy", true),
    NETTING("S14", "opposite moves of accounts net", true),
    ACCOUNT("S15", "a tenant's energy follows its moves", true),
    ACCOUNTS("S16", "accounts add up to the store", true),
    ACCOUNT_MODE("S17", "an account charges or discharges, never both", true),
    SHARE_POWER("S18", "an account within its share of the power", true),
    SHARE_ENERGY("S19", "an account within its share of the energy", true),
    LENDING("S20", "what is borrowed is what others lend", true),
    PLANT("S21", "a tenant charges what its plant feeds in", true),
    ACCOUNT_TARGET("S22", "energy of an account against its target at the end", true),
    CHARGE_LEAST("S23", "rests or charges at its least power", true),
    DISCHARGE_LEAST("S24", "rests or discharges at its least power", true),
    SPILL("S25", "spill within the inflow", false);

    private final String code;
    private final String title;
    private final boolean isRow;

    StorageRule(String code, String title, boolean isRow) {
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
        return switch (this) {
            case ENERGY, CYCLES, SMOOTHING, TARGET, NETTING, ACCOUNT, ACCOUNTS, LENDING, ACCOUNT_TARGET -> true;
            default -> false;
        };
    }
}
