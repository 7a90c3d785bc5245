package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.ChainedDays;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two horizons planned one after the other are one long horizon, whether they meet at noon or at midnight. */
class StorageChainTest {

    private static final int STEPS = 8;
    private static final int SHARED_STEPS = 6;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void chains(int seed) {
        Random random = new Random(seed);
        boolean meetAtNoon = seed % 2 == 0;
        Horizon whole = Horizon.uniform(
                meetAtNoon ? Battery.MIDNIGHT : Battery.MIDNIGHT.plusSeconds(12 * 3600), Battery.ZONE, 2 * STEPS, 90);
        Market market = Market.random(whole, 20, random);
        Storage storage = random(random);
        ChainedDays days = ChainedDays.plan(
                market.part(0, STEPS).with(storage),
                market.part(STEPS, 2 * STEPS).with(storage));
        days.assertOneLongDay(market.with(storage));
        StorageInitial seam = ((StorageInitial) days.first().endState().states().get("bat"));
        if (!meetAtNoon) {
            assertThat(seam.drawnTodayMwh()).isZero();
        }
    }

    static IntStream manySeeds() {
        return IntStream.rangeClosed(1, 200);
    }

    /** Accounts and reserve that must still be backed cross the seam, between steps of one length or of several. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void chainsAccountsAndReserve(int seed) {
        Random random = new Random(seed);
        List<Integer> minutes = random.ints(2 * SHARED_STEPS, 1, 4)
                .map(quarters -> seed % 3 == 0 ? 30 : 15 * quarters)
                .boxed()
                .toList();
        Horizon whole = new Horizon(Battery.MIDNIGHT, Battery.ZONE, minutes);
        DispatchProblem problem = SharedStore.problem(seed, whole);
        ChainedDays.plan(problem, SHARED_STEPS, Toys::optimum).assertOneLongDay(problem);
    }

    private static Storage random(Random random) {
        Battery battery = new Battery();
        battery.chargeMaxMw = random.nextDouble(1, 6);
        battery.dischargeMaxMw = random.nextDouble(1, 6);
        battery.maxMwh = random.nextDouble(4, 12);
        battery.chargeEfficiency = random.nextDouble(0.8, 1);
        battery.dischargeEfficiency = random.nextDouble(0.8, 1);
        battery.standingLossPerHour = random.nextDouble(0, 0.02);
        battery.throughputCnyPerMwh = random.nextDouble(0, 20);
        battery.holdingCnyPerMwhH = random.nextDouble(0, 2);
        battery.maxCyclesPerDay = random.nextDouble(0.2, 1);
        battery.excessCycleCny = random.nextDouble(1, 1000);
        battery.smoothingCnyPerMw = random.nextDouble(0, 10);
        battery.targetMwh = battery.maxMwh / 2;
        battery.targetMissCnyPerMwh = random.nextDouble(10, 500);
        battery.endValueCnyPerMwh = random.nextDouble(0, 500);
        battery.initial = new StorageInitial(battery.maxMwh * random.nextDouble(), random.nextDouble(-5, 5), 1);
        return battery.build();
    }
}
