package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a job that may pause. Its power {@code p} stands only in the steps of its window, {@code s_t} being the part of step t
 * inside; {@code z = 1} while it runs, only where it has a least power.
 *
 * <ul>
 *   <li>SL1: {@code Σ Δ p + unmet = energy}, MWh, {@code unmet} only where it has a price; {@code Σ Δ p <= energy} where the window
 *       goes on after the horizon
 *   <li>SL2 (bounds): {@code 0 <= p[t] <= s_t max}, MW; with a least power the rows {@code p[t] - s_t max z[t] <= 0} and
 *       {@code s_t min z[t] - p[t] <= 0}
 *   <li>SL5: {@code Σ Δ p + max h + late >= energy}, MWh, where the window goes on for h hours after the horizon; {@code late} only
 *       where undone work has a price. With a least power, where the work must be done, what is left must fit into n later steps of
 *       the shortest length δ, n an integer up to h/δ: {@code min δ n <= energy - Σ Δ p <= max δ n}, MWh
 * </ul>
 */
final class PausingRows implements JobRows {

    private final Job job;
    private final Window window;
    private final DispatchScope scope;
    private final int first;
    private final Var[] z;
    private final @Nullable Var later;
    private final Var[] p;
    private @Nullable Var unmet;

    PausingRows(Job job, Var[] z, DispatchScope scope) {
        this.job = job;
        this.window = job.window(scope.horizon());
        this.scope = scope;
        this.first = window.first();
        this.p = new Var[JobRows.isOpen(job, scope.horizon()) ? window.last() - first + 1 : 0];
        this.z = z.length > p.length ? Arrays.copyOf(z, p.length) : z;
        this.later = z.length > p.length ? z[p.length] : null;
    }

    static Var[] commit(Job job, CommitScope scope) {
        Window window = job.window(scope.horizon());
        Symbol z = Symbol.of("z", job.id());
        List<Var> binaries = new ArrayList<>();
        for (int t = window.first(); t <= window.last() && job.minMw() > 0; t++) {
            binaries.add(scope.integer(z, At.step(t), 0, 1));
        }
        if (!binaries.isEmpty() && mustFitLater(job, window)) {
            double most = Math.ceil(window.hoursBeyond() / shortestHours(scope.horizon()));
            binaries.add(scope.integer(Symbol.of("n", job.id()), At.day(), 0, most));
        }
        return binaries.toArray(Var[]::new);
    }

    private static boolean mustFitLater(Job job, Window window) {
        return job.unmetCnyPerMwh() == null && !window.endsInside();
    }

    private static double shortestHours(Horizon horizon) {
        return IntStream.range(0, horizon.steps())
                .mapToDouble(horizon::hours)
                .min()
                .orElseThrow();
    }

    @Override
    public void write() {
        for (int i = 0; i < p.length; i++) {
            At at = At.step(first + i);
            double share = window.share(first + i);
            p[i] = scope.variable(Symbol.of("p", job.id()), at, 0, share * job.maxMw());
            if (z.length > 0) {
                scope.atMost(ShiftableLoadRule.POWER, at, Expr.of(p[i]).plus(-share * job.maxMw(), z[i]), 0);
                scope.atMost(
                        ShiftableLoadRule.POWER,
                        at,
                        Expr.of(share * job.minMw(), z[i]).minus(p[i]),
                        0);
            }
        }
        if (p.length > 0 && window.endsInside()) {
            writeFinish();
        } else if (p.length > 0) {
            writeReach();
        }
    }

    private Expr done() {
        Expr done = Expr.zero();
        for (int i = 0; i < p.length; i++) {
            done.plus(scope.horizon().hours(first + i), p[i]);
        }
        return done;
    }

    private void writeFinish() {
        At last = At.step(window.last());
        Expr work = done();
        Double price = job.unmetCnyPerMwh();
        if (price != null) {
            unmet = scope.variable(Symbol.of("unmet", job.id()), last, 0, job.energyMwh());
            work.plus(unmet);
            scope.cost(CostKind.UNMET, last, price, Expr.of(unmet));
        }
        scope.equal(ShiftableLoadRule.WORK, last, work, job.energyMwh());
    }

    /** Less than the least power of a step, or what lies between two counts of steps, could never be done. */
    private void writeFit(Var count) {
        double hours = shortestHours(scope.horizon());
        Expr most = Expr.zero().minus(done()).plus(-job.maxMw() * hours, count);
        scope.atMost(ShiftableLoadRule.REACH, At.day(), most, -job.energyMwh());
        Expr least = done().plus(job.minMw() * hours, count);
        scope.atMost(ShiftableLoadRule.REACH, At.day(), least, job.energyMwh());
    }

    private void writeReach() {
        if (later != null) {
            writeFit(later);
        }
        scope.atMost(ShiftableLoadRule.WORK, At.day(), done(), job.energyMwh());
        double due = job.energyMwh() - job.maxMw() * window.hoursBeyond();
        if (due <= 0) {
            return;
        }
        Expr lack = Expr.zero().minus(done());
        Double price = job.unmetCnyPerMwh();
        if (price != null) {
            Var late = scope.variable(Symbol.of("late", job.id()), At.day(), 0, due);
            lack.minus(late);
            scope.cost(CostKind.TARGET, At.day(), price, Expr.of(late));
        }
        scope.atMost(ShiftableLoadRule.REACH, At.day(), lack, -due);
    }

    @Override
    public Expr powerMw(int step) {
        int i = step - first;
        return i < 0 || i >= p.length ? Expr.zero() : Expr.of(p[i]);
    }

    @Override
    public double mostMw(int step) {
        int i = step - first;
        return i < 0 || i >= p.length ? 0 : window.share(step) * job.maxMw();
    }

    @Override
    public double unmetMwh(Values values, int step) {
        return unmet == null || step != window.last() ? 0 : values.of(unmet);
    }
}
