package io.vppdispatch.optimizer.network;

import static io.vppdispatch.optimizer.testing.Toys.HEAT_NODE;
import static io.vppdispatch.optimizer.testing.Toys.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.thermal.CombinedHeat;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit of 30 to 100 MW at 300 CNY/MWh with up to 50 MW of heat, each with at least 0.8 MW of power, for a town. */
class HeatNodesTest {

    private static final double CNY = 300;

    private static DispatchProblem day(double loadMw, double heatMw) {
        CombinedHeat heat = new CombinedHeat(HEAT_NODE, 50, 0, 0.8, 0, false);
        return Toys.warm(
                        Toys.serve(
                                new double[] {loadMw},
                                Toys.unit("chp1", 30, 100)
                                        .costing(CNY)
                                        .heat(heat)
                                        .build()),
                        heatMw)
                .withPenalties(new Penalties(3000.0, 100.0, 1000.0, 50.0));
    }

    @Test
    void heatThatIsMissingHasItsOwnPriceAndName() {
        Plan plan = Toys.optimum(day(60, 70));
        assertThat(plan.objective()).isCloseTo(CNY * 60 + 1000 * (70 - 50), within(1e-6));
        assertThat(plan.audit().shortages())
                .singleElement()
                .extracting(Shortage::kind, Shortage::subject)
                .containsExactly(ShortageKind.HEAT_SHORTAGE, HEAT_NODE);
        assertThat(plan.prices().cnyPerMwh().get(HEAT_NODE).at(0)).isCloseTo(1000, within(1e-6));
    }

    /** A heat load below zero is heat that comes from elsewhere: waste heat that a town cannot take. */
    @Test
    void heatNobodyTakesHasItsOwnPriceAndName() {
        Plan plan = Toys.optimum(day(60, -5));
        assertThat(plan.objective()).isCloseTo(CNY * 60 + 50 * 5, within(1e-6));
        assertThat(plan.audit().shortages()).extracting(Shortage::kind).containsExactly(ShortageKind.HEAT_SURPLUS);
    }

    @Test
    void heatIsNeitherConsumptionNorSurplusOfElectricity() {
        Plan warm = Toys.optimum(day(60, 40));
        assertThat(warm.audit().account(Ledger.CONSUMPTION)).isCloseTo(60, within(1e-6));
        Plan spare = Toys.optimum(day(60, -5).plus(Toys.pv("pv1", 10)));
        assertThat(spare.audit().account(Ledger.SURPLUS)).isZero();
        assertThat(spare.audit().absorbedMwh()).isCloseTo(10, within(1e-6));
    }

    /** 50 MW of heat with 40 of power where 20 are wanted: stage 0 pays 20 · 100 for the surplus before 1000 per MWh of heat. */
    @Test
    void unservedHeatIsAViolationOfTheFirstStage() {
        Plan plan = Toys.optimum(day(20, 60).withObjective(Objective.ABSORPTION_FIRST));
        assertThat(plan.stages().get(0).objective()).isCloseTo(20 * 100 + 10 * 1000, within(0.02));
        assertThat(plan.audit().totalCny(CostKind.SHORTAGE)).isCloseTo(10 * 1000, within(0.02));
        assertThat(plan.audit().violationCny()).isCloseTo(20 * 100 + 10 * 1000, within(0.02));
    }

    @Test
    void withoutAPriceHeatIsHard() {
        DispatchProblem hard = day(60, 40).withPenalties(new Penalties(3000.0, 100.0));
        Schedule schedule = Toys.optimum(hard).schedule();
        Schedule cold =
                Mutants.balanced(hard, schedule.with(schedule.asset("chp1").with("heat_mw", 0, 30)));
        assertThat(Mutants.codes(hard, cold)).containsExactly("N1");
    }

    private static DispatchProblem mains(double forwardMw, List<Link> more) {
        DispatchProblem problem = day(60, 10);
        List<Node> nodes = new ArrayList<>(problem.nodes());
        nodes.add(Node.heat("suburb"));
        List<Demand> demands = new ArrayList<>(problem.demands());
        demands.add(new Demand("suburb.heating", "suburb", Series.of(25)));
        List<Link> links = new ArrayList<>(more);
        links.add(0, link("main", HEAT_NODE, "suburb", forwardMw));
        return problem.withNodes(nodes).withDemands(demands).withLinks(links);
    }

    private static Link link(String id, String from, String to, double forwardMw) {
        return new Link(id, from, to, Series.of(forwardMw), Series.of(0));
    }

    @Test
    void aHeatMainCarriesHeatWithinItsLimit() {
        assertThat(Toys.optimum(mains(30, List.of())).audit().shortages()).isEmpty();
        Plan plan = Toys.optimum(mains(20, List.of()));
        assertThat(plan.objective()).isCloseTo(CNY * 60 + 1000 * (25 - 20), within(1e-6));
        assertThat(plan.audit().shortages()).extracting(Shortage::subject).containsExactly("suburb");
    }

    @Test
    void heatMainsMayFormARingWhateverTheReserve() {
        ReserveProduct up = ReserveProduct.of("up", ReserveKind.UP, Series.of(10), null, 500.0);
        DispatchProblem ring = mains(
                        20, List.of(link("back", "suburb", HEAT_NODE, 20), link("twin", HEAT_NODE, "suburb", 20)))
                .withReserves(List.of(up));
        assertThat(ProblemCheck.issuesOf(ring)).isEmpty();
        Plan plan = Toys.optimum(ring);
        assertThat(plan.audit().shortages()).isEmpty();
        assertThat(plan.objective()).isCloseTo(CNY * 60, within(1e-6));
    }

    @Test
    void aLinkJoinsNodesOfOneCarrier() {
        DispatchProblem mixed = day(60, 10).withLinks(List.of(link("pipe", HEAT_NODE, NODE, 5)));
        assertThat(ProblemCheck.issuesOf(mixed))
                .extracting(ProblemIssue::path, ProblemIssue::message)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "/links/0/to",
                        "link pipe: to (grid) must be a node of heat as from (town), not of electricity"));
    }
}
