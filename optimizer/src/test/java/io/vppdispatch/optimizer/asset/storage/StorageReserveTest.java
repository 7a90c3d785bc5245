package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reserve of a store is backed by power and, for as long as it must be held, by energy. */
class StorageReserveTest {

    private static final double EXACT = 1e-6;
    private static final double PRICE = 1000;

    private final Battery battery = new Battery();

    private static ReserveProduct product(String id, ReserveKind kind, double mw, int steps, double holdMinutes) {
        return new ReserveProduct(id, kind, Series.constant(steps, mw), null, holdMinutes, List.of(), PRICE);
    }

    private static List<ReserveProduct> bothWays(int steps) {
        return List.of(
                product("up", ReserveKind.UP, 5, steps, 60),
                product("spin", ReserveKind.SPINNING, 5, steps, 30),
                product("down", ReserveKind.DOWN, 5, steps, 60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N2 up 01: 5 <= r[bat,up,01] + lack[up,01]",
                "S10 bat 01: d[bat,01] - c[bat,01] + r[bat,up,01] + r[bat,spin,01] <= 3",
                "S11 bat 01: -d[bat,01] + c[bat,01] + r[bat,down,01] <= 4",
                "S12 bat 01: r[bat,up,01] + r[bat,spin,01]"
                        + " - 0.6 cut[bat,up+0,01] - 0.6 cut[bat,spin+0,01] - E[bat,01] <= -2",
                "S12 bat 01: 2 r[bat,up,01] + r[bat,spin,01]"
                        + " - 0.6 cut[bat,up+0,01] - 0.6 cut[bat,up+1,01] - 0.6 cut[bat,spin+0,01] - E[bat,02] <= -2",
                "S12 bat 03: 2 r[bat,up,03] + r[bat,spin,03]"
                        + " - 0.6 cut[bat,up+0,03] - 0.6 cut[bat,spin+0,03] - E[bat,03] <= -2",
                "S12 bat 01: cut[bat,up+1,01] - r[bat,up,01] <= 0",
                "S12 bat 01: cut[bat,up+0,01] + cut[bat,spin+0,01] - c[bat,01] <= 0",
                "S12 bat 02: cut[bat,up+1,01] - c[bat,02] <= 0",
                "S13 bat 02: 0.4 r[bat,down,02] + 0.6 cut[bat,down+0,02] + E[bat,02] <= 12",
                "S13 bat 02: 0.8 r[bat,down,02]"
                        + " + 0.6 cut[bat,down+0,02] + 0.6 cut[bat,down+1,02] + E[bat,03] <= 12",
                "S13 bat 02: r[bat,down,02] + 5 y[bat,03] - cut[bat,down+1,02] <= 5"
            })
    void writes(String line) {
        assertThat(algebra(Battery.full()).lines()).contains(line);
    }

    @Test
    void writesOneRowPerStepOfTheHoldTime() {
        Predicate<String> ofEnergy = line -> line.startsWith("S12 bat") && line.contains(" E[");
        assertThat(algebra(Battery.full()).lines().filter(ofEnergy).map(line -> line.substring(0, 10)))
                .containsExactly("S12 bat 01", "S12 bat 01", "S12 bat 02", "S12 bat 02", "S12 bat 03");
    }

    @Test
    void writesTheStricterForms() {
        Battery strict = Battery.full();
        strict.strictReserveHold = true;
        strict.reserveWithinMode = true;
        assertThat(algebra(strict).lines())
                .contains("S10 bat 01: d[bat,01] - c[bat,01] + r[bat,up,01] + r[bat,spin,01] - 3 y[bat,01] <= 0")
                .contains("S11 bat 01: -d[bat,01] + c[bat,01] + r[bat,down,01] + 4 y[bat,01] <= 4")
                .contains("S12 bat 01: 2 r[bat,up,01] + r[bat,spin,01]"
                        + " - 0.6 cut[bat,up+0,01] - 0.6 cut[bat,spin+0,01] - E[bat,01] <= -2");
    }

    @Test
    void writesWhatWasHeldBefore() {
        Battery later = Battery.full();
        HeldReserve held = new HeldReserve(true, 30, 60, 1.5, 0.5);
        HeldReserve down = new HeldReserve(false, 30, 60, 5, 0.25);
        later.initial = new StorageInitial(6, 1, 1, List.of(held, down), List.of());
        assertThat(algebra(later).lines())
                .contains("S12 bat 01: -0.6 cut[bat,held30.1,01] - E[bat,01] <= " + -(2 + 1.5 * 1 / 0.5 - 1.2 * 0.5))
                .contains("S12 bat 01: cut[bat,held30.1,01] - c[bat,01] <= 0")
                .contains("S13 bat 01: 3 y[bat,01] + E[bat,01] <= " + (12 - 5 * 0.8 - 1.2 * 0.25))
                .noneMatch(line -> line.startsWith("S12 bat 02: -E[bat,02] "));
    }

    private static String algebra(Battery battery) {
        DispatchProblem problem = Battery.alone(battery.build(), Battery.halfHours(3));
        return DispatchModel.of(problem.withReserves(bothWays(3)), Formulation.TIGHT)
                .lp()
                .toString();
    }

    /** 6 MWh at an efficiency of a half give 3 MWh: 1.5 MW over two hours, whatever the power could do. */
    @Test
    void holdsNoMoreThanTheEnergyLasts() {
        battery.dischargeEfficiency = 0.5;
        battery.initial = StorageInitial.stored(6);
        battery.chargeMaxMw = 0;
        Plan plan = plan(1, product("up", ReserveKind.UP, 3, 1, 120));
        assertThat(held(plan, "up", 0)).isCloseTo(6 * 0.5 / 2, within(EXACT));
        assertThat(plan.objective()).isCloseTo(PRICE * (3 - 1.5), within(EXACT));
    }

    /** 10 MWh of room filled at 0.8: 5 MW down for two hours put in 8 MWh, 12 - 6 = 6 MWh take 3.75 MW. */
    @Test
    void takesNoMoreThanThereIsRoomFor() {
        battery.chargeEfficiency = 0.8;
        battery.dischargeMaxMw = 0;
        battery.initial = StorageInitial.stored(6);
        Plan plan = plan(1, product("down", ReserveKind.DOWN, 5, 1, 120));
        assertThat(held(plan, "down", 0)).isCloseTo((12 - 6) / (0.8 * 2), within(EXACT));
    }

    /**
     * 12 MWh less 2 MW over an hour at an efficiency of a half leave 8 MWh. Not discharging leaves the 4 MWh in store again, so that
     * the store is full with 2 MW called; at the efficiency of charging it would seem to have room for (12 - 8) / 0.8 = 5 MW.
     */
    @Test
    void countsWhatDischargingLessLeavesInStore() {
        discharging();
        Plan plan = plan(1, product("down", ReserveKind.DOWN, 5, 1, 60));
        assertThat(plan.schedule().asset("bat").at("stored_mwh", 0)).isCloseTo(12 - 2 / 0.5, within(EXACT));
        assertThat(held(plan, "down", 0)).isCloseTo((12 - 8) * 0.5, within(EXACT));
    }

    /** A store at rest fills at the efficiency of charging. */
    @Test
    void countsWhatChargingPutsIntoAStoreAtRest() {
        battery.chargeEfficiency = 0.8;
        battery.dischargeEfficiency = 0.5;
        battery.initial = StorageInitial.stored(10);
        battery.endValueCnyPerMwh = 10;
        battery.throughputCnyPerMwh = 1000;
        battery.holdingCnyPerMwhH = 10;
        Plan plan = plan(1, product("down", ReserveKind.DOWN, 5, 1, 60));
        assertThat(held(plan, "down", 0)).isCloseTo((12 - 10) / 0.8, within(EXACT));
    }

    /** 4 MW charged over an hour at 0.8 put 3.2 MWh into an empty store, and not charging them takes no more out of it. */
    @Test
    void countsWhatChargingLessLeavesOut() {
        charging();
        Plan plan = plan(1, product("up", ReserveKind.UP, 5, 1, 60));
        assertThat(plan.schedule().asset("bat").at("stored_mwh", 0)).isCloseTo(4 * 0.8, within(EXACT));
        assertThat(held(plan, "up", 0)).isCloseTo(3.2 / 0.8, within(EXACT));
    }

    /** Two products share the 4 MW that can be left uncharged: 3 MW over the hour and 1 MW over half of it. */
    @Test
    void cutsAChargeOnceOnly() {
        charging();
        ReserveProduct dear = new ReserveProduct("up", ReserveKind.UP, Series.of(3), null, 60, List.of(), 10 * PRICE);
        Plan plan = plan(1, dear, product("spin", ReserveKind.SPINNING, 3, 1, 30));
        double left = 3.2 - 0.8 * (3 * 1 + 1 * 0.5);
        assertThat(held(plan, "up", 0)).isCloseTo(3, within(EXACT));
        assertThat(held(plan, "spin", 0)).isCloseTo(1 + left * 0.5 / 0.5, within(EXACT));
    }

    private void discharging() {
        battery.chargeEfficiency = 0.8;
        battery.dischargeEfficiency = 0.5;
        battery.dischargeMaxMw = 2;
        battery.endValueCnyPerMwh = -2000;
        battery.initial = StorageInitial.stored(12);
    }

    private void charging() {
        battery.chargeEfficiency = 0.8;
        battery.dischargeEfficiency = 0.5;
        battery.endValueCnyPerMwh = 2000;
    }

    /** The schedule runs on: what is discharged in the hours of the hold is not there for reserve. */
    @Test
    void countsWhatTheScheduleTakesMeanwhile() {
        battery.chargeMaxMw = 0;
        battery.initial = StorageInitial.stored(6);
        Market market = Market.hourly(5, 0, 500, 0);
        Plan plan = Toys.optimum(market.with(battery.build())
                .withReserves(List.of(
                        new ReserveProduct("up", ReserveKind.UP, Series.of(3, 0, 0), null, 120, List.of(), 400.0))));
        double sold = 3;
        assertThat(plan.schedule().asset("bat").at("discharge_mw", 1)).isCloseTo(sold, within(EXACT));
        assertThat(held(plan, "up", 0)).as("2 h of reserve and what is sold").isCloseTo((6 - sold) / 2, within(EXACT));
    }

    /** Two products of 2 MW over an hour need 4 MW and 4 MWh together. */
    @Test
    void addsUpProductsHeldAtOnce() {
        battery.dischargeMaxMw = 10;
        battery.chargeMaxMw = 0;
        battery.initial = StorageInitial.stored(3);
        Plan energy = plan(1, product("up", ReserveKind.UP, 2, 1, 60), product("spin", ReserveKind.SPINNING, 2, 1, 60));
        assertThat(held(energy, "up", 0) + held(energy, "spin", 0)).isCloseTo(3, within(EXACT));
        battery.initial = StorageInitial.stored(12);
        battery.dischargeMaxMw = 2.5;
        Plan power = plan(1, product("up", ReserveKind.UP, 2, 1, 60), product("spin", ReserveKind.SPINNING, 2, 1, 60));
        assertThat(held(power, "up", 0) + held(power, "spin", 0)).isCloseTo(2.5, within(EXACT));
    }

    /** A charging store that stops charging and discharges gives both powers; within its mode only the first. */
    @Test
    void mayChangeItsModeUnlessItMayNot() {
        battery.initial = StorageInitial.stored(8);
        battery.endValueCnyPerMwh = 2000;
        assertThat(held(plan(1, product("up", ReserveKind.UP, 10, 1, 60)), "up", 0))
                .isCloseTo(4 + 3, within(EXACT));
        battery.reserveWithinMode = true;
        assertThat(held(plan(1, product("up", ReserveKind.UP, 10, 1, 60)), "up", 0))
                .isCloseTo(4, within(EXACT));
    }

    /** With one hour of 4 h held, the easy form asks for what has been delivered by then, the strict one for all of it. */
    @Test
    void asksForTheWholeHoldTimeAtOnceInTheStrictForm() {
        battery.chargeMaxMw = 1;
        battery.initial = StorageInitial.stored(2);
        ReserveProduct up = new ReserveProduct("up", ReserveKind.UP, Series.of(3, 0), null, 120, List.of(), PRICE);
        assertThat(held(plan(2, up), "up", 0))
                .as("one more hour of charging")
                .isCloseTo((2 + 1 + 1) / 2.0, within(EXACT));
        battery.strictReserveHold = true;
        assertThat(held(plan(2, up), "up", 0)).isCloseTo((2 + 1) / 2.0, within(EXACT));
    }

    @Test
    void carriesWhatMustStillBeBacked() {
        battery.initial = StorageInitial.stored(6);
        battery.chargeMaxMw = 0;
        Plan plan = plan(3, product("up", ReserveKind.UP, 1, 3, 120));
        StorageInitial end = (StorageInitial) plan.endState().states().get("bat");
        assertThat(end.heldReserves()).containsExactly(new HeldReserve(true, 60, 120, 1));
    }

    /** A call for 1 MW has left 1 MW of discharge undone for an hour when the horizon ends. */
    @Test
    void carriesWhatACallHadCutByThen() {
        discharging();
        Plan plan = plan(1, product("down", ReserveKind.DOWN, 1, 1, 90));
        StorageInitial end = (StorageInitial) plan.endState().states().get("bat");
        HeldReserve held = end.heldReserves().get(0);
        assertThat(held.mw()).isCloseTo(1, within(EXACT));
        assertThat(held.cutMwh()).isCloseTo(1 * 1, within(EXACT));
    }

    @Test
    void auditFindsReserveBeyondThePower() {
        battery.smoothingCnyPerMw = 1;
        battery.initial = StorageInitial.stored(6);
        assertThat(broken(0, 3.2, "up")).containsExactly("S10");
        assertThat(broken(0, 4.2, "down")).containsExactly("S11");
        assertThat(broken(0, -0.1, "up")).as("less than nothing is asked for").containsExactly("N2", "S10");
    }

    @Test
    void auditFindsReserveBeyondTheEnergy() {
        battery.smoothingCnyPerMw = 1;
        battery.dischargeMaxMw = 20;
        battery.chargeMaxMw = 20;
        battery.initial = StorageInitial.stored(6);
        assertThat(broken(2, 6.1, "up")).containsExactly("S12");
        assertThat(broken(2, 6.1, "down")).containsExactly("S13");
    }

    /** Full after 2 MW called; charging 2.1 MW instead would fit, were nothing discharged. */
    @Test
    void auditFindsReserveThatStaysInStore() {
        discharging();
        Plan plan = plan(1, product("down", ReserveKind.DOWN, 0, 1, 60));
        assertThat(Mutants.broken(plan.problem(), plan.schedule(), "bat", own -> own.with("reserve_down_mw", 0, 2.01)))
                .containsExactly("S13");
        assertThat(Mutants.broken(plan.problem(), plan.schedule(), "bat", own -> own.with("reserve_down_mw", 0, 1.99)))
                .isEmpty();
    }

    /** 2 MW of discharge and 1 MW of charge: the part that is charged counts less. */
    @Test
    void auditCountsEachPartOfACallByItsOwnEfficiency() {
        discharging();
        battery.initial = StorageInitial.stored(11);
        Plan plan = plan(1, product("down", ReserveKind.DOWN, 0, 1, 60));
        double fits = 2 + (12 - 11) / 0.8;
        assertThat(Mutants.broken(
                        plan.problem(), plan.schedule(), "bat", own -> own.with("reserve_down_mw", 0, fits - 0.01)))
                .isEmpty();
        assertThat(Mutants.broken(
                        plan.problem(), plan.schedule(), "bat", own -> own.with("reserve_down_mw", 0, fits + 0.01)))
                .containsExactly("S13");
    }

    @Test
    void auditFindsReserveThatChargingLessDoesNotGive() {
        charging();
        Plan plan = plan(1, product("up", ReserveKind.UP, 0, 1, 60));
        assertThat(Mutants.broken(plan.problem(), plan.schedule(), "bat", own -> own.with("reserve_up_mw", 0, 4.01)))
                .containsExactly("S12");
        assertThat(Mutants.broken(plan.problem(), plan.schedule(), "bat", own -> own.with("reserve_up_mw", 0, 3.99)))
                .isEmpty();
    }

    @Test
    void auditFindsAModeThatReserveMustNotLeave() {
        battery.initial = StorageInitial.stored(8);
        battery.endValueCnyPerMwh = 2000;
        DispatchProblem loose = problem(1, product("up", ReserveKind.UP, 10, 1, 60));
        Plan plan = Toys.optimum(loose);
        battery.reserveWithinMode = true;
        DispatchProblem within = problem(1, product("up", ReserveKind.UP, 10, 1, 60));
        assertThat(Mutants.codes(within, plan.schedule())).containsExactly("S10");
    }

    @Test
    void auditFindsAnIdleStoreThatHoldsBothWaysWithinOneMode() {
        battery.initial = StorageInitial.stored(6);
        battery.smoothingCnyPerMw = 1;
        battery.reserveWithinMode = true;
        Plan plan = plan(1, product("up", ReserveKind.UP, 0, 1, 60), product("down", ReserveKind.DOWN, 0, 1, 60));
        AssetSchedule idle = plan.schedule().asset("bat");
        Set<String> codes = Mutants.broken(
                plan.problem(),
                plan.schedule(),
                "bat",
                schedule -> idle.with("reserve_up_mw", 0, 1).with("reserve_down_mw", 0, 1));
        assertThat(codes).containsExactly("S11");
    }

    @Test
    void auditFindsEnergyThatReserveHeldBeforeStillNeeds() {
        battery.smoothingCnyPerMw = 1;
        battery.initial = StorageInitial.stored(6);
        Plan plan = plan(1, product("up", ReserveKind.UP, 0, 1, 60));
        battery.initial = new StorageInitial(6, 0, 0, List.of(new HeldReserve(true, 60, 120, 3.1)), List.of());
        DispatchProblem later = problem(1, product("up", ReserveKind.UP, 0, 1, 60));
        assertThat(Mutants.codes(later, plan.schedule())).containsExactly("S12");
    }

    private Set<String> broken(int step, double mw, String product) {
        List<ReserveProduct> products = new ArrayList<>(bothWays(3));
        products.replaceAll(each -> new ReserveProduct(
                each.id(), each.kind(), Series.constant(3, 0), null, each.holdMinutes(), List.of(), PRICE));
        DispatchProblem problem = problem(3, products.toArray(ReserveProduct[]::new));
        Plan plan = Toys.optimum(problem);
        return Mutants.broken(problem, plan.schedule(), "bat", own -> own.with("reserve_" + product + "_mw", step, mw));
    }

    private Plan plan(int steps, ReserveProduct... products) {
        return Toys.optimum(problem(steps, products));
    }

    private DispatchProblem problem(int steps, ReserveProduct... products) {
        Horizon hours = Toys.hours(steps);
        return Battery.alone(battery.build(), hours).withReserves(List.of(products));
    }

    private static double held(Plan plan, String product, int step) {
        return plan.schedule().asset("bat").at("reserve_" + product + "_mw", step);
    }
}
