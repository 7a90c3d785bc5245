package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.SubAccounts;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days with tenants whose optimum and ledger are known by hand. */
class SharedStorePlanTest {

    private static final double EXACT = 1e-6;
    /** What settling ties may add. */
    private static final double TIES = 1e-2;

    private final Battery battery = new Battery();

    /** a stores 1 MWh of its plant at 0.8 while b draws 2 MWh to give 1: the machine rests and 2 - 0.8 MWh are not lost. */
    @Test
    void netsOppositeMovesAndCreditsWhatIsNotLost() {
        battery.dischargeMaxMw = 4;
        battery.chargeEfficiency = 0.8;
        battery.dischargeEfficiency = 0.5;
        battery.initial = Leases.state(2, 0, 2);
        battery.tenants = List.of(Leases.valuing(Leases.ofPlant("a", "pv", 1, 3), 50), Leases.fromGrid("b", 1, 3));
        Plan plan = Toys.optimum(Market.hourly(1, 100).with(battery.build(), Toys.pv("pv", 1)));
        AssetSchedule bat = plan.schedule().asset("bat");
        assertThat(plan.objective()).isCloseTo(-50 * 0.8, within(TIES));
        assertThat(bat.at("power_mw", 0)).isCloseTo(0, within(EXACT));
        assertThat(bat.at("netted_mw", 0)).isCloseTo(1, within(EXACT));
        double credit = 1 * (1 / 0.5 - 0.8);
        assertThat(bat.at("a_stored_mwh", 0)).isCloseTo(0.8, within(EXACT));
        assertThat(bat.at("b_stored_mwh", 0)).isCloseTo(2 - 1 / 0.5, within(EXACT));
        assertThat(bat.at("operator_stored_mwh", 0)).isCloseTo(credit, within(EXACT));
        List<SubAccount> accounts = accounts(plan);
        assertThat(accounts).extracting(SubAccount::id).containsExactly("a", "b", "operator");
        assertThat(accounts.get(0).lossMwh()).isCloseTo(1 - 0.8, within(EXACT));
        assertThat(accounts.get(1).lossMwh()).isCloseTo(1 / 0.5 - 1, within(EXACT));
        assertThat(accounts.get(2).creditMwh()).isCloseTo(credit, within(EXACT));
        assertThat(plan.audit().account(Ledger.STORAGE_LOSS)).isCloseTo(0, within(EXACT));
    }

    /** Of 12 MWh usable a leases a quarter: that part of the credit is its own. */
    @Test
    void creditsByContractShares() {
        battery.dischargeMaxMw = 4;
        battery.chargeEfficiency = 0.8;
        battery.dischargeEfficiency = 0.5;
        battery.nettingCredit = NettingCredit.CONTRACT_SHARES;
        battery.initial = Leases.state(2, 0, 2);
        battery.tenants = List.of(Leases.valuing(Leases.ofPlant("a", "pv", 1, 3), 50), Leases.fromGrid("b", 1, 3));
        Plan plan = Toys.optimum(Market.hourly(1, 100).with(battery.build(), Toys.pv("pv", 1)));
        double credit = 1 / 0.5 - 0.8;
        assertThat(plan.schedule().asset("bat").at("a_stored_mwh", 0)).isCloseTo(0.8 + credit * 3 / 12, within(EXACT));
        assertThat(accounts(plan).get(0).creditMwh()).isCloseTo(credit * 3 / 12, within(EXACT));
    }

    /**
     * The tenant wants 2 MWh of its account. At 0.8 they take 2.5 MWh of grid energy at 10 of which only 1 MWh an hour may be charged:
     * two hours give 1.6 MWh, and the 0.4 MWh that are missing cost 50 each.
     */
    @Test
    void chargesAnAccountUpToItsTargetWhereThatIsCheaperThanMissingIt() {
        battery.chargeEfficiency = 0.8;
        battery.dischargeMaxMw = 4;
        battery.tenants = List.of(Leases.wanting(Leases.fromGrid("a", 1, 3), 2, 50));
        Market market = Market.hourly(5, 10, 10);
        Plan plan = Toys.optimum(market.with(battery.build()));
        assertThat(plan.schedule().asset("bat").at("a_stored_mwh", 1)).isCloseTo(2 * 0.8, within(EXACT));
        assertThat(plan.schedule().asset("bat").at("a_above_target_mwh", 1)).isCloseTo(1.6 - 2, within(EXACT));
        assertThat(plan.objective()).isCloseTo(market.loadCny() + 2 * 10 + 50 * (2 - 1.6), within(TIES));
        battery.tenants = List.of(Leases.wanting(Leases.fromGrid("a", 1, 3), 2, 12));
        Plan missing = Toys.optimum(market.with(battery.build()));
        assertThat(missing.objective())
                .as("a MWh in the account costs 10 / 0.8, more than 12")
                .isCloseTo(market.loadCny() + 12 * 2, within(TIES));
    }

