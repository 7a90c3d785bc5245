package io.vppdispatch.optimizer.solver;

import com.sun.jna.Pointer;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** HiGHS, as OR-Tools ships it (Huangfu, Hall 2018, "Parallelizing the dual revised simplex method"). */
final class HighsSolver implements Solver {

    @Override
    public String name() {
        return Solvers.HIGHS;
    }

    @Override
    public String version() {
        return "HiGHS " + HighsLibrary.Highs_version();
    }

    @Override
    public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
        return minimise(lp, limits, start, false, listener);
    }

    /** Without the searches of smaller programs for better plans, which take most of the time where there is a good one. */
    @Override
    public MipResult prove(Lp lp, Limits limits, Values start, ProgressListener listener) {
        return minimise(lp, limits, start, true, listener);
    }

    private static MipResult minimise(
            Lp lp, Limits limits, @Nullable Values start, boolean isProof, ProgressListener listener) {
        if (lp.columns() == 0) {
            return MipResult.withoutColumns(lp);
        }
        long begin = System.nanoTime();
        MipResult found = search(lp, limits, start, isProof || Double.isFinite(limits.cutoff()), listener);
        if (found != null) {
            return found;
        }
        Limits left = limits.less(Duration.ofNanos(System.nanoTime() - begin), Duration.ZERO)
                .withCutoff(Double.POSITIVE_INFINITY);
        MipResult any = search(NoOptimum.withoutObjective(lp), left, null, false, new CancelOnly(listener));
        if (any == null) {
            throw new SolverException(failure(HighsLibrary.STATUS_UNBOUNDED_OR_INFEASIBLE));
        }
        return NoOptimum.judged(any);
    }

    /** Null where presolve found that there is no optimum, but not why. */
    private static @Nullable MipResult search(
            Lp lp, Limits limits, @Nullable Values start, boolean isProof, ProgressListener listener) {
        try (HighsSession session = new HighsSession(lp)) {
            session.set("mip_rel_gap", limits.relativeGap());
            session.set("mip_abs_gap", limits.absoluteGap());
            session.set("objective_bound", limits.cutoff());
            session.set("time_limit", limits.timeLimit().toMillis() / 1000.0);
            session.set("random_seed", limits.seed());
            session.set("threads", limits.threads());
            session.set("mip_heuristic_run_rens", !isProof);
            session.set("mip_heuristic_run_rins", !isProof);
            session.set("mip_heuristic_run_root_reduced_cost", !isProof);
            session.begin(start);
            Watch watch = new Watch(lp, listener);
            session.listen(
                    watch,
                    HighsLibrary.CALLBACK_SIMPLEX_INTERRUPT,
                    HighsLibrary.CALLBACK_IPM_INTERRUPT,
                    HighsLibrary.CALLBACK_IMPROVING_SOLUTION,
                    HighsLibrary.CALLBACK_MIP_LOGGING,
                    HighsLibrary.CALLBACK_MIP_INTERRUPT);
            try {
                session.run();
                return session.status() == HighsLibrary.STATUS_UNBOUNDED_OR_INFEASIBLE
                        ? null
                        : result(lp, session, limits, watch);
            } catch (SolverException e) {
                Values best = watch.best;
                throw best == null ? e : new SearchFailedException(e.getMessage(), soFar(lp, best));
            }
        }
    }

    /** Nothing is proven of what a failed search had found. */
    private static MipResult soFar(Lp lp, Values best) {
        double none = Double.NEGATIVE_INFINITY;
        return new MipResult(MipResult.Status.FEASIBLE, best, lp.objective(best), none, true);
    }

    private static MipResult result(Lp lp, HighsSession session, Limits limits, Watch watch) {
        int status = session.status();
        boolean stopped = status == HighsLibrary.STATUS_TIME_LIMIT || status == HighsLibrary.STATUS_INTERRUPT;
        // Only a relaxation ends at the cutoff so.
        if (status == HighsLibrary.STATUS_INFEASIBLE || status == HighsLibrary.STATUS_OBJECTIVE_BOUND) {
            return MipResult.without(limits);
        }
        if (!stopped && status != HighsLibrary.STATUS_OPTIMAL) {
            throw new SolverException(failure(status));
        }
        // A program without integers is solved as an LP, whose optimum is its own bound.
        double bound = Math.min(
                limits.cutoff(), session.hasIntegers() ? session.info("mip_dual_bound") : session.lpBound(status));
        Values values = session.isPrimalFeasible() ? session.values() : watch.best;
        if (values == null) {
            return new MipResult(MipResult.Status.LIMIT, null, Double.POSITIVE_INFINITY, bound, stopped);
        }
        double objective = lp.objective(values);
        // Rounding of the last digits may lift a bound above the objective it was proven with.
        double proven = Math.min(bound, objective);
        boolean closed = limits.isClosed(objective, proven);
        MipResult.Status found = closed ? MipResult.Status.OPTIMAL : MipResult.Status.FEASIBLE;
        return new MipResult(found, values, objective, proven, stopped);
    }

    private static String failure(int status) {
        String reason = status == HighsLibrary.STATUS_UNBOUNDED ? ": " + NoOptimum.UNBOUNDED : "";
        return "HiGHS ended with model status " + status + reason;
    }

    @Override
    public LpResult relax(Lp lp) {
        return relax(lp, Stop.NEVER);
    }

    @Override
    public LpResult relax(Lp lp, Stop stop) {
        if (lp.columns() == 0) {
            return LpResult.withoutColumns(lp);
        }
        try (HighsSession session = new HighsSession(lp)) {
            session.stopAt(stop);
            int status = relaxed(session);
            if (status == HighsLibrary.STATUS_UNBOUNDED_OR_INFEASIBLE) {
                status = reason(lp);
            }
            if (status == HighsLibrary.STATUS_INFEASIBLE) {
                throw new InfeasibleException("The relaxation is infeasible");
            }
            if (status != HighsLibrary.STATUS_OPTIMAL) {
                throw new SolverException("The relaxation has no optimum: " + failure(status));
            }
            Values values = session.values();
            return new LpResult(lp.objective(values), values, session.duals());
        }
    }

    @Override
    public WarmLp warm(Lp lp, Stop stop) {
        return new HighsWarmLp(lp, stop);
    }

    private static int relaxed(HighsSession session) {
        session.relax();
        session.run();
        return session.status();
    }

    /** The status of a relaxation that has no optimum. */
    private static int reason(Lp lp) {
        try (HighsSession session = new HighsSession(NoOptimum.withoutObjective(lp))) {
            int status = relaxed(session);
            return status == HighsLibrary.STATUS_OPTIMAL ? HighsLibrary.STATUS_UNBOUNDED : status;
        }
    }

    /** Hears of progress and better values, and passes a cancel on. */
    private static final class Watch implements HighsLibrary.RunCallback {

        private final Lp lp;
        private final ProgressListener listener;
        private final long begin = System.nanoTime();
        private volatile @Nullable Values best;
        private double incumbent = Double.POSITIVE_INFINITY;

        Watch(Lp lp, ProgressListener listener) {
            this.lp = lp;
            this.listener = listener;
        }

        @Override
        public void invoke(
                int type, @Nullable Pointer message, Pointer out, @Nullable Pointer in, @Nullable Pointer user) {
            if (type == HighsLibrary.CALLBACK_IMPROVING_SOLUTION) {
                keep(new Values(HighsLibrary.Highs_getCallbackDataOutItem(out, "mip_solution")
                        .getDoubleArray(0, lp.columns())));
            }
            if (type == HighsLibrary.CALLBACK_MIP_LOGGING || type == HighsLibrary.CALLBACK_IMPROVING_SOLUTION) {
                double bound = HighsLibrary.Highs_getCallbackDataOutItem(out, "mip_dual_bound")
                        .getDouble(0);
                double seconds = (System.nanoTime() - begin) / 1e9;
                listener.onProgress(new Progress("solve", seconds, incumbent, bound));
            }
            if (in != null && listener.isCancelled()) {
                in.setInt(0, 1); // user_interrupt is the first field
            }
        }

        private void keep(Values values) {
            double objective = lp.objective(values);
            if (objective < incumbent) {
                incumbent = objective;
                best = values;
            }
        }
    }
}
