package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides the few integers of large machines first, with all others relaxed, then the others with the first held. The first
 * search proves a bound of the whole; where the second comes within the asked gap of it, the plan is proven. The first search is
 * tried without the rows that say nothing in the relaxation, then more closely with those that its decisions broke, then with all
 * rows; where none proves the plan the whole is searched. What the first leaves is rounded before it is searched. A program of large machines alone is searched near its relaxation first.
 */
public final class CoarseFirst implements Solver {

    /** Lean, lean with the rows that the first decisions broke, and with all rows. */
    private static final int ROUNDS = 3;

    /** Shares of the asked gap for the first search of each round, and for the second search. */
    private static final double[] FIRST = {0.6, 0.25, 0.6};

    private static final double SECOND = 0.2;

    /** Share of the time for the first search. */
    private static final double FIRST_TIME = 0.6;

    /** What the second search may take after a limit or a cancel ended the first. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Solver solver;
    private final Solver first;
    private final Predicate<Var> isCoarse;

    public CoarseFirst(Solver solver, Predicate<Var> isCoarse) {
        this(solver, solver, isCoarse);
    }

    /**
     * With a solver of its own for the first search of each round.
     *
     * @param isCoarse columns of large machines
     */
    public CoarseFirst(Solver solver, Solver first, Predicate<Var> isCoarse) {
        this.solver = solver;
        this.first = first;
        this.isCoarse = isCoarse;
    }

    @Override
    public String name() {
        return solver.name();
    }

    @Override
    public String version() {
        return solver.version();
    }

    @Override
    public LpResult relax(Lp lp) {
        return solver.relax(lp);
    }

    @Override
    public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
        if (isAllCoarse(lp)) {
            return new RelaxationFirst(solver).minimise(lp, limits, start, listener);
        }
        long begin = System.nanoTime();
        Lp coarse = lp.integersWhere(isCoarse);
        LpResult relaxed = relaxed(coarse);
        MipResult best = MipResult.NOTHING;
        Values from = start;
        Values decisions = null;
        int round = relaxed == null ? ROUNDS - 1 : 0;
        while (round < ROUNDS) {
            Lp program = relaxed == null || round == ROUNDS - 1 ? coarse : Lean.of(coarse, relaxed, decisions);
            Limits left = limits.less(since(begin), Duration.ZERO);
            MipResult decided =
                    first.minimise(program, left.share(FIRST[round], FIRST_TIME), from, new Relaxed(listener));
            decisions = decided.values();
            MipResult found = decisions == null ? decided : completed(lp, decided, decisions, limits, begin, listener);
            best = MipResult.better(limits, best, found);
            if (isOver(best, begin, limits, listener)) {
                return best;
            }
            from = best.values() == null ? start : best.values();
            // A lean search without decisions has nothing to bring rows back by.
            round = decisions == null ? Math.max(round + 1, ROUNDS - 1) : round + 1;
        }
        return MipResult.better(
                limits, best, solver.minimise(lp, limits.less(since(begin), Duration.ZERO), from, listener));
    }

    private static boolean isOver(MipResult best, long begin, Limits limits, ProgressListener listener) {
        boolean isDecided = best.status() == MipResult.Status.OPTIMAL || best.status() == MipResult.Status.INFEASIBLE;
        return isDecided || listener.isCancelled() || since(begin).compareTo(limits.timeLimit()) >= 0;
    }

    /** Null where there is no relaxation with duals to tell which rows matter. */
    private @Nullable LpResult relaxed(Lp coarse) {
        try {
            LpResult relaxed = solver.relax(coarse);
            return relaxed.rowDuals().length == 0 ? null : relaxed;
        } catch (SolverException e) {
            return null;
        }
    }

    /** A plan from what the first search decided, with its bound. */
    private MipResult completed(
            Lp lp, MipResult decided, Values decisions, Limits limits, long begin, ProgressListener listener) {
        // The first search found no plan yet: a cancel waits for the second, which is short.
        ProgressListener bounded = new Bounded(listener, decided.bound(), System.nanoTime());
        Lp held = Fixing.where(lp, decisions, isCoarse);
        boolean isLate = since(begin).compareTo(limits.timeLimit()) >= 0 || listener.isCancelled();
        Values start = isLate ? null : rounded(held);
        MipResult second = start != null && limits.isClosed(lp.objective(start), decided.bound())
                ? new MipResult(MipResult.Status.FEASIBLE, start, lp.objective(start), decided.bound(), false)
                : solver.minimise(held, limits.share(SECOND, 1).less(since(begin), GRACE), start, bounded);
        boolean stopped = decided.stopped() || second.stopped() || listener.isCancelled();
        return new MipResult(MipResult.Status.LIMIT, second.values(), second.objective(), decided.bound(), stopped);
    }

    /** What is left is often whole in its relaxation but for directions, which rounding decides; null where it does not. */
    private @Nullable Values rounded(Lp held) {
        try {
            Values rounded = RoundedIntegers.of(held, solver.relax(held).values());
            return solver.relax(Fixing.all(held, rounded)).values();
        } catch (SolverException e) {
            return null;
        }
    }

    private boolean isAllCoarse(Lp lp) {
        for (int j = 0; j < lp.columns(); j++) {
            if (lp.isInteger(j) && !isCoarse.test(lp.var(j))) {
                return false;
            }
        }
        return true;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What the first search finds is no plan yet. */
    private record Relaxed(ProgressListener listener) implements ProgressListener {

        @Override
        public void onProgress(Progress progress) {
            double none = Double.POSITIVE_INFINITY;
            listener.onProgress(new Progress(progress.phase(), progress.seconds(), none, progress.bound()));
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled();
        }
    }

    /** Shows the bound of the whole, and lets a cancel wait. */
    private record Bounded(ProgressListener listener, double bound, long begin) implements ProgressListener {

        @Override
        public void onProgress(Progress progress) {
            listener.onProgress(new Progress(progress.phase(), progress.seconds(), progress.incumbent(), bound));
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled() && since(begin).compareTo(GRACE) > 0;
        }
    }
}
