package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.ChainedDays;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two horizons one after the other are one long horizon with every option of a station, in many seeds. */
class PumpedStorageChainOptionsTest {

    private static final int STEPS = 4;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void chains(int seed) {
        Random random = new Random(seed);
        int firstHour = random.nextInt(24);
        Horizon whole = Horizon.uniform(Station.START.plusSeconds(3600L * firstHour), ZoneId.of("UTC"), 2 * STEPS, 30);
        Market market = Market.random(whole, 300, random);
        Station station = random(random);
        DispatchProblem problem = market.with(station.build())
                .withReserves(List.of(
                        product("spin", ReserveKind.SPINNING, 40, random),
                        product("up", ReserveKind.UP, 60, random),
                        product("down", ReserveKind.DOWN, 50, random)));
        ChainedDays.plan(
                        problem,
                        STEPS,
                        day -> DayAhead.plan(day, SolverSettings.defaults().withGap(0.001))
                                .plan())
                .assertOneLongDay(problem);
    }

    private static ReserveProduct product(String id, ReserveKind kind, double mostMw, Random random) {
        double mw = mostMw * random.nextDouble();
        Double response = random.nextBoolean() ? 10.0 : null;
        double hold = random.nextBoolean() ? 60 : 90;
        return new ReserveProduct(
                id, kind, Series.constant(2 * STEPS, mw), response, hold, List.of(), random.nextDouble(10, 500));
    }

    private static Station random(Random random) {
        Station station = new Station();
        station.hydraulicShortCircuit = random.nextInt(3) == 0;
        station.holdsReserve = random.nextInt(3) > 0;
        double max = random.nextDouble(0.5, 1);
        MachineGroup a = new MachineGroup("a", 2, 20, 60, 50, 2, 2.5, 100, 150);
        a = random.nextBoolean() ? Station.variableSpeed(a, 30) : a;
        a = random.nextBoolean() && station.holdsReserve ? Station.ramping(a, 2) : a;
        a = random.nextBoolean() && !station.hydraulicShortCircuit
                ? Station.startingAtMost(a, 1 + random.nextInt(3))
                : a;
        a = random.nextBoolean() && station.holdsReserve ? Station.startingWithin(a, 5) : a;
        a = random.nextBoolean()
                ? Station.banded(a, HeadBand.of(0.3 * max, 2.05, 2.55), HeadBand.of(0.6 * max, 2.1, 2.6))
                : a;
        station.groups.add(a);
        station.groups.add(new MachineGroup("b", 1, 10, 40, 45, 1.8, 2.4, 50, 80));
        station.upperMaxMillionM3 = max;
        station.upperMillionM3 = max * random.nextDouble();
        station.spillMaxM3PerS = 100;
        station.lower = new LowerReservoir(0, 1, 100);
        station.lowerMillionM3 = random.nextDouble(0, 0.5);
        station.idleHours = 0.5 * random.nextInt(4);
        station.endTargetMissCnyPerThousandM3 = random.nextDouble(1, 20);
        station.endRule = EndRule.values()[random.nextInt(3)];
        station.endTargetUpperMillionM3 = station.endRule == EndRule.TARGET ? max / 2 : null;
        if (station.endRule == EndRule.WEEKLY) {
            station.weeklyTargetUpperMillionM3 =
                    random.doubles(7, 0, max).boxed().toList();
        }
        station.endValueCnyPerThousandM3 = random.nextDouble(200, 320);
        return station;
    }
}
