package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The way of water through the bands: its rows on three half hours (3.6 * 0.5 = 1.8), and what they are worth. */
class BandPathRowsTest {

    private final Station station = Station.full(3);

    @Test
    void movesPartsOfTheStationWithTheirWater() {
        bands();
        assertThat(algebra(Formulation.TIGHT).lines())
                .contains("P19 phs 02: -vu[phs,01] + v[phs,1,02] + v[phs,2,02] + v[phs,3,02] = 0")
                .contains("P19 phs 02: 550 b[phs,2,02] - v[phs,2,02] <= 0")
                .contains("P19 phs 02: v[phs,2,02] - 990 b[phs,2,02] <= 0")
                .contains("P19 phs 02: w[phs,2,02] - 10 b[phs,2,02] <= 0")
                .contains("P19 phs 02: b[phs,1,03] - b[phs,1,02] + xu[phs,1,02] + xd[phs,1,02] - xd[phs,2,02] = 0")
                .contains("P19 phs 02: v[phs,1,03] - v[phs,1,02] - 54 np[phs,a.1,02] + 0.9 p[phs,a.1,02]"
                        + " + 1.8 w[phs,1,02] - 1.8 b[phs,1,02] + u[phs,1,02] + d[phs,1,02] - d[phs,2,02] = 0")
                .contains("P19 phs 02: -u[phs,1,02] + 550 xu[phs,1,02] <= 0")
                .as("the fastest pumps raise 1.8 * 2 * 90 / 3 = 108, inflow 1.8")
                .contains("P19 phs 02: u[phs,1,02] - 659.8 xu[phs,1,02] <= 0")
                .contains("P19 phs 02: u[phs,1,02] - 551.8 xu[phs,1,02] - 54 np[phs,a.1,02] <= 0")
                .as("the fastest turbines take 1.8 * 2 * 100 / 2 = 180, spill 18")
                .contains("P19 phs 02: 352 xd[phs,2,02] - d[phs,2,02] <= 0")
                .contains("P19 phs 02: 550 xd[phs,2,02] - d[phs,2,02] - 0.8 p[phs,a.2,02] - 1.8 w[phs,2,02] <= 0");
        assertThat(algebra(Formulation.TEXTBOOK)).doesNotContain("xu[phs");
    }

    @Test
    void needsMachinesToMoveWater() {
        bands();
        assertThat(algebra(Formulation.TIGHT))
                .doesNotContain("xu[phs,1,02] - np")
                .doesNotContain("xd[phs,2,02] - ng");
        station.spillMaxM3PerS = 0;
        station.inflowM3PerS = null;
        assertThat(algebra(Formulation.TIGHT).lines())
                .contains("P19 phs 02: xu[phs,1,02] - np[phs,a.1,02] <= 0")
                .contains("P19 phs 02: xd[phs,2,02] - ng[phs,a.2,02] <= 0");
        assertThat(algebra(Formulation.TIGHT)).doesNotContain("w[phs,1");
    }

    @Test
    void leavesOutStepsThatMayCrossAWholeBand() {
        station.machines(group -> Station.banded(group, HeadBand.of(0.55, 2, 3), HeadBand.of(0.6, 2, 3)));
        assertThat(algebra(Formulation.TIGHT)).contains("v[phs,1,02]").doesNotContain("b[phs,1,03] - b[phs,1,02]");
    }

    @Test
    void closesMuchOfTheGapOfTheRelaxation() {
        Station day = new Station();
        MachineGroup group = new MachineGroup("a", 2, 50, 100, 100, 1, 1.25, 100, 100);
        day.groups.add(Station.banded(group, HeadBand.of(1.5, 1.05, 1.3), HeadBand.of(3, 1.1, 1.35)));
        day.upperMaxMillionM3 = 4.5;
        day.upperMillionM3 = 2.2;
        day.endRule = EndRule.CYCLIC;
        day.endTargetMissCnyPerThousandM3 = 300;
        double[] prices = IntStream.range(0, 12)
                .mapToDouble(t -> t < 6 ? 200 + 10 * t : 500 - 10 * t)
                .toArray();
        DispatchProblem problem = Market.hourly(300, prices).with(day.build());
        double optimum = Toys.optimum(problem).objective();
        double tight = relax(problem, Formulation.TIGHT);
        double textbook = relax(problem, Formulation.TEXTBOOK);
        assertThat(DayAhead.plan(problem, SolverSettings.defaults().withGap(0).withFormulation(Formulation.TEXTBOOK))
                        .plan()
                        .objective())
                .isCloseTo(optimum, within(1e-3));
        assertThat(tight)
                .as("a quarter of the gap even where the day is short, and no plan is cut off")
                .isBetween(textbook + (optimum - textbook) / 4, optimum + 1e-3);
    }

    private static double relax(DispatchProblem problem, Formulation formulation) {
        return DayAhead.relax(problem, SolverSettings.defaults().withFormulation(formulation))
                .objective();
    }

    private void bands() {
        station.machines(group -> Station.banded(
                group, new HeadBand(0.55, 2.25, 3.6, 60.0, 110.0, 80.0, null), HeadBand.of(0.99, 2.5, 4)));
    }

    private String algebra(Formulation formulation) {
        return DispatchModel.of(Station.alone(station.build(), Station.halfHours(3)), formulation)
                .lp()
                .toString();
    }
}
