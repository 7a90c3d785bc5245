package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One line of algebra per family of rows. */
class ThermalRowsTest {

    private static final ThermalUnit UNIT = unit("coal1", 20, 100)
            .curve(new FuelPoint(20, 200), new FuelPoint(60, 600), new FuelPoint(100, 1400))
            .ramp(1)
            .limits(50, 40)
            .minTimes(2, 2)
            .tiers(new StartTier(2, 100, List.of()), new StartTier(3, 300, List.of()))
            .from(ThermalInitial.on(70, 5))
            .build();

    private static List<String> rows(ThermalUnit unit, Formulation formulation) {
        DispatchProblem toy = serve(new double[] {50, 50, 50}, unit);
        ReserveProduct spinning = ReserveProduct.spinning("spin", Series.constant(3, 0), 10.0, null);
        DispatchProblem problem = DispatchProblem.leastCost(
                toy.horizon(), toy.nodes(), toy.demands(), toy.assets(), List.of(spinning), toy.penalties());
        return DispatchModel.of(problem, formulation).lp().toString().lines().toList();
    }

    @Test
    void tight() {
        assertThat(rows(UNIT, Formulation.TIGHT))
                .contains(
                        "T1 coal1 01: u[coal1,01] - v[coal1,01] + w[coal1,01] = 1",
                        "T1 coal1 02: u[coal1,02] - v[coal1,02] + w[coal1,02] - u[coal1,01] = 0",
                        "T2 coal1 02: v[coal1,01] + v[coal1,02] - u[coal1,02] <= 0",
                        "T3 coal1 02: w[coal1,01] + w[coal1,02] + u[coal1,02] <= 1",
                        "T4 coal1 02: v[coal1,02] - s[coal1,hot,02] - s[coal1,cold,02] = 0",
                        "T5 coal1 03: s[coal1,hot,03] - x[coal1,1,03] <= 0",
                        "T5 coal1 01: x[coal1,1,03] - w[coal1,01] <= 0",
                        "T6 coal1 day: 60 w[coal1,01] <= 30",
                        "T6 coal1 02: p[coal1,02] + r[coal1,spin,02] - 80 u[coal1,02] + 50 v[coal1,02] + 60 w[coal1,03] <= 0",
                        "T7 coal1 02: p[coal1,02] + r[coal1,spin,02] - p[coal1,01] - 60 u[coal1,02] + 30 v[coal1,02] <= 0",
                        "T8 coal1 02: -p[coal1,02] + p[coal1,01] + 40 w[coal1,02] - 60 u[coal1,01] <= 0",
                        "T9 coal1 02: p[coal1,02] - seg[coal1,1,02] - seg[coal1,2,02] = 0",
                        "T10 coal1 02: seg[coal1,1,02] - 40 u[coal1,02] + 10 v[coal1,02] + 20 w[coal1,03] <= 0",
                        "T10 coal1 02: seg[coal1,2,02] - 40 u[coal1,02] + 40 v[coal1,02] + 40 w[coal1,03] <= 0",
                        "0 <= r[coal1,spin,02] <= 10");
    }

    @Test
    void aUnitWithTooManyPairsOfAStopAndAStartHasWindowsInstead() {
        int steps = 100;
        ThermalUnit often = unit("coal1", 20, 100)
                .tiers(new StartTier(0, 100, List.of()), new StartTier(50, 300, List.of()))
                .from(ThermalInitial.on(70, 5))
                .build();
        DispatchProblem problem =
                serve(DoubleStream.generate(() -> 50).limit(steps).toArray(), often);
        String stops = IntStream.rangeClosed(1, 3)
                .map(i -> 4 - i)
                .mapToObj(i -> "w[coal1,%02d]".formatted(i))
                .collect(Collectors.joining(" - "));
        assertThat(DispatchModel.of(problem, Formulation.TIGHT).lp().toString().lines())
                .contains("T5 coal1 03: s[coal1,hot,03] - " + stops + " <= 0");
    }

    @Test
    void theStopBeforeTheDayIsFollowedByOneStart() {
        ThermalUnit off = unit("coal1", 20, 100)
                .tiers(new StartTier(0, 100, List.of()), new StartTier(3, 300, List.of()))
                .from(ThermalInitial.off(1))
                .build();
        assertThat(rows(off, Formulation.TIGHT))
                .contains(
                        "T5 coal1 day: x[coal1,0,01] + x[coal1,0,02] <= 1",
                        "T5 coal1 02: s[coal1,hot,02] - x[coal1,0,02] - x[coal1,1,02] - x[coal1,2,02] <= 0",
                        "T5 coal1 03: s[coal1,hot,03] - x[coal1,1,03] - x[coal1,2,03] - x[coal1,3,03] <= 0");
    }

    @Test
    void textbook() {
        assertThat(rows(UNIT, Formulation.TEXTBOOK))
                .contains(
                        "T2 coal1 02: v[coal1,01] + v[coal1,02] - u[coal1,02] <= 0",
                        "T6 coal1 02: p[coal1,02] + r[coal1,spin,02] - 80 u[coal1,02] + 50 v[coal1,02] <= 0",
                        "T6 coal1 02: p[coal1,02] + r[coal1,spin,02] - 80 u[coal1,02] + 60 w[coal1,03] <= 0",
                        "T7 coal1 02: p[coal1,02] + r[coal1,spin,02] - p[coal1,01] <= 60",
                        "T8 coal1 01: -p[coal1,01] <= 10",
                        "T9 coal1 02: p[coal1,02] - 40 lambda[coal1,2,02] - 80 lambda[coal1,3,02] = 0",
                        "T10 coal1 02: u[coal1,02] - lambda[coal1,1,02] - lambda[coal1,2,02] - lambda[coal1,3,02] = 0")
                .noneMatch(line -> line.startsWith("T2 coal1 01"))
                .noneMatch(line -> line.startsWith("T5 coal1 02"));
    }

    @Test
    void aUnitThatMayStopRightAfterAStartHasBothLimits() {
        ThermalUnit quick = unit("gas1", 20, 100).limits(50, 40).build();
        assertThat(rows(quick, Formulation.TIGHT))
                .contains(
                        "T6 gas1 02: p[gas1,02] + r[gas1,spin,02] - 80 u[gas1,02] + 50 v[gas1,02] + 10 w[gas1,03] <= 0",
                        "T6 gas1 02: p[gas1,02] + r[gas1,spin,02] - 80 u[gas1,02] + 60 w[gas1,03] <= 0");
    }

    @Test
    void theStateBeforeTheDayHoldsTheFirstSteps() {
        ThermalUnit justStarted = unit("coal1", 20, 100)
                .minTimes(3, 0)
                .from(ThermalInitial.on(50, 1))
                .build();
        assertThat(rows(justStarted, Formulation.TIGHT))
                .contains("u[coal1,01] integer = 1", "u[coal1,02] integer = 1", "0 <= u[coal1,03] integer <= 1");
    }

    @Test
    void reserveHeldBeforeTheDayCountsAgainstTheStopLimit() {
        ThermalUnit holding = unit("coal1", 20, 100)
                .limits(100, 40)
                .from(new ThermalInitial(true, 70, 5, null, 0, 10))
                .build();
        assertThat(rows(holding, Formulation.TIGHT)).contains("T6 coal1 day: 60 w[coal1,01] <= " + (100 - 70 - 10));
    }
}
