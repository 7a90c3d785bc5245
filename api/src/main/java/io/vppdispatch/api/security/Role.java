package io.vppdispatch.api.security;

/** What an account may do; each account has one. */
public enum Role {
    /** The utility: days, runs, pins, publication. */
    DISPATCHER,
    /** Registers resources and submits offers; sees its own only. */
    AGGREGATOR,
    /** Sizes storage on cases. */
    PLANNER,
    /** Sends the forecasts of its plants; sees its own only. */
    PLANT_OPERATOR,
    /** Reads the audit log. */
    AUDITOR,
    /** Keeps accounts. */
    ADMINISTRATOR
}
