package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.solver.Gap;

/**
 * One objective of a run and how far it was proven.
 *
 * @param name {@link #VIOLATION}, {@link #ABSORPTION}, {@link #LEAST_COST} or {@link #FAIR_SHARING}
 * @param unit unit of objective and bound
 * @param objective value of the plan
 * @param bound proven lower bound of the objective, with what the stages before reached held
 * @param accepted difference of both that counts as proven
 * @param seconds time it took
 */
public record Stage(String name, String unit, double objective, double bound, double accepted, double seconds) {

    /** Penalties of what cannot be met, CNY. */
    public static final String VIOLATION = "violation";
    /** Energy not absorbed, weighted, with surplus and losses of stores, MWh. */
    public static final String ABSORPTION = "absorption";
    /** All costs the perspective counts, CNY. */
    public static final String LEAST_COST = "least-cost";
    /** Mean over steps of the largest distance of a plant's curtailment rate from that of its class. */
    public static final String FAIR_SHARING = "fair-sharing";

    /** Proven relative gap. */
    public double gap() {
        return Gap.of(objective, bound);
    }

    /** True where the plan was proven as close to the best as was asked. */
    public boolean isProven() {
        return objective - bound <= accepted + 1e-9 * Math.max(1, Math.abs(objective));
    }
}
