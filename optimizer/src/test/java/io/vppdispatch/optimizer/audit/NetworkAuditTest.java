package io.vppdispatch.optimizer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.network.NodeBalance;
import io.vppdispatch.optimizer.policy.Accounts;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that break a rule of the network or of every schedule, each caught by that rule alone. */
class NetworkAuditTest {

    private static final double[] LOAD = {50, 60, 70};

    private final DispatchProblem problem = problem(new Penalties(1000.0, 10.0), 800.0);
    private final Plan plan = Toys.optimum(problem);

    private static DispatchProblem problem(Penalties penalties, Double shortfallCnyPerMwh) {
        DispatchProblem toy = Toys.serve(
                LOAD, Toys.unit("coal", 20, 100).costing(300).startCost(100).build(), Toys.pv("pv", 20, 20, 20));
        ReserveProduct spinning = ReserveProduct.spinning("spin", Series.constant(3, 10), 10.0, shortfallCnyPerMwh);
        return DispatchProblem.leastCost(
                toy.horizon(), toy.nodes(), toy.demands(), toy.assets(), List.of(spinning), penalties);
    }

    private Schedule edited(AssetSchedule subject) {
        return plan.schedule().with(subject);
    }

    private AssetSchedule node() {
        return plan.schedule().nodes().get(0);
    }

    private AssetSchedule spin() {
        return plan.schedule().reserves().get(0);
    }

    @Test
    void n1PowerFromNowhere() {
        assertThat(Mutants.codes(problem, edited(node().with(Schedule.SHORTAGE_MW, 1, 1))))
                .containsExactly("N1");
        assertThat(Mutants.codes(problem, edited(node().with(Schedule.SURPLUS_MW, 1, 1))))
                .containsExactly("N1");
    }

    @Test
    void n1ShortageAndSurplusBelowZero() {
        AssetSchedule both = node().with(Schedule.SHORTAGE_MW, 1, -1).with(Schedule.SURPLUS_MW, 1, -1);
        assertThat(Mutants.codes(problem, edited(both))).containsExactly("N1");
    }

    @Test
    void n1ShortageWithoutAPrice() {
        DispatchProblem scarce = scarce();
        Schedule schedule = Toys.optimum(scarce).schedule();
        assertThat(Mutants.codes(scarce, schedule)).isEmpty();
        assertThat(Mutants.codes(scarce.withPenalties(Penalties.HARD), schedule))
                .containsExactly("N1");
        assertThat(Mutants.codes(scarce.withPenalties(new Penalties(null, 10.0)), schedule))
                .containsExactly("N1");
    }

    /** 130 MW at the second step, where 120 MW can be had. */
    private static DispatchProblem scarce() {
        return Toys.serve(
                        new double[] {50, 130, 70},
                        Toys.unit("coal", 20, 100).costing(300).build(),
                        Toys.pv("pv", 20, 20, 20))
                .withPenalties(new Penalties(1000.0, 10.0));
    }

    @Test
    void n1ShortageAndSurplusAtOnce() {
        AssetSchedule both = node().with(Schedule.SHORTAGE_MW, 1, 1).with(Schedule.SURPLUS_MW, 1, 1);
        assertThat(Mutants.codes(problem, edited(both))).containsExactly("N1");
    }

    /** Where neither costs anything, whichever amounts the solver finds are shown net. */
    @Test
    void showsShortageOrSurplusNeverBoth() {
        DispatchProblem free = problem.withPenalties(new Penalties(0.0, 0.0));
        Lp lp = new Lp();
        NodeBalance balance = new NodeBalance(free);
        balance.write(lp, new Accounts());
        double[] values = new double[lp.columns()];
        for (int j = 0; j < values.length; j++) {
            values[j] = lp.var(j).symbol().letter().equals("short")
                    ? 5
                    : 3 + 2 * lp.var(j).at().step();
        }
        AssetSchedule node = balance.read(new Values(values)).get(0);
        assertThat(node.column(Schedule.SHORTAGE_MW).toArray()).containsExactly(2, 0, 0);
        assertThat(node.column(Schedule.SURPLUS_MW).toArray()).containsExactly(0, 0, 2);
    }

