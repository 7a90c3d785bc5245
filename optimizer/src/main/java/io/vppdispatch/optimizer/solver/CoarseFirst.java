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
 * tried without the rows that say nothing in the relaxation, then with those that its decisions turned out to need and more closely, then
 * with all rows; where none proves the plan the whole is searched. A program of large machines alone is searched near its relaxation
 * first.
 */
public final class CoarseFirst implements Solver {

    /** Lean, lean with the rows that the first decisions needed, and with all rows. */
    private static final int ROUNDS = 3;

    /** Share of the asked gap for the first search of each round; the second is closer where it has a plan to better. */
    private static final double FIRST = 0.6;

    private static final double CLOSER = 0.25;

    /** Share of the time for the first search. */
    private static final double FIRST_TIME = 0.8;

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
        Completion completion = new Completion(solver, lp, isCoarse, limits, listener);
        Lp coarse = lp.integersWhere(isCoarse);
        Lean lean = lean(coarse, Stop.after(limits.timeLimit(), listener));
        MipResult best = MipResult.NOTHING;
        Values from = start;
        int round = lean == null ? ROUNDS - 1 : 0;
        while (round < ROUNDS) {
            Lean rows = round == ROUNDS - 1 ? null : lean;
            boolean isCloser = best.values() != null && rows != null;
            // Decisions that cost more than what proves the best plan are not worth finding.
            Limits own = completion
                    .left(Duration.ZERO)
                    .share(isCloser ? CLOSER : FIRST, FIRST_TIME)
                    .withCutoff(limits.worthBeside(best.objective()));
            Lp program = rows == null ? coarse : rows.program();
            MipResult decided = first.minimise(program, own, from, new Relaxed(listener));
            // Where nothing cheaper was found, what is proven may be enough for the best plan.
            boolean hasDecisions = decided.values() != null && decided.objective() < own.cutoff();
            best = MipResult.better(
                    limits, best, hasDecisions ? completion.of(decided, rows) : decided.withoutValues());
            if (best.isSettled(limits) || completion.isLate()) {
                return best;
            }
            from = best.values() == null ? start : best.values();
            // A lean search without decisions has nothing to bring rows back by.
            round = hasDecisions ? round + 1 : Math.max(round + 1, ROUNDS - 1);
        }
        MipResult whole = solver.minimise(lp, completion.left(Duration.ZERO), from, listener);
        return MipResult.better(limits, best, whole);
    }

    /** Null where there is no relaxation with duals to tell which rows matter. */
    private @Nullable Lean lean(Lp coarse, Stop stop) {
        try {
            LpResult relaxed = solver.relax(coarse, stop);
            return relaxed.rowDuals().length == 0 ? null : new Lean(coarse, relaxed);
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
}
