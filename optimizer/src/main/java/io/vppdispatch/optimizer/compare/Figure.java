package io.vppdispatch.optimizer.compare;

import io.vppdispatch.optimizer.system.Carrier;

/** What is compared of an asset, electricity and heat apart; every one of them adds up over assets. */
public enum Figure {
    OUT_MWH("MWh"),
    IN_MWH("MWh"),
    HEAT_OUT_MWH("MWh"),
    HEAT_IN_MWH("MWh"),
    CURTAILED_MWH("MWh"),
    STARTS(""),
    RESOURCE_CNY("CNY"),
    CONTRACT_CNY("CNY"),
    COMPENSATION_CNY("CNY"),
    MARKET_ENERGY_CNY("CNY"),
    RESERVE_CNY("CNY"),
    MAKE_WHOLE_CNY("CNY");

    private final String unit;

    Figure(String unit) {
        this.unit = unit;
    }

    /** Energy fed into nodes of a carrier. */
    public static Figure out(Carrier carrier) {
        return carrier == Carrier.HEAT ? HEAT_OUT_MWH : OUT_MWH;
    }

    /** Energy taken from nodes of a carrier. */
    public static Figure in(Carrier carrier) {
        return carrier == Carrier.HEAT ? HEAT_IN_MWH : IN_MWH;
    }

    /** Empty for counts. */
    public String unit() {
        return unit;
    }
}
