package io.vppdispatch.optimizer.explain;

import java.util.OptionalDouble;

/** Plans again with one offer called at least once and all other commitments held. */
@FunctionalInterface
public interface Counterfactual {

    /** What that would cost more, CNY; empty where it is not possible. */
    OptionalDouble acceptingCny(String offer);
}
