package io.vppdispatch.optimizer.asset.heatstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.boiler.BoilerFuel;
import io.vppdispatch.optimizer.asset.boiler.BoilerInitial;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What heat storages are for, and what they must not be used for. */
class HeatStoragePlanTest {

    private static Asset tank(double efficiency, double lossPerHour, double storedMwh, @Nullable Double targetMwh) {
        return new HeatStorage(
                "tank",
                HeatAssets.NODE,
                Series.constant(2, 30),
                Series.constant(2, 30),
                null,
                Series.constant(2, 50),
                efficiency,
                efficiency,
                lossPerHour,
                targetMwh,
                targetMwh == null ? 0 : 100,
                0,
                new HeatStorageInitial(storedMwh));
    }

    private static Asset boiler(double minMw, double... maxMw) {
        BoilerFuel fuel = new BoilerFuel(BoilerFuel.Unit.CNY, 20, 1, null, null);
        Series least = Series.constant(maxMw.length, minMw);
        BoilerInitial initial = minMw > 0 ? BoilerInitial.on(minMw, 0) : null;
        double minUpHours = minMw > 0 ? maxMw.length : 0;
        return new Boiler("hob", HeatAssets.NODE, Series.of(maxMw), least, fuel, null, minUpHours, 0, 0, 0, 0, initial);
    }

    /** Nothing burns in the second hour: what it needs is stored in the first, with what is lost until then. */
    @Test
    void storesForTheHourWithoutSupply() {
        Plan plan = Toys.optimum(HeatToys.serve(new double[] {10, 12}, tank(1, 0.04, 0, null), boiler(0, 50, 0)));
        double stored = 12 / (1 - 0.04);
        assertThat(plan.schedule().asset("tank").column("stored_heat_mwh").toArray())
                .containsExactly(new double[] {stored, 0}, within(1e-6));
        assertThat(plan.schedule().asset("tank").at("lost_heat_mwh", 1)).isCloseTo(0.04 * stored, within(1e-6));
        assertThat(plan.objective()).isCloseTo(20 * (10 + stored), within(1e-6));
        assertThat(plan.audit().account(Ledger.STORAGE_LOSS)).isZero();
        assertThat(plan.endState().states()).containsEntry("tank", new HeatStorageInitial(0));
    }

    @Test
    void missesATargetAtItsPrice() {
        Plan plan = Toys.optimum(HeatToys.serve(new double[] {10, 10}, tank(1, 0, 5, 40.0), boiler(0, 12, 12)));
        assertThat(plan.audit().totalCny(CostKind.TARGET)).isCloseTo(100 * (40 - (5 + 2 + 2)), within(1e-6));
    }

    /** The boiler must give 20 MW where 5 are wanted: burning the rest in a full store would hide the surplus. */
    @Test
    void aFullStoreDoesNotBurnWhatNobodyTakes() {
        Series power = Series.of(30);
        HeatStorageInitial full = new HeatStorageInitial(50);
        Asset lossy = new HeatStorage(
                "tank", HeatAssets.NODE, power, power, null, Series.of(50), 0.8, 0.8, 0, null, 0, 0, full);
        Plan plan = Toys.optimum(HeatToys.serve(new double[] {5}, lossy, boiler(20, 20)));
        assertThat(plan.audit().totalCny(CostKind.SURPLUS)).isCloseTo(1000 * (20 - 5), within(1e-4));
        assertThat(plan.schedule().asset("tank").column("in_mw").sum()).isZero();
    }

    /** Heat that is lost was electricity here, and is not absorbed unless the objective leaves losses out. */
    @Test
    void lossesOfHeatFromElectricityAreNotAbsorbed() {
        Asset electric =
                new Conversion("eb", Toys.NODE, HeatAssets.NODE, Series.constant(2, 1), Series.constant(2, 40));
        DispatchProblem problem =
                HeatToys.serve(new double[] {10, 8}, tank(1, 0.2, 0, null), electric, Toys.pv("wind", 20, 0));
        Plan plan = Toys.optimum(problem.withObjective(Objective.ABSORPTION_FIRST));
        assertThat(plan.audit().account(Ledger.CURTAILED)).isCloseTo(0, within(0.02));
        assertThat(plan.audit().notAbsorbedMwh()).isCloseTo(0.2 * 10, within(0.02));
        assertThat(plan.audit().account(Ledger.HEAT_LOSS)).isCloseTo(0.2 * 10, within(0.02));
        assertThat(plan.schedule().asset("tank").at("lost_heat_mwh", 1)).isCloseTo(0.2 * 10, within(0.02));
        Objective own = Objective.ABSORPTION_FIRST;
        Objective without = new Objective(own.mode(), own.perspective(), own.market(), null, false);
        assertThat(Toys.optimum(problem.withObjective(without)).audit().notAbsorbedMwh())
                .isCloseTo(0, within(0.02));
    }
}
