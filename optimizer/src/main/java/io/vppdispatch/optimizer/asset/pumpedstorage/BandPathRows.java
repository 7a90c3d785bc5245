package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tight rows of P19: water takes its way through the bands. Choosing a band by volume alone leaves a relaxation that pumps
 * where the head is low and generates where it is high at one and the same volume, a part of the station in each band; here
 * a part that changes its band must have been moved there. They cut off no plan: a station that rests on the border of two
 * bands may choose between them when it gets there.
 *
 * <p>P19, volume by band, {@code Σ_k v[k,t] = vu[t-1]}, {@code from_k b[k,t] <= v[k,t] <= to_k b[k,t]}, and spill by band, {@code Σ_k
 * w[k,t] = w[t]}, {@code w[k,t] <= wmax b[k,t]}. Between two steps {@code xu[k,t]} (to k+1) and {@code xd[k,t]} (to k-1) change the
 * band, taking the volumes {@code u} and {@code d}; with {@code f_k} the gain of band k, 1000 m3, of pumps, turbines, inflow and spill:
 *
 * <ul>
 *   <li>{@code b[k,t+1] = b[k,t] - xu_k - xd_k + xu_(k-1) + xd_(k+1)}, {@code v[k,t+1] = v[k,t] + f_k - u_k - d_k + u_(k-1) + d_(k+1)}
 *   <li>{@code to_k xu <= u <= (to_k + fastest) xu}, {@code u - (to_k + inflow) xu <=} what pumps of the band raise, {@code xu <= Σ_g np[g,k]}
 *       without inflow; the mirror image for d, with spill and {@code xd <= Σ_g ng[g,k]}
 * </ul>
 *
 * <p>Left out between steps in which a whole band could be crossed. Source: flow of parts through the states of a disjunction as in
 * Balas (1998).
 */
final class BandPathRows {

    private static final double VOLUME_PER_FLOW_HOUR = 3.6;

    private final PumpedStorage station;
    private final HeadBands bands;
    private final List<GroupPower> powers;
    private final DispatchScope scope;
    private final int steps;
    private final Var[][] part;
    private final double spillMax;

    /** By band; null where nothing can be spilled. */
    private final Var @Nullable [][] spilled;

    BandPathRows(PumpedStorage station, HeadBands bands, List<GroupPower> powers, DispatchScope scope) {
        this.station = station;
        this.bands = bands;
        this.powers = powers;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.part = new Var[bands.count()][];
        this.spillMax = station.upper().spillMaxM3PerS();
        this.spilled = spillMax > 0 ? new Var[bands.count()][] : null;
    }

    void write(Var[] volume, Var[] spill) {
        for (int k = 0; k < bands.count(); k++) {
            part[k] = series("v", k, bands.to(k));
            if (spilled != null) {
                spilled[k] = series("w", k, spillMax);
            }
        }
        for (int t = 0; t < steps; t++) {
            writeParts(volume, t);
            writeSpill(spill, t);
        }
        List<Passage> up = passages("xu", "u", 1);
        List<Passage> down = passages("xd", "d", -1);
        for (int t = 0; t + 1 < steps; t++) {
            for (int k = 0; k < bands.count() && !bands.mayCrossABand(t); k++) {
                writeBalance(up, down, k, t);
                if (k + 1 < bands.count()) {
                    writeUp(up.get(k), k, t);
                }
                if (k > 0) {
                    writeDown(down.get(k), k, t);
                }
            }
        }
    }

    /**
     * Parts of the station in a band that change it after each step, and the water that they have then, 1000 m3; always
     * 0 beyond the lowest and the highest band.
     */
    private record Passage(Var[] share, Var[] water) {}

    private List<Passage> passages(String share, String water, int way) {
        List<Passage> passages = new ArrayList<>();
        for (int k = 0; k < bands.count(); k++) {
            boolean leads = k + way >= 0 && k + way < bands.count();
            passages.add(new Passage(
                    series(share, k, leads ? 1 : 0), series(water, k, leads ? bands.to(Math.max(k, k + way)) : 0)));
        }
        return passages;
    }

    /** A column per step, 0 where the band cannot hold. */
    private Var[] series(String letter, int k, double most) {
        Series upper = Series.generate(steps, t -> bands.isReachable(k, t) ? most : 0);
        return scope.series(Symbol.of(letter, Integer.toString(k + 1)), Series.constant(steps, 0), upper);
    }

