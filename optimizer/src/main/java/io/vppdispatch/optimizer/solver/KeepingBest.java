package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A solver whose failures lose nothing: a search that fails ends as one that a limit ended, with the best values it had, so that whoever
 * asked keeps the best of its own where there are none; a relaxation that fails before it is to be given up is solved by GLOP. Why is kept for the user.
 */
public final class KeepingBest implements Solver {

    private final Solver solver;
    private final List<String> searchFailures = new ArrayList<>();
    private final List<String> relaxationFailures = new ArrayList<>();

    public KeepingBest(Solver solver) {
        this.solver = solver;
    }

    /** Why searches failed so far, one sentence each. */
    public List<String> searchFailures() {
        return List.copyOf(searchFailures);
    }

    /** Why relaxations failed so far that another solver was then asked for, one sentence each. */
    public List<String> relaxationFailures() {
        return List.copyOf(relaxationFailures);
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
    public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
        return kept(() -> solver.minimise(lp, limits, start, listener));
    }

    @Override
    public MipResult prove(Lp lp, Limits limits, Values start, ProgressListener listener) {
        return kept(() -> solver.prove(lp, limits, start, listener));
    }

    private MipResult kept(Supplier<MipResult> search) {
        try {
            return search.get();
        } catch (SearchFailedException e) {
            searchFailures.add(e.getMessage());
            return e.soFar();
        } catch (SolverException e) {
            searchFailures.add(e.getMessage());
            double none = Double.POSITIVE_INFINITY;
            return new MipResult(MipResult.Status.LIMIT, null, none, Double.NEGATIVE_INFINITY, true);
        }
    }

    @Override
    public LpResult relax(Lp lp) {
        return relax(lp, Stop.NEVER);
    }

    @Override
    public LpResult relax(Lp lp, Stop stop) {
        try {
            return solver.relax(lp, stop);
        } catch (InfeasibleException e) {
            throw e;
        } catch (SolverException e) {
            if (stop.isDue()) {
                throw e;
            }
            relaxationFailures.add(e.getMessage());
            return relaxByGlop(lp, e);
        }
    }

    @Override
    public @Nullable WarmLp warm(Lp lp, Stop stop) {
        return solver.warm(lp, stop);
    }

    private static LpResult relaxByGlop(Lp lp, SolverException first) {
        try {
            return new OrToolsSolver().relax(lp);
        } catch (InfeasibleException e) {
            throw e;
        } catch (SolverException e) {
            first.addSuppressed(e);
            throw first;
        }
    }
}
