package io.vppdispatch.optimizer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Claims;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Rounded;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every problem with sites behind links, shared limits and reserve of all kinds. */
class NetworkContractTest {

    private static final int STEPS = 6;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    private static DispatchProblem problem(long seed) {
        return Sites.problem(seed, Mixed.halfHours(STEPS));
    }

    private static double slack(double cost) {
        return 1e-6 * Math.max(1, Math.abs(cost));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWiderLinkOrLimitNeverRaisesTheLeastCost(long seed) {
        DispatchProblem problem = problem(seed);
        assertThat(ProblemCheck.issuesOf(problem)).isEmpty();
        double cost = Toys.optimum(problem).objective();
        for (String limit : List.of("forwardMaxMw", "backwardMaxMw", "injectMaxMw", "takeMaxMw")) {
            double wide =
                    Toys.optimum(Rewrite.scaled(problem, limit::equals, 1000)).objective();
            assertThat(wide).as("wider %s", limit).isLessThanOrEqualTo(cost + slack(cost));
            double tight =
                    Toys.optimum(Rewrite.scaled(problem, limit::equals, 0.5)).objective();
            assertThat(tight).as("tighter %s", limit).isGreaterThanOrEqualTo(cost - slack(cost));
        }
        double noLimits = Toys.optimum(problem.withSiteLimits(List.of())).objective();
        assertThat(noLimits).isLessThanOrEqualTo(cost + slack(cost));
    }

    /** Behind links that never bind, sites are the grid itself. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sitesBehindEndlessLinksAreOneNode(long seed) {
        DispatchProblem problem = problem(seed);
        DispatchProblem wide = Rewrite.scaled(problem, name -> name.endsWith("wardMaxMw"), 1000);
        DispatchProblem joined = problem.withNodes(problem.nodes().stream()
                        .filter(node -> node.id().equals(Toys.NODE) || !node.isElectric())
                        .toList())
                .withLinks(List.of())
                .withDemands(problem.demands().stream()
                        .map(load -> new Demand(load.id(), joined(problem, load.node()), load.powerMw()))
                        .toList())
                .withAssets(problem.assets().stream()
                        .map(asset -> Rewrite.with(asset, "node", joined(problem, asset.node())))
                        .toList());
        double cost = Toys.optimum(joined).objective();
        assertThat(Toys.optimum(wide).objective()).isCloseTo(cost, within(slack(cost)));
    }

    private static String joined(DispatchProblem problem, String node) {
        return problem.isElectric(node) ? Toys.NODE : node;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAuditRecountsEveryLedgerOfTheModel(long seed) {
        DispatchProblem problem = problem(seed);
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        SolverSettings settings = SolverSettings.defaults().withGap(0.01);
        Values found = Solvers.named(Solvers.HIGHS)
                .minimise(model.lp(), settings.limits(), ProgressListener.NONE)
                .values();
        Values values = new OrToolsSolver()
                .dispatch(Fixing.all(model.lp(), Objects.requireNonNull(found)))
                .values();
        Audit audit = Auditor.audit(
                problem, model.read(values), Claims.ofObjective(model.lp().objective(values)), Tolerance.EXACT);
        assertThat(audit.violations()).isEmpty();
        for (Ledger ledger : Ledger.values()) {
            double counted = model.accounts().total(ledger).value(values);
            assertThat(audit.account(ledger)).as("%s", ledger).isCloseTo(counted, within(1e-3));
        }
        assertThat(audit.account(Ledger.RENEWABLE)).isPositive();
        assertThat(audit.account(Ledger.CONSUMPTION)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aScheduleOfThreeDecimalsIsClean(long seed) {
        Plan plan = Toys.optimum(problem(seed));
        Audit audit = Auditor.audit(plan.problem(), Rounded.toThreeDecimals(plan.schedule()), Tolerance.ofDecimals(3));
        assertThat(audit.violations()).isEmpty();
    }

    /** Every link, node and product column is checked: a change of any of them breaks a rule. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEditOfANetworkColumnIsFound(long seed) {
        Plan plan = Toys.optimum(problem(seed));
        List.of(
                        plan.schedule().nodes(),
                        plan.schedule().links(),
                        plan.schedule().reserves())
                .stream()
                .flatMap(List::stream)
                .forEach(subject -> subject.columns().forEach((column, series) -> {
                    for (int t = 0; t < STEPS; t++) {
                        double edited = series.at(t) + 1;
                        Audit audit = Auditor.audit(
                                plan.problem(),
                                plan.schedule().with(subject.with(column, t, edited)),
                                Claims.ofObjective(plan.objective()),
                                Tolerance.EXACT);
                        assertThat(audit.isClean())
                                .as("%s of %s at %d", column, subject.subject(), t)
                                .isFalse();
                    }
                }));
    }
}
