package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/**
 * Ramps of one flow x of a machine, committed by {@link OnOffRows} or always on (u = 1); a start and a stop know no ramp, and one of
 * at least the maximum binds nothing. R = 60 Δ ramp.
 *
 * <p>{@code x[t] + r_dn[t] - x[t-1] <= R u[t-1] + max[t] v[t]} and {@code x[t-1] - x[t] + r_up[t] <= R u[t] + max[t-1] w[t]}
 *
 * @param flow power or heat of every step, MW
 * @param beforeMw the flow in the step before the horizon
 * @param wasOn whether it was on then
 */
public record RampRows(
        Var[] flow,
        Series maxMw,
        double rampMwPerMin,
        double beforeMw,
        boolean wasOn,
        @Nullable OnOffRows commitment,
        CommitScope scope) {

    private double reachMw(int t) {
        return rampMwPerMin * 60 * scope.horizon().hours(t);
    }

    /** Rise of the flow with the reserve that raises it. */
    public void writeRise(Tag tag, int t, Expr reserveMw) {
        double ramp = reachMw(t);
        double max = maxMw.at(t);
        if (ramp >= max) {
            return;
        }
        Expr rise = Expr.of(flow[t]).plus(reserveMw);
        boolean stayedOn = commitment == null || t == 0 && wasOn;
        if (t > 0) {
            rise.minus(flow[t - 1]);
        }
        if (commitment != null && t > 0) {
            rise.plus(-ramp, commitment.on()[t - 1]);
        }
        if (commitment != null) {
            rise.plus(-max, commitment.start()[t]);
        }
        scope.atMost(tag, At.step(t), rise, (t == 0 ? beforeMw : 0) + (stayedOn ? ramp : 0));
    }

    /** Fall of the flow with the reserve that lowers it. */
    public void writeFall(Tag tag, int t, Expr reserveMw) {
        double ramp = reachMw(t);
        double before = t == 0 ? beforeMw : 0;
        double most = t == 0 ? before : maxMw.at(t - 1);
        if (ramp >= most) {
            return;
        }
        Expr fall = Expr.zero().minus(flow[t]).plus(reserveMw);
        if (t > 0) {
            fall.plus(flow[t - 1]);
        }
        if (commitment != null) {
            fall.plus(-ramp, commitment.on()[t]).plus(-most, commitment.stop()[t]);
        }
        scope.atMost(tag, At.step(t), fall, (commitment == null ? ramp : 0) - before);
    }
}
