package io.vppdispatch.optimizer.asset;

/** What kind of power a reader of a plan tells apart, in the order it is stacked from zero upwards. */
public enum Layer {
    THERMAL,
    TIE_LINE,
    HYDRO,
    PUMPED_STORAGE,
    STORAGE,
    DEMAND_RESPONSE,
    /** Taken here to be given elsewhere: power to heat, lines of direct current. */
    CONVERSION,
    OTHER,
    WIND,
    PV
}
