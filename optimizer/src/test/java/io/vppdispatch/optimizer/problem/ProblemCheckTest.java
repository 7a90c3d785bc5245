package io.vppdispatch.optimizer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortfallStep;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ProblemCheckTest {

    private static final Series ONE = Series.of(1);
    private static final DispatchProblem TOY =
            Toys.serve(new double[] {10}, Toys.pv("pv", 5), Toys.imports("tie", 1, 10, 1));
    private static final DispatchProblem SITES = Sites.problem(1, Mixed.halfHours(1));

    private static void assertIssues(DispatchProblem problem, Tuple... pathsAndCodes) {
        assertThat(ProblemCheck.issuesOf(problem))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(pathsAndCodes);
    }

    private static Link link(String id, String from, String to) {
        return new Link(id, from, to, ONE, ONE);
    }

    @Test
    void refusesAProblemWithoutAssets() {
        assertIssues(Toys.serve(new double[] {10}), tuple("/assets", "empty"));
    }

    @Test
    void refusesAPriceOfAbsorptionThatHasNoEffect() {
        for (Objective.Mode mode : Objective.Mode.values()) {
            DispatchProblem problem =
                    TOY.withObjective(new Objective(mode, Perspective.RESOURCE_COST, Market.PEAK_SHAVING, 300.0, true));
            if (mode == Objective.Mode.LEAST_COST) {
                assertIssues(problem, tuple("/objective/max_absorption_price_cny_per_mwh", "no_effect"));
            } else {
                assertIssues(problem);
            }
        }
    }

    @Test
    void refusesLinksBetweenNodesItDoesNotHave() {
        assertIssues(
                TOY.withLinks(List.of(link("a", "gird", Toys.NODE), link("b", Toys.NODE, "nowhere"))),
                tuple("/links/0/from", "unknown_node"),
                tuple("/links/1/to", "unknown_node"));
        assertThat(ProblemCheck.issuesOf(TOY.withLinks(List.of(link("a", "gird", Toys.NODE)))))
                .extracting(ProblemIssue::message)
                .containsExactly("link a: from (gird) must be one of [grid]. Maybe grid was meant?");
    }

    @Test
    void refusesALinkFromANodeToItself() {
        assertIssues(TOY.withLinks(List.of(link("a", Toys.NODE, Toys.NODE))), tuple("/links/0/to", "same_node"));
    }

    @Test
    void refusesALinkOfAnIdInUseOrOfNegativeLimits() {
        assertIssues(
                SITES.withLinks(List.of(new Link("pv", Sites.PARK, Toys.NODE, Series.of(-1), ONE))),
                tuple("/links/0/forward_max_mw/0", "range"),
                tuple("/assets/3/id", "duplicate_id"));
    }

    @Test
    void refusesReserveWithoutOneWayOut() {
        Link home = link("home", Sites.PARK, Toys.NODE);
        assertIssues(
                SITES.withLinks(List.of(home, link("away", Sites.PARK, Sites.YARD))),
                tuple("/links/1/from", "reserve_way"));
        assertIssues(
                SITES.withLinks(
                        List.of(home, link("back", Toys.NODE, Sites.YARD), link("ring", Sites.YARD, Sites.PARK))),
                tuple("/links/2", "reserve_ring"));
    }

    @Test
    void allowsRingsWithoutReserve() {
        List<Link> ring = List.of(
                link("home", Sites.PARK, Toys.NODE),
                link("back", Toys.NODE, Sites.YARD),
                link("ring", Sites.YARD, Sites.PARK),
                link("other", Sites.YARD, Toys.NODE));
        assertIssues(SITES.withReserves(List.of()).withLinks(ring));
    }

    @Test
    void refusesSiteLimitsWithoutMembersOrEffect() {
        assertIssues(
                TOY.withSiteLimits(List.of(
                        new SiteLimit("a", List.of(), ONE, null),
                        new SiteLimit("b", List.of("pw", "pv", "pv"), null, ONE),
                        new SiteLimit("c", List.of("pv"), null, null),
                        new SiteLimit("pv", List.of("tie"), ONE, ONE))),
                tuple("/site_limits/0/members", "empty"),
                tuple("/site_limits/1/members/0", "unknown_asset"),
                tuple("/site_limits/1/members/2", "duplicate_id"),
                tuple("/site_limits/2", "no_effect"),
                tuple("/site_limits/3/id", "duplicate_id"));
    }

    private static DispatchProblem curve(Double beyond, ShortfallStep... steps) {
        return TOY.withReserves(
                List.of(new ReserveProduct("up", ReserveKind.UP, ONE, null, 60, List.of(steps), beyond)));
    }

    @Test
    void refusesShortfallPricesThatFall() {
        assertIssues(curve(300.0, new ShortfallStep(5, 300), new ShortfallStep(5, 300)));
        assertIssues(
                curve(null, new ShortfallStep(5, 300), new ShortfallStep(5, 200)),
                tuple("/reserves/0/shortfall_steps/1/cny_per_mwh", "range"));
        assertIssues(curve(299.0, new ShortfallStep(5, 300)), tuple("/reserves/0/shortfall_cny_per_mwh", "range"));
        assertIssues(curve(300.0, new ShortfallStep(0, 300)), tuple("/reserves/0/shortfall_steps/0/mw", "range"));
    }

    @Test
    void refusesPlantsOfOneClassThatCountDifferently() {
        Asset light = Toys.pv("light", 5);
        Asset heavy = Rewrite.with(Toys.pv("heavy", 5), "curtailmentWeight", 2.0);
        Asset other = Rewrite.with(heavy, "curtailmentClass", "other");
        assertIssues(
                Toys.serve(new double[] {10}, light, heavy), tuple("/assets/1/curtailment_weight", "class_weight"));
        assertIssues(Toys.serve(new double[] {10}, light, other));
    }

    @Test
    void anIssueNamesWhatItIsAbout() {
        DispatchProblem day = Toys.serve(new double[] {1e7}, Toys.pv("pv", 5));
        assertThat(ProblemCheck.issuesOf(day))
                .extracting(ProblemIssue::message)
                .allSatisfy(message -> assertThat(message).startsWith("demand "));
    }

    /** What a lower and an upper end of the range would both break is told beside the range itself. */
    @Test
    void aNumberOutOfRangeHidesNoRuleThatDoesNotNeedIt() {
        Asset unit = Rewrite.with(Toys.unit("coal", 50, 40, 30), "minUpHours", -1.0);
        List<ProblemIssue> issues = ProblemCheck.issuesOf(Toys.serve(new double[] {10}, unit));
        assertThat(issues).extracting(ProblemIssue::path).contains("/assets/0/min_up_hours", "/assets/0/min_mw");
        Asset open = Rewrite.with(Toys.unit("coal", 50, 40, 30), "maxMw", -1.0);
        assertThat(ProblemCheck.issuesOf(Toys.serve(new double[] {10}, open)))
                .extracting(ProblemIssue::path)
                .doesNotContain("/assets/0/min_mw");
    }

    @Test
    void anUnknownNodeIsHeldAgainstEachNodeOnce() {
        DispatchProblem twice =
                TOY.withNodes(List.of(TOY.nodes().get(0), TOY.nodes().get(0)));
        assertThat(ProblemCheck.issuesOf(twice.withLinks(List.of(link("a", "gird", Toys.NODE)))))
                .extracting(ProblemIssue::message)
                .contains("link a: from (gird) must be one of [grid]. Maybe grid was meant?");
    }
}
