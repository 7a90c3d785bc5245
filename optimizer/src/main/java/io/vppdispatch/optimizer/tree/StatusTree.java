package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.Stop;
import io.vppdispatch.optimizer.solver.WarmLp;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides first when few machines are on, by a search tree of its own: a day of a machine is a handful of long stretches, so that holding
 * one step in the middle of an open stretch decides most of it, where a general solver tries a hundred columns that say the same. With
 * all statuses whole, what is left is a small program. What the tree does not settle is searched as before, from its best plan.
 */
public final class StatusTree implements Solver {

    private static final int MOST_MACHINES = 8;

    /** Decided nodes up to which statuses are not what is hard. */
    private static final int FEW_NODES = 3;

    /** Share of the time for the tree. */
    private static final double TREE_TIME = 0.9;

    private final Solver solver;
    private final Predicate<Var> isStatus;
    private final int fewNodes;

    /**
     * A solver before another.
     *
     * @param isStatus columns that say whether a machine is on at a step
     */
    public StatusTree(Solver solver, Predicate<Var> isStatus) {
        this(solver, isStatus, FEW_NODES);
    }

    StatusTree(Solver solver, Predicate<Var> isStatus, int fewNodes) {
        this.fewNodes = fewNodes;
        this.solver = solver;
        this.isStatus = isStatus;
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
        Machines machines = Machines.of(lp, isStatus);
        if (machines.isEmpty() || machines.size() > MOST_MACHINES) {
            return solver.minimise(lp, limits, start, listener);
        }
        long begin = System.nanoTime();
        MipResult found = searched(lp, machines, limits, listener);
        if (found.isSettled(limits) || listener.isCancelled()) {
            return found;
        }
        Limits left = limits.less(Duration.ofNanos(System.nanoTime() - begin), Duration.ZERO);
        Values best = found.values();
        MipResult whole =
                best == null ? solver.minimise(lp, left, start, listener) : solver.prove(lp, left, best, listener);
        return MipResult.better(limits, found, whole);
    }

    /** Nothing where the solver keeps no relaxations, or the first failed. */
    private MipResult searched(Lp lp, Machines machines, Limits limits, ProgressListener listener) {
        Limits own = limits.share(1, TREE_TIME);
        Stop stop = Stop.after(own.timeLimit(), listener);
        try (WarmLp warm = solver.warm(lp, stop)) {
            return warm == null
                    ? MipResult.NOTHING
                    : new TreeSearch(lp, machines, warm, solver, fewNodes, own, stop).run();
        } catch (SolverException e) {
            return MipResult.NOTHING;
        }
    }
}
