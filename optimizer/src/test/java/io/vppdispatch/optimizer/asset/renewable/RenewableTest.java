package io.vppdispatch.optimizer.asset.renewable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A plant of 80 MW of which 60, 80 and 10 MW are available and 5 MW cannot be curtailed, at a load of 40 MW. */
class RenewableTest {

    private static final Renewable PLANT = plant(Series.of(60, 80, 10), Series.of(5, 5, 5));
    private static final DispatchProblem PROBLEM = problem(PLANT);

    private static Renewable plant(Series availableMw, Series minMw) {
        return new Renewable("pv", Toys.NODE, Renewable.Source.PV, 80, availableMw, minMw, 20, 150);
    }

    private static DispatchProblem problem(Renewable plant) {
        return Toys.serve(new double[] {40, 40, 40}, plant).withPenalties(new Penalties(1000.0, 500.0));
    }

    @Test
    void writesItsBoundsAndNoRow() {
        assertThat(DispatchModel.of(PROBLEM, Formulation.TIGHT).lp().toString().lines())
                .contains("5 <= p[pv,01] <= 60", "5 <= p[pv,03] <= 10")
                .noneMatch(line -> line.startsWith("R"));
    }

    @Test
    void paysForWhatItFeedsInAndForWhatIsCurtailed() {
        Plan plan = Toys.optimum(PROBLEM);
        assertThat(plan.schedule().asset("pv").column(AssetSchedule.POWER_MW).toArray())
                .containsExactly(40, 40, 10);
        assertThat(plan.audit().costs().get("pv").get(CostKind.VARIABLE)).isCloseTo((40 + 40 + 10) * 20, within(1e-6));
        assertThat(plan.audit().costs().get("pv").get(CostKind.CURTAILMENT)).isCloseTo((20 + 40) * 150, within(1e-6));
        assertThat(plan.audit().absorbedMwh()).isCloseTo(40 + 40 + 10, within(1e-6));
        assertThat(plan.audit().curtailedMwh()).isCloseTo(20 + 40, within(1e-6));
    }

    /** The mutants' money is mended by a plant that costs nothing. */
    private static void assertBroken(String code, UnaryOperator<AssetSchedule> edit) {
        Renewable free =
                new Renewable("pv", Toys.NODE, Renewable.Source.PV, 80, PLANT.availableMw(), PLANT.minMw(), 0, 0);
        DispatchProblem problem = problem(free);
        assertThat(Mutants.broken(problem, Toys.optimum(problem).schedule(), "pv", edit))
                .containsExactly(code);
    }

    @Test
    void r1OutputAboveWhatIsAvailableOrBelowWhatMustBeTaken() {
        assertBroken("R1", own -> own.with("power_mw", 2, 11).with("curtailed_mw", 2, -1));
        assertBroken("R1", own -> own.with("power_mw", 2, 4).with("curtailed_mw", 2, 6));
    }

    @Test
    void r2CurtailedPowerThatIsNotAvailableLessOutput() {
        assertBroken("R2", own -> own.with("curtailed_mw", 1, 39));
        assertBroken("R2", own -> own.with("available_mw", 1, 81));
    }

    @Test
    void isRefusedWhereItsSeriesContradictEachOther() {
        DispatchProblem problem = problem(plant(Series.of(60, 81, 10), Series.of(5, 5, 11)));
        assertThat(ProblemCheck.issuesOf(problem))
                .extracting(ProblemIssue::path)
                .containsExactly("/assets/0/available_mw/1", "/assets/0/min_mw/2");
    }

    /** All of its output must be taken, as of distributed PV. */
    @Test
    void nothingIsCurtailedWhereAllMustBeTaken() {
        Plan plan = Toys.optimum(problem(plant(Series.of(60, 80, 10), Series.of(60, 80, 10))));
        assertThat(plan.schedule().asset("pv").column("curtailed_mw").toArray()).containsOnly(0);
        assertThat(plan.audit().account(Ledger.CURTAILED)).isZero();
        assertThat(plan.audit().account(Ledger.SURPLUS)).isCloseTo(20 + 40, within(1e-6));
    }

