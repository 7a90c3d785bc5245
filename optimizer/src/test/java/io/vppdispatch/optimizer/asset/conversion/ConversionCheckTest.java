package io.vppdispatch.optimizer.asset.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversionCheckTest {

    private static Conversion conversion(
            String toNode, double efficiency, double minMw, boolean holdsReserve, @Nullable ConversionInitial initial) {
        return new Conversion(
                "eb",
                Toys.NODE,
                toNode,
                Series.of(efficiency),
                Series.of(20),
                Series.of(minMw),
                null,
                0,
                0,
                0,
                0,
                0,
                holdsReserve,
                initial);
    }

    private static DispatchProblem problem(Conversion conversion) {
        return HeatToys.serve(new double[] {10}, conversion);
    }

    private static ProblemIssue onlyIssue(DispatchProblem problem) {
        List<ProblemIssue> issues = ProblemCheck.issuesOf(problem);
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    private static void assertRefused(Conversion conversion, String path, String message) {
        ProblemIssue issue = onlyIssue(problem(conversion));
        assertThat(issue.path()).isEqualTo("/assets/0/" + path);
        assertThat(issue.message()).isEqualTo("conversion eb: " + message);
    }

    @Test
    void acceptsOneWithAndOneWithoutAMemory() {
        assertThat(ProblemCheck.issuesOf(problem(conversion(HeatAssets.NODE, 3, 5, true, ConversionInitial.on(10, 1)))))
                .isEmpty();
        assertThat(ProblemCheck.issuesOf(problem(conversion(HeatAssets.NODE, 3, 0, false, null))))
                .isEmpty();
    }

    @Test
    void refusesTheSameNodeTwice() {
        ProblemIssue issue = ProblemCheck.issuesOf(problem(conversion(Toys.NODE, 1, 0, false, null)))
                .get(0);
        assertThat(issue.path()).isEqualTo("/assets/0/to_node");
        assertThat(issue.message()).isEqualTo("conversion eb: to_node (grid) must be another node than node");
    }

    @Test
    void refusesANodeThatIsNotThere() {
        ProblemIssue issue = onlyIssue(problem(conversion("haet", 1, 0, false, null)));
        assertThat(issue.path()).isEqualTo("/assets/0/to_node");
        assertThat(issue.message()).contains("to_node (haet) must be one of [grid, heat]");
    }

    @Test
    void refusesMoreLeastThanMostInput() {
        assertRefused(
                conversion(HeatAssets.NODE, 1, 21, false, ConversionInitial.off(1)),
                "min_mw/0",
                "min_mw[0] (21.0) must be between 0 and max_mw (20.0)");
    }

    @Test
    void refusesToGuessAStateOrToTakeOneInVain() {
        assertRefused(
                conversion(HeatAssets.NODE, 1, 5, false, null),
                "initial",
                "initial must be given where min_mw, min_up_hours, min_down_hours, start_cost_cny, stop_cost_cny or"
                        + " ramp_mw_per_min is");
        assertRefused(
                conversion(HeatAssets.NODE, 1, 0, false, ConversionInitial.on(5, 1)),
                "initial",
                "initial has no effect without min_mw, min_up_hours, min_down_hours, start_cost_cny, stop_cost_cny or"
                        + " ramp_mw_per_min");
        assertRefused(
                conversion(HeatAssets.NODE, 1, 5, false, new ConversionInitial(false, 7, 1)),
                "initial/taken_mw",
                "taken_mw (7.0) must be 0 while it is off");
    }

    @Test
    void refusesThatElectricityMultiplies() {
        DispatchProblem problem = problem(conversion("far", 1.2, 0, false, null))
                .withNodes(List.of(Node.electric(Toys.NODE), HeatAssets.HEAT, Node.electric("far")));
        ProblemIssue issue = onlyIssue(problem);
        assertThat(issue.path()).isEqualTo("/assets/0/efficiency");
        assertThat(issue.message())
                .isEqualTo(
                        "conversion eb: efficiency (1.2) must be between 0.01 and 1 from electricity to electricity");
    }

    @Test
    void refusesReserveThatIsMissingAtTheOtherElectricNode() {
        DispatchProblem problem = problem(conversion("far", 0.97, 0, true, null))
                .withNodes(List.of(Node.electric(Toys.NODE), HeatAssets.HEAT, Node.electric("far")));
        ProblemIssue issue = onlyIssue(problem);
        assertThat(issue.path()).isEqualTo("/assets/0/holds_reserve");
        assertThat(issue.message())
                .isEqualTo(
                        "conversion eb: holds_reserve (true) must be false where to_node (far) is electric: what a call"
                                + " frees at node is missing there");
    }

    private static Conversion way(String id, String from, String to, double efficiency) {
        return new Conversion(id, from, to, Series.of(efficiency), Series.of(20));
    }

    @Test
    void refusesACycleThatGivesMoreThanItTakes() {
        DispatchProblem gains = problem(way("pump", Toys.NODE, HeatAssets.NODE, 4))
                .plus(way("turbine", HeatAssets.NODE, Toys.NODE, 0.9));
        ProblemIssue issue = onlyIssue(gains);
        assertThat(issue.path()).isEqualTo("/assets/1/efficiency");
        assertThat(issue.message())
                .isEqualTo(
                        "conversion turbine: efficiency (0.9) must be at most 0.25, or the conversions that lead back from"
                                + " grid to heat make a cycle that gives more than it takes");
        DispatchProblem loses = problem(way("pump", Toys.NODE, HeatAssets.NODE, 4))
                .plus(way("turbine", HeatAssets.NODE, Toys.NODE, 0.25));
        assertThat(ProblemCheck.issuesOf(loses)).isEmpty();
    }

    /** The heat main closes the cycle only where heat may flow back. */
    @Test
    void followsCyclesOverLinksTheWayTheyMayFlow() {
        DispatchProblem apart = problem(way("pump", Toys.NODE, HeatAssets.NODE, 4))
                .withNodes(List.of(Node.electric(Toys.NODE), HeatAssets.HEAT, Node.heat("suburb")))
                .plus(way("turbine", "suburb", Toys.NODE, 0.9));
        assertThat(ProblemCheck.issuesOf(apart.withLinks(List.of(main(0, 5))))).isEmpty();
        assertThat(onlyIssue(apart.withLinks(List.of(main(5, 0)))).code()).isEqualTo("gaining_cycle");
    }

    private static Link main(double forwardMw, double backwardMw) {
        return new Link("main", HeatAssets.NODE, "suburb", Series.of(forwardMw), Series.of(backwardMw));
    }

    @Test
    void refusesReserveAtANodeOfHeat() {
        Conversion backwards = new Conversion(
                "eb", HeatAssets.NODE, Toys.NODE, Series.of(0.5), Series.of(20), null, null, 0, 0, 0, 0, 0, true, null);
        ProblemIssue issue = onlyIssue(problem(backwards));
        assertThat(issue.path()).isEqualTo("/assets/0/node");
        assertThat(issue.message()).contains("node (heat) must be a node of electricity");
    }
}
