package io.vppdispatch.optimizer.asset;

/** What an offer says about its calls, besides its price and its window, that may keep it from being called. */
public enum OfferRule {
    NOTICE,
    GAP,
    CALLS,
    /** The least duration of a call. */
    DURATION,
    /** The least power of a call, and one award for all calls. */
    LEAST_POWER
}
