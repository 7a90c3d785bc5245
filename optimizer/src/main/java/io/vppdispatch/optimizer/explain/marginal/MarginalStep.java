package io.vppdispatch.optimizer.explain.marginal;

import java.util.List;

/**
 * Who sets the price of a step at nodes that have the same price.
 *
 * @param step counted from 0
 * @param nodes nodes of one price
 * @param cnyPerMwh dispatch price
 * @param setters what lies between its limits there, or elsewhere in the grid; the first by its own cost, where one is
 */
public record MarginalStep(int step, List<String> nodes, double cnyPerMwh, State state, List<PriceSetter> setters) {

    /** How clear it is who sets the price. */
    public enum State {
        /** One thing moves. */
        ONE,
        /** Several move and are worth the same. */
        SEVERAL,
        /** Nothing lies between its limits there, and the price follows from what does elsewhere, through limits of the grid. */
        GRID,
        /** Nothing lies between its limits: the price may be anywhere between that of the last MWh and that of the next. */
        DEGENERATE
    }

    public MarginalStep {
        nodes = List.copyOf(nodes);
        setters = List.copyOf(setters);
    }
}
