package io.vppdispatch.optimizer.system;

/** What a node balances. */
public enum Carrier {
    ELECTRICITY,
    HEAT
}
