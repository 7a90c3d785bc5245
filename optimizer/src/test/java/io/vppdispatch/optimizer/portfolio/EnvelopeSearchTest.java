package io.vppdispatch.optimizer.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A battery of 50 MW and 100 MWh with 40 MWh in store, which idles because its energy is worth as much later, and a plant. */
class EnvelopeSearchTest {

    private static final int STEPS = 12;
    private static final double EXACT = 1e-3;

    private static final Storage BATTERY = new Storage(
            "battery", Toys.NODE, 50, 50, 0, 100, 1, 1, 0, 1, 0, null, 0, 0, null, 0, 299.5, StorageInitial.stored(40));

    private static DispatchProblem problem() {
        return Toys.serve(
                        Toys.quarters(STEPS),
                        Series.constant(STEPS, 200),
                        BATTERY,
                        Toys.pv("pv", Series.constant(STEPS, 30).toArray()),
                        Toys.imports("tie", STEPS, 1000, 300))
                .withPortfolios(List.of(new Portfolio("vpp", List.of("battery", "pv"), null, null, null, 0)));
    }

    private static Envelope envelope(DispatchProblem problem, Integer... minutes) {
        Plan plan = Toys.optimum(problem);
        Portfolio portfolio = problem.portfolios().get(0);
        return EnvelopeSearch.of(
                problem, plan.schedule(), portfolio, List.of(minutes), Solvers.named(Solvers.HIGHS), () -> false);
    }

    private static void assertUp(Envelope envelope, int span, int step, double mw) {
        assertThat(envelope.spans().get(span).upMw().at(step)).isCloseTo(mw, within(EXACT));
    }

    private static void assertDown(Envelope envelope, int span, int step, double mw) {
        assertThat(envelope.spans().get(span).downMw().at(step)).isCloseTo(mw, within(EXACT));
    }

    /** The battery idles, so from any step on it has 40 MWh to give and 60 MWh of room; the plant has 30 MW to withhold. */
    @Test
    void energyLimitsLongCallsAndPowerShortOnes() {
        Envelope envelope = envelope(problem(), 15, 60, 120);
        for (int t = 0; t < STEPS; t++) {
            assertUp(envelope, 0, t, 50);
            assertDown(envelope, 0, t, 50 + 30);
        }
        assertUp(envelope, 1, 3, 40.0 / 1);
        assertDown(envelope, 1, 3, 50 + 30);
        assertUp(envelope, 2, 0, 40.0 / 2);
        assertDown(envelope, 2, 0, 60.0 / 2 + 30);
    }

    @Test
    void aCallBeyondTheHorizonIsUnknown() {
        Envelope envelope = envelope(problem(), 60);
        assertThat(envelope.spans().get(0).upMw().at(STEPS - 4)).isCloseTo(40, within(EXACT));
        assertThat(envelope.spans().get(0).upMw().at(STEPS - 3)).isNaN();
        assertThat(envelope.spans().get(0).downMw().at(STEPS - 1)).isNaN();
    }

    /** Behind a connection of 35 MW the plant already feeds in 30 MW less 10 MW of load, so 15 MW of room are left. */
    @Test
    void theConnectionOfASiteHolds() {
        Envelope envelope = envelope(atSite(problem()), 15);
        assertUp(envelope, 0, 0, 35 - (30 - 10));
        assertDown(envelope, 0, 0, 25 + (30 - 10));
    }

    private static DispatchProblem atSite(DispatchProblem problem) {
        return problem.withNodes(List.of(Node.electric(Toys.NODE), Node.electric(Sites.PARK)))
                .withAssets(problem.assets().stream()
                        .map(asset -> asset.id().equals("tie") ? asset : Rewrite.with(asset, "node", Sites.PARK))
                        .toList())
                .withDemands(List.of(
                        new Demand("city", Toys.NODE, Series.constant(STEPS, 200)),
                        new Demand("hall", Sites.PARK, Series.constant(STEPS, 10))))
                .withLinks(List.of(
                        new Link("way", Sites.PARK, Toys.NODE, Series.constant(STEPS, 35), Series.constant(STEPS, 25))))
                .withPortfolios(List.of(new Portfolio("vpp", List.of(Sites.PARK), null, null, null, 0)));
    }

    /** With a target of the 40 MWh it has, what a call takes must come back: 40 MW for an hour in the next, not in the last. */
    @Test
    void aTargetThatTheScheduleMeetsIsMet() {
        Storage wanted = new Storage(
                "battery",
                Toys.NODE,
                50,
                50,
                0,
                100,
                1,
                1,
                0,
                1,
                0,
                null,
                0,
                0,
                40.0,
                1000,
                0,
                StorageInitial.stored(40));
        DispatchProblem problem = problem();
        Envelope envelope = envelope(
                problem.withAssets(List.of(
                        wanted, problem.assets().get(1), problem.assets().get(2))),
                60);
        assertThat(envelope.spans().get(0).upMw().at(STEPS - 8)).isCloseTo(40, within(0.1));
        assertThat(envelope.spans().get(0).upMw().at(STEPS - 4)).isCloseTo(0, within(0.1));
    }

    /** The virtual power plant itself may feed in 45 MW, of which the plant has 30. */
    @Test
    void itsOwnLimitHolds() {
        Portfolio limited = new Portfolio("vpp", List.of("battery", "pv"), Series.constant(STEPS, 45), null, null, 0);
        Envelope envelope = envelope(problem().withPortfolios(List.of(limited)), 15);
        assertUp(envelope, 0, 0, 45 - 30);
    }
}
