package io.vppdispatch.optimizer.policy;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.renewable.Renewable.Source;
import io.vppdispatch.optimizer.audit.WeightAccount;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.WeightYear;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The consumption weight by hand. */
class PolicyTest {

    private static final Offset<Double> EXACT = within(1e-6);
    private static final double CERTIFICATE = 50;

    private static ConsumptionWeight weight(double total, double nonHydro, @Nullable WeightYear year) {
        return new ConsumptionWeight(
                total, nonHydro, 10, Series.of(4), Series.of(6), 0.5, 2, 3, CERTIFICATE, true, year);
    }

    private static Asset hydro(double availableMw) {
        return new Renewable("river", Toys.NODE, Source.HYDRO, availableMw, Series.of(availableMw), null, 0, 0);
    }

    private static DispatchProblem day(ConsumptionWeight weight, Asset... assets) {
        return serve(new double[] {100}, assets)
                .withPenalties(new Penalties(20_000.0, null))
                .withPolicy(new Policy(weight, null, null, 0));
    }

    private static double policyPrice(Plan plan, String tag) {
        return Objects.requireNonNull(plan.prices().policyCnyPerUnit().get(tag));
    }

    /** Both rows miss something; certificates count in both, so the larger miss is bought, at W1's dual. */
    @Test
    void certificatesAreBoughtForTheLargerMiss() {
        Plan plan = optimum(day(weight(0.6, 0.3, null), unit("coal", 0, 200, 300), pv("pv", 20), hydro(5)));
        double consumption = 100;
        double total = 0.6 * (consumption - 10) - (20 + 5 + 6 - 4 + 2 + 3);
        double nonHydro = 0.3 * (consumption - 10) - (20 + 0.5 * 6 - 4 + 2 + 3);
        double bought = Math.max(total, nonHydro);
        assertThat(bought).isEqualTo(22);
        assertThat(plan.audit().totalCny(CostKind.CERTIFICATE)).isCloseTo(CERTIFICATE * bought, EXACT);
        assertThat(policyPrice(plan, "W1")).isCloseTo(CERTIFICATE, EXACT);
        assertThat(policyPrice(plan, "W2")).isCloseTo(0, EXACT);
        WeightAccount w1 = plan.audit().weights().get(0);
        assertThat(w1.requiredMwh()).isCloseTo(0.6 * 90, EXACT);
        assertThat(w1.countedMwh()).isCloseTo(32, EXACT);
        assertThat(w1.certificatesBoughtMwh()).isCloseTo(22, EXACT);
    }

    /** The year lags by 0.5 · (1000 - 100) - 200 - 190 = 60 MWh on its last day, of which this hour must make good a 24th. */
    @Test
    void theYearIsCaughtUpWith() {
        WeightYear year = new WeightYear(1000, 100, 200, 200, 500, 190, 190, 1);
        Plan plan = optimum(day(weight(0.5, 0, year), unit("coal", 0, 200, 300), pv("pv", 20)));
        double hours = 1;
        double catchUp = (0.5 * (1000 - 100) - 200 - 190) / 1 * (hours / 24);
        WeightAccount w1 = plan.audit().weights().get(0);
        assertThat(plan.audit().weights()).hasSize(1);
        assertThat(w1.catchUpMwh()).isCloseTo(catchUp, EXACT).isCloseTo(2.5, EXACT);
        double counted = 20 + 6 - 4 + 2 + 3;
        double bought = 0.5 * (100 - 10) + catchUp - counted;
        assertThat(plan.audit().totalCny(CostKind.CERTIFICATE)).isCloseTo(CERTIFICATE * bought, EXACT);
        WeightAccount.Year stands = Objects.requireNonNull(w1.year());
        assertThat(stands.shareToDate()).isCloseTo((200 + counted + bought) / (500 + 100 - 10), EXACT);
        double rest = 190 * (1 - 1.0 / 24);
        assertThat(stands.projectedShare()).isCloseTo((200 + counted + bought + rest) / (1000 - 100), EXACT);
    }

    /** Import of 10 MWh at 320 instead of coal at 300 is not renewable; the weight changes nothing that does not pay. */
    @Test
    void theWeightMakesTheLastMwhOfPvWorthACertificateMore() {
        Renewable paid = new Renewable("pv", Toys.NODE, Source.PV, 20, Series.of(20), null, 320, 0);
        DispatchProblem without = day(weight(0, 0, null), unit("coal", 0, 200, 300), paid);
        DispatchProblem with = day(weight(0.6, 0, null), unit("coal", 0, 200, 300), paid);
        assertThat(optimum(without).audit().absorbedMwh()).isCloseTo(0, EXACT);
        assertThat(optimum(with).audit().absorbedMwh()).as("320 < 300 + 50").isCloseTo(20, EXACT);
    }

    @Test
    void rowsAsAlgebra() {
        DispatchProblem problem = day(weight(0.6, 0.3, null), unit("coal", 0, 200, 300), pv("pv", 20), hydro(5))
                .withObjective(Objective.ABSORPTION_FIRST);
        String algebra = DispatchModel.of(problem, Formulation.TIGHT).lp().toString();
        assertThat(algebra.lines().filter(line -> line.matches("(W|O)\\d.*")))
                .containsExactly(
                        "W1 policy day: 47 <= p[pv,01] + p[river,01] + 0.6 short[grid,01] + g[policy]",
                        "W2 policy day: 23 <= p[pv,01] + 0.3 short[grid,01] + g[policy]",
                        "O1 absorption day: 20000 short[grid,01]",
                        "O2 absorption day: -p[pv,01] - p[river,01]");
    }
}
