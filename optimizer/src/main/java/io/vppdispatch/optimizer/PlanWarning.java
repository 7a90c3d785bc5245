package io.vppdispatch.optimizer;

/**
 * Something a reader of a plan must know before using it.
 *
 * @param kind what it is
 * @param detail what the solver said, or the figures
 */
public record PlanWarning(Kind kind, String detail) {

    /** What a reader must know. */
    public enum Kind {
        /** A search failed; the best plan found until then was kept. */
        SEARCH_FAILED,
        /** The relaxation of a stage failed, and another solver was asked for it. */
        RELAXATION_FAILED,
        /** The dispatch with commitments held could not be solved: the plan is that of the search and has no prices. */
        NO_PRICES,
        /** The program of the market price could not be solved: the plan has dispatch prices only. */
        NO_MARKET_PRICES,
        /** The dispatch with commitments held costs more than the search found. */
        DISPATCH_COSTS_MORE
    }
}
