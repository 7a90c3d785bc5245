package io.vppdispatch.optimizer.compare;

/** What is compared of an asset; every one of them adds up over assets. */
public enum Figure {
    OUT_MWH("MWh"),
    IN_MWH("MWh"),
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

    /** Empty for counts. */
    public String unit() {
        return unit;
    }
}
