package io.vppdispatch.optimizer.asset.demandresponse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemandResponseCheckTest {

    private record Bad(String path, String message, Blocks block) {}

    private static List<ProblemIssue> issues(Blocks block) {
        return ProblemCheck.issuesOf(BlockToys.alone(Toys.hours(4), block.build()));
    }

    static List<Bad> badBlocks() {
        return List.of(
                new Bad("/ladder", "ladder must have at least one step", Blocks.withoutLadder()),
                new Bad(
                        "/ladder/1/price_cny_per_mwh",
                        "price_cny_per_mwh (200.0) of ladder[1] must be at least the 300.0 of the step before it",
                        Blocks.shed(10, 300).step(5, 200)),
                new Bad("/ladder/0/power_mw", "power_mw (-1.0) must be between 0 and 1000000", Blocks.shed(-1, 300)),
                new Bad(
                        "/min_power_mw",
                        "min_power_mw (16.0) must be between 0 and the whole ladder (15.0 MW)",
                        Blocks.shed(10, 300).step(5, 400).minPower(16)),
                new Bad(
                        "/minimum_award_mw",
                        "minimum_award_mw (16.0) must be between 0 and the whole ladder (15.0 MW)",
                        Blocks.shed(10, 300).step(5, 400).minAward(16)),
                new Bad(
                        "/min_power_mw",
                        "min_power_mw (3.0) has no effect beside minimum_award_mw (5.0), which every call keeps",
                        Blocks.shed(10, 300).minAward(5).minPower(3)),
                new Bad(
                        "/initial/award_mw",
                        "award_mw (5.0) has no effect without minimum_award_mw",
                        Blocks.shed(10, 300).calledFor(1, 5)),
                new Bad(
                        "/initial/award_mw",
                        "award_mw (11.0) must be between minimum_award_mw (5.0) and the whole ladder (10.0 MW)",
                        Blocks.shed(10, 300).minAward(5).calledFor(1, 11)),
                new Bad(
                        "/initial/award_mw",
                        "award_mw is missing, the figure of the call in progress",
                        Blocks.shed(10, 300).minAward(5).calledFor(1)),
                new Bad(
                        "/max_duration_hours",
                        "max_duration_hours (1.0) must be at least min_duration_hours (2.0)",
                        Blocks.shed(10, 300).minDuration(2).maxDuration(1)),
                new Bad(
                        "/latest",
                        "latest (2030-04-15T01:00:00Z) must be after earliest (2030-04-15T01:00:00Z)",
                        Blocks.shed(10, 300).window(BlockToys.hour(1), BlockToys.hour(1))),
                new Bad(
                        "/earliest",
                        "must hold at least one whole step of the horizon (2030-04-15T00:00:00Z to"
                                + " 2030-04-15T04:00:00Z)",
                        Blocks.shed(10, 300).window(BlockToys.hour(4), BlockToys.hour(6))),
                new Bad(
                        "/latest",
                        "the window from the start to 2030-04-14T23:00:00Z must hold at least one whole step",
                        Blocks.shed(10, 300).window(null, BlockToys.hour(-1))),
                new Bad(
                        "/earliest",
                        "must hold at least one whole step",
                        Blocks.shed(10, 300).window(BlockToys.hour(0.5), BlockToys.hour(1.5))),
                new Bad(
                        "/min_duration_hours",
                        "min_duration_hours (3.0) must be between 0 and the 2.0 hours from 2030-04-15T01:00:00Z to"
                                + " 2030-04-15T03:00:00Z",
                        Blocks.shed(10, 300)
                                .window(BlockToys.hour(1), BlockToys.hour(3))
                                .minDuration(3)),
                new Bad(
                        "/min_duration_hours",
                        "min_duration_hours (3.0) must be between 0 and the 2.0 hours from 2030-04-15T00:00:00Z",
                        Blocks.shed(10, 300).window(null, BlockToys.hour(2)).minDuration(3)),
                new Bad(
                        "/latest",
                        "latest (2030-04-15T00:30:00Z) must be at least the 1.0 hours after 2030-04-15T00:00:00Z that"
                                + " the call in progress needs to last min_duration_hours (2.0)",
                        Blocks.shed(10, 300)
                                .window(null, BlockToys.hour(0.5))
                                .minDuration(2)
                                .calledFor(1)),
                new Bad(
                        "/initial/calls_used",
                        "calls_used (3) must be between 0 and max_calls (2)",
                        Blocks.shed(10, 300).maxCalls(2).initial(state(false, 9, 3))),
                new Bad(
                        "/initial/calls_used",
                        "calls_used (0) must be at least 1 while a call is in progress",
                        Blocks.shed(10, 300).initial(state(true, 1, 0))),
                new Bad(
                        "/initial/hours",
                        "it must be at most max_duration_hours (1.5)",
                        Blocks.shed(10, 300).minDuration(1).maxDuration(1.5).calledFor(0.75)),
                new Bad(
                        "/initial/rebound_due/0/end_hours",
                        "end_hours (1.0) of rebound_due[0] must be above start_hours (1.0)",
                        Blocks.shed(10, 300)
                                .initial(new DemandResponseInitial(false, 9, 1, List.of(new ReboundDue(1, 1, 5))))));
    }

    /** The plan of an earlier horizon leaves such states; in any other case file a window outside the horizon is a wrong date. */
    @Test
    void onlyACarriedOfferMayBeOutsideItsWindow() {
        for (Blocks outside : List.of(
                Blocks.shed(10, 300)
                        .window(BlockToys.hour(-9), BlockToys.hour(-5))
                        .minDuration(2),
                Blocks.shed(10, 300).window(BlockToys.hour(24), BlockToys.hour(26)),
                Blocks.shed(10, 300).window(null, BlockToys.hour(-1)))) {
            assertThat(issues(outside)).isNotEmpty();
            assertThat(issues(outside.initial(new DemandResponseInitial(false, 9, 0, List.of(), null, 0, true))))
                    .isEmpty();
        }
    }

    private static DemandResponseInitial state(boolean called, double hours, int used) {
        return new DemandResponseInitial(called, hours, used, List.of());
    }

    @ParameterizedTest
    @MethodSource("badBlocks")
    void badBlockHasOneIssue(Bad bad) {
        assertThat(issues(bad.block())).singleElement().satisfies(issue -> {
            assertThat(issue.path()).isEqualTo("/assets/0" + bad.path());
            assertThat(issue.message()).contains(bad.message());
        });
    }

    @Test
    void fullBlockHasNone() {
        Blocks block = Blocks.shed(10, 300)
                .step(0, 300)
                .step(5, 400)
                .window(BlockToys.hour(1), BlockToys.hour(3))
                .minDuration(2)
                .maxDuration(2)
                .gap(1)
                .maxCalls(1)
                .notice(1)
                .minPower(15)
                .callCost(100)
                .rebound(0.9, 1, 2)
                .reboundEnd(400);
        assertThat(issues(block)).isEmpty();
    }

    @Test
    void zeroBlockHasNone() {
        assertThat(issues(Blocks.shed(0, 300))).isEmpty();
    }

    @Test
    void blockPastItsWindowMayFinishWhatItBegan() {
        assertThat(issues(Blocks.shed(10, 300)
                        .window(null, BlockToys.hour(0.5))
                        .minDuration(1.5)
                        .calledFor(1)))
                .isEmpty();
        assertThat(issues(Blocks.shed(10, 300)
                        .window(null, BlockToys.hour(-1))
                        .minDuration(1)
                        .calledFor(2)))
                .isEmpty();
        DemandResponseInitial due = new DemandResponseInitial(false, 2, 1, List.of(new ReboundDue(0, 1, 5)));
        assertThat(issues(Blocks.shed(10, 300)
                        .window(BlockToys.hour(-4), BlockToys.hour(-2))
                        .initial(due)))
                .isEmpty();
    }
}