    @Test
    void countsIntoItsLedgers() {
        Audit pv = Toys.optimum(PROBLEM).audit();
        assertThat(pv.account(Ledger.CURTAILED)).isCloseTo(20 + 40, within(1e-6));
        assertThat(pv.account(Ledger.RENEWABLE)).isCloseTo(40 + 40 + 10, within(1e-6));
        assertThat(pv.account(Ledger.NON_HYDRO_RENEWABLE)).isCloseTo(40 + 40 + 10, within(1e-6));
        assertThat(pv.account(Ledger.CONSUMPTION)).isCloseTo(40 + 40 + 10, within(1e-6));
        Audit hydro = Toys.optimum(problem((Renewable) Rewrite.with(PLANT, "source", Renewable.Source.HYDRO)))
                .audit();
        assertThat(hydro.account(Ledger.RENEWABLE)).isCloseTo(40 + 40 + 10, within(1e-6));
        assertThat(hydro.account(Ledger.NON_HYDRO_RENEWABLE)).isZero();
    }

    /** 30 MW up of two products and 25 MW down at the first step, dearer than load that goes without. */
    private static final DispatchProblem HOLDING = problem((Renewable) Rewrite.with(free(), "holdsReserve", true))
            .withReserves(List.of(
                    product("up", ReserveKind.UP, 15),
                    product("spin", ReserveKind.SPINNING, 15),
                    product("down", ReserveKind.DOWN, 25)));

    private static Renewable free() {
        return new Renewable("pv", Toys.NODE, Renewable.Source.PV, 80, PLANT.availableMw(), PLANT.minMw(), 0, 0);
    }

    private static ReserveProduct product(String id, ReserveKind kind, double mw) {
        return ReserveProduct.of(id, kind, Series.of(mw, 0, 0), null, 2000.0);
    }

    @Test
    void writesRowsForTheReserveItHolds() {
        assertThat(DispatchModel.of(HOLDING, Formulation.TIGHT).lp().toString().lines())
                .contains(
                        "R3 pv 01: p[pv,01] + r[pv,up,01] + r[pv,spin,01] <= 60",
                        "R4 pv 01: r[pv,down,01] - p[pv,01] <= -5",
                        "0 <= r[pv,up,01] <= 55");
    }

    /** Of 60 MW available 30 MW are kept back; 10 MW of load go without at 1000 CNY/MWh, where reserve would cost 2000. */
    @Test
    void keepsPowerBackForUpwardReserve() {
        Plan plan = Toys.optimum(HOLDING);
        assertThat(plan.schedule().asset("pv").at(AssetSchedule.POWER_MW, 0)).isCloseTo(60 - 30, within(1e-6));
        assertThat(plan.objective()).isCloseTo((10 + 30) * 1000, within(1e-6));
    }

    private static void assertReserveBroken(UnaryOperator<AssetSchedule> edit, String... codes) {
        assertThat(Mutants.broken(HOLDING, Toys.optimum(HOLDING).schedule(), "pv", edit))
                .containsExactly(codes);
    }

    @Test
    void r3UpwardReserveOfAllProductsBeyondCurtailedPower() {
        assertReserveBroken(own -> own.with("reserve_up_mw", 0, 15.5), "R3");
        assertReserveBroken(own -> own.with("reserve_spin_mw", 1, -1), "N2", "R3");
    }

    @Test
    void r4DownwardReserveBeyondWhatMayBeCurtailed() {
        assertReserveBroken(own -> own.with("reserve_down_mw", 0, 25.5), "R4");
        assertReserveBroken(own -> own.with("reserve_down_mw", 2, -1), "N2", "R4");
    }

    @Test
    void holdsNoReserveUnlessItSaysSo() {
        DispatchProblem none = problem(free()).withReserves(HOLDING.reserves());
        assertThat(DispatchModel.of(none, Formulation.TIGHT).lp().toString()).doesNotContain("r[pv");
    }
}
