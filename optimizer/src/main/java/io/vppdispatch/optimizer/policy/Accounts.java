package io.vppdispatch.optimizer.policy;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.system.Ledger;
import java.util.EnumMap;
import java.util.Map;

/** What all assets count into the ledgers over the horizon. */
public final class Accounts {

    private final Map<Ledger, Expr> totals = new EnumMap<>(Ledger.class);

    /** Counts {@code perUnit * quantity} in the unit of the ledger. */
    public void count(Ledger ledger, double perUnit, Expr quantity) {
        totals.computeIfAbsent(ledger, l -> Expr.zero()).plus(perUnit, quantity);
    }

    /** Sum over the horizon. */
    public Expr total(Ledger ledger) {
        return Expr.zero().plus(totals.getOrDefault(ledger, Expr.zero()));
    }
}
