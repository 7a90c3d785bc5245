package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Var;

/**
 * Variables of a group of machines that are decided once.
 *
 * @param generating machines generating per step
 * @param pumping machines pumping per step
 * @param generateStarts machines that start to generate
 * @param pumpStarts machines that start to pump
 */
record MachineCounts(MachineGroup group, Var[] generating, Var[] pumping, Var[] generateStarts, Var[] pumpStarts) {

    /** Machines that run in either mode. */
    Expr running(int t) {
        return Expr.of(generating[t]).plus(pumping[t]);
    }

    /** Starts in either mode. */
    Expr starts(int t) {
        return Expr.of(generateStarts[t]).plus(pumpStarts[t]);
    }
}
