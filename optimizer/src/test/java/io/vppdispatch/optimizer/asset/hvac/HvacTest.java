package io.vppdispatch.optimizer.asset.hvac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.testing.Alone;
import io.vppdispatch.optimizer.testing.ChainedDays;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.RandomAssets;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hall of {@link Halls} in rows, plans known by hand, broken schedules and bad data. */
class HvacTest {

    private static final double EXACT = 1e-6;
    private static final Horizon TWO = Toys.hours(2);

    private final Halls hall = new Halls();

    private Hvac two() {
        return hall.build(2);
    }

    private Plan optimum(double... cnyPerMwh) {
        return Toys.optimum(Market.hourly(0, cnyPerMwh).with(hall.build(cnyPerMwh.length)));
    }

    @Test
    void writesARowOfEveryFamily() {
        hall.gainMw = 1.0;
        hall.discomfortCny = 10.0;
        hall.targetC = 23.0;
        hall.targetCny = 5;
        assertThat(Alone.algebra(two(), TWO))
                .contains(
                        "HV1 hall 01: theta[hall,01] + 3 p[hall,01] = " + (int) (0.5 * 24 + 0.5 * (30 + 2 * 1)),
                        "HV1 hall 02: theta[hall,02] + 3 p[hall,02] - 0.5 theta[hall,01] = " + (int) (0.5 * 32),
                        "HV2 hall 01: -theta[hall,01] - cold[hall,01] <= -20",
                        "HV3 hall 01: theta[hall,01] - warm[hall,01] <= 26",
                        "HV5 hall day: theta[hall,02] - over[hall] + under[hall] = 23",
                        "0 <= p[hall,01] <= 4");
    }

    @Test
    void heatingMakesWarmerAndABandWithoutAPriceIsABound() {
        hall.mode = HvacMode.HEATING;
        hall.outdoorC = 0;
        assertThat(Alone.algebra(two(), TWO))
                .contains("HV1 hall 01: theta[hall,01] - 3 p[hall,01] = 12", "20 <= theta[hall,01] <= 26")
                .noneMatch(line -> line.startsWith("HV2") || line.startsWith("HV3") || line.startsWith("HV5"));
    }

    /** Without power 27 °C after an hour; 26 °C are allowed. */
    @Test
    void coolsAsLittleAsTheBandAllowsAndInTheCheaperHour() {
        double alone = (0.5 * 24 + 0.5 * 30 - 26) / 3;
        Plan even = optimum(10);
        assertThat(even.objective()).isCloseTo(10 * alone, within(EXACT));
        assertThat(even.schedule().asset("hall").at("temperature_c", 0)).isCloseTo(26, within(EXACT));
        double precooled = (27 - 22) / 3.0;
        assertThat(0.5 * 22 + 0.5 * 30).isEqualTo(26);
        assertThat(optimum(10, 100).objective()).isCloseTo(10 * precooled, within(EXACT));
    }

    /** An hour in one step or in four of a quarter each with the same power ends at the same temperature. */
    @Test
    void isExactForAnyLengthOfStep() {
        for (double mw : new double[] {0, 1.5}) {
            hall.maxMw = mw;
            hall.minC = -50;
            hall.maxC = -50;
            hall.discomfortCny = 1000.0;
            double hour = endC(Toys.hours(1));
            assertThat(endC(Toys.quarters(4))).isCloseTo(hour, within(EXACT));
            assertThat(hour).isCloseTo(0.5 * 24 + 0.5 * 30 - 3 * mw, within(EXACT));
        }
    }

    private double endC(Horizon horizon) {
        int steps = horizon.steps();
        Plan plan = Toys.optimum(Alone.problem(hall.build(steps), horizon));
        return plan.schedule().asset("hall").at("temperature_c", steps - 1);
    }

    @Test
    void paysForDiscomfortWhereCoolingCostsMore() {
        hall.discomfortCny = 10.0;
        Plan warm = optimum(10 * 3 + 1);
        assertThat(warm.objective()).isCloseTo(10 * (27 - 26), within(EXACT));
        Shortage shortage = warm.audit().shortages().get(0);
        assertThat(shortage).isEqualTo(new Shortage(ShortageKind.DISCOMFORT, "hall", 0, shortage.amount()));
        assertThat(shortage.amount()).isCloseTo(27 - 26, within(EXACT));
        Plan cooled = optimum(10 * 3 - 1);
        assertThat(cooled.objective()).isCloseTo((10 * 3 - 1) / 3.0, within(EXACT));
        assertThat(cooled.audit().accounts().get(Ledger.CONSUMPTION)).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(cooled.audit().shortages()).isEmpty();
    }