    /** 40 MW of 100 MW PV that must run are dumped: they are curtailed, not absorbed. */
    @Test
    void dumpedSurplusIsNotAbsorbed() {
        Series available = Series.constant(2, 100);
        Renewable pv = new Renewable("pv", Toys.NODE, Renewable.Source.PV, 100, available, available, 0, 0);
        DispatchProblem dumped = Toys.serve(new double[] {60, 120}, pv).withPenalties(new Penalties(1000.0, 10.0));
        Plan made = Toys.optimum(dumped);
        assertThat(made.schedule().nodes().get(0).at(Schedule.SURPLUS_MW, 0)).isCloseTo(40, within(1e-6));
        assertThat(made.audit().absorbedMwh()).isCloseTo(60 + 100, within(1e-6));
        assertThat(made.audit().curtailedMwh()).isCloseTo(40, within(1e-6));
    }

    @Test
    void costsAreInTheOrderOfTheNames() {
        DispatchProblem many = Toys.serve(
                new double[] {3}, Toys.unit("zeta", 0, 1, 1), Toys.unit("mid", 0, 1, 2), Toys.unit("alpha", 0, 1, 3));
        assertThat(Toys.optimum(many).audit().costs().keySet()).containsExactly("alpha", "mid", "zeta");
    }

    @Test
    void n2LessReserveThanRequired() {
        AssetSchedule coal = plan.schedule().asset("coal");
        assertThat(Mutants.codes(problem, edited(coal.with("reserve_spin_mw", 1, 9))))
                .containsExactly("N2");
        assertThat(Mutants.codes(problem, edited(spin().with(Schedule.SHORTFALL_MW, 1, -0.5))))
                .containsExactly("N2");
    }

    @Test
    void n2ShortfallWithoutAPrice() {
        Schedule schedule = edited(spin().with(Schedule.SHORTFALL_MW, 1, 1));
        assertThat(Mutants.codes(problem, schedule)).isEmpty();
        assertThat(Mutants.codes(problem(problem.penalties(), null), schedule)).containsExactly("N2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a1ValueThatIsNoNumber(double value) {
        for (AssetSchedule subject : plan.schedule().all()) {
            for (String column : subject.columns().keySet()) {
                assertThat(Mutants.codes(problem, edited(subject.with(column, 1, value))))
                        .as("%s of %s", column, subject.subject())
                        .containsExactly("A1");
            }
        }
    }

    @Test
    void a1ColumnThatIsTooShort() {
        Series two = Series.constant(2, 0);
        AssetSchedule shorter = new AssetSchedule("spin", Map.of(Schedule.SHORTFALL_MW, two));
        assertThat(Mutants.codes(problem, edited(shorter))).containsExactly("A1");
    }

    @Test
    void a2CostThatIsNotRecounted() {
        for (String asset : List.of("coal", "pv")) {
            AssetSchedule own = plan.schedule().asset(asset);
            double cost = own.at(AssetSchedule.COST_CNY, 1);
            assertThat(Mutants.codes(problem, edited(own.with(AssetSchedule.COST_CNY, 1, cost + 1))))
                    .containsExactly("A2");
        }
    }

    @Test
    void a3ObjectiveThatIsNotRecounted() {
        Audit audit =
                Auditor.audit(problem, plan.schedule(), Claims.ofObjective(plan.objective() + 1), Tolerance.EXACT);
        assertThat(audit.violations()).hasSize(1);
        assertThat(audit.violations().get(0).tag()).isEqualTo(AuditRule.OBJECTIVE);
        assertThat(Auditor.audit(problem, plan.schedule(), Claims.ofObjective(plan.objective()), Tolerance.EXACT)
                        .isClean())
                .isTrue();
    }

    @Test
    void whatIsPaidForIsAShortageAndNoViolation() {
        Audit audit = Toys.optimum(scarce()).audit();
        assertThat(audit.isClean()).isTrue();
        assertThat(audit.shortages()).hasSize(1);
        assertThat(audit.shortages().get(0).amount()).isCloseTo(10, within(1e-6));
        assertThat(audit.costs().get(Toys.NODE).get(CostKind.SHORTAGE)).isCloseTo(10 * 1000.0, within(1e-6));
    }
}
