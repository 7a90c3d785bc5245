package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plans with every option: clean as they are, caught when a single cell is edited, by the rule that it breaks. */
class PumpedStorageOptionAuditTest {

    private static final int STEPS = 6;

    private final Station station = new Station();

    /** Pumps cheaply in the first hours and generates dearly in the last ones. */
    private Plan plan(List<ReserveProduct> products) {
        Market market = Market.hourly(300, 10, 12, 300, 300, 900, 950);
        return Toys.optimum(market.with(station.build()).withReserves(products));
    }

    private void everyOption() {
        MachineGroup group = new MachineGroup("a", 2, 20, 60, 50, 2, 2.5, 100, 150);
        station.groups.add(group);
        station.machines(machine -> Station.variableSpeed(machine, 30))
                .machines(machine -> Station.startingAtMost(machine, 2))
                .machines(machine -> Station.startingWithin(machine, 5))
                .machines(machine -> Station.banded(machine, HeadBand.of(0.3, 2.2, 2.7)));
        station.holdsReserve = true;
        station.idleHours = 1;
        station.upperMillionM3 = 0.2;
        station.lower = new LowerReservoir(0, 2, 10);
        station.lowerMillionM3 = 0.8;
        station.spillMaxM3PerS = 10;
        station.endRule = EndRule.CYCLIC;
        station.endTargetMissCnyPerThousandM3 = 5;
        station.endValueRule = EndValueRule.REPLACEMENT;
    }

    private static List<ReserveProduct> products() {
        return List.of(
                product("up", ReserveKind.UP, 20),
                product("spin", ReserveKind.SPINNING, 10),
                product("down", ReserveKind.DOWN, 15));
    }

    private static ReserveProduct product(String id, ReserveKind kind, double mw) {
        return ReserveProduct.of(id, kind, Series.constant(STEPS, mw), 10.0, 20.0);
    }

