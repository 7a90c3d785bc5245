/**
 * Why renewable energy is curtailed: problems with one limit after the other lifted, and how much less they must curtail.
 */
@NullMarked
package io.vppdispatch.optimizer.explain.curtailment;

import org.jspecify.annotations.NullMarked;
