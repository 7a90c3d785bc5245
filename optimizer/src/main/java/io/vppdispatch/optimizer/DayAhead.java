package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.explain.ConflictFinder;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import java.util.List;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in: from a problem to an audited plan. */
public final class DayAhead {

    private static final Logger LOG = LoggerFactory.getLogger(DayAhead.class);
    private static final List<PlanObserver> OBSERVERS = ServiceLoader.load(PlanObserver.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final DispatchProblem problem;
    private final SolverSettings settings;
    private final ProgressListener listener;
    private final Solver solver;
    private final long begin = System.nanoTime();
    private double builtAt;
    private double solvedAt;

    private DayAhead(DispatchProblem problem, SolverSettings settings, ProgressListener listener) {
        this.problem = problem;
        this.settings = settings;
        this.listener = listener;
        this.solver = Solvers.named(settings.solver());
    }

    /**
     * Plans a problem.
     *
     * @throws InvalidProblemException with every issue, if the problem is not valid
     */
    public static Outcome plan(DispatchProblem problem, SolverSettings settings, ProgressListener listener) {
        return new DayAhead(problem, settings, listener).run();
    }

    /** Plans a problem quietly with the settings given. */
    public static Outcome plan(DispatchProblem problem, SolverSettings settings) {
        return plan(problem, settings, ProgressListener.NONE);
    }

    /**
     * Optimum of the continuous relaxation: a lower bound on any plan, not a plan.
     *
     * @throws InvalidProblemException with every issue, if the problem is not valid
     */
    public static Relaxation relax(DispatchProblem problem, SolverSettings settings) {
        DayAhead run = new DayAhead(problem, settings, ProgressListener.NONE);
        DispatchModel model = run.build();
        LpResult result = run.solver.relax(model.lp());
        run.solvedAt = run.seconds();
        return new Relaxation(result.objective(), ModelSize.of(model.lp()), run.times(), run.solver.version());
    }

    private Outcome run() {
        double open = Double.POSITIVE_INFINITY;
        listener.onProgress(new Progress("build", 0, open, -open));
        DispatchModel model = build();
        MipResult found = solver.minimise(model.lp(), settings.limits(), listener);
        LOG.info("{} {} objective {} bound {}", solver.version(), found.status(), found.objective(), found.bound());
        Values values = found.values();
        ModelSize size = ModelSize.of(model.lp());
        if (values != null) {
            return finish(model, Awards.decide(problem, model.lp(), found, values, solver, settings, listener), size);
        }
        solvedAt = seconds();
        if (found.status() == MipResult.Status.INFEASIBLE) {
            return new Infeasible(ConflictFinder.find(model.lp(), solver, settings.limits()), size, times());
        }
        return new OutOfTime(found.bound(), size, times());
    }

    private DispatchModel build() {
        List<ProblemIssue> issues = ProblemCheck.issuesOf(problem);
        if (!issues.isEmpty()) {
            throw new InvalidProblemException(issues);
        }
        DispatchModel model = DispatchModel.of(problem, settings.formulation());
        builtAt = seconds();
        LOG.info(
                "{} rows, {} columns built in {} s",
                model.lp().rows(),
                model.lp().columns(),
                builtAt);
        return model;
    }

    /** Integers rounded and held, dispatch and prices come from one linear program. */
    private Plan finish(DispatchModel model, MipResult found, ModelSize size) {
        listener.onProgress(new Progress("dispatch", seconds(), found.objective(), found.bound()));
        Lp held = Fixing.all(model.lp(), found.requireValues());
        LpResult dispatch = new OrToolsSolver().dispatch(held);
        solvedAt = seconds();
        listener.onProgress(new Progress("audit", solvedAt, dispatch.objective(), found.bound()));
        Schedule schedule = model.read(Awards.inOrder(problem, held, dispatch));
        double bound = Math.min(found.bound(), dispatch.objective());
        Stage stage = new Stage("least-cost", dispatch.objective(), bound, solvedAt - builtAt);
        Audit audit = Auditor.audit(problem, schedule, dispatch.objective(), Tolerance.EXACT);
        for (Violation violation : audit.violations()) {
            LOG.warn("{}", violation);
        }
        Plan plan = new Plan(
                problem,
                schedule,
                Prices.of(dispatch, model.balanceRows(), problem.horizon()),
                audit,
                List.of(stage),
                EndState.of(problem, schedule),
                settings,
                solver.version(),
                size,
                times(),
                !found.stopped() && settings.threads() == 1);
        OBSERVERS.forEach(observer -> observer.onPlan(plan));
        return plan;
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private Times times() {
        double total = seconds();
        return new Times(builtAt, solvedAt - builtAt, total - solvedAt, total);
    }
}
