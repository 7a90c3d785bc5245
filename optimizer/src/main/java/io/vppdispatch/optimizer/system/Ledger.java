package io.vppdispatch.optimizer.system;

/** Physical accounts that assets count into, beside money. */
public enum Ledger {
    /** Renewable energy that was available and not fed in. */
    CURTAILED("MWh"),
    /** Energy lost inside stores and between electric nodes: conversion, standing loss, spilled water. */
    STORAGE_LOSS("MWh"),
    /** Renewable energy fed in, hydro included. */
    RENEWABLE("MWh"),
    /** Renewable energy fed in, without hydro. */
    NON_HYDRO_RENEWABLE("MWh"),
    /** Energy nobody takes, dumped at a price: neither absorbed nor consumed. */
    SURPLUS("MWh"),
    /** Heat nobody takes where power feeds the heat network, as the electricity it may have taken. */
    HEAT_SURPLUS("MWh"),
    /** Heat lost in stores and conversions where power feeds the heat network, as the electricity it may have taken. */
    HEAT_LOSS("MWh"),
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

    /** True for energy that counts as not absorbed beside what is curtailed. */
    public boolean isWaste() {
        return this == SURPLUS || this == HEAT_SURPLUS || isLoss();
    }

    /** True for energy lost on the way, which counts as not absorbed unless the objective leaves losses out. */
    public boolean isLoss() {
        return this == STORAGE_LOSS || this == HEAT_LOSS;
    }
}
