package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.SubAccounts;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every shared store, whatever its leases, prices and plants. */
class SharedStorePropertyTest {

    private static final double MW = 1e-5;
    private static final int SEEDS = 200;
    private static final int STEPS = 8;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void accountsAreTheMeter(int seed) {
        Horizon horizon = Horizon.uniform(Battery.MIDNIGHT, Battery.ZONE, STEPS, seed % 2 == 0 ? 30 : 60);
        DispatchProblem problem = SharedStore.problem(seed, horizon);
        Plan plan = Toys.optimum(problem);
        Storage store = (Storage) problem.assets().get(3);
        AssetSchedule schedule = plan.schedule().asset("bat");
        for (int t = 0; t < STEPS; t++) {
            assertMeter(store, schedule, horizon, t);
        }
        assertLedger(SubAccounts.of(problem, plan.schedule()).get("bat"), plan, store);
    }

    private static void assertMeter(Storage store, AssetSchedule schedule, Horizon horizon, int t) {
        double power = 0;
        double stored = 0;
        double gained = 0;
        double hours = horizon.hours(t);
        List<Double> moves = new ArrayList<>();
        for (String id : List.of("sun", "wind", "trader", "operator")) {
            double charge = schedule.at(id + "_charge_mw", t);
            double discharge = schedule.at(id + "_discharge_mw", t);
            assertThat(Math.min(charge, discharge))
                    .as("%s moves one way in step %d", id, t)
                    .isLessThan(MW);
            power += discharge - charge;
            stored += schedule.at(id + "_stored_mwh", t);
            moves.add(discharge - charge);
            gained += hours * (charge * store.chargeEfficiency() - discharge / store.dischargeEfficiency());
        }
        assertThat(power).as("power at the meter").isCloseTo(schedule.at("power_mw", t), within(MW));
        assertThat(stored).as("energy at the meter").isCloseTo(schedule.at("stored_mwh", t), within(MW));
        double out = moves.stream().mapToDouble(mw -> Math.max(0, mw)).sum();
        double in = moves.stream().mapToDouble(mw -> Math.max(0, -mw)).sum();
        double netted = Math.min(in, out);
        assertThat(netted).as("netted power").isCloseTo(schedule.at("netted_mw", t), within(MW));
        double credit = hours * netted * (1 / store.dischargeEfficiency() - store.chargeEfficiency());
        double before = t == 0 ? store.initial().storedMwh() : schedule.at("stored_mwh", t - 1);
        double kept = before * (1 - hours * store.standingLossPerHour());
        assertThat(kept + gained + credit).as("energy with the credit").isCloseTo(stored, within(MW));
    }

    private static void assertLedger(List<SubAccount> accounts, Plan plan, Storage store) {
        double loss = accounts.stream().mapToDouble(SubAccount::lossMwh).sum();
        assertThat(loss).isCloseTo(plan.audit().account(Ledger.STORAGE_LOSS), within(MW));
        assertThat(loss).as("loss").isGreaterThan(-MW);
        double initial = accounts.stream().mapToDouble(SubAccount::initialMwh).sum();
        assertThat(initial).isCloseTo(store.initial().storedMwh(), within(MW));
        double received = accounts.stream().mapToDouble(SubAccount::receivedCny).sum();
        double paid = accounts.stream().mapToDouble(SubAccount::paidCny).sum();
        assertThat(received).as("money between accounts").isCloseTo(paid, within(1e-6 * Math.max(1, paid)));
        accounts.forEach(account ->
                assertThat(account.savedMwh()).as("saved of %s", account.id()).isBetween(0.0, account.renewableMwh()));
    }
}
