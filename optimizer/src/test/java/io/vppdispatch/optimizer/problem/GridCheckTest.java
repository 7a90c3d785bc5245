package io.vppdispatch.optimizer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Grids that are refused, each with the place and a code. */
class GridCheckTest {

    private static final Series ONE = Series.of(1);
    private static final Line AB = Line.of("ab", "A", "B", 0.1);
    private static final Line BC = Line.of("bc", "B", "C", 0.1);
    private static final Line AC = Line.of("ac", "A", "C", 0.1);

    private static void assertIssues(Grid grid, Tuple... issues) {
        assertIssues(Meshed.triangle(grid), issues);
    }

    private static void assertIssues(DispatchProblem problem, Tuple... issues) {
        assertThat(ProblemCheck.issuesOf(problem))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactlyInAnyOrder(issues);
    }

    private static Grid losing(String... lines) {
        List<Contingency> losses = java.util.Arrays.stream(lines)
                .map(line -> new Contingency("loss." + line, line))
                .toList();
        return new Grid(List.of(AB.withEmergencyMaxMw(ONE), BC, AC), List.of(), losses);
    }

    @Test
    void refusesLinesWithoutEndsReactanceOrEffect() {
        assertIssues(
                Meshed.grid(
                        AB,
                        BC,
                        AC,
                        Line.of("ab", "A", "B", 0.1),
                        Line.of("lost", "A", "D", 0.1),
                        Line.of("loop", "C", "C", 0.1),
                        Line.of("none", "A", "C", 0),
                        Line.of("free", "A", "C", 0.1).withOverloadCnyPerMwh(5.0)),
                tuple("/grid/lines/3/id", "duplicate_id"),
                tuple("/grid/lines/4/to", "unknown_node"),
                tuple("/grid/lines/5/to", "same_node"),
                tuple("/grid/lines/6/reactance_pu", "range"),
                tuple("/grid/lines/7/overload_cny_per_mwh", "no_effect"));
    }

    @Test
    void refusesSectionsWithoutLinesOrEffect() {
        SectionTerm ab = new SectionTerm("ab", 1);
        assertIssues(
                new Grid(
                        List.of(AB, BC, AC),
                        List.of(
                                new Section("s1", List.of(), ONE, null, null),
                                new Section("s2", List.of(ab, ab), ONE, null, null),
                                new Section("s3", List.of(new SectionTerm("ba", 1)), ONE, null, null),
                                new Section("s4", List.of(new SectionTerm("ab", 0)), null, ONE, null),
                                new Section("s5", List.of(ab), null, null, null)),
                        List.of()),
                tuple("/grid/sections/0/lines", "empty"),
                tuple("/grid/sections/1/lines/1/line", "duplicate_id"),
                tuple("/grid/sections/2/lines/0/line", "unknown_line"),
                tuple("/grid/sections/3/lines/0/factor", "no_effect"),
                tuple("/grid/sections/4", "no_effect"));
    }

    @Test
    void refusesLossesThatSplitTheGridOrMeanNothing() {
        assertIssues(losing("ab", "bc", "ac"));
        assertIssues(losing("ax"), tuple("/grid/contingencies/0/line", "unknown_line"));
        Grid radial = new Grid(
                List.of(AB.withEmergencyMaxMw(ONE), BC),
                List.of(),
                losing("ab", "bc").contingencies());
        assertIssues(
                radial, tuple("/grid/contingencies/0/line", "splits"), tuple("/grid/contingencies/1/line", "splits"));
        Grid twice = new Grid(
                List.of(AB, Line.of("ab2", "B", "A", 0.1).withEmergencyMaxMw(ONE), BC),
                List.of(),
                losing("ab").contingencies());
        assertIssues(twice);
        Grid unlimited = new Grid(List.of(AB, BC, AC), List.of(), losing("ab").contingencies());
        assertIssues(unlimited, tuple("/grid/contingencies/0", "no_effect"));
    }

    /** Two ways of 0.1 and -0.1 between the same ends: 1/0.1 - 1/0.1. */
    @Test
    void refusesReactancesThatCancel() {
        assertIssues(Meshed.grid(AB, Line.of("minus", "A", "B", -0.1), BC), tuple("/grid/lines", "singular"));
    }

    @Test
    void refusesZonesThatAreNowhere() {
        ReserveProduct zone =
                new ReserveProduct("z", ReserveKind.UP, ONE, null, 60, List.of(), 5.0, List.of("B", "D", "B"));
        assertIssues(
                Meshed.triangle(Meshed.grid(AB, BC, AC)).withReserves(List.of(zone)),
                tuple("/reserves/0/nodes/1", "unknown_node"),
                tuple("/reserves/0/nodes/2", "duplicate_id"));
    }

    @Test
    void aBadLineHidesNoUnknownLineOfALoss() {
        Grid bad = new Grid(
                List.of(AB, Line.of("bx", "B", "X", 0.1).withEmergencyMaxMw(ONE)),
                List.of(),
                losing("ax").contingencies());
        assertIssues(
                bad, tuple("/grid/lines/1/to", "unknown_node"), tuple("/grid/contingencies/0/line", "unknown_line"));
    }
}
