package io.vppdispatch.optimizer.asset.demandresponse;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.ChainedDays;
import io.vppdispatch.optimizer.testing.Rounded;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two days, the second beginning where the first ended, are one day of double length. */
class DemandResponseChainTest {

    private static final int STEPS = 12;

    /** Both days together: steps of half an hour to an hour, prices, the block of the first day and reserve to be held. */
    private record Toy(
            List<Integer> minutes, Series cnyPerMwh, DemandResponse block, ReserveProduct quick, ReserveProduct slow) {

        static Toy of(long seed) {
            Random random = new Random(seed);
            List<Integer> minutes = new ArrayList<>();
            double[] prices = new double[2 * STEPS];
            for (int t = 0; t < prices.length; t++) {
                minutes.add(random.nextBoolean() ? 60 : 30);
                prices[t] = 100 + random.nextInt(900);
            }
            DemandResponse block = block(random);
            ReserveKind kind = block.direction() == DemandResponse.Direction.SHED ? ReserveKind.UP : ReserveKind.DOWN;
            return new Toy(
                    minutes,
                    Series.of(prices),
                    block,
                    product(random, "quick", kind, 20.0),
                    product(random, "slow", kind, null));
        }

        private static ReserveProduct product(Random random, String id, ReserveKind kind, @Nullable Double minutes) {
            Series mw = Series.generate(2 * STEPS, t -> random.nextInt(6));
            double price = random.nextInt(400);
            return new ReserveProduct(id, kind, mw, minutes, 30 * (1 + random.nextInt(4)), List.of(), price);
        }

        private static DemandResponse block(Random random) {
            double least = random.nextInt(4);
            Blocks block = random.nextBoolean() ? Blocks.shed(10, 300) : Blocks.absorb(10, -700);
            block.step(random.nextInt(10), random.nextInt(2) * 150 + 300)
                    .minDuration(least)
                    .maxDuration(least + 1 + random.nextInt(3))
                    .gap(random.nextInt(4))
                    .maxCalls(2 + random.nextInt(4))
                    .callCost(random.nextInt(1000))
                    .notice(random.nextInt(3) * 0.3)
                    .reserve(random.nextInt(50))
                    .reboundEnd(random.nextInt(500));
            if (random.nextInt(4) > 0) {
                block.rebound(random.nextDouble(), random.nextInt(3) * 0.75, 0.5 + random.nextInt(9));
            }
            if (random.nextBoolean()) {
                block.minPower(random.nextInt(8));
                return (random.nextBoolean() ? block.calledFor(1) : block.idleFor(1)).build();
            }
            block.minAward(1 + random.nextInt(8));
            return (random.nextBoolean() ? block.calledFor(1, 9) : block.idleFor(1)).build();
        }

        DispatchProblem problem(int from, int to) {
            Horizon both = new Horizon(BlockToys.hour(0), Toys.hours(1).zone(), minutes);
            Horizon horizon = new Horizon(both.startOf(from), both.zone(), minutes.subList(from, to));
            Series prices = Series.generate(to - from, t -> cnyPerMwh.at(from + t));
            Series load = Series.constant(to - from, BlockToys.LOAD_MW);
            return Toys.serve(horizon, load, BlockToys.imports(prices), block)
                    .withReserves(List.of(part(quick, from, to), part(slow, from, to)));
        }

        private static ReserveProduct part(ReserveProduct product, int from, int to) {
            Series mw = Series.generate(to - from, t -> product.requirementMw().at(from + t));
            return new ReserveProduct(
                    product.id(),
                    product.kind(),
                    mw,
                    product.responseMinutes(),
                    product.holdMinutes(),
                    List.of(),
                    product.shortfallCnyPerMwh());
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoDaysAreOneLongDay(long seed) {
        Toy toy = Toy.of(seed);
        DispatchProblem whole = toy.problem(0, 2 * STEPS);

        ChainedDays days = ChainedDays.plan(toy.problem(0, STEPS), toy.problem(STEPS, 2 * STEPS));

        days.assertOneLongDayWithItsEnd(whole);
        DemandResponseInitial end =
                (DemandResponseInitial) days.second().endState().states().get(Blocks.ID);
        assertSameState(end, (DemandResponseInitial) new DemandResponseType()
                .endState(toy.block, days.joined().asset(Blocks.ID), whole.horizon(), whole.reserves()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void planReadBackFromThreeDecimalsPasses(long seed) {
        Plan plan = optimum(Toy.of(seed).problem(0, STEPS));
        Schedule rounded = Rounded.toThreeDecimals(plan.schedule());
        assertThat(Auditor.audit(plan.problem(), rounded, Tolerance.ofDecimals(3))
                        .violations())
                .isEmpty();
    }

    private static void assertSameState(DemandResponseInitial one, DemandResponseInitial other) {
        assertThat(one.called()).isEqualTo(other.called());
        assertThat(one.hours()).isCloseTo(other.hours(), within(1e-9));
        assertThat(one.callsUsed()).isEqualTo(other.callsUsed());
        assertThat(one.keepFreeHours()).isCloseTo(other.keepFreeHours(), within(1e-9));
        assertThat(one.awardMw() == null).isEqualTo(other.awardMw() == null);
        if (one.awardMw() != null) {
            assertThat(one.awardMw()).isCloseTo(other.awardMw(), within(1e-6));
        }
        assertThat(one.reboundDue()).hasSameSizeAs(other.reboundDue());
        assertThat(dueMwh(one)).isCloseTo(dueMwh(other), within(1e-6));
    }

    private static double dueMwh(DemandResponseInitial state) {
        return state.reboundDue().stream().mapToDouble(ReboundDue::energyMwh).sum();
    }
}
