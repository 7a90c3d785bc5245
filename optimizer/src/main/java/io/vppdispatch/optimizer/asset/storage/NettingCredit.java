package io.vppdispatch.optimizer.asset.storage;

/** Who gains the losses avoided where one account charges while another discharges. */
public enum NettingCredit {
    OPERATOR,
    /** Every account by its share of the usable energy, the operator by the rest. */
    CONTRACT_SHARES
}
