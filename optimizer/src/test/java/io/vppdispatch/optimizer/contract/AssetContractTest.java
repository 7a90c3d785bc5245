package io.vppdispatch.optimizer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Claims;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.testing.Examples;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind in the catalogue must keep, whatever it is. */
class AssetContractTest {

    private static final Horizon HORIZON = Mixed.halfHours(10);
    private static final long[] SEEDS = {1, 2, 3};

    static Stream<Arguments> kindsAndFormulations() {
        List<Arguments> all = new ArrayList<>();
        for (AssetType<?, ?> type : AssetCatalogue.types()) {
            for (Formulation formulation : Formulation.values()) {
                for (long seed : SEEDS) {
                    all.add(Arguments.of(type.name(), formulation, seed, type));
                }
            }
        }
        return all.stream();
    }

    static Stream<Arguments> kinds() {
        return AssetCatalogue.types().stream().map(type -> Arguments.of(type.name(), type));
    }

    @ParameterizedTest(name = "{0} {1} seed {2}")
    @MethodSource("kindsAndFormulations")
    void everyRowHasATagOfItsKindAndNamesItsOwnerAndStep(
            String kind, Formulation formulation, long seed, AssetType<?, ?> type) {
        DispatchProblem problem = Examples.problem(type, seed, HORIZON);
        Lp lp = DispatchModel.of(problem, formulation).lp();
        assertThat(ProblemCheck.issuesOf(problem)).isEmpty();
        for (Row row : lp.allRows()) {
            assertThat(tagsOf(row.owner(), problem).contains(row.tag()))
                    .as("%s", row)
                    .isTrue();
            assertThat(row.tag().isRow()).as("%s", row).isTrue();
            assertThat(row.at().step()).as("%s", row).isBetween(-1, HORIZON.steps() - 1);
        }
        for (int column = 0; column < lp.columns(); column++) {
            assertThat(tagsOf(lp.var(column).owner(), problem)).isNotEmpty();
        }
    }

    /** Tags an owner may use; none for a name that is not in the problem. */
    private static List<? extends Tag> tagsOf(String owner, DispatchProblem problem) {
        for (Asset asset : problem.assets()) {
            if (asset.id().equals(owner)) {
                return AssetCatalogue.typeOf(asset).tags();
            }
        }
        boolean isNode = problem.nodes().stream().anyMatch(node -> node.id().equals(owner));
        boolean isProduct =
                problem.reserves().stream().anyMatch(product -> product.id().equals(owner));
        return isNode ? List.of(NetworkRule.BALANCE) : isProduct ? List.of(NetworkRule.RESERVE) : List.of();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void anAssetWithoutCapacityLeavesTheOptimumWhereItWas(String kind, AssetType<?, ?> type) {
        for (long seed : SEEDS) {
            DispatchProblem problem = Mixed.problem(seed, HORIZON);
            Asset nothing = Examples.withoutCapacity(type, "nothing", HORIZON);
            double cost = Toys.optimum(problem).objective();
            Plan plan = Toys.optimum(problem.plus(nothing));
            assertThat(plan.objective()).as("seed %s", seed).isCloseTo(cost, within(1e-6 * Math.abs(cost)));
            assertThat(plan.schedule()
                            .asset("nothing")
                            .column(AssetSchedule.POWER_MW)
                            .toArray())
                    .as("seed %s", seed)
                    .containsOnly(0);
        }
    }

    @ParameterizedTest(name = "{0} {1} seed {2}")
    @MethodSource("kindsAndFormulations")
    void theRecountedCostIsItsShareOfTheObjective(
            String kind, Formulation formulation, long seed, AssetType<?, ?> type) {
        DispatchProblem problem = Examples.problem(type, seed, HORIZON);
        DispatchModel model = DispatchModel.of(problem, formulation);
        Values values = dispatched(model.lp());
        Audit audit = Auditor.audit(
                problem, model.read(values), Claims.ofObjective(model.lp().objective(values)), Tolerance.EXACT);
        assertThat(audit.violations()).isEmpty();
        Map<String, Map<CostKind, Double>> shares = model.lp().costs(values);
        for (Asset asset : problem.assets()) {
            for (CostKind costKind : counted(problem)) {
                double share = money(shares, asset, costKind);
                assertThat(money(audit.costs(), asset, costKind))
                        .as("%s of %s", costKind, asset.id())
                        .isCloseTo(share, within(1e-3 + 1e-6 * Math.abs(share)));
            }
        }
    }

    /** Kinds of cost in the objective; the others are only reported. */
    private static List<CostKind> counted(DispatchProblem problem) {
        return Stream.of(CostKind.values())
                .filter(costKind -> problem.objective().counts(costKind))
                .toList();
    }

    private static double money(Map<String, Map<CostKind, Double>> costs, Asset asset, CostKind kind) {
        return costs.getOrDefault(asset.id(), Map.of()).getOrDefault(kind, 0.0);
    }

    private static Values dispatched(Lp lp) {
        SolverSettings settings = SolverSettings.defaults().withGap(0.01);
        Values found = Solvers.named(Solvers.HIGHS)
                .minimise(lp, settings.limits(), ProgressListener.NONE)
                .values();
        return new OrToolsSolver()
                .dispatch(Fixing.all(lp, Objects.requireNonNull(found)))
                .values();
    }

    @ParameterizedTest(name = "{0} {1} seed {2}")
    @MethodSource("kindsAndFormulations")
    void theColumnsAreThoseTheReaderFills(String kind, Formulation formulation, long seed, AssetType<?, ?> type) {
        DispatchProblem problem = Examples.problem(type, seed, HORIZON);
        DispatchModel model = DispatchModel.of(problem, formulation);
        Schedule schedule = model.read(new Values(new double[model.lp().columns()]));
        for (Asset asset : problem.assets()) {
            List<String> expected = new ArrayList<>(AssetCatalogue.typeOf(asset).columns(asset, problem.reserves()));
            expected.add(AssetSchedule.COST_CNY);
            assertThat(schedule.asset(asset.id()).columns().keySet()).containsExactlyElementsOf(expected);
        }
    }
}
