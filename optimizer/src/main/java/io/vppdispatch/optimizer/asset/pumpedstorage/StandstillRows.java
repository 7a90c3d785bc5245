package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;

/**
 * Reserve of the machines of a group at standstill, {@code rs}; spinning products have none. Of bands with different limits
 * the least counts.
 *
 * <ul>
 *   <li>P23, free: {@code Σ↑ rs <= Gmax (N - taken)} for every sum of machines that {@link IdleRows} says are not free to
 *       generate, {@code Σ↓ rs <= Ppump (N - taken)} for pumping
 *   <li>P23, one mode: {@code Σ↑ rs <= Gmax N y}, {@code Σ↓ rs <= Ppump N (1 - y)}. With hydraulic short circuit each machine is
 *       ready for one mode, {@code ks} of them (whole) to generate: {@code Σ↑ rs <= Gmax ks}, {@code Σ↓ rs <= Ppump (N - ng - np -
 *       ks)}; written where both directions ask
 *   <li>P23, starts: {@code Σ↑ rs / Gmax + Σ↓ rs / Ppump + Σ_{day, i<=t} (sg[i] + sp[i]) <= } starts of the day, where they are
 *       limited: a call at t needs the start of every machine it wakes, and replaces the starts that were scheduled later
 * </ul>
 *
 * <p>The machines that start next in turn are those off longest, so if there are starts left for a number of machines, they
 * are left for those that are free ({@link StartLimitRows}).
 */
final class StandstillRows {

    private final PumpedStorage station;
    private final Commitment commitment;
    private final DispatchScope scope;
    private final ReserveRows reserve;
    private final GroupPower power;
    private final int machines;
    private final double generateMw;
    private final double pumpMw;

    StandstillRows(
            PumpedStorage station, Commitment commitment, DispatchScope scope, ReserveRows reserve, GroupPower power) {
        this.station = station;
        this.commitment = commitment;
        this.scope = scope;
        this.reserve = reserve;
        this.power = power;
        this.machines = power.group().count();
        this.generateMw = power.least(MachineLimits::generateMaxMw);
        this.pumpMw = power.least(MachineLimits::pumpMw);
    }

    void write() {
        boolean up = isHeld(true);
        boolean down = isHeld(false);
        if (!up && !down) {
            return;
        }
        Var[] mode = commitment.mode();
        Var[] ready = mode == null && up && down ? ready() : null;
        for (int t = 0; t < scope.horizon().steps(); t++) {
            writeFree(t);
            if (mode != null) {
                writeAtMost(true, t, Expr.of(-machines, mode[t]), 0);
                writeAtMost(false, t, Expr.of(machines, mode[t]), machines);
            } else if (ready != null) {
                writeAtMost(true, t, Expr.of(-1, ready[t]), 0);
                writeAtMost(false, t, Expr.of(ready[t]).plus(power.counts().running(t)), machines);
            }
            writeStarts(t);
        }
    }

    private boolean isHeld(boolean isUp) {
        return reserve.held(power, isUp, ReservePart.START, 0).size() > 0;
    }

    private Var[] ready() {
        int steps = scope.horizon().steps();
        return scope.integers(
                Symbol.of("ks", power.group().id()), Series.constant(steps, 0), Series.constant(steps, machines));
    }

    private void writeFree(int t) {
        IdleRows idle = new IdleRows(station, power.counts(), scope);
        for (Expr taken : idle.notFreeToGenerate(t)) {
            writeAtMost(true, t, taken, machines);
        }
        for (Expr taken : idle.notFreeToPump(t)) {
            writeAtMost(false, t, taken, machines);
        }
    }

    /** Machines behind what is held in a direction, with others that are taken, among so many. */
    private void writeAtMost(boolean isUp, int t, Expr taken, int most) {
        Expr held = reserve.held(power, isUp, ReservePart.START, t);
        if (held.size() > 0) {
            double mw = isUp ? generateMw : pumpMw;
            scope.atMost(PumpedStorageRule.RESERVE, At.step(t), held.plus(mw, taken), mw * most);
        }
    }

    private void writeStarts(int t) {
        if (!power.group().isStartLimited()) {
            return;
        }
        StartLimitRows limit = new StartLimitRows(station, power.counts(), scope);
        double mw = Math.max(generateMw, pumpMw);
        Expr row = Expr.zero();
        row.plus(generateMw > 0 ? mw / generateMw : 0, reserve.held(power, true, ReservePart.START, t));
        row.plus(pumpMw > 0 ? mw / pumpMw : 0, reserve.held(power, false, ReservePart.START, t));
        row.plus(mw, limit.startsUpTo(t));
        scope.atMost(PumpedStorageRule.RESERVE, At.step(t), row, mw * limit.allowed(t));
    }
}
