package io.vppdispatch.optimizer.asset.demandresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.testing.Toys;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best award and pattern of calls of six hours, counted out by hand. */
class MinimumAwardTest {

    private static final int STEPS = 6;

    /** Two steps of a ladder, prices of import, and the limits of calls in hours. */
    private record Toy(
            double[] cnyPerMwh,
            double[] ladderMw,
            double[] ladderCny,
            int minimumMw,
            int leastHours,
            int mostHours,
            int gapHours,
            int mostCalls,
            double callCny) {

        static Toy of(long seed) {
            Random random = new Random(seed);
            double[] prices = random.ints(STEPS, 100, 900).asDoubleStream().toArray();
            double low = random.nextInt(200, 600);
            double[] ladder = {random.nextInt(1, 20), random.nextInt(1, 20)};
            int least = random.nextInt(1, 4);
            return new Toy(
                    prices,
                    ladder,
                    new double[] {low, low + random.nextInt(300)},
                    random.nextInt(1, (int) (ladder[0] + ladder[1]) + 1),
                    least,
                    least + random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(1, 4),
                    random.nextInt(2000));
        }

        Blocks block() {
            return Blocks.shed(ladderMw[0], ladderCny[0])
                    .step(ladderMw[1], ladderCny[1])
                    .minAward(minimumMw)
                    .minDuration(leastHours)
                    .maxDuration(mostHours)
                    .gap(gapHours)
                    .maxCalls(mostCalls)
                    .callCost(callCny);
        }

        /** Number of calls of a pattern, -1 where it breaks a limit; a call may go on after the last hour. */
        int calls(int pattern) {
            int calls = 0;
            int lastEnd = -100;
            for (int t = 0; t < STEPS; t++) {
                if ((pattern >> t & 1) == 0) {
                    continue;
                }
                int end = t;
                while (end < STEPS && (pattern >> end & 1) == 1) {
                    end++;
                }
                boolean isShort = end < STEPS && end - t < leastHours;
                if (isShort || end - t > mostHours || t - lastEnd < gapHours) {
                    return -1;
                }
                calls++;
                lastEnd = end;
                t = end;
            }
            return calls > mostCalls ? -1 : calls;
        }

        /** Best saving of a pattern: linear in the award between the corners of the ladder. */
        double saving(int pattern) {
            double best = Double.NEGATIVE_INFINITY;
            for (double award : new double[] {minimumMw, ladderMw[0], ladderMw[0] + ladderMw[1]}) {
                if (award < minimumMw) {
                    continue;
                }
                double first = Math.min(award, ladderMw[0]);
                double cost = first * ladderCny[0] + (award - first) * ladderCny[1];
                double saving = 0;
                for (int t = 0; t < STEPS; t++) {
                    saving += (pattern >> t & 1) * (award * cnyPerMwh[t] - cost);
                }
                best = Math.max(best, saving);
            }
            return best;
        }

        double bestSaving() {
            double best = 0;
            for (int pattern = 1; pattern < 1 << STEPS; pattern++) {
                int calls = calls(pattern);
                best = calls < 0 ? best : Math.max(best, saving(pattern) - calls * callCny);
            }
            return best;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40
            })
    void theOptimumIsTheBestOfAllPatterns(long seed) {
        Toy toy = Toy.of(seed);
        double served = BlockToys.LOAD_MW * Arrays.stream(toy.cnyPerMwh).sum();
        double cost =
                Toys.optimum(BlockToys.importing(toy.cnyPerMwh, toy.block())).objective();
        assertThat(served - cost).isCloseTo(toy.bestSaving(), within(1e-3));
    }
}
