package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.solver.LazySolver;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.stages.PlainStages;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.stages.StageSearch;
import java.util.ArrayList;
import java.util.List;

/**
 * What plans are measured against: the textbook's rows, every machine for itself, handed to a solver as they are, one stage after
 * another. It has no schedule, and is left as it is.
 *
 * @param stages all of them, least cost last; none where no plan was found
 * @param solver name and version
 */
public record Baseline(List<Stage> stages, ModelSize size, Times seconds, String solver) {

    public Baseline {
        stages = List.copyOf(stages);
    }

    /**
     * Searches with the solver, gap, limit, seed and threads of the settings; the rows are the textbook's.
     *
     * @throws InvalidProblemException with every issue, if the problem is not valid
     */
    public static Baseline search(DispatchProblem problem, SolverSettings settings) {
        List<ProblemIssue> issues = ProblemCheck.issuesOf(problem);
        if (!issues.isEmpty()) {
            throw new InvalidProblemException(issues);
        }
        long begin = System.nanoTime();
        DispatchModel model = DispatchModel.of(machineByMachine(problem), Formulation.TEXTBOOK);
        double build = since(begin);
        Solver plain = Solvers.named(settings.solver());
        Solver solver = model.hasLazyRows() ? new LazySolver(plain, model.lazyRows()) : plain;
        StageSearch.Found found = PlainStages.search(model, DayAhead.availableMwh(problem), solver, settings);
        double total = since(begin);
        Times seconds = new Times(build, total - build, 0, total);
        return new Baseline(
                stages(found, total - build, settings.gap()), ModelSize.of(model.lp()), seconds, plain.version());
    }

    /** True where a plan was found and every stage proven as closely as asked. */
    public boolean isProven() {
        return !stages.isEmpty() && stages.stream().allMatch(Stage::isProven);
    }

    static DispatchProblem machineByMachine(DispatchProblem problem) {
        return problem.withAssets(
                problem.assets().stream().map(Baseline::machineByMachine).toList());
    }

    private static Asset machineByMachine(Asset asset) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        return type.machineByMachine(asset);
    }

    private static List<Stage> stages(StageSearch.Found found, double solveSeconds, double gap) {
        MipResult last = found.last();
        Values values = last.values();
        if (values == null) {
            return List.of();
        }
        List<Stage> stages = new ArrayList<>();
        found.earlier().forEach(ended -> stages.add(ended.stage(values)));
        double before = stages.stream().mapToDouble(Stage::seconds).sum();
        double accepted = gap * Math.max(1, Math.abs(last.objective()));
        double bound = Math.min(last.bound(), last.objective());
        stages.add(new Stage(Stage.LEAST_COST, "CNY", last.objective(), bound, accepted, solveSeconds - before));
        return stages;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
