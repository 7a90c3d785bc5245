/** Who sets the price of each step: what moves at the margin of a dispatch whose commitments are held. */
@NullMarked
package io.vppdispatch.optimizer.explain.marginal;

import org.jspecify.annotations.NullMarked;
