package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plans from decisions of large machines: what they leave is rounded, and searched where that does not do. Decisions that leave nothing,
 * as rows were missing when they were made, are made again with the rows of that conflict and what is on and off held.
 */
final class Completion {

    /** What a search may take after a limit or a cancel. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Least share of the asked gap for what is left, and the share of the room that the decisions leave below it. */
    private static final double REST_GAP = 0.2;

    private static final double REST_ROOM = 0.7;

    /** Shares of the time left for each relaxation of what is left, and for what it leaves open. */
    private static final double RELAXATION_TIME = 0.1;

    private static final double NEAR_TIME = 0.1;

    /** Each brings rows back, of which there may be many conflicts. */
    private static final int MOST_MENDS = 3;

    /** Shares of the asked gap and of the time left to make decisions again. */
    private static final double MEND_GAP = 0.3;

    private static final double MEND_TIME = 0.25;

    private final Solver solver;
    private final Lp lp;
    private final Predicate<Var> isCoarse;
    private final Limits limits;
    private final ProgressListener listener;
    private final Stop stop;
    private final long begin = System.nanoTime();

    /**
     * Plans of a program.
     *
     * @param limits of the whole search, which begins now
     */
    Completion(Solver solver, Lp lp, Predicate<Var> isCoarse, Limits limits, ProgressListener listener) {
        this.solver = solver;
        this.lp = lp;
        this.isCoarse = isCoarse;
        this.limits = limits;
        this.listener = listener;
        this.stop = Stop.after(limits.timeLimit(), listener);
    }

    /** True where a limit or a cancel has ended the search. */
    boolean isLate() {
        return stop.isDue();
    }

    /** The limits with what is left of the time, and not less than {@code least}. */
    Limits left(Duration least) {
        return limits.less(Duration.ofNanos(System.nanoTime() - begin), least);
    }

    /**
     * The plan of what was decided, with its bound; without values where there is none.
     *
     * @param lean what the decisions were made with, which gets the rows that they break; null where those were all
     */
    MipResult of(MipResult decided, @Nullable Lean lean) {
        MipResult found = rest(decided);
        if (lean != null && found.status() == MipResult.Status.INFEASIBLE) {
            found = mended(decided, lean);
        } else if (lean != null) {
            lean.bringBackBroken(decided.requireValues());
        }
        boolean stopped = decided.stopped() || found.stopped() || listener.isCancelled();
        return new MipResult(MipResult.Status.LIMIT, found.values(), found.objective(), decided.bound(), stopped);
    }

    /** The plan of decisions made again until they leave one. */
    private MipResult mended(MipResult decided, Lean lean) {
        MipResult decisions = decided;
        for (int mends = 0; mends < MOST_MENDS && !stop.isDue() && bringBack(lean, decisions); mends++) {
            MipResult again = again(decisions.requireValues(), lean, decided.bound());
            if (again.values() == null) {
                return MipResult.NOTHING;
            }
            decisions =
                    new MipResult(again.status(), again.values(), again.objective(), decided.bound(), again.stopped());
            MipResult found = rest(decisions);
            if (found.status() != MipResult.Status.INFEASIBLE) {
                lean.bringBackBroken(again.values());
                return found;
            }
        }
        return MipResult.NOTHING;
    }

    /** The best of what the decisions leave: rounded, with what is whole in the relaxation held, or all of it. */
    private MipResult rest(MipResult decided) {
        // The decisions are no plan yet: a cancel waits for what makes them one, which is short.
        ProgressListener bounded = new Bounded(listener, decided.bound(), System.nanoTime());
        Lp held = Fixing.where(lp, decided.requireValues(), isCoarse);
        Values found = null;
        try {
            found = stop.isDue() ? null : nearRelaxation(held, relax(held).values(), decided, bounded);
        } catch (InfeasibleException e) {
            return MipResult.without(limits);
        } catch (SolverException e) {
            // The search of all of it says what is wrong.
        }
        return found != null && isEnough(found, decided)
                ? new MipResult(MipResult.Status.FEASIBLE, found, lp.objective(found), decided.bound(), false)
                : solver.minimise(held, left(GRACE).share(restGap(decided), 1), found, bounded);
    }

    /** What is left is often whole in its relaxation but for directions, which rounding decides or a search of these alone. */
    private @Nullable Values nearRelaxation(Lp held, Values relaxed, MipResult decided, ProgressListener bounded) {
        Values rounded = rounded(held, relaxed);
        if (rounded != null && isEnough(rounded, decided)) {
            return rounded;
        }
        Limits own = left(GRACE).share(restGap(decided), NEAR_TIME);
        MipResult near = solver.minimise(Fixing.whole(held, relaxed), own, rounded, bounded);
        return near.values() == null ? rounded : near.values();
    }

    private @Nullable Values rounded(Lp held, Values relaxed) {
        try {
            return relax(Fixing.all(held, RoundedIntegers.of(held, relaxed))).values();
        } catch (SolverException e) {
            return null;
        }
    }

    private boolean isEnough(Values found, MipResult decided) {
        return limits.isClosed(lp.objective(found), decided.bound());
    }

    /** Share of the asked gap. */
    private double restGap(MipResult decided) {
        double asked = Math.max(limits.absoluteGap(), limits.relativeGap() * Math.max(1, Math.abs(decided.bound())));
        double used = decided.objective() - decided.bound();
        boolean isUnknown = asked == 0 || Double.isInfinite(decided.bound());
        return isUnknown ? REST_GAP : Math.max(REST_GAP, REST_ROOM * (asked - used) / asked);
    }

    private LpResult relax(Lp held) {
        return solver.relax(
                held, Stop.after(left(GRACE).share(1, RELAXATION_TIME).timeLimit(), listener));
    }

    /** The rows of the conflict in what the decisions leave, and those they break; false where none are missing. */
    private boolean bringBack(Lean lean, MipResult decisions) {
        boolean isConflict = false;
        try {
            isConflict = lean.bringBackConflict(Fixing.where(lp, decisions.requireValues(), isCoarse), this::relax);
        } catch (SolverException e) {
            // The rows that are broken may be enough.
        }
        return lean.bringBackBroken(decisions.requireValues()) || isConflict;
    }

    /** Decisions with the same machines on, made with the rows that are there now. */
    private MipResult again(Values decisions, Lean lean, double bound) {
        Lp again = Fixing.switches(lean.program(), decisions);
        ProgressListener bounded = new Bounded(listener, bound, System.nanoTime());
        return solver.minimise(again, left(Duration.ZERO).share(MEND_GAP, MEND_TIME), null, bounded);
    }

    /** Shows the bound of the whole, and lets a cancel wait. */
    private record Bounded(ProgressListener listener, double bound, long begin) implements ProgressListener {

        @Override
        public void onProgress(Progress progress) {
            listener.onProgress(new Progress(progress.phase(), progress.seconds(), progress.incumbent(), bound));
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled() && System.nanoTime() - begin > GRACE.toNanos();
        }
    }
}
