package io.vppdispatch.optimizer.solver;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** SCIP for mixed-integer programs and GLOP for linear programs with duals, through OR-Tools. */
public final class OrToolsSolver implements Solver {

    private static final long CANCEL_POLL_MILLIS = 100;

    static {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return Solvers.SCIP;
    }

    @Override
    public String version() {
        return "SCIP (OR-Tools " + OrToolsVersion.getVersionString() + ")";
    }

    @Override
    public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
        if (lp.columns() == 0) {
            return MipResult.withoutColumns(lp);
        }
        long begin = System.nanoTime();
        MipResult found = search(lp, limits, start, listener);
        if (found.status() != MipResult.Status.INFEASIBLE || !NoOptimum.mayBeUnbounded(lp)) {
            return found;
        }
        Limits left = limits.less(since(begin), Duration.ZERO);
        return NoOptimum.judged(search(NoOptimum.withoutObjective(lp), left, null, new CancelOnly(listener)));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static MipResult search(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
        Model model = new Model("SCIP", lp);
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            if (start != null) {
                model.solver.setHint(model.variables, start.toArray());
            }
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, limits.relativeGap());
            model.solver.setTimeLimit(Math.max(1, limits.timeLimit().toMillis()));
            model.solver.setSolverSpecificParametersAsString("randomization/randomseedshift = " + limits.seed()
                    + "\nlimits/absgap = " + limits.absoluteGap() + "\n");
            AtomicBoolean cancelled = new AtomicBoolean();
            MPSolver.ResultStatus status = watched(model.solver, parameters, listener, cancelled);
            return result(lp, model, limits, status, cancelled.get());
        } finally {
            parameters.delete();
            model.solver.delete();
        }
    }

    /** Solves while another thread passes a cancel on, and notes that it did. */
    private static MPSolver.ResultStatus watched(
            MPSolver solver, MPSolverParameters parameters, ProgressListener listener, AtomicBoolean cancelled) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "solver-cancel");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var unused = watch.scheduleAtFixedRate(
                    () -> {
                        if (listener.isCancelled()) {
                            cancelled.set(true);
                            solver.interruptSolve();
                        }
                    },
                    CANCEL_POLL_MILLIS,
                    CANCEL_POLL_MILLIS,
                    TimeUnit.MILLISECONDS);
            return solver.solve(parameters);
        } finally {
            watch.shutdownNow();
            awaitEnd(watch);
        }
    }

    /** The poll must not touch a solver that is deleted after this. */
    private static void awaitEnd(ScheduledExecutorService watch) {
        try {
            while (!watch.awaitTermination(1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MipResult result(
            Lp lp, Model model, Limits limits, MPSolver.ResultStatus status, boolean cancelled) {
        double none = Double.POSITIVE_INFINITY;
        switch (status) {
            case INFEASIBLE:
                return new MipResult(MipResult.Status.INFEASIBLE, null, none, Double.NEGATIVE_INFINITY, false);
            case NOT_SOLVED:
                return new MipResult(MipResult.Status.LIMIT, null, none, Double.NEGATIVE_INFINITY, true);
            case OPTIMAL, FEASIBLE:
                Values values = model.values();
                double objective = lp.objective(values);
                double bound = Math.min(model.solver.objective().bestBound(), objective);
                boolean closed = limits.isClosed(objective, bound);
                MipResult.Status found = closed ? MipResult.Status.OPTIMAL : MipResult.Status.FEASIBLE;
                return new MipResult(found, values, objective, bound, !closed);
            default:
                // A cancel before the first values ends as abnormal.
                if (!cancelled) {
                    throw new SolverException("SCIP ended with status " + status + reason(status));
                }
                return new MipResult(MipResult.Status.LIMIT, null, none, Double.NEGATIVE_INFINITY, true);
        }
    }

    private static String reason(MPSolver.ResultStatus status) {
        return status == MPSolver.ResultStatus.UNBOUNDED ? ": " + NoOptimum.UNBOUNDED : "";
    }

    @Override
    public LpResult relax(Lp lp) {
        if (lp.columns() == 0) {
            return LpResult.withoutColumns(lp);
        }
        return glop(lp, false);
    }

    /**
     * Optimum and duals of a program whose integers are held, by GLOP: of the solvers here only its duals are right through OR-Tools.
     *
     * @throws SolverException if the integers leave no dispatch
     */
    public LpResult dispatch(Lp lp) {
        return glop(lp, true);
    }

    /**
     * Optimum and duals of a linear program; null where it could not be solved within the limit or before a cancel.
     *
     * @throws InfeasibleException if it has no feasible point
     */
    public @Nullable LpResult dispatch(Lp lp, Duration limit, ProgressListener listener) {
        long begin = System.nanoTime();
        try {
            return glop(lp, limit, listener);
        } catch (InfeasibleException e) {
            if (NoOptimum.mayBeUnbounded(lp)) {
                return unbounded(glop(NoOptimum.withoutObjective(lp), limit.minus(since(begin)), listener));
            }
            throw e;
        }
    }

    /** A program with values but no optimum; null, what nothing is known of, stays null. */
    private static @Nullable LpResult unbounded(@Nullable LpResult values) {
        if (values == null) {
            return null;
        }
        throw new SolverException("The linear program has no optimum: " + NoOptimum.UNBOUNDED);
    }

    private static @Nullable LpResult glop(Lp lp, Duration limit, ProgressListener listener) {
        Model model = new Model("GLOP", lp);
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            model.solver.setTimeLimit(Math.max(1, limit.toMillis()));
            MPSolver.ResultStatus status = watched(model.solver, parameters, listener, new AtomicBoolean());
            if (status == MPSolver.ResultStatus.INFEASIBLE) {
                throw new InfeasibleException("The linear program is infeasible");
            }
            if (status != MPSolver.ResultStatus.OPTIMAL) {
                return null;
            }
            Values values = model.values();
            return new LpResult(lp.objective(values), values, model.duals());
        } finally {
            parameters.delete();
            model.solver.delete();
        }
    }

    private static LpResult glop(Lp lp, boolean withDuals) {
        try {
            return optimum(lp, withDuals);
        } catch (InfeasibleException e) {
            if (NoOptimum.mayBeUnbounded(lp)) {
                unbounded(optimum(NoOptimum.withoutObjective(lp), false));
            }
            throw e;
        }
    }

    private static LpResult optimum(Lp lp, boolean withDuals) {
        Model model = new Model("GLOP", lp);
        try {
            MPSolver.ResultStatus status = model.solver.solve();
            if (status == MPSolver.ResultStatus.INFEASIBLE) {
                throw new InfeasibleException("The linear program is infeasible");
            }
            if (status != MPSolver.ResultStatus.OPTIMAL) {
                throw new SolverException("The linear program has no optimum: GLOP status " + status + reason(status));
            }
            Values values = model.values();
            return new LpResult(lp.objective(values), values, withDuals ? model.duals() : new double[0]);
        } finally {
            model.solver.delete();
        }
    }

    /** A program inside OR-Tools; for GLOP without integers. */
    private static final class Model {

        final MPSolver solver;
        private final MPVariable[] variables;
        private final MPConstraint[] constraints;

        Model(String solverName, Lp lp) {
            solver = MPSolver.createSolver(solverName);
            boolean isLinear = "GLOP".equals(solverName);
            variables = new MPVariable[lp.columns()];
            MPObjective objective = solver.objective();
            for (int j = 0; j < variables.length; j++) {
                variables[j] = solver.makeVar(lp.lower(j), lp.upper(j), lp.isInteger(j) && !isLinear, "");
                if (lp.cost(j) != 0) {
                    objective.setCoefficient(variables[j], lp.cost(j));
                }
            }
            objective.setOffset(lp.costConstant());
            objective.setMinimization();
            constraints = new MPConstraint[lp.rows()];
            for (int i = 0; i < constraints.length; i++) {
                constraints[i] = solver.makeConstraint(lp.rowLower(i), lp.rowUpper(i), "");
                for (int k = lp.firstTerm(i); k < lp.firstTerm(i + 1); k++) {
                    constraints[i].setCoefficient(variables[lp.termColumn(k)], lp.termCoefficient(k));
                }
            }
        }

        Values values() {
            double[] values = new double[variables.length];
            for (int j = 0; j < values.length; j++) {
                values[j] = variables[j].solutionValue();
            }
            return new Values(values);
        }

        double[] duals() {
            double[] duals = new double[constraints.length];
            for (int i = 0; i < duals.length; i++) {
                duals[i] = constraints[i].dualValue();
            }
            return duals;
        }
    }
}
