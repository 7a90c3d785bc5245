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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a job that must not be interrupted: {@code b[s] = 1} where its run begins with step s. It has no variable for power,
 * which is {@code Σ_s max f(s,t) b[s]}, MW, with f(s,t) the part of step t that a run from s covers.
 *
 * <p>SL3: {@code Σ_s b[s] + skip = 1}, {@code skip} only where undone work has a price; {@code Σ_s b[s] <= 1} where the run may
 * begin after the horizon too. A run that began before the horizon goes on as it is and has no variable.
 *
 * <p>Source: the time-indexed formulation of Sousa, Wolsey (1992), "A time indexed formulation of non-preemptive single machine
 * scheduling problems", Math. Programming 54, whose relaxation of one job is as tight as can be.
 */
final class RunRows implements JobRows {

    private final Job job;
    private final DispatchScope scope;
    private final int[] starts;
    private final Var[] b;
    private final List<Window> runs = new ArrayList<>();
    private final @Nullable Window running;
    private final boolean mayWait;
    private @Nullable Var skip;

    RunRows(Job job, Var[] b, DispatchScope scope) {
        this.job = job;
        this.scope = scope;
        RunTimes times = new RunTimes(job, scope.horizon());
        this.starts = times.starts();
        this.mayWait = times.mayWait();
        this.b = b;
        Arrays.stream(starts).forEach(s -> runs.add(job.runFrom(scope.horizon().startOf(s), scope.horizon())));
        Instant begun = job.startedAt();
        this.running = begun == null ? null : job.runFrom(begun, scope.horizon());
    }

    static Var[] commit(Job job, CommitScope scope) {
        Symbol symbol = Symbol.of("b", job.id());
        return Arrays.stream(new RunTimes(job, scope.horizon()).starts())
                .mapToObj(s -> scope.integer(symbol, At.step(s), 0, 1))
                .toArray(Var[]::new);
    }

    @Override
    public void write() {
        if (b.length == 0) {
            return;
        }
        At last = At.step(starts[starts.length - 1]);
        Expr once = Expr.zero();
        Arrays.stream(b).forEach(once::plus);
        Double price = job.unmetCnyPerMwh();
        if (mayWait) {
            scope.atMost(ShiftableLoadRule.RUN, last, once, 1);
            return;
        }
        if (price != null) {
            skip = scope.variable(Symbol.of("skip", job.id()), last, 0, 1);
            once.plus(skip);
            scope.cost(CostKind.UNMET, last, price * job.energyMwh(), Expr.of(skip));
        }
        scope.equal(ShiftableLoadRule.RUN, last, once, 1);
    }

    @Override
    public Expr powerMw(int step) {
        Expr power = Expr.zero();
        if (running != null) {
            power.plus(job.maxMw() * running.share(step));
        }
        for (int i = 0; i < b.length; i++) {
            power.plus(job.maxMw() * runs.get(i).share(step), b[i]);
        }
        return power;
    }

    @Override
    public double mostMw(int step) {
        boolean mayRun = running != null || runs.stream().anyMatch(run -> run.share(step) > 0);
        return mayRun ? job.maxMw() : 0;
    }

    @Override
    public double unmetMwh(Values values, int step) {
        return skip == null || step != starts[starts.length - 1] ? 0 : job.energyMwh() * values.of(skip);
    }
}
