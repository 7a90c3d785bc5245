package io.vppdispatch.optimizer.explain;

/** Why an offer was awarded what it was. */
public enum AwardReason {
    /** Called up to its whole ladder. */
    AWARDED,
    /** Called, but not all of its ladder. */
    PARTLY,
    /** Not called because it is held as reserve. */
    RESERVE,
    /** Not called because no step of the horizon lies in its window. */
    WINDOW,
    /** Its price is above the marginal value wherever it may be called. */
    PRICE,
    /** A call would pay if it needed less notice. */
    NOTICE,
    /** A call would pay if it could be shorter. */
    DURATION,
    /** A call would pay if it could follow the last one sooner. */
    GAP,
    /** A call would pay if one were left. */
    CALLS,
    /** A call would pay, but a limit it shares with others leaves no room. */
    SITE_LIMIT,
    /** A call would pay at the prices of the plan, but not in the size it comes in. */
    BLOCK_INDIVISIBLE,
    /** Not called, and the plan has no prices to judge it by. */
    NO_PRICES;

    public boolean isRejected() {
        return this != AWARDED && this != PARTLY && this != RESERVE;
    }
}
