/**
 * Why a run ended as it did: the rows of an infeasible problem that would have to give way, and why each offer of a plan was
 * awarded what it was.
 */
@NullMarked
package io.vppdispatch.optimizer.explain;

import org.jspecify.annotations.NullMarked;
