package io.vppdispatch.optimizer.policy;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Cap;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.system.Policy;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Caps on coal and CO2, and whose money counts, on 100 MWh from a coal unit at 300 CNY/MWh and a gas unit at 500. */
class CapTest {

    private static final Offset<Double> EXACT = within(1e-6);
    private static final double LOAD = 100;
    private static final double TCE_PER_MWH = 0.3;
    private static final double COAL_T_PER_MWH = 0.3 * 3;
    private static final double GAS_T_PER_MWH = 10 * 0.04;
    private static final double COAL_CNY = 0.3 * 1000;
    private static final double GAS_CNY = 10 * 50;

    private static DispatchProblem day(Policy policy) {
        return serve(
                        new double[] {LOAD},
                        unit("coal", 0, 100)
                                .fuel(new Fuel(Fuel.Unit.TCE, 1000, List.of(), null, 3.0))
                                .curve(new FuelPoint(0, 0), new FuelPoint(100, 30))
                                .tariff(420)
                                .build(),
                        unit("gas", 0, 100)
                                .fuel(new Fuel(Fuel.Unit.GJ, 50, List.of(), null, 0.04))
                                .curve(new FuelPoint(0, 0), new FuelPoint(100, 1000))
                                .tariff(380)
                                .build())
                .withPolicy(policy);
    }

    private static double mw(Plan plan, String unit) {
        return plan.schedule().asset(unit).at("power_mw", 0);
    }

    private static double price(Plan plan, String tag) {
        return Objects.requireNonNull(plan.prices().policyCnyPerUnit().get(tag));
    }

    @Test
    void withoutACapTheCheaperUnitServesAll() {
        Plan plan = optimum(day(Policy.NONE));
        assertThat(plan.objective()).isCloseTo(LOAD * COAL_CNY, EXACT);
        assertThat(plan.audit().account(Ledger.CO2)).isCloseTo(LOAD * COAL_T_PER_MWH, EXACT);
        assertThat(plan.audit().account(Ledger.COAL)).isCloseTo(LOAD * TCE_PER_MWH, EXACT);
    }

    /** {@code 0.9 x + 0.4 (100 - x) = 70}: a tonne less moves 2 MWh to gas, each 200 CNY dearer. */
    @Test
    void aCapOnCo2CutsTheUnitThatEmitsMore() {
        double cap = 70;
        Plan plan = optimum(day(new Policy(null, null, new Cap(cap, null), 0)));
        double coal = (cap - LOAD * GAS_T_PER_MWH) / (COAL_T_PER_MWH - GAS_T_PER_MWH);
        assertThat(mw(plan, "coal")).isCloseTo(coal, EXACT);
        assertThat(mw(plan, "gas")).isCloseTo(LOAD - coal, EXACT);
        assertThat(plan.objective()).isCloseTo(coal * COAL_CNY + (LOAD - coal) * GAS_CNY, EXACT);
        assertThat(plan.audit().account(Ledger.CO2)).isCloseTo(cap, EXACT);
        double perTonne = (GAS_CNY - COAL_CNY) / (COAL_T_PER_MWH - GAS_T_PER_MWH);
        assertThat(price(plan, "W4")).isCloseTo(perTonne, EXACT).isCloseTo(400, EXACT);
    }

    /** At 300 CNY a tonne above the cap paying is cheaper than the 400 that cutting costs, at 450 it is not. */
    @Test
    void aCapWithAPriceIsBoughtOffWhereThatIsCheaper() {
        double cap = 70;
        Plan bought = optimum(day(new Policy(null, null, new Cap(cap, 300.0), 0)));
        double excess = LOAD * COAL_T_PER_MWH - cap;
        assertThat(bought.objective()).isCloseTo(LOAD * COAL_CNY + 300 * excess, EXACT);
        assertThat(bought.audit().totalCny(CostKind.CARBON)).isCloseTo(300 * excess, EXACT);
        assertThat(price(bought, "W4")).isCloseTo(300, EXACT);
        Plan kept = optimum(day(new Policy(null, null, new Cap(cap, 450.0), 0)));
        assertThat(kept.audit().account(Ledger.CO2)).isCloseTo(cap, EXACT);
        assertThat(price(kept, "W4")).isCloseTo(400, EXACT);
    }

    /** 18 tce are 60 MWh; a tce less moves 1 / 0.3 MWh to gas. */
    @Test
    void aCapOnCoalCutsTheCoalUnit() {
        double cap = 18;
        Plan plan = optimum(day(new Policy(null, new Cap(cap, null), null, 0)));
        double coal = cap / TCE_PER_MWH;
        assertThat(mw(plan, "coal")).isCloseTo(coal, EXACT);
        assertThat(plan.objective()).isCloseTo(coal * COAL_CNY + (LOAD - coal) * GAS_CNY, EXACT);
        assertThat(price(plan, "W3")).isCloseTo((GAS_CNY - COAL_CNY) / TCE_PER_MWH, EXACT);
    }

    @Test
    void coalAboveACapWithAPriceIsPaid() {
        Plan plan = optimum(day(new Policy(null, new Cap(18, 600.0), null, 0)));
        double excess = LOAD * TCE_PER_MWH - 18;
        assertThat(plan.objective()).isCloseTo(LOAD * COAL_CNY + 600 * excess, EXACT);
        assertThat(plan.audit().totalCny(CostKind.COAL_CAP)).isCloseTo(600 * excess, EXACT);
        assertThat(price(plan, "W3")).isCloseTo(600, EXACT);
    }

    /** Coal costs its owner 300 and the buyer 420, gas 500 and 380: each perspective takes its own cheaper one. */
    @Test
    void thePerspectiveDecidesWhoseCostsCount() {
        Plan resource = optimum(day(Policy.NONE));
        assertThat(mw(resource, "coal")).isCloseTo(LOAD, EXACT);
        assertThat(resource.audit().totalCny(CostKind.TARIFF)).isCloseTo(LOAD * 420, EXACT);
        Objective purchases =
                new Objective(Objective.Mode.LEAST_COST, Perspective.PURCHASE_COST, Market.PEAK_SHAVING, null, true);
        Plan bought = optimum(day(Policy.NONE).withObjective(purchases));
        assertThat(mw(bought, "gas")).isCloseTo(LOAD, EXACT);
        assertThat(bought.objective()).isCloseTo(LOAD * 380, EXACT);
        assertThat(bought.audit().totalCny(CostKind.FUEL)).isCloseTo(LOAD * GAS_CNY, EXACT);
        assertThat(bought.prices().cnyPerMwh().get("grid").at(0)).isCloseTo(380, EXACT);
    }
}
