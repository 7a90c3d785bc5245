package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No station that the check lets pass gives energy from nothing, in many seeds of bands as uneven as it allows. */
class LossCheckTest {

    private static final int STEPS = 6;
    private static final int BANDS = 4;
    private static final double PRICE_CNY_PER_MWH = 100;
    private static final double MISS_CNY_PER_THOUSAND_M3 = 1e5;

    private final Market market = Market.hourly(
            300, IntStream.range(0, STEPS).mapToDouble(t -> PRICE_CNY_PER_MWH).toArray());

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void standingStillIsBestAtOnePrice(int seed) {
        Random random = new Random(seed);
        DispatchProblem problem = problem(random);
        while (!ProblemCheck.issuesOf(problem).isEmpty()) {
            problem = problem(random);
        }
        assertThat(Toys.optimum(problem).objective()).isCloseTo(market.loadCny(), within(1e-3));
    }

    /** Bands of 30 to 150, of which a machine crosses up to 3.6 * 50 / 2 = 90 (1000 m3) in an hour. */
    private DispatchProblem problem(Random random) {
        double[] edges = random.doubles(BANDS, 0.03, 0.15).toArray();
        double[] generate = random.doubles(BANDS, 2, 3.2).sorted().toArray();
        double[] pump = random.doubles(BANDS, 2.4, 3.6).toArray();
        HeadBand[] above = new HeadBand[BANDS - 1];
        for (int k = 1; k < BANDS; k++) {
            edges[k] += edges[k - 1];
            above[k - 1] = HeadBand.of(edges[k - 1], generate[k], pump[k]);
        }
        Station station = new Station();
        MachineGroup group = new MachineGroup("a", 1, 0, 50, 50, generate[0], pump[0], 0, 0);
        station.groups.add(Station.banded(Station.variableSpeed(group, 0), above));
        station.upperMaxMillionM3 = edges[BANDS - 1];
        station.upperMillionM3 = edges[random.nextInt(BANDS - 1)];
        station.endRule = EndRule.CYCLIC;
        station.endTargetMissCnyPerThousandM3 = MISS_CNY_PER_THOUSAND_M3;
        return market.with(station.build());
    }
}
