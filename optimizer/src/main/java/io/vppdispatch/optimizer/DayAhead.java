package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Claims;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.ConflictFinder;
import io.vppdispatch.optimizer.explain.Conflicts;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.money.Money;
import io.vppdispatch.optimizer.portfolio.PortfolioResult;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.CoarseFirst;
import io.vppdispatch.optimizer.solver.KeepingBest;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.RelaxationFirst;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.stages.LazySearch;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.stages.StageSearch;
import io.vppdispatch.optimizer.tree.StatusTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in: from a problem to an audited plan. */
public final class DayAhead {

    private static final Logger LOG = LoggerFactory.getLogger(DayAhead.class);
    private static final String STATUS = "u";
    private static final List<PlanObserver> OBSERVERS = ServiceLoader.load(PlanObserver.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final DispatchProblem problem;
    private final SolverSettings settings;
    private final ProgressListener listener;
    private final KeepingBest solver;
    private final List<PlanWarning> warnings = new ArrayList<>();
    private final long begin = System.nanoTime();
    private double builtAt;
    private double solvedAt;

    private DayAhead(DispatchProblem problem, SolverSettings settings, ProgressListener listener) {
        this.problem = problem;
        this.settings = settings;
        this.listener = listener;
        this.solver = new KeepingBest(Solvers.named(settings.solver()));
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
        LpResult result = LazySearch.relax(model, run.solver);
        run.solvedAt = run.seconds();
        return new Relaxation(result.objective(), ModelSize.of(model.lp()), run.times(), run.solver.version());
    }

    private Outcome run() {
        double open = Double.POSITIVE_INFINITY;
        listener.onProgress(new Progress("build", 0, open, -open));
        DispatchModel model = build();
        LazySearch lazy = new LazySearch(model, availableMwh(problem), coarseFirst(), settings, listener);
        StageSearch.Found search = lazy.run();
        MipResult found = search.last();
        LOG.info("{} {} objective {} bound {}", solver.version(), found.status(), found.objective(), found.bound());
        ModelSize size = ModelSize.of(model.lp());
        if (found.values() != null) {
            return finish(model, decided(lazy, search), size);
        }
        solvedAt = seconds();
        if (found.status() == MipResult.Status.INFEASIBLE) {
            Conflicts conflicts = ConflictFinder.find(model.lp(), solver, settings.limits(), listener);
            return new Infeasible(conflicts, size, times());
        }
        if (!solver.searchFailures().isEmpty()) {
            throw new SolverException(String.join("; ", solver.searchFailures()));
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

    private Solver coarseFirst() {
        Set<String> coarse = problem.assets().stream()
                .filter(asset -> AssetCatalogue.typeOf(asset).isCoarse())
                .map(Asset::id)
                .collect(Collectors.toSet());
        return coarse.isEmpty() || coarse.size() == problem.assets().size()
                ? new RelaxationFirst(solver)
                : new CoarseFirst(
                        solver,
                        new StatusTree(solver, var -> STATUS.equals(var.symbol().letter())),
                        var -> coarse.contains(var.owner()));
    }

    /** Renewable energy that is available. */
    static double availableMwh(DispatchProblem problem) {
        double mwh = 0;
        for (Asset asset : problem.assets()) {
            for (int t = 0; t < problem.horizon().steps(); t++) {
                double mw = AssetCatalogue.typeOf(asset).renewableAvailableMw(asset, t);
                mwh += mw * problem.horizon().hours(t);
            }
        }
        return mwh;
    }

    /** Awards decided, where what decides them leaves every row kept. */
    private StageSearch.Found decided(LazySearch lazy, StageSearch.Found search) {
        if (!search.isComplete()) {
            return search;
        }
        MipResult last = search.last();
        MipResult found = Awards.decide(problem, search.lp(), last, last.requireValues(), solver, settings, listener);
        StageSearch.Found kept = lazy.kept(search, found);
        return kept == null ? search : kept;
    }

    /** Integers rounded and held; dispatch and prices come from one linear program. */
    private Plan finish(DispatchModel model, StageSearch.Found search, ModelSize size) {
        MipResult found = search.last();
        listener.onProgress(new Progress("dispatch", seconds(), found.objective(), found.bound()));
        Dispatch dispatch = Dispatch.of(problem, model, search.lp(), found.requireValues());
        solvedAt = seconds();
        listener.onProgress(new Progress("audit", solvedAt, dispatch.objective(), found.bound()));
        Schedule schedule = model.read(dispatch.values());
        List<Stage> stages = stages(search, found, dispatch);
        List<Award> awards = Awards.explain(
                problem, search.lp(), dispatch.values(), schedule, dispatch.prices(), solver, settings, listener);
        warn(dispatch);
        Audit audit = Auditor.audit(problem, schedule, claims(stages), Tolerance.EXACT);
        for (Violation violation : audit.violations()) {
            LOG.warn("{}", violation);
        }
        Money money = Money.of(problem, schedule, audit, dispatch.prices());
        Plan plan = new Plan(
                problem,
                schedule,
                dispatch.prices(),
                audit,
                stages,
                money,
                awards,
                SubAccounts.of(problem, schedule),
                PortfolioResult.of(problem, schedule, money),
                EndState.of(problem, schedule),
                settings,
                solver.version(),
                size,
                times(),
                search.isReproducible()
                        && !found.stopped()
                        && settings.threads() == 1
                        && solver.searchFailures().isEmpty()
                        && solver.relaxationFailures().isEmpty(),
                warnings);
        OBSERVERS.forEach(observer -> observer.onPlan(plan));
        return plan;
    }

    private void warn(Dispatch dispatch) {
        for (String failure : solver.searchFailures()) {
            LOG.warn("A search failed, the best plan found is kept: {}", failure);
            warnings.add(new PlanWarning(PlanWarning.Kind.SEARCH_FAILED, failure));
        }
        for (String failure : solver.relaxationFailures()) {
            LOG.warn("A relaxation failed, and another solver was asked for it: {}", failure);
            warnings.add(new PlanWarning(PlanWarning.Kind.RELAXATION_FAILED, failure));
        }
        if (dispatch.warning() != null) {
            warnings.add(dispatch.warning());
        }
    }

    /** Each stage as the plan keeps it. */
    private List<Stage> stages(StageSearch.Found search, MipResult found, Dispatch dispatch) {
        List<Stage> stages = new ArrayList<>();
        double before = 0;
        for (StageSearch.Ended ended : search.earlier()) {
            stages.add(ended.stage(dispatch.values()));
            before += ended.seconds();
        }
        double objective = dispatch.objective();
        double accepted = settings.gap() * Math.max(1, Math.abs(objective));
        double rounding = 1e-6 * Math.max(1, Math.abs(objective)) + 0.01;
        if (objective > found.objective() + rounding) {
            String figures = String.format(Locale.ROOT, "%.2f CNY for %.2f CNY", objective, found.objective());
            LOG.warn("The dispatch costs more than the search found: {}", figures);
            warnings.add(new PlanWarning(PlanWarning.Kind.DISPATCH_COSTS_MORE, figures));
        }
        // A bound above a plan that exists is none.
        double bound =
                found.bound() > objective + rounding ? Double.NEGATIVE_INFINITY : Math.min(found.bound(), objective);
        double seconds = solvedAt - builtAt - before;
        stages.add(new Stage(Stage.LEAST_COST, "CNY", objective, bound, accepted, seconds));
        if (dispatch.fair() != null) {
            stages.add(dispatch.fair());
        }
        return stages;
    }

    private static Claims claims(List<Stage> stages) {
        Map<String, Double> values = new HashMap<>();
        stages.forEach(stage -> values.put(stage.name(), stage.objective()));
        return new Claims(
                Objects.requireNonNull(values.get(Stage.LEAST_COST)),
                values.get(Stage.VIOLATION),
                values.get(Stage.ABSORPTION));
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private Times times() {
        double total = seconds();
        return new Times(builtAt, solvedAt - builtAt, total - solvedAt, total);
    }
}
