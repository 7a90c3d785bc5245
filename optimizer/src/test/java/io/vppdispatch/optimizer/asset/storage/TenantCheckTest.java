package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TenantCheckTest {

    private static final Tenant PLANT = Leases.ofPlant("a", "pv", 1, 3);
    private static final Tenant GRID = Leases.fromGrid("b", 1, 3);

    @Test
    void acceptsTenants() {
        assertThat(issues(battery -> {})).isEmpty();
    }

    @Test
    void refusesPlantsThatAreNone() {
        assertIssue(
                battery -> battery.tenants = List.of(GRID, Leases.ofPlant("a", "pw", 1, 3)),
                "/assets/0/tenants/1/plant",
                "storage bat: plant (pw) must be a renewable plant, one of [pv]. Maybe pv was meant?");
        assertIssue(
                battery -> battery.tenants = List.of(Leases.ofPlant("a", "bat", 1, 3), GRID),
                "/assets/0/tenants/0/plant",
                "plant (bat) must be a renewable plant, one of [pv]");
    }

    @Test
    void refusesMoreThanTheStoreHas() {
        assertIssue(
                battery -> battery.tenants = List.of(Leases.ofPlant("a", "pv", 2.5, 3), GRID),
                "/assets/0/tenants",
                "the sum of leased_mw (3.5) must be at most the smaller of charge_max_mw and discharge_max_mw (3.0)");
        assertIssue(
                battery -> {
                    battery.operatorLending = new Lending(1, 1);
                    battery.tenants = List.of(Leases.ofPlant("a", "pv", 1, 10), Leases.borrowing(GRID));
                },
                "/assets/0/tenants",
                "the sum of leased_mwh (13.0) must be at most max_mwh - min_mwh (12.0)");
    }

    @Test
    void refusesNamesThatAreTaken() {
        assertIssue(
                battery -> battery.tenants = List.of(PLANT, Leases.fromGrid("a", 1, 3)),
                "/assets/0/tenants/1/id",
                "the tenant a is named twice");
        assertIssue(
                battery -> battery.tenants = List.of(PLANT, Leases.fromGrid("operator", 1, 3)),
                "/assets/0/tenants/1/id",
                "id (operator) must neither be operator nor begin with reserve_");
    }

    @Test
    void refusesATargetThatCannotBeMetOrIsWorthNothing() {
        assertThat(issues(battery -> battery.tenants = List.of(Leases.wanting(PLANT, 3, 1), GRID)))
                .isEmpty();
        assertIssue(
                battery -> battery.tenants = List.of(Leases.wanting(PLANT, 3.5, 1), GRID),
                "/assets/0/tenants/0/target_mwh",
                "target_mwh (3.5) must be between 0 and leased_mwh (3.0)");
        assertIssue(
                battery -> battery.tenants = List.of(Leases.wanting(PLANT, 3, 0), GRID),
                "/assets/0/tenants/0/target_miss_cny_per_mwh",
                "target_miss_cny_per_mwh (0.0) must be above 0 where target_mwh is given");
    }

    @Test
    void refusesATenantThatCanNeverCharge() {
        Tenant idle = new Tenant("b", null, 1, 3, false, false, null, 0, 0, 0);
        assertIssue(
                battery -> battery.tenants = List.of(PLANT, idle),
                "/assets/0/tenants/1/plant",
                "tenant b needs a plant, or may_charge_from_grid");
    }

    @Test
    void refusesWhatHasNoEffect() {
        assertIssue(
                battery -> battery.tenants = List.of(PLANT, Leases.borrowing(GRID)),
                "/assets/0/tenants/1/may_borrow",
                "has no effect where nobody else lends");
        assertIssue(
                battery -> battery.operatorLending = new Lending(1, 1),
                "/assets/0/operator_lending",
                "has no effect where no tenant may borrow");
        assertIssue(
                battery -> {
                    battery.tenants = List.of();
                    battery.nettingCredit = NettingCredit.CONTRACT_SHARES;
                },
                "/assets/0/netting_credit",
                "has no effect without tenants");
        assertIssue(
                battery -> {
                    battery.tenants = List.of();
                    battery.operatorLending = new Lending(1, 1);
                },
                "/assets/0/operator_lending",
                "has no effect without tenants");
    }

    @Test
    void refusesAnOperatorWithoutPowerForWhatItMustDo() {
        assertIssue(
                battery -> {
                    battery.chargeEfficiency = 0.9;
                    battery.tenants = List.of(Leases.ofPlant("a", "pv", 2, 3), GRID);
                },
                "/assets/0/netting_credit",
                "netting_credit (operator) must be contract_shares where the tenants lease all power");
        assertIssue(
                battery -> {
                    battery.chargeMaxMw = 3;
                    battery.minMwh = 2;
                    battery.standingLossPerHour = 0.1;
                    battery.initial = StorageInitial.stored(2);
                    battery.tenants = List.of(Leases.ofPlant("a", "pv", 2, 3), GRID);
                },
                "/assets/0/tenants",
                "the operator's share of the power (0.0 MW) must be at least what min_mwh loses standing (0.2 MW)");
    }

    @Test
    void refusesAccountsThatDoNotFit() {
        assertIssue(
                battery -> battery.initial = Leases.state(3, 2, 2),
                "/assets/0/initial/tenants",
                "the sum of stored_mwh of the tenants (4.0) must be at most stored_mwh - min_mwh (3.0)");
        assertIssue(
                battery -> battery.initial = Leases.state(6, 3.5, 0),
                "/assets/0/initial/tenants/0/stored_mwh",
                "stored_mwh (3.5) must be between 0 and leased_mwh (3.0)");
        assertIssue(
                battery -> battery.initial = Leases.state(7, 0, 0),
                "/assets/0/initial/stored_mwh",
                "must be at most what is not leased, max_mwh less leased_mwh (6.0)");
        assertIssue(
                battery -> battery.initial = new StorageInitial(6, 0, 0, List.of(), List.of(new TenantInitial("c", 1))),
                "/assets/0/initial/tenants/0/tenant",
                "tenant (c) must be one of [a, b]");
        TenantInitial twice = new TenantInitial("a", 1);
        assertIssue(
                battery -> battery.initial = new StorageInitial(6, 0, 0, List.of(), List.of(twice, twice)),
                "/assets/0/initial/tenants/1/tenant",
                "the tenant a is named twice");
    }

    private static void assertIssue(Consumer<Battery> change, String path, String message) {
        assertThat(issues(change)).singleElement().satisfies(issue -> {
            assertThat(issue.path()).isEqualTo(path);
            assertThat(issue.message()).contains(message);
        });
    }

    private static List<ProblemIssue> issues(Consumer<Battery> change) {
        Battery battery = new Battery();
        battery.tenants = List.of(PLANT, GRID);
        change.accept(battery);
        return ProblemCheck.issuesOf(
                Battery.alone(battery.build(), Battery.halfHours(3)).plus(Toys.pv("pv", 1, 1, 1)));
    }
}
