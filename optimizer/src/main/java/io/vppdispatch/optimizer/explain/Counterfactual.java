package io.vppdispatch.optimizer.explain;

/** Plans again with one offer called at least once and all other commitments held. */
@FunctionalInterface
public interface Counterfactual {

    /** What that would cost more, or why that is not known. */
    Accepting accepting(String offer);
}