    /** Two tenants of 1 MW each share the 1.5 MW of one plant; the first in the list goes first. */
    @Test
    void chargesOnlyWhatThePlantFeedsIn() {
        battery.chargeMaxMw = 2;
        battery.dischargeMaxMw = 2;
        battery.tenants = List.of(Leases.ofPlant("a", "pv", 1, 6), Leases.ofPlant("b", "pv", 1, 6));
        Market market = Market.hourly(5, 10, 100);
        Plan plan = Toys.optimum(market.with(battery.build(), Toys.pv("pv", 1.5, 0)));
        assertThat(plan.objective()).isCloseTo(10 * 5 + 100 * (5 - 1.5), within(TIES));
        AssetSchedule bat = plan.schedule().asset("bat");
        assertThat(bat.at("a_charge_mw", 0)).isCloseTo(1, within(EXACT));
        assertThat(bat.at("b_charge_mw", 0)).isCloseTo(0.5, within(EXACT));
        assertThat(bat.at("b_from_plant_mw", 0)).isCloseTo(0.5, within(EXACT));
    }

    /** The operator has half of 2 MW and 2 MWh and borrows the other half for a cycle. */
    @Test
    void borrowsWhatOthersLeaveUnusedAndPaysForIt() {
        battery.chargeMaxMw = 2;
        battery.dischargeMaxMw = 2;
        battery.maxMwh = 2;
        Market market = Market.hourly(5, 10, 100);
        battery.tenants = List.of(Leases.ofPlant("a", "pv", 1, 1));
        Plan alone = Toys.optimum(market.with(battery.build(), Toys.pv("pv", 0, 0)));
        assertThat(alone.objective()).isCloseTo(market.loadCny() - 1 * (100 - 10), within(TIES));
        battery.tenants = List.of(Leases.lending(Leases.ofPlant("a", "pv", 1, 1), new Lending(5, 1)));
        Plan plan = Toys.optimum(market.with(battery.build(), Toys.pv("pv", 0, 0)));
        assertThat(plan.objective()).isCloseTo(market.loadCny() - 2 * (100 - 10), within(TIES));
        double power = 5 * 1 * 2;
        double room = 1 * 1;
        double rent = 24 * 2 / 24.0;
        SubAccount tenant = accounts(plan).get(0);
        SubAccount operator = accounts(plan).get(1);
        assertThat(tenant.receivedCny()).isCloseTo(power + room, within(EXACT));
        assertThat(tenant.paidCny()).isCloseTo(rent, within(EXACT));
        assertThat(operator.paidCny()).isCloseTo(power + room, within(EXACT));
        assertThat(operator.receivedCny()).isCloseTo(rent, within(EXACT));
    }

    /** Of 3 MW one serves the load, one is charged and one is lost: that one MWh was saved nobody can deny. */
    @Test
    void savesForCertainWhatWouldHaveBeenCurtailedAsWell() {
        battery.endValueCnyPerMwh = 10;
        battery.tenants = List.of(Leases.ofPlant("a", "pv", 1, 6));
        battery.chargeMaxMw = 1;
        battery.dischargeMaxMw = 1;
        battery.initial = StorageInitial.stored(0);
        SubAccount curtailed = accounts(Toys.optimum(Market.hourly(1, 100).with(battery.build(), Toys.pv("pv", 3))))
                .get(0);
        assertThat(curtailed.savedMwh()).isCloseTo(1, within(EXACT));
        SubAccount absorbed = accounts(Toys.optimum(Market.hourly(1, 100).with(battery.build(), Toys.pv("pv", 2))))
                .get(0);
        assertThat(absorbed.renewableMwh()).isCloseTo(1, within(EXACT));
        assertThat(absorbed.savedMwh()).isZero();
    }

    @Test
    void countsWhatIsLost() {
        battery.chargeEfficiency = 0.9;
        battery.dischargeEfficiency = 0.8;
        battery.standingLossPerHour = 0.1;
        battery.dischargeMaxMw = 10;
        Plan plan = Toys.optimum(Market.hourly(5, 10, 100).with(battery.build()));
        double stored = 4 * 0.9;
        double given = stored * 0.9 * 0.8;
        assertThat(plan.audit().account(Ledger.STORAGE_LOSS)).isCloseTo(4 - given, within(EXACT));
    }

    @Test
    void paysATariffWhereThePurchaseCounts() {
        battery.dischargeMaxMw = 4;
        battery.tariffCnyPerMwh = 50;
        Market market = Market.hourly(5, 10, 100);
        assertThat(Toys.optimum(market.with(battery.build())).objective())
                .isCloseTo(market.loadCny() - 4 * (100 - 10), within(EXACT));
        Objective purchase = new Objective(
                Objective.Mode.LEAST_COST, Perspective.PURCHASE_COST, Objective.LEAST_COST.market(), null, true);
        Plan bought = Toys.optimum(market.with(battery.build()).withObjective(purchase));
        assertThat(bought.objective()).isCloseTo(market.loadCny() - 4 * (100 - 10 - 50), within(EXACT));
    }

    private static List<SubAccount> accounts(Plan plan) {
        return SubAccounts.of(plan.problem(), plan.schedule()).getOrDefault("bat", List.of());
    }
}
