package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Variables of an account; those of lending and borrowing only where it does so. */
record AccountVars(
        Account account,
        Var[] y,
        Var[] c,
        Var[] d,
        Var[] stored,
        Var @Nullable [] lent,
        Var @Nullable [] borrowed,
        Var @Nullable [] lentRoom,
        Var @Nullable [] borrowedRoom) {

    static AccountVars of(Storage storage, Account account, Var[] y, DispatchScope scope) {
        String id = account.id();
        boolean lends = account.lending() != null;
        boolean borrows = account.borrows();
        double mw = Math.max(storage.chargeMaxMw(), storage.dischargeMaxMw());
        double mwh = storage.usableMwh();
        return new AccountVars(
                account,
                y,
                series(scope, "c", id, 0, account.reachChargeMw(storage)),
                series(scope, "d", id, 0, account.reachDischargeMw(storage)),
                series(scope, "E", id, account.leastMwh(), account.reachMwh(storage)),
                lends ? series(scope, "lent", id, 0, mw) : null,
                borrows ? series(scope, "borrowed", id, 0, mw) : null,
                lends ? series(scope, "lentRoom", id, 0, mwh) : null,
                borrows ? series(scope, "borrowedRoom", id, 0, mwh) : null);
    }

    private static Var[] series(DispatchScope scope, String letter, String id, double lower, double upper) {
        int steps = scope.horizon().steps();
        return scope.series(Symbol.of(letter, id), Series.constant(steps, lower), Series.constant(steps, upper));
    }

    /** Adds what is lent less what is borrowed, MW. */
    Expr plusLoan(Expr mw, int t) {
        return plus(mw, lent, borrowed, t);
    }

    /** Adds the room that is lent less what is borrowed, MWh. */
    Expr plusRoomLoan(Expr mwh, int t) {
        return plus(mwh, lentRoom, borrowedRoom, t);
    }

    private static Expr plus(Expr sum, Var @Nullable [] more, Var @Nullable [] less, int t) {
        if (more != null) {
            sum.plus(more[t]);
        }
        return less == null ? sum : sum.minus(less[t]);
    }
}
