package io.vppdispatch.optimizer.asset.pumpedstorage;

/** Which volume is wanted at the end of the horizon. */
public enum EndRule {
    /** The target of the station, if it has one. */
    TARGET,
    /** The volume of the beginning. */
    CYCLIC,
    /** The target of the weekday that ends. */
    WEEKLY
}
