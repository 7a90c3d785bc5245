package io.vppdispatch.cases.oracles;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.thermal.CombinedHeat;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Heat and power of oemof-solph's tests of its generic and its variable-fraction plant, numbers of {@code oemof/reference.md}. */
@Tag("oracle")
class OemofOracleTest {

    private static final double EXACT = 1e-6;
    private static final double HEAT_MW = 200;
    private static final double OTHER_HEAT_CNY_PER_MWH = 1000;

    /**
     * The plant of {@code ccet.csv}: fuel H, power P, heat Q, on Y, with {@code H = a0 Y + a1 (P + b Q)},
     * {@code Hmin Y <= H <= Hmax Y} and {@code P + Q + s H + Qcw Y <= H}.
     *
     * <p>With {@code c_v = b} the equivalent condensing output is {@code q = P + b Q}, so {@code H = a0 Y + a1 q}, and as a0 and a1
     * come from the two points without heat, {@code Hmin Y <= H <= Hmax Y} is {@code Pmin Y <= q <= Pmax Y}. The last line with H
     * put in is
     *
     * <pre>
     * P + Q + Qcw Y &lt;= (1 - s) (a0 Y + a1 P + a1 b Q)
     * (1 - (1 - s) a1 b) Q + (Qcw - (1 - s) a0) Y &lt;= ((1 - s) a1 - 1) P
     * </pre>
     *
     * and over the last factor it is {@code c_m Q + K Y <= P}. Other heat is unserved heat at its price, feeding power in is an
     * export at {@code -price_el}.
     */
    @Test
    void extractionTurbine() throws IOException {
        List<NamedCsvRecord> rows = ReferenceData.rows("oemof/ccet.csv");
        Plan plan = Toys.optimum(Toys.warm(
                        Toys.serve(new double[rows.size()], turbine(rows.get(0)), feedIn(rows)),
                        column(rows, "demand_th").map(share -> share * HEAT_MW))
                .withPenalties(new Penalties(null, null, OTHER_HEAT_CNY_PER_MWH, null)));
        Schedule schedule = plan.schedule();

        Reference.check(
                "ccet heat of the plant",
                schedule.asset("ccet").column("heat_mw").sum(),
                14070.15215799,
                EXACT);
        double other = schedule.nodes().get(1).column(Schedule.SHORTAGE_MW).sum();
        Reference.check("ccet heat of the other source", other, 5929.8478649200015, EXACT);
    }

    private static Asset turbine(NamedCsvRecord row) {
        double leastMw = number(row, "P_min_woDH");
        double mostMw = number(row, "P_max_woDH");
        double leastFuel = leastMw / number(row, "Eta_el_min_woDH");
        double mostFuel = mostMw / number(row, "Eta_el_max_woDH");
        double a1 = (mostFuel - leastFuel) / (mostMw - leastMw);
        double a0 = leastFuel - a1 * leastMw;
        double b = number(row, "beta");
        double kept = 1 - number(row, "H_L_FG_share_max");
        double perPower = kept * a1 - 1;
        double line = (1 - kept * a1 * b) / perPower;
        double offsetMw = (number(row, "Q_CW_min") - kept * a0) / perPower;
        return Toys.unit("ccet", leastMw, mostMw)
                .heat(new CombinedHeat(Toys.HEAT_NODE, HEAT_MW, b, line, offsetMw, false))
                .build();
    }

    private static Asset feedIn(List<NamedCsvRecord> rows) {
        int steps = rows.size();
        Series earned = column(rows, "price_el").map(price -> -price);
        Series none = Series.constant(steps, 0);
        Series dear = Series.constant(steps, earned.max());
        return new TieLine("feed", Toys.NODE, none, Series.constant(steps, 1000), dear, earned, null, 0);
    }

    private static Series column(List<NamedCsvRecord> rows, String name) {
        return Series.generate(rows.size(), t -> number(rows.get(t), name));
    }

    private static double number(NamedCsvRecord row, String name) {
        return Double.parseDouble(row.getField(name));
    }

    private static final Series POWER_MW =
            Series.of(219326.3596653, 216566.3764352, 217332.5256261, 224057.1001518, 235780.105845);
    private static final Series TOWN_MW = Series.of(
                    0.1727238027, 0.1878310716, 0.1804246049, 0.1981005066, 0.2678339407)
            .map(share -> share * 741000);

    /**
     * Efficiencies 0.3 and 0.5 at full extraction: {@code c_m = 0.3 / 0.5}. Without heat 0.5 of the fuel is power, so at full
     * extraction {@code 0.5 H = 0.3 H + c_v 0.5 H}, {@code c_v = 0.4}, and {@code H = q / 0.5}. The fixed plant is the line alone,
     * where {@code q = (0.6 + 0.4) Q}. Excess of both is free.
     */
    @Test
    void extractionAndBackPressure() {
        Series extraction = fuel(false);
        Series fixed = fuel(true);

        Reference.check("variable CHP fuel", extraction.sum(), 2823024, EXACT);
        Reference.check("fixed CHP fuel", fixed.sum(), 3710208, EXACT);
        Reference.check("both CHP fuel", extraction.sum() + fixed.sum(), 6533232, EXACT);
        Reference.check("variable CHP most fuel", extraction.max(), 630332, EXACT);
        Reference.check("fixed CHP most fuel", fixed.max(), 785934, EXACT);
        Reference.check("both CHP most fuel", extraction.max() + fixed.max(), 1416266, EXACT);
    }

    private static Series fuel(boolean isBackPressure) {
        double mostMw = 1e6;
        Asset plant = Toys.unit("chp", 0, mostMw)
                .fuel(new Fuel(Fuel.Unit.CNY, 50, List.of()))
                .curve(new FuelPoint(0, 0), new FuelPoint(mostMw, mostMw / 0.5))
                .heat(new CombinedHeat(Toys.HEAT_NODE, mostMw, 0.4, 0.3 / 0.5, 0, isBackPressure))
                .build();
        DispatchProblem problem = Toys.warm(Toys.serve(Toys.hours(5), POWER_MW, plant), TOWN_MW)
                .withPenalties(new Penalties(null, 0.0, null, 0.0));
        return Toys.optimum(problem).schedule().asset("chp").column("fuel_cny_per_h");
    }
}
