package io.vppdispatch.optimizer.asset.demandresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.OfferCall;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where imports set the price and one call is left, the best call gains what the optimum saves. */
class BestCallTest {

    private static final int STEPS = 10;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static Blocks block(Random random) {
        double least = random.nextInt(4) * 0.5;
        Blocks block = random.nextBoolean() ? Blocks.shed(10, 300) : Blocks.absorb(10, -700);
        block.step(1 + random.nextInt(10), 300 + random.nextInt(200))
                .minDuration(least)
                .maxDuration(least + 1 + random.nextInt(3))
                .gap(random.nextInt(4) * 0.5)
                .maxCalls(2)
                .idleFor(0.5)
                .notice(random.nextInt(3) * 0.5)
                .callCost(random.nextInt(1000))
                .window(
                        random.nextBoolean() ? BlockToys.hour(random.nextInt(3) * 0.5) : null,
                        random.nextBoolean() ? BlockToys.hour(5 + random.nextInt(4)) : null);
        if (random.nextBoolean()) {
            block.rebound(random.nextDouble(), random.nextInt(3) * 0.5, 0.5 + random.nextInt(4))
                    .reboundEnd(random.nextInt(500));
        }
        return random.nextBoolean() ? block.minAward(1 + random.nextInt(11)) : block.minPower(random.nextInt(11));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBestCallGainsWhatTheOptimumSaves(long seed) {
        Random random = new Random(seed);
        Integer[] minutes = new Integer[STEPS];
        Arrays.setAll(minutes, t -> random.nextBoolean() ? 60 : 30);
        double[] prices = random.ints(STEPS, 100, 900).asDoubleStream().toArray();
        Horizon horizon = BlockToys.minutes(minutes);
        Blocks block = block(random);
        double served = 0;
        for (int t = 0; t < STEPS; t++) {
            served += BlockToys.LOAD_MW * horizon.hours(t) * prices[t];
        }

        Optional<OfferCall> best = new BlockOffer(block.build(), horizon).best(Series.of(prices), Set.of());

        double saved = served
                - Toys.optimum(BlockToys.importing(horizon, prices, block)).objective();
        assertThat(Math.max(0, best.map(OfferCall::gainCny).orElse(0.0))).isCloseTo(saved, within(1e-3));
    }
}
