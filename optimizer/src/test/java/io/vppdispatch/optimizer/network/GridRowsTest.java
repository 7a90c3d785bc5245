package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of lines, sections and contingencies, and the flows they stand for. */
class GridRowsTest {

    private static List<String> rows(DispatchProblem problem) {
        return rows(DispatchModel.of(problem, Formulation.TIGHT).lp());
    }

    private static List<String> rows(Lp lp) {
        return Arrays.asList(lp.toString().split("\n"));
    }

    private static double[] flows(DispatchProblem problem) {
        Plan plan = Toys.optimum(problem);
        return plan.schedule().lines().stream()
                .mapToDouble(line -> line.at(Schedule.LINE_FLOW_MW, 0))
                .toArray();
    }

    /** A MW from B to the reference A: two thirds over ab, against it, and a third over bc and ac; from C the other way round. */
    @Test
    void writesBalanceOfTheAreaAndLimits() {
        Line ab = Line.of("ab", "A", "B", 0.1).withMaxMw(Series.of(25)).withOverloadCnyPerMwh(400.0);
        Grid grid = new Grid(
                List.of(ab, Line.of("bc", "B", "C", 0.1), Meshed.line("ac", "A", "C", 0.1, 30.0, 1)),
                List.of(new Section(
                        "into",
                        List.of(new SectionTerm("ab", 1), new SectionTerm("ac", 0.5)),
                        Series.of(70),
                        null,
                        null)),
                List.of());
        assertThat(rows(Meshed.triangle(grid)))
                .contains("N1 B 01: p[Gb,01] - q[B,01] = 50")
                .contains("N20 A 01: q[A,01] + q[B,01] + q[C,01] = 0")
                .contains("N21 ac 01: -30 <= -0.333333 q[B,01] - 0.666667 q[C,01] <= 30")
                .contains("N21 ab 01: -0.666667 q[B,01] - 0.333333 q[C,01] - over[ab,01] <= 25")
                .contains("N21 ab 01: -25 <= -0.666667 q[B,01] - 0.333333 q[C,01] + over[ab,01]")
                .contains("N22 into 01: -0.833333 q[B,01] - 0.666667 q[C,01] <= 70");
    }

    /** All from A: of 50 MW to B two thirds go over ab, of 100 MW to C a third. */
    @Test
    void splitsFlowByReactance() {
        assertThat(flows(Meshed.triangle(null, null, null)))
                .containsExactly(
                        new double[] {50 * 2 / 3.0 + 100 / 3.0, (100 - 50) / 3.0, 100 * 2 / 3.0 + 50 / 3.0},
                        within(1e-6));
    }

    /** Of two parallel lines the one with half the reactance carries twice as much; the least limit holds for all. */
    @Test
    void splitsFlowOverParallelLines() {
        Grid grid = Meshed.grid(Line.of("one", "A", "B", 0.2), Line.of("two", "B", "A", 0.1));
        DispatchProblem problem = Meshed.problem(
                List.of("A", "B"), List.of(Meshed.load("B", 90)), List.of(Meshed.unit("Ga", "A", 100, 5)), grid);
        assertThat(flows(problem)).containsExactly(new double[] {30, -60}, within(1e-6));
    }

    /** 6 degrees at 100 MVA and 0.1 + 0.1 per unit around the ring: the shifter drives back 100 * 0.1047 / 0.2 MW. */
    @Test
    void turnsFlowBackByAPhaseShifter() {
        Line shifted = new Line("one", "A", "B", 0.1, null, null, null, 6);
        DispatchProblem problem = Meshed.problem(
                List.of("A", "B"),
                List.of(Meshed.load("B", 90)),
                List.of(Meshed.unit("Ga", "A", 100, 5)),
                Meshed.grid(shifted, Line.of("two", "A", "B", 0.1)));
        double ring = 100 * Math.toRadians(6) / (0.1 + 0.1);
        assertThat(flows(problem)).containsExactly(new double[] {45 - ring, 45 + ring}, within(1e-6));
    }

