/**
 * Accounts over the whole horizon and what they must add up to: absorption, the consumption weight, coal and CO2, and the
 * fair sharing of curtailment.
 */
@NullMarked
package io.vppdispatch.optimizer.policy;

import org.jspecify.annotations.NullMarked;
