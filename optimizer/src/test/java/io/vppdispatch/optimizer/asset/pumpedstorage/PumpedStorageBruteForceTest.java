package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The optimum of two machines of fixed power against every combination of what each of them may do in four hours. */
class PumpedStorageBruteForceTest {

    private static final int STEPS = 4;
    private static final double OUTPUT_MW = 60;
    private static final double PUMP_MW = 50;
    private static final double[] GENERATE_RATE = {2, 2.2};
    private static final double[] PUMP_RATE = {2.6, 2.9};

    private final Station station = new Station();
    private double[] prices = {};
    private double edge;
    private double best;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheBestOfAll(int seed) {
        Random random = new Random(seed);
        prices = random.doubles(STEPS, 0, 1000).toArray();
        station.hydraulicShortCircuit = random.nextInt(3) == 0;
        station.idleHours = random.nextInt(3);
        station.upperMaxMillionM3 = random.nextDouble(0.15, 0.5);
        station.upperMillionM3 = random.nextDouble() * station.upperMaxMillionM3;
        station.endValueCnyPerThousandM3 = random.nextDouble(100, 400);
        edge = station.upperMaxMillionM3 * random.nextDouble(0.3, 0.7);
        MachineGroup group =
                new MachineGroup("a", 2, OUTPUT_MW, OUTPUT_MW, PUMP_MW, GENERATE_RATE[0], PUMP_RATE[0], 500, 700);
        group = Station.banded(group, HeadBand.of(edge, GENERATE_RATE[1], PUMP_RATE[1]));
        boolean isLimited = !station.hydraulicShortCircuit && random.nextBoolean();
        station.groups.add(isLimited ? Station.startingAtMost(group, 1) : group);
        Market market = Market.hourly(300, prices);
        best = Double.POSITIVE_INFINITY;
        search(new int[2][STEPS], 0, isLimited);
        assertThat(Toys.optimum(market.with(station.build())).objective())
                .isCloseTo(market.loadCny() + best, within(1e-4));
    }

    private void search(int[][] modes, int decided, boolean isLimited) {
        if (decided == 2 * STEPS) {
            if (isAllowed(modes[0], isLimited) && isAllowed(modes[1], isLimited) && isOneMode(modes)) {
                best = Math.min(best, cost(modes));
            }
            return;
        }
        for (int mode = -1; mode <= 1; mode++) {
            modes[decided % 2][decided / 2] = mode;
            search(modes, decided + 1, isLimited);
        }
    }

    /** Idle hours between modes; with a limit, between any runs, and one start. */
    private boolean isAllowed(int[] modes, boolean isLimited) {
        int starts = 0;
        for (int t = 0; t < STEPS; t++) {
            boolean isStart = modes[t] != 0 && (t == 0 || modes[t - 1] != modes[t]);
            starts += isStart ? 1 : 0;
            for (int i = 0; i < t && modes[t] != 0; i++) {
                boolean isClose = t - i - 1 < station.idleHours;
                boolean isRestart = isLimited && isStart && modes[i] != 0;
                if (isClose && (modes[i] == -modes[t] || isRestart)) {
                    return false;
                }
            }
        }
        return !isLimited || starts <= 1;
    }

    private boolean isOneMode(int[][] modes) {
        return station.hydraulicShortCircuit || IntStream.range(0, STEPS).noneMatch(t -> modes[0][t] * modes[1][t] < 0);
    }

    private double cost(int[][] modes) {
        double volume = station.upperMillionM3;
        double cny = 0;
        for (int t = 0; t < STEPS; t++) {
            int band = volume < edge ? 0 : 1;
            for (int[] machine : modes) {
                boolean isStart = machine[t] != 0 && (t == 0 || machine[t - 1] != machine[t]);
                if (machine[t] == 1) {
                    volume -= 0.0036 * OUTPUT_MW / GENERATE_RATE[band];
                    cny -= prices[t] * OUTPUT_MW;
                    cny += isStart ? 500 : 0;
                } else if (machine[t] == -1) {
                    volume += 0.0036 * PUMP_MW / PUMP_RATE[band];
                    cny += prices[t] * PUMP_MW;
                    cny += isStart ? 700 : 0;
                }
            }
            if (volume < 0 || volume > station.upperMaxMillionM3) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return cny - 1000 * station.endValueCnyPerThousandM3 * (volume - station.upperMillionM3);
    }
}
