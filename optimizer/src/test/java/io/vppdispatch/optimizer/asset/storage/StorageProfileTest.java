package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store whose limits, efficiencies and costs differ by step, on three half hours. */
class StorageProfileTest {

    private static final StorageProfile PROFILE = new StorageProfile(
            Series.of(1, 2, 3),
            Series.of(10, 11, 12),
            Series.of(2, 0, 2),
            Series.of(4, 3, 2),
            Series.of(0, 1, 0),
            Series.of(3, 2, 1),
            Series.of(0.8, 0.6, 0.4),
            Series.of(0.5, 0.25, 0.5),
            Series.of(1, 2, 3),
            Series.of(4, 5, 6),
            Series.of(0, 0, 1),
            Series.of(2, 0, 4),
            7,
            false);

    private static Storage store(StorageProfile profile) {
        return new Storage("bat", Toys.NODE, 4, 3, 0, 12, 1, 1, 0.1, 8, profile, StorageInitial.stored(6));
    }

    private static DispatchProblem problem(StorageProfile profile) {
        return Battery.alone(store(profile), Battery.halfHours(3));
    }

    private static StorageProfile changed(String component, Object value) {
        Storage changed = (Storage) Rewrite.with(store(PROFILE), component, value);
        return changed.profile() == null ? PROFILE : changed.profile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S1 bat 01: E[bat,01] - 0.4 c[bat,01] + d[bat,01] + 0.5 w[bat,01] = 6.7",
                "S1 bat 02: E[bat,02] - 0.95 E[bat,01] - 0.3 c[bat,02] + 2 d[bat,02] + 0.5 w[bat,02] = 0",
                "2 <= E[bat,02] <= 11",
                "0 <= c[bat,03] <= 2",
                "0 <= w[bat,03] <= 4",
                "S3 bat 02: c[bat,02] + 3 y[bat,02] <= 3",
                "S4 bat 02: d[bat,02] - 2 y[bat,02] <= 0",
                "S23 bat 01: 2 k[bat,01] - c[bat,01] <= 0",
                "S23 bat 01: c[bat,01] - 4 k[bat,01] <= 0",
                "S24 bat 02: g[bat,02] - d[bat,02] <= 0",
                "S24 bat 02: d[bat,02] - 2 g[bat,02] <= 0"
            })
    void writes(String line) {
        assertThat(algebra(PROFILE).lines()).contains(line);
    }

    @Test
    void whereBothMayHappenAtOnceNothingExcludesThem() {
        assertThat(algebra(PROFILE)).doesNotContain("S3 bat 03").doesNotContain("S4 bat 03");
    }

    @Test
    void aCyclicStoreBeginsWithWhatItEndsWith() {
        assertThat(algebra(changed("cyclic", true)).lines())
                .contains("S1 bat 01: E[bat,01] - 0.95 E[bat,03] - 0.4 c[bat,01] + d[bat,01] + 0.5 w[bat,01] = 1");
    }

    @Test
    void pricesAreThoseOfTheStep() {
        String objective = algebra(PROFILE).lines().findFirst().orElseThrow();
        assertThat(objective)
                .contains(0.5 * (8 + 5) + " d[bat,02]")
                .contains(0.5 * 3 + " c[bat,03]")
                .contains(0.5 * 7 + " w[bat,01]");
    }

    /** The only gain is the price of power in the last step; 10 MWh of inflow meet a store that holds 10 and loses nothing. */
    @Test
    void inflowThatDoesNotFitIsSpilled() {
        StorageProfile river = new StorageProfile(
                null, null, null, null, null, null, null, null, null, null, null, Series.of(8, 8, 0), 1, false);
        Storage store = new Storage("bat", Toys.NODE, 0, 3, 0, 5, 1, 1, 0, 0, river, StorageInitial.stored(4));
        Plan plan = Toys.optimum(Battery.alone(store, Battery.halfHours(3)));

        AssetSchedule bat = plan.schedule().asset("bat");
        double spilledMwh = 0.5 * bat.column(StorageColumns.SPILL_MW).sum();
        double dischargedMwh = 0.5 * bat.column(StorageColumns.DISCHARGE_MW).sum();
        assertThat(spilledMwh)
                .as("4 in store, 8 come, 2 x 1.5 leave before they are full")
                .isCloseTo(4, within(1e-6));
        assertThat(dischargedMwh).isGreaterThan(2 * 1.5 - 1e-6);
        assertThat(plan.audit().isClean()).isTrue();
    }

    @Test
    void catchesLessThanTheLeastPower() {
        assertOnly(StorageRule.CHARGE_LEAST, schedule(new double[] {1, 0, 0}, new double[] {0, 0, 0}));
        assertOnly(StorageRule.DISCHARGE_LEAST, schedule(new double[] {0, 0, 0}, new double[] {0, 0.5, 0}));
    }

    @Test
    void catchesMoreThanTheMostOfTheStep() {
        assertOnly(StorageRule.DISCHARGE, schedule(new double[] {0, 0, 0}, new double[] {0, 0, 1.5}));
        assertOnly(StorageRule.CHARGE, schedule(new double[] {0, 0, 2.5}, new double[] {0, 0, 0}));
    }

    @Test
    void catchesSpillBeyondTheInflow() {
        double[] none = new double[3];
        assertOnly(StorageRule.SPILL, schedule(none, none, new double[] {0, 1, 0}));
    }

    @Test
    void catchesAModeThatIsNotThatOfTheNetPower() {
        Schedule both = schedule(new double[] {0, 0, 2}, new double[] {0, 0, 1});
        assertThat(violations(both)).isEmpty();
        assertOnly(StorageRule.MODE, both.with(both.asset("bat").with(StorageColumns.MODE, 2, 1)));
        assertOnly(StorageRule.MODE, both.with(both.asset("bat").with(StorageColumns.MODE, 2, 0)));
        assertOnly(StorageRule.MODE, schedule(new double[] {2, 0, 0}, new double[] {1, 0, 0}));
    }

    @Test
    void refusesWhatTheStoreCannotHold() {
        assertThat(onlyIssue(limits(Series.of(10, 13, 12), null)).message())
                .contains("max_mwh[1] (13.0) must be between min_mwh (0.0) and what the store allows (12.0)");
        assertThat(issue("chargeMinMw", Series.of(5, 0, 0)).path()).isEqualTo("/assets/0/profile/charge_min_mw/0");
        assertThat(issue("bothAtOnce", Series.of(0.5, 0, 0)).message())
                .contains("both_at_once[0] (0.5) must be 0 or 1");
        assertThat(onlyIssue(limits(null, Series.of(1, 1))).code()).isEqualTo("length");
    }

    @Test
    void refusesAPriceOfSpillWithoutInflow() {
        StorageProfile dry =
                new StorageProfile(null, null, null, null, null, null, null, null, null, null, null, null, 3, false);
        assertThat(ProblemCheck.issuesOf(problem(dry)))
                .singleElement()
                .extracting(ProblemIssue::message)
                .asString()
                .contains("spill_cny_per_mwh (3.0) must be 0 without inflow_mw");
    }

    @Test
    void refusesReserveAndAnEndValueThatCannotCount() {
        DispatchProblem reserve =
                problem(PROFILE).withAssets(List.of(Rewrite.with(store(PROFILE), "holdsReserve", true)));
        assertThat(ProblemCheck.issuesOf(reserve))
                .extracting(ProblemIssue::path)
                .containsExactly("/assets/0/profile");
        DispatchProblem end = problem(PROFILE)
                .withAssets(List.of(Rewrite.with(store(changed("cyclic", true)), "endValueCnyPerMwh", 5.0)));
        assertThat(ProblemCheck.issuesOf(end))
                .extracting(ProblemIssue::path)
                .containsExactly("/assets/0/profile/cyclic");
    }

    private static ProblemIssue issue(String component, Object value) {
        return onlyIssue(changed(component, value));
    }

    private static StorageProfile limits(@Nullable Series maxMwh, @Nullable Series dischargeMaxMw) {
        return new StorageProfile(
                null, maxMwh, null, null, null, dischargeMaxMw, null, null, null, null, null, null, 0, false);
    }

    private static ProblemIssue onlyIssue(StorageProfile profile) {
        var issues = ProblemCheck.issuesOf(problem(profile));
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    private static String algebra(StorageProfile profile) {
        return DispatchModel.of(problem(profile), Formulation.TIGHT).lp().toString();
    }

    private static List<Violation> violations(Schedule schedule) {
        return Auditor.audit(problem(PROFILE), schedule, Tolerance.EXACT).violations();
    }

    private static void assertOnly(StorageRule rule, Schedule schedule) {
        assertThat(violations(schedule))
                .extracting(Violation::tag)
                .containsOnly(rule)
                .isNotEmpty();
    }

    private static Schedule schedule(double[] charge, double[] discharge) {
        return schedule(charge, discharge, new double[3]);
    }

    /** What the schedule must say, worked out from charge, discharge and spill by hand. */
    private static Schedule schedule(double[] charge, double[] discharge, double[] spill) {
        double[] in = {0.8, 0.6, 0.4};
        double[] out = {0.5, 0.25, 0.5};
        double[] inflow = {2, 0, 4};
        double[] power = new double[3];
        double[] stored = new double[3];
        double[] drawn = new double[3];
        double[] cost = new double[3];
        double energy = 6;
        double sum = 0;
        for (int t = 0; t < 3; t++) {
            energy += -0.05 * energy + 0.5 * (in[t] * charge[t] - discharge[t] / out[t] + inflow[t] - spill[t]);
            stored[t] = energy;
            sum += 0.5 * discharge[t] / out[t];
            drawn[t] = sum;
            power[t] = discharge[t] - charge[t];
            cost[t] = 0.5 * ((8 + 4 + t) * discharge[t] + (1 + t) * charge[t] + 7 * spill[t]);
        }
        Series net = Series.of(power);
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put("power_mw", net);
        columns.put("charge_mw", Series.of(charge));
        columns.put("discharge_mw", Series.of(discharge));
        columns.put("stored_mwh", Series.of(stored));
        columns.put("mode", net.map(Math::signum));
        columns.put("drawn_today_mwh", Series.of(drawn));
        columns.put("change_mw", Series.of(power[0], power[1] - power[0], power[2] - power[1]));
        columns.put("above_target_mwh", Series.constant(3, 0));
        columns.put("spill_mw", Series.of(spill));
        columns.put("cost_cny", Series.of(cost));
        AssetSchedule node = new AssetSchedule(
                Toys.NODE,
                Map.of(
                        Schedule.SHORTAGE_MW, net.map(mw -> Math.max(0, -mw)),
                        Schedule.SURPLUS_MW, net.map(mw -> Math.max(0, mw))));
        return new Schedule(List.of(new AssetSchedule("bat", columns)), List.of(node), List.of());
    }
}
