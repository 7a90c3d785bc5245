package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.lp.Var;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a block once.
 *
 * @param u called
 * @param v a call begins
 * @param award figure of all calls, MW; null where calls may differ
 */
record Calls(Var[] u, Var[] v, @Nullable Var award) {}
