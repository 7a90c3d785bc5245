package io.vppdispatch.optimizer.stages;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.Outcome;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stages promise, on days small enough to be worked out by hand. */
class AbsorptionFirstTest {

    private static final Offset<Double> MWH = within(0.02);
    private static final Penalties PRICED = new Penalties(20_000.0, 1000.0);

    private static Stage stage(Plan plan, String name) {
        return plan.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DispatchProblem absorbing(DispatchProblem problem) {
        return problem.withObjective(Objective.ABSORPTION_FIRST);
    }

    /** Load 300, coal at least 200, PV 250: 100 are absorbed and 150 curtailed, however the surplus is priced. */
    @ParameterizedTest(name = "surplus at {0} CNY/MWh")
    @ValueSource(doubles = {0, 1, 1000, 50_000})
    void theSurplusToyIsTruthfulInEveryStage(double surplusCnyPerMwh) {
        DispatchProblem toy = serve(
                        new double[] {300},
                        Toys.unit("coal", 200, 400).costing(300).mustRun().build(),
                        pv("pv", 250))
                .withPenalties(new Penalties(20_000.0, surplusCnyPerMwh));
        Plan plan = optimum(absorbing(toy));
        assertThat(plan.stages())
                .extracting(Stage::name)
                .containsExactly(Stage.VIOLATION, Stage.ABSORPTION, Stage.LEAST_COST);
        assertThat(stage(plan, Stage.VIOLATION).objective()).isCloseTo(0, within(0.02));
        assertThat(stage(plan, Stage.ABSORPTION).objective()).isCloseTo(250 - 100, MWH);
        assertThat(stage(plan, Stage.ABSORPTION).bound()).isCloseTo(250 - 100, MWH);
        assertThat(stage(plan, Stage.LEAST_COST).objective()).isCloseTo(200 * 300, within(20.0));
        assertThat(plan.audit().absorbedMwh()).isCloseTo(300 - 200, MWH);
        assertThat(plan.audit().curtailedMwh()).isCloseTo(150, MWH);
        assertThat(plan.isOptimal()).isTrue();
    }

    /** What is dumped as surplus is not absorbed, even where dumping is free and curtailing costs 300. */
    @Test
    void leastCostDumpsWhatIsFreeAndTheAuditCallsItCurtailed() {
        DispatchProblem toy = serve(
                        new double[] {300},
                        Toys.unit("coal", 200, 400).costing(300).mustRun().build(),
                        pv("pv", 250))
                .withPenalties(new Penalties(20_000.0, 0.0));
        assertThat(optimum(toy).audit().absorbedMwh()).isCloseTo(100, MWH);
    }

    /**
     * Load 150, PV 150, and 50 MW of spinning reserve that only coal of at least 100 can hold: keeping it curtails 100. Its
     * shortfall costs 1 CNY/MWh, less than anything absorption could be worth.
     */
    @Test
    void reserveIsKeptThoughBreakingItWouldCutCurtailment() {
        ReserveProduct spinning = ReserveProduct.spinning("spin", Series.of(50), null, 1.0);
        DispatchProblem toy = serve(new double[] {150}, unit("coal", 100, 200, 300), pv("pv", 150))
                .withPenalties(PRICED)
                .withReserves(List.of(spinning));
        Plan plan = optimum(absorbing(toy));
        assertThat(plan.schedule().reserves().get(0).at("shortfall_mw", 0)).isCloseTo(0, MWH);
        assertThat(plan.audit().absorbedMwh()).isCloseTo(150 - 100, MWH);
        assertThat(optimum(toy).audit().absorbedMwh())
                .as("at least cost the reserve is broken")
                .isCloseTo(150, MWH);
    }

    /** Absorption at any price, or up to the price the case allows: an import that must be bought later costs 400. */
    @ParameterizedTest(name = "at most {0} CNY/MWh")
    @ValueSource(doubles = {100, 1000})
    void absorptionStopsAtItsPrice(double price) {
        DispatchProblem toy = serve(new double[] {100, 100}, flexible(), pv("pv", 100, 0));
        Objective objective = new Objective(
                Objective.Mode.ABSORPTION_FIRST, Perspective.RESOURCE_COST, Market.PEAK_SHAVING, price, true);
        Plan plan = optimum(toy.withObjective(objective));
        double absorbed = price > 300 ? 100 : 0;
        assertThat(plan.audit().absorbedMwh()).isCloseTo(absorbed, MWH);
        assertThat(plan.audit().totalCny(CostKind.ABSORPTION)).isCloseTo(price * (100 - absorbed), within(0.1));
        assertThat(plan.stages()).extracting(Stage::name).containsExactly(Stage.VIOLATION, Stage.LEAST_COST);
    }

    /** Must run at 100 or be off for both hours, at a start of 30000 to come back: 300 CNY for each of 100 MWh absorbed. */
    private static io.vppdispatch.optimizer.asset.Asset flexible() {
        return Toys.unit("coal", 100, 100)
                .costing(0)
                .startCost(30_000)
                .from(io.vppdispatch.optimizer.asset.thermal.ThermalInitial.on(100, 1000))
                .build();
    }

    /** 100 MWh too many at noon and two stores of 80 %: no energy goes round, whatever there is to burn. */
    @ParameterizedTest
    @EnumSource(Objective.Mode.class)
    void twoStoresDoNotCirculateEnergy(Objective.Mode mode) {
        DispatchProblem toy = serve(
                        new double[] {300, 300, 300, 300},
                        Toys.unit("coal", 200, 400).costing(300).mustRun().build(),
                        pv("pv", 0, 250, 250, 0),
                        store("a"),
                        store("b"))
                .withPenalties(PRICED)
                .withObjective(new Objective(mode, Perspective.RESOURCE_COST, Market.PEAK_SHAVING, null, true));
        Plan plan = optimum(toy);
        AssetSchedule a = plan.schedule().asset("a");
        AssetSchedule b = plan.schedule().asset("b");
        for (int t = 0; t < 4; t++) {
            assertThat(Math.min(a.at("charge_mw", t), b.at("discharge_mw", t))).isCloseTo(0, MWH);
            assertThat(Math.min(b.at("charge_mw", t), a.at("discharge_mw", t))).isCloseTo(0, MWH);
        }
        if (mode == Objective.Mode.ABSORPTION_FIRST) {
            double filled = (50 - 0) / 0.8;
            assertThat(plan.audit().curtailedMwh()).isCloseTo(2 * 150 - 2 * filled, within(0.1));
        }
    }

    private static Storage store(String id) {
        return new Storage(
                id, Toys.NODE, 100, 100, 0, 50, 0.8, 0.8, 0, 0, 0, null, 0, 0, null, 0, 0, StorageInitial.stored(0));
    }

    /** 150 too many of 250: plants of 150 and 100 curtail in proportion, 90 and 60. */
    @Test
    void plantsOfAClassShareCurtailment() {
        DispatchProblem toy = serve(
                new double[] {300},
                Toys.unit("coal", 200, 400).costing(300).mustRun().build(),
                pv("large", 150),
                pv("small", 100));
        Plan plan = optimum(absorbing(toy));
        assertThat(plan.schedule().asset("large").at("curtailed_mw", 0)).isCloseTo(150 * 150.0 / 250, MWH);
        assertThat(plan.schedule().asset("small").at("curtailed_mw", 0)).isCloseTo(100 * 150.0 / 250, MWH);
        assertThat(stage(plan, Stage.FAIR_SHARING).objective()).isCloseTo(0, within(1e-6));
    }

    /**
     * PV 100, load 40, and a neighbour who is paid 50 CNY/MWh to take up to 30: the last MWh absorbed costs 50, so one more MWh of
     * load is worth 50. On the market nobody pays for curtailment, and the price is 0.
     */
    @Test
    void pricesComeInTwoSeries() {
        Series none = Series.of(0);
        TieLine line = new TieLine("tie", Toys.NODE, none, Series.of(30), none, Series.of(-50), null, 0);
        DispatchProblem toy = serve(new double[] {40}, pv("pv", 100), line);
        Plan plan = optimum(absorbing(toy));
        assertThat(plan.audit().curtailedMwh()).isCloseTo(100 - 40 - 30, MWH);
        assertThat(plan.objective()).isCloseTo(30 * 50, within(1.0));
        assertThat(plan.prices().absorptionCnyPerMwh()).isCloseTo(50, within(1e-6));
        assertThat(plan.prices().cnyPerMwh().get(Toys.NODE).at(0)).isCloseTo(-50, within(1e-6));
        assertThat(plan.prices().marketCnyPerMwh().get(Toys.NODE).at(0)).isCloseTo(0, within(1e-6));
    }

    /**
     * 150 MWh too many, and a plant's own price of curtailment that under least cost would pay for burning it: with absorption
     * settled before cost the price counts for nothing but the market price, at which one more MWh of load saves it.
     */
    @Test
    void aPlantsOwnPriceOfCurtailmentIsNoCostOnceAbsorptionIsSettled() {
        double own = 300;
        Series available = Series.of(250);
        Renewable sun = new Renewable("pv", Toys.NODE, Renewable.Source.PV, 250, available, null, 0, own);
        DispatchProblem toy = serve(
                new double[] {300},
                Toys.unit("coal", 200, 400).costing(300).mustRun().build(),
                sun);
        Plan plan = optimum(absorbing(toy));
        assertThat(plan.audit().totalCny(CostKind.CURTAILMENT)).isCloseTo(150 * own, within(0.1));
        assertThat(plan.objective()).isCloseTo(200 * 300, within(1e-6));
        assertThat(plan.audit().totalCny()).isCloseTo(200 * 300, within(1e-6));
        assertThat(plan.prices().marketCnyPerMwh().get(Toys.NODE).at(0)).isCloseTo(-own, within(1e-6));
        assertThat(optimum(toy).objective()).isCloseTo(200 * 300 + 150 * own, within(1e-6));
    }

    /** What is left in a store is absorbed, less what went lost on its way in. */
    @Test
    void lossesCountAsNotAbsorbed() {
        DispatchProblem toy = serve(new double[] {0}, pv("pv", 100), store("s"));
        Plan plan = optimum(absorbing(toy));
        double charged = 50 / 0.8;
        double lost = 0.2 * charged;
        assertThat(stage(plan, Stage.ABSORPTION).objective()).isCloseTo(100 - charged + lost, MWH);
    }

    /** 120 needed, 100 there, and no price for the rest: the rows are named as under least cost. */
    @ParameterizedTest
    @EnumSource(Objective.Mode.class)
    void contradictionsAreNamedWhateverTheObjective(Objective.Mode mode) {
        DispatchProblem toy = serve(new double[] {120}, unit("coal", 0, 80, 300), pv("pv", 20))
                .withObjective(new Objective(mode, Perspective.RESOURCE_COST, Market.PEAK_SHAVING, null, true));
        Outcome outcome = DayAhead.plan(toy, SolverSettings.defaults());
        assertThat(outcome).isInstanceOf(Infeasible.class);
        assertThat(((Infeasible) outcome).conflicts()).isNotEmpty();
    }

    /** 120 needed, 100 there: the shortage is what stage 0 reports, and nothing else is bought with it. */
    @Test
    void violationIsLeastBeforeAnythingElse() {
        DispatchProblem toy = serve(new double[] {120}, unit("coal", 0, 80, 300), pv("pv", 20))
                .withPenalties(PRICED);
        Plan plan = optimum(absorbing(toy));
        assertThat(stage(plan, Stage.VIOLATION).objective()).isCloseTo(20 * 20_000, within(1.0));
        assertThat(plan.audit().shortages()).hasSize(1);
        assertThat(plan.audit().isClean()).isTrue();
    }
}
