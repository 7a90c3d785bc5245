package io.vppdispatch.optimizer.explain.marginal;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Explain;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.explain.curtailment.CauseOptions;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sets the price, on days where that is plain to see. */
class MarginalAssetsTest {

    private static List<MarginalStep> steps(DispatchProblem problem) {
        return Explain.plan(optimum(problem), CauseOptions.defaults(), SolverSettings.defaults(), ProgressListener.NONE)
                .marginal();
    }

    private static List<String> subjects(MarginalStep step) {
        return step.setters().stream().map(PriceSetter::subject).toList();
    }

    @Test
    void theUnitBetweenItsLimitsSetsThePriceByItsOwnCost() {
        List<MarginalStep> steps =
                steps(serve(new double[] {50, 150}, unit("cheap", 0, 100, 200), unit("dear", 0, 100, 500)));
        assertThat(steps).extracting(MarginalStep::state).containsOnly(MarginalStep.State.ONE);
        assertThat(subjects(steps.get(0))).containsExactly("cheap");
        assertThat(steps.get(0).cnyPerMwh()).isCloseTo(200, within(1e-6));
        assertThat(subjects(steps.get(1))).containsExactly("dear");
        assertThat(steps.get(1).cnyPerMwh()).isCloseTo(500, within(1e-6));
        assertThat(steps.get(1).setters().get(0).rules()).isEmpty();
    }

    /** The load is just what the cheap unit can give: any price from 200 to 500 would do. */
    @Test
    void atACornerNobodySetsThePrice() {
        MarginalStep step = steps(serve(new double[] {100}, unit("cheap", 0, 100, 200), unit("dear", 0, 100, 500)))
                .get(0);
        assertThat(step.state()).isEqualTo(MarginalStep.State.DEGENERATE);
        assertThat(step.setters()).isEmpty();
        assertThat(step.cnyPerMwh()).isBetween(200 - 1e-6, 500 + 1e-6);
    }

    @Test
    void whatIsUnservedSetsThePriceOfShortage() {
        DispatchProblem problem =
                serve(new double[] {150}, unit("coal", 0, 100, 200)).withPenalties(new Penalties(9000.0, null));
        MarginalStep step = steps(problem).get(0);
        assertThat(subjects(step)).containsExactly(Toys.NODE);
        assertThat(step.cnyPerMwh()).isCloseTo(9000, within(1e-6));
    }

    /** The store moves what the unit makes in the other hour: 200 / 0.8 for energy that has been stored. */
    @Test
    void aStoreSetsThePriceThroughWhatItHolds() {
        Storage store = new Storage(
                "store", Toys.NODE, 90, 90, 0, 500, 0.8, 1, 0, 0, 0, null, 0, 0, null, 0, 0, StorageInitial.stored(0));
        List<MarginalStep> steps =
                steps(serve(new double[] {10, 120}, unit("cheap", 0, 100, 200), unit("dear", 0, 100, 500), store));
        assertThat(steps.get(1).cnyPerMwh()).isCloseTo(200 / 0.8, within(1e-6));
        assertThat(subjects(steps.get(1))).containsExactly("store");
        assertThat(steps.get(1).setters().get(0).rules())
                .extracting(Tag::title)
                .anyMatch(title -> title.contains("stored"));
    }

    /** Free lines: what buses inject into them lies between bounds everywhere, and only the cheap unit moves. */
    @Test
    void whatFlowsIntoLinesSetsNoPrice() {
        MarginalStep step = steps(Meshed.triangle(null, null, null)).get(0);
        assertThat(step.nodes()).containsExactly("A", "B", "C");
        assertThat(step.state()).isEqualTo(MarginalStep.State.ONE);
        assertThat(subjects(step)).containsExactly("Ga");
    }

    /** Line ac is full: A and B have a unit that moves, C has its price from both, twice the one of B less that of A. */
    @Test
    void aBusWithoutAUnitThatMovesHasItsPriceThroughTheGrid() {
        List<MarginalStep> steps = steps(Meshed.triangle(null, null, 75.0));
        assertThat(steps).extracting(MarginalStep::nodes).containsExactly(List.of("A"), List.of("B"), List.of("C"));
        assertThat(steps)
                .extracting(MarginalStep::state)
                .containsExactly(MarginalStep.State.ONE, MarginalStep.State.ONE, MarginalStep.State.GRID);
        MarginalStep through = steps.get(2);
        assertThat(through.cnyPerMwh()).isCloseTo(2 * 70 - 50, within(1e-6));
        assertThat(subjects(through)).containsExactly("Ga", "Gb");
        assertThat(through.setters())
                .allSatisfy(setter -> assertThat(setter.rules()).containsExactly(NetworkRule.LINE_LIMIT));
    }

    /** Without ac 120 MW may leave A over ab, a row that is written once it matters: beyond it the unit at B moves. */
    @Test
    void aLossThatLimitsTheGridIsInThePrice() {
        Grid grid = new Grid(
                List.of(
                        Line.of("ab", "A", "B", 0.1).withEmergencyMaxMw(Series.of(120)),
                        Line.of("bc", "B", "C", 0.1),
                        Line.of("ac", "A", "C", 0.1)),
                List.of(),
                List.of(new Contingency("loss", "ac")));
        List<MarginalStep> steps = steps(Meshed.triangle(grid));
        assertThat(steps).extracting(MarginalStep::nodes).containsExactly(List.of("A"), List.of("B", "C"));
        assertThat(steps.get(0).cnyPerMwh()).isCloseTo(50, within(1e-6));
        assertThat(steps.get(1).cnyPerMwh()).isCloseTo(70, within(1e-6));
        assertThat(subjects(steps.get(1))).containsExactly("Gb");
    }

    /** Half of the PV is curtailed, and the price is what the last MWh absorbed is worth. */
    @Test
    void aPlantThatIsCurtailedSetsThePrice() {
        DispatchProblem problem = serve(
                        new double[] {300},
                        unit("coal", 200, 400).costing(300).mustRun().build(),
                        pv("pv", 200))
                .withObjective(Objective.ABSORPTION_FIRST);
        MarginalStep step = steps(problem).get(0);
        assertThat(subjects(step)).contains("pv");
    }
}