    private void writeSpill(Var[] spill, int t) {
        if (spilled == null) {
            return;
        }
        Expr past = Expr.of(-1, spill[t]);
        for (int k = 0; k < bands.count(); k++) {
            past.plus(spilled[k][t]);
            atMost(t, Expr.of(spilled[k][t]).plus(-spillMax, bands.chosen(k, t)));
        }
        equal(t, past, 0);
    }

    private void writeParts(Var[] volume, int t) {
        Expr water = t > 0 ? Expr.of(-1, volume[t - 1]) : Expr.zero();
        for (int k = 0; k < bands.count(); k++) {
            Var chosen = bands.chosen(k, t);
            water.plus(part[k][t]);
            atMost(t, Expr.of(bands.from(k), chosen).minus(part[k][t]));
            atMost(t, Expr.of(part[k][t]).plus(-bands.to(k), chosen));
        }
        equal(t, water, t > 0 ? 0 : bands.first());
    }

    private void writeBalance(List<Passage> up, List<Passage> down, int k, int t) {
        Expr shares = Expr.of(bands.chosen(k, t + 1)).minus(bands.chosen(k, t));
        Expr water = Expr.of(part[k][t + 1]).minus(part[k][t]).minus(gain(k, t));
        for (Passage leaving : List.of(up.get(k), down.get(k))) {
            shares.plus(leaving.share()[t]);
            water.plus(leaving.water()[t]);
        }
        if (k > 0) {
            shares.minus(up.get(k - 1).share()[t]);
            water.minus(up.get(k - 1).water()[t]);
        }
        if (k + 1 < bands.count()) {
            shares.minus(down.get(k + 1).share()[t]);
            water.minus(down.get(k + 1).water()[t]);
        }
        equal(t, shares, 0);
        equal(t, water, 0);
    }

    private void writeUp(Passage passage, int k, int t) {
        double inflow = volume(t, bands.inflow(t));
        Expr over = Expr.of(passage.water()[t]).plus(-bands.to(k), passage.share()[t]);
        atMost(t, Expr.zero().minus(over));
        atMost(t, Expr.zero().plus(over).plus(-volume(t, bands.fastestUp()) - inflow, passage.share()[t]));
        atMost(t, over.plus(-inflow, passage.share()[t]).minus(raised(k, t)));
        if (inflow == 0) {
            Expr share = Expr.of(passage.share()[t]);
            powers.forEach(power -> share.minus(power.pumping()[k][t]));
            atMost(t, share);
        }
    }

    private void writeDown(Passage passage, int k, int t) {
        Expr under = Expr.of(bands.from(k), passage.share()[t]).minus(passage.water()[t]);
        atMost(t, Expr.zero().minus(under));
        atMost(t, Expr.zero().plus(under).plus(-volume(t, bands.fastestDown() + spillMax), passage.share()[t]));
        atMost(t, under.minus(drawn(k, t)).minus(spilled(k, t)));
        if (spillMax == 0) {
            Expr share = Expr.of(passage.share()[t]);
            powers.forEach(power -> share.minus(power.generating()[k][t]));
            atMost(t, share);
        }
    }

    private Expr gain(int k, int t) {
        return raised(k, t)
                .minus(drawn(k, t))
                .minus(spilled(k, t))
                .plus(volume(t, bands.inflow(t)), bands.chosen(k, t));
    }

    private Expr spilled(int k, int t) {
        return spilled == null ? Expr.zero() : Expr.of(volume(t, 1), spilled[k][t]);
    }

    private Expr raised(int k, int t) {
        Expr water = Expr.zero();
        powers.forEach(power -> water.plus(volume(t, 1), power.raised(k, t)));
        return water;
    }

    private Expr drawn(int k, int t) {
        Expr water = Expr.zero();
        powers.forEach(power -> water.plus(volume(t, 1), power.drawn(k, t)));
        return water;
    }

    /** Of a flow over a step, 1000 m3. */
    private double volume(int t, double flowM3PerS) {
        return VOLUME_PER_FLOW_HOUR * scope.horizon().hours(t) * flowM3PerS;
    }

    private void atMost(int t, Expr lhs) {
        scope.atMost(PumpedStorageRule.HEAD_BAND, At.step(t), lhs, 0);
    }

    private void equal(int t, Expr lhs, double rhs) {
        scope.equal(PumpedStorageRule.HEAD_BAND, At.step(t), lhs, rhs);
    }
}
