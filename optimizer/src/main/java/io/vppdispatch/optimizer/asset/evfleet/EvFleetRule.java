package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.system.Tag;

/** Rules of a fleet of electric vehicles. */
enum EvFleetRule implements Tag {
    ENERGY("EV1", "energy in a vehicle follows charge and discharge", true),
    CAPACITY("EV2", "energy in a vehicle within its capacity", true),
    CHARGE("EV3", "charge within the charger's power, while plugged in", true),
    DISCHARGE("EV4", "discharge within the charger's power, while plugged in", true),
    CONNECTION("EV5", "power of the fleet within its connection", true),
    DEPARTURE("EV6", "energy wanted by departure", true),
    REACH("EV7", "energy wanted stays within reach after the horizon", true),
    NET("EV8", "the fleet is the sum of its sessions, its net power discharge less charge", false),
    MODE("EV9", "a vehicle charges or discharges, never both", false);

    private final String code;
    private final String title;
    private final boolean isRow;

    EvFleetRule(String code, String title, boolean isRow) {
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
        return this == ENERGY;
    }
}