    @Test
    void driftsToTheEdgeWithoutATarget() {
        assertThat(optimum(10, 10).schedule().asset("hall").at("temperature_c", 1))
                .isCloseTo(26, within(EXACT));
        hall.targetC = 24.0;
        hall.targetCny = 100;
        Plan held = optimum(10, 10);
        assertThat(held.schedule().asset("hall").at("temperature_c", 1)).isCloseTo(24, within(EXACT));
        assertThat(held.audit().totalCny(CostKind.TARGET)).isCloseTo(0, within(EXACT));
    }

    private AssetSchedule schedule(double... mw) {
        Map<String, Series> columns = new LinkedHashMap<>();
        double[] temperature = new double[mw.length];
        double before = hall.initialC;
        for (int t = 0; t < mw.length; t++) {
            before = 0.5 * before + 0.5 * hall.outdoorC - 3 * mw[t];
            temperature[t] = before;
        }
        columns.put("power_mw", Series.of(mw).map(x -> -x));
        columns.put("temperature_c", Series.of(temperature));
        columns.put("outside_band_k", Series.of(temperature).map(c -> Math.max(0, Math.max(20 - c, c - 26))));
        Double target = hall.targetC;
        columns.put("above_target_k", Series.of(temperature).map(c -> target == null ? 0 : c - target));
        columns.put("cost_cny", Series.constant(mw.length, 0));
        return new AssetSchedule("hall", columns);
    }

    private void assertOnly(HvacRule rule, AssetSchedule schedule) {
        assertThat(Alone.broken(two(), TWO, schedule)).containsExactly(rule.code());
    }

    @Test
    void passesWhatKeepsTheRulesAndGuardsEveryCell() {
        hall.targetC = 25.0;
        hall.targetCny = 1;
        assertThat(Alone.broken(two(), TWO, schedule(1, 1))).isEmpty();
        assertThat(Alone.unguarded(two(), TWO, schedule(1, 1))).isEmpty();
    }

    @Test
    void catchesATemperatureThatDoesNotFollow() {
        assertOnly(HvacRule.TEMPERATURE, schedule(1, 1).with("temperature_c", 1, 25));
    }

    @Test
    void catchesTooCold() {
        assertOnly(HvacRule.COMFORT_MIN, schedule(3, 1));
    }

    @Test
    void catchesTooWarm() {
        assertOnly(HvacRule.COMFORT_MAX, schedule(0, 2));
    }

    @Test
    void catchesMorePowerThanThereIs() {
        hall.maxMw = 0.9;
        assertOnly(HvacRule.POWER, schedule(1, 0.9));
    }

    @Test
    void catchesATargetMissedByAnotherAmount() {
        hall.targetC = 25.0;
        hall.targetCny = 1;
        assertOnly(HvacRule.TARGET, schedule(1, 1).with("above_target_k", 0, 0));
    }

    private List<String> issues() {
        return Alone.issues(two(), TWO);
    }

    @Test
    void refusesABandOutOfReach() {
        hall.maxMw = 0.1;
        assertThat(issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue)
                        .startsWith(
                                "/assets/0/comfort_max_c/0 hvac hall: the comfort band of step 1 (20.0 to 26.0) cannot be reached:"
                                        + " the temperature can be 26.700 to 27.000"));
        hall.discomfortCny = 1.0;
        assertThat(issues()).isEmpty();
    }

    @Test
    void refusesABandTurnedRoundAndPricesWithoutEffect() {
        hall.minC = 27;
        hall.discomfortCny = 0.0;
        hall.targetCny = 3;
        assertThat(issues())
                .containsExactlyInAnyOrder(
                        "/assets/0/comfort_min_c/0 hvac hall: comfort_min_c[0] (27.0) must be at most comfort_max_c (26.0)",
                        "/assets/0/comfort_min_c/1 hvac hall: comfort_min_c[1] (27.0) must be at most comfort_max_c (26.0)",
                        "/assets/0/discomfort_cny_per_k_h hvac hall: discomfort_cny_per_k_h (0.0) must be above 0; leave it"
                                + " out where the band is always kept",
                        "/assets/0/target_miss_cny_per_k hvac hall: target_miss_cny_per_k (3.0) must be 0 without"
                                + " target_c, or it has no effect");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void twoHalfDaysAreOneDay(long seed) {
        Random random = new Random(seed);
        Market market = Market.random(Mixed.halfHours(20), 40, random);
        DispatchProblem whole = market.with(new RandomAssets(random, market.horizon()).hvac("offices"));
        ChainedDays.plan(whole, 1 + random.nextInt(18), Toys::optimum).assertOneLongDay(whole);
    }
}
