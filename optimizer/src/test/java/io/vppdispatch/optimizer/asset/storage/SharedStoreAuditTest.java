package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rounded;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each rule of the accounts alone finds the schedule that breaks it; the store rests unless the test moves it. */
class SharedStoreAuditTest {

    private static final int LAST = 2;

    private final Battery battery = resting();

    private static Battery resting() {
        Battery battery = new Battery();
        battery.dischargeMaxMw = 4;
        battery.smoothingCnyPerMw = 1;
        battery.initial = Leases.state(6, 2, 2);
        battery.tenants = List.of(Leases.ofPlant("a", "pv", 1, 3), Leases.fromGrid("b", 1, 3));
        return battery;
    }

    @Test
    void findsNettingThatDoesNotHappen() {
        assertThat(broken(own -> own.with("netted_mw", LAST, 1))).containsExactly("S14");
    }

    @Test
    void findsEnergyThatChangesItsAccount() {
        assertThat(broken(own -> own.with("a_stored_mwh", LAST, 1.5).with("b_stored_mwh", LAST, 2.5)))
                .containsExactly("S15");
    }

    @Test
    void findsEnergyThatNobodyHas() {
        assertThat(broken(own -> own.with("operator_stored_mwh", 1, 3))).containsExactly("S16");
    }

    @Test
    void findsAnAccountThatMovesBothWays() {
        assertThat(broken(own -> own.with("b_charge_mw", LAST, 0.5)
                        .with("b_discharge_mw", LAST, 0.5)
                        .with("netted_mw", LAST, 0.5)))
                .containsExactly("S17");
    }

    @Test
    void findsPowerBeyondTheLease() {
        battery.initial = Leases.state(6, 2, 0);
        assertThat(broken(own -> toTenant(own, "b", 0, 1.5, 4))).containsExactly("S18");
    }

    @Test
    void findsEnergyBeyondTheLease() {
        battery.initial = Leases.state(6, 1, 2.5);
        assertThat(broken(own -> toTenant(own, "b", 2.5, 1, 2.5))).containsExactly("S19");
    }

    @Test
    void findsLoansThatNobodyMakes() {
        battery.operatorLending = new Lending(1, 1);
        battery.tenants = List.of(Leases.ofPlant("a", "pv", 1, 3), Leases.borrowing(Leases.fromGrid("b", 1, 3)));
        for (String column : List.of("b_borrowed_mw", "operator_lent_mw", "b_borrowed_mwh", "a_lent_mwh")) {
            assertThat(broken(own -> own.with(column, 1, 0.5))).containsExactly("S20");
        }
    }

    @Test
    void findsChargeThatThePlantDoesNotFeedIn() {
        assertThat(broken(own -> toTenant(own, "a", 2, 1, 2).with("a_from_plant_mw", LAST, 1)))
                .containsExactly("S21");
    }

    @Test
    void findsATargetMissedByAnotherAmount() {
        battery.tenants = List.of(Leases.wanting(Leases.ofPlant("a", "pv", 1, 3), 2, 60), Leases.fromGrid("b", 1, 3));
        assertThat(broken(own -> own.with("a_above_target_mwh", LAST, 0.5))).containsExactly("S22");
    }

    @Test
    void findsEveryEditedCell() {
        Battery busy = new Battery();
        busy.dischargeMaxMw = 4;
        busy.chargeEfficiency = 0.9;
        busy.dischargeEfficiency = 0.9;
        busy.nettingCredit = NettingCredit.CONTRACT_SHARES;
        busy.initial = Leases.state(6, 1, 2);
        busy.tenants = List.of(
                Leases.wanting(Leases.lending(Leases.ofPlant("a", "pv", 1, 3), new Lending(5, 1)), 2, 60),
                Leases.borrowing(new Tenant("b", "pv", 1, 3, true, true, null, 0, 0, 0)));
        DispatchProblem problem = Market.hourly(5, 2, 9, 1)
                .with(busy.build(), Toys.pv("pv", 1.5, 1.5, 1.5))
                .withPenalties(new Penalties(20.0, 20.0));
        Schedule clean = Rounded.toThreeDecimals(Toys.optimum(problem).schedule());
        assertThat(Auditor.audit(problem, clean, Tolerance.ofDecimals(3)).violations())
                .isEmpty();
        List<String> missed = new ArrayList<>();
        AssetSchedule bat = clean.asset("bat");
        for (String column : bat.columns().keySet()) {
            for (int t = 0; t < 3; t++) {
                for (double edit : new double[] {0.05, -0.05}) {
                    Schedule edited = clean.with(bat.with(column, t, bat.at(column, t) + edit));
                    if (Auditor.audit(problem, edited, Tolerance.ofDecimals(3)).isClean()) {
                        missed.add(column + " at " + t + " by " + edit);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** In the last step the operator hands this power to a tenant, past the machine; the store loses nothing. */
    private AssetSchedule toTenant(AssetSchedule own, String tenant, double tenantMwh, double mw, double operatorMwh) {
        return own.with(tenant + "_charge_mw", LAST, mw)
                .with("operator_discharge_mw", LAST, mw)
                .with("netted_mw", LAST, mw)
                .with(tenant + "_stored_mwh", LAST, tenantMwh + mw)
                .with("operator_stored_mwh", LAST, operatorMwh - mw);
    }

    private Set<String> broken(UnaryOperator<AssetSchedule> edit) {
        DispatchProblem problem = Battery.alone(battery.build(), Toys.hours(3)).plus(Toys.pv("pv", 1, 1, 0));
        Plan plan = Toys.optimum(problem);
        return Mutants.broken(problem, plan.schedule(), "bat", edit);
    }
}
