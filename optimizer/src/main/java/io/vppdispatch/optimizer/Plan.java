package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.money.Money;
import io.vppdispatch.optimizer.portfolio.PortfolioResult;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.stages.Stage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A schedule with everything that was found and proven about it. A plan whose audit is not clean can never be published.
 *
 * @param stages objectives in the order they were solved; the plan is judged by that of least cost
 * @param money what every asset earns and costs
 * @param awards what every demand response offer was awarded, and why
 * @param subAccounts accounts of those who share an asset, by its id
 * @param portfolios what every virtual power plant did, member by member
 * @param solver name and version
 * @param reproducible true where the same problem and settings give the same plan again: no limit ended the search
 * @param warnings what a reader must know before using it
 */
public record Plan(
        DispatchProblem problem,
        Schedule schedule,
        Prices prices,
        Audit audit,
        List<Stage> stages,
        Money money,
        List<Award> awards,
        Map<String, List<SubAccount>> subAccounts,
        List<PortfolioResult> portfolios,
        EndState endState,
        SolverSettings settings,
        String solver,
        ModelSize size,
        Times seconds,
        boolean reproducible,
        List<PlanWarning> warnings)
        implements Outcome {

    public Plan {
        stages = List.copyOf(stages);
        awards = List.copyOf(awards);
        portfolios = List.copyOf(portfolios);
        warnings = List.copyOf(warnings);
        subAccounts = Collections.unmodifiableMap(new LinkedHashMap<>(subAccounts));
    }

    private Stage cost() {
        return stages.stream()
                .filter(stage -> stage.name().equals(Stage.LEAST_COST))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A plan has a stage of least cost"));
    }

    public double objective() {
        return cost().objective();
    }

    /** Proven lower bound of the objective. */
    public double bound() {
        return cost().bound();
    }

    public double gap() {
        return cost().gap();
    }

    /** True where every stage was proven as closely as asked. */
    public boolean isOptimal() {
        return stages.stream().allMatch(Stage::isProven);
    }
}