    /** Through the series capacitor of -0.05 the way over C has 0.15 - 0.05 per unit, as much as the straight one. */
    @Test
    void takesNegativeReactance() {
        Grid grid = Meshed.grid(
                Line.of("straight", "A", "B", 0.1), Line.of("ac", "A", "C", 0.15), Line.of("cb", "C", "B", -0.05));
        DispatchProblem problem = Meshed.problem(
                List.of("A", "B", "C"), List.of(Meshed.load("B", 90)), List.of(Meshed.unit("Ga", "A", 100, 5)), grid);
        assertThat(flows(problem)).containsExactly(new double[] {45, 45, 45}, within(1e-6));
    }

    /** Two areas, each with a balance of its own. */
    @Test
    void keepsAreasApart() {
        Grid grid = Meshed.grid(Line.of("ab", "A", "B", 0.1), Line.of("cd", "D", "C", 0.1));
        DispatchProblem problem = Meshed.problem(
                List.of("A", "B", "C", "D"),
                List.of(Meshed.load("B", 30), Meshed.load("C", 70)),
                List.of(Meshed.unit("Ga", "A", 100, 5), Meshed.unit("Gd", "D", 100, 50)),
                grid);
        assertThat(rows(problem)).contains("N20 A 01: q[A,01] + q[B,01] = 0", "N20 C 01: q[C,01] + q[D,01] = 0");
        assertThat(flows(problem)).containsExactly(new double[] {30, 70}, within(1e-6));
    }

    /** The triangle without ac after a loss, 120 MW allowed over ab. */
    private static DispatchModel lossOfAc(@Nullable Double overloadCnyPerMwh) {
        Line ab = Line.of("ab", "A", "B", 0.1)
                .withEmergencyMaxMw(Series.of(120))
                .withOverloadCnyPerMwh(overloadCnyPerMwh);
        Grid grid = new Grid(
                List.of(ab, Line.of("bc", "B", "C", 0.1), Line.of("ac", "A", "C", 0.1)),
                List.of(),
                List.of(new Contingency("loss", "ac")));
        return DispatchModel.of(Meshed.triangle(grid), Formulation.TIGHT);
    }

    /** A sends 150 MW, times a sign, to B and C. */
    private static Values sent(Lp lp, int sign) {
        double[] values = new double[lp.columns()];
        for (int j = 0; j < values.length; j++) {
            values[j] = switch (lp.var(j).toString()) {
                case "q[A,01]" -> sign * 150;
                case "q[B,01]" -> sign * -50;
                case "q[C,01]" -> sign * -100;
                default -> 0;
            };
        }
        return new Values(values);
    }

    private static List<String> added(DispatchModel model, int sign) {
        Lp lp = model.lp();
        int before = rows(lp).size();
        List<LazyRow> rows = model.lazyRows().violated(lp, sent(lp, sign));
        rows.forEach(row -> row.addTo(lp));
        assertThat(rows(lp)).hasSize(before + rows.size());
        return rows(lp).stream().filter(row -> row.startsWith("N23")).toList();
    }

    /** Without ac all of what leaves A goes over ab: 150 MW where 120 MW are allowed. */
    @Test
    void namesTheContingencyThatBreaksALimit() {
        DispatchModel model = lossOfAc(null);
        assertThat(added(model, 1)).containsExactly("N23 ab/loss 01: -120 <= -1 q[B,01] - 1 q[C,01] <= 120");
        assertThat(model.lazyRows().violated(model.lp(), sent(model.lp(), 1))).isEmpty();
        assertThat(model.lazyRows().violated(model.lp(), sent(model.lp(), -1))).isEmpty();
    }

    /** With overload the ways are rows of their own, each written once it is broken. */
    @Test
    void writesOnlyTheWayThatIsBroken() {
        DispatchModel model = lossOfAc(400.0);
        String forward = "N23 ab/loss 01: -1 q[B,01] - 1 q[C,01] - over[ab,01] <= 120";
        assertThat(added(model, 1)).containsExactly(forward);
        assertThat(model.lazyRows().violated(model.lp(), sent(model.lp(), 1))).isEmpty();
        assertThat(added(model, -1))
                .containsExactly(forward, "N23 ab/loss 01: -120 <= -1 q[B,01] - 1 q[C,01] + over[ab,01]");
        assertThat(model.lazyRows().violated(model.lp(), sent(model.lp(), -1))).isEmpty();
    }
}
