package io.vppdispatch.optimizer.system;

/** Physical accounts that assets count into, beside money. */
public enum Ledger {
    /** Renewable energy that was available and not fed in. */
    CURTAILED("MWh"),
    /** Energy lost inside stores: conversion, standing loss, spilled water. */
    STORAGE_LOSS("MWh"),
    /** Renewable energy fed in, hydro included. */
    RENEWABLE("MWh"),
    /** Renewable energy fed in, without hydro. */
    NON_HYDRO_RENEWABLE("MWh"),
    /** Energy nobody takes, dumped at a price: neither absorbed nor consumed. */
    SURPLUS("MWh"),
    /** Energy consumed by load that is served, as demand response leaves it; losses of stores stand in their own account. */
    CONSUMPTION("MWh"),
    /** Standard coal, tonnes. */
    COAL("tce"),
    /** Carbon dioxide, tonnes. */
    CO2("t");

    private final String unit;

    Ledger(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }
}