    @Test
    void catchesEveryEditedCell() {
        everyOption();
        Plan plan = plan(products());
        AssetSchedule phs = plan.schedule().asset("phs");
        assertThat(phs.column("head_band").max()).isEqualTo(2);
        List<String> missed = new ArrayList<>();
        for (String column : phs.columns().keySet()) {
            for (int t = 0; t < STEPS; t++) {
                for (double edit : new double[] {0.5, -0.5, 1, -1}) {
                    Schedule edited = plan.schedule().with(phs.with(column, t, phs.at(column, t) + edit));
                    if (Auditor.audit(plan.problem(), edited, Tolerance.ofDecimals(3))
                            .isClean()) {
                        missed.add(column + " at " + t + " by " + edit);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void catchesAMachineThatStartsTooOften() {
        station.groups.add(Station.startingAtMost(new MachineGroup("a", 2, 20, 60, 50, 2, 2.5, 0, 0), 1));
        StationSchedule schedule = schedule();
        schedule.generate(0, 0, 1, 40);
        schedule.generate(0, 2, 1, 40);
        schedule.machineModes = List.of(Series.of(1, 0, 0, 0, 0, 0), Series.of(0, 0, 1, 0, 0, 0));
        assertOnly(schedule);
        schedule.machineModes = List.of(Series.of(1, 0, 1, 0, 0, 0), Series.of(0, 0, 0, 0, 0, 0));
        assertOnly(schedule, PumpedStorageRule.STARTS_PER_DAY);
        station.idleHours = 1.5;
        station.machines(group -> Station.startingAtMost(group, 2));
        StationSchedule tooSoon = schedule();
        tooSoon.generate(0, 0, 1, 40);
        tooSoon.generate(0, 2, 1, 40);
        tooSoon.machineModes = List.of(Series.of(1, 0, 1, 0, 0, 0), Series.of(0, 0, 0, 0, 0, 0));
        assertOnly(tooSoon, PumpedStorageRule.REST);
    }

    @Test
    void catchesMachinesThatSwapOrStayIdleTooShortly() {
        station.groups.add(new MachineGroup("a", 2, 20, 60, 50, 2, 2.5, 0, 0));
        StationSchedule schedule = schedule();
        schedule.generate(0, 0, 1, 40);
        schedule.generate(0, 1, 1, 40);
        schedule.machineModes = List.of(Series.of(1, 0, 0, 0, 0, 0), Series.of(0, 1, 0, 0, 0, 0));
        assertOnly(schedule, PumpedStorageRule.HAND_OUT);
        station.idleHours = 1.5;
        StationSchedule other = schedule();
        other.generate(0, 0, 1, 40);
        other.pumping[0][2] = 1;
        other.machineModes = List.of(Series.of(1, 0, -1, 0, 0, 0), Series.of(0, 0, 0, 0, 0, 0));
        assertOnly(other, PumpedStorageRule.IDLE_TO_PUMP);
        other.machineModes = List.of(Series.of(1, 0, 0, 0, 0, 0), Series.of(0, 0, -1, 0, 0, 0));
        assertOnly(other);
    }

    @Test
    void catchesMoreMachinesInTwoModesThanThereAre() {
        station.groups.add(new MachineGroup("a", 2, 20, 60, 50, 2, 2.5, 0, 0));
        station.hydraulicShortCircuit = true;
        StationSchedule schedule = schedule();
        schedule.generate(0, 0, 1, 40);
        schedule.pumping[0][0] = 1;
        assertOnly(schedule);
        schedule.generate(0, 0, 2, 40);
        assertOnly(schedule, PumpedStorageRule.ONE_MODE);
    }

    @Test
    void catchesOptionsOfAPlanByTheirRules() {
        everyOption();
        Plan plan = plan(products());
        AssetSchedule phs = plan.schedule().asset("phs");
        assertThat(tags(plan, phs.with("head_band", 0, 3))).contains(PumpedStorageRule.BAND_COUNTS);
        assertThat(tags(plan, phs.with("head_band", 0, 2))).contains(PumpedStorageRule.HEAD_BAND);
        assertThat(tags(plan, phs.with("head_error_thousand_m3", 0, 9))).containsExactly(PumpedStorageRule.HEAD_ERROR);
        assertThat(tags(plan, phs.with("water_value_cny_per_thousand_m3", 0, 9)))
                .containsExactly(PumpedStorageRule.WATER_VALUE);
        assertThat(tags(plan, phs.with("a_pump_mw", 0, 101))).contains(PumpedStorageRule.VARIABLE_PUMP);
        assertThat(tags(plan, phs.with("a_reserve_up_generate_mw", 0, 7))).contains(PumpedStorageRule.RESERVE);
        assertThat(tags(plan, phs.with("held_60min_down_m3_per_s", 0, 900))).containsExactly(PumpedStorageRule.BACKING);
    }

    /** Energy taken less energy given less the gain in store, all as generation at the mean of the bands. */
    @Test
    void countsLossesSoThatEnergyIsKept() {
        everyOption();
        station.inflowM3PerS = Series.constant(STEPS, 3);
        Plan plan = plan(products());
        AssetSchedule phs = plan.schedule().asset("phs");
        double taken = -phs.column("power_mw").sum();
        double rate = (2 + 2.2) / 2;
        double gained = (phs.at("upper_thousand_m3", STEPS - 1) - 200) / 3.6 * rate;
        assertThat(plan.audit().account(Ledger.STORAGE_LOSS))
                .isCloseTo(taken + STEPS * 3 * rate - gained, within(1e-6));
    }

    private StationSchedule schedule() {
        return new StationSchedule(station.build(), Station.halfHours(STEPS));
    }

    private void assertOnly(StationSchedule schedule, Tag... tags) {
        DispatchProblem problem = Station.alone(station.build(), Station.halfHours(STEPS));
        List<Violation> violations =
                Auditor.audit(problem, schedule.toSchedule(), Tolerance.EXACT).violations();
        assertThat(violations.stream().map(Violation::tag).collect(Collectors.toSet()))
                .as(violations.toString())
                .containsExactlyInAnyOrder(tags);
    }

    private static Set<Tag> tags(Plan plan, AssetSchedule edited) {
        return Auditor.audit(plan.problem(), plan.schedule().with(edited), Tolerance.EXACT).violations().stream()
                .map(Violation::tag)
                .collect(Collectors.toSet());
    }
}
