package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A plant with 100 MW of sun at noon and none in the evening and a battery of 20 MW in a park, behind a link of 60 MW; a load of
 * 100 MW at the grid, where the rest is imported at 300 CNY/MWh.
 */
class LinkLimitsTest {

    private static final double IMPORT_CNY_PER_MWH = 300;
    private static final double LACK_CNY_PER_MWH = 500;
    private static final DispatchProblem PROBLEM = problem(60, 0);
    private static final DispatchProblem WITH_RESERVE = PROBLEM.withReserves(List.of(
            product("up", ReserveKind.UP, Series.of(30, 0)), product("down", ReserveKind.DOWN, Series.of(5, 0))));

    private static DispatchProblem problem(double forwardMw, double backwardMw) {
        Asset pv = Rewrite.with(Rewrite.with(Toys.pv("pv", 100, 0), "node", Sites.PARK), "holdsReserve", true);
        Asset battery = Sites.battery("battery", Sites.PARK, 20, 20);
        Asset tie = Toys.imports("tie", 2, 1000, IMPORT_CNY_PER_MWH);
        DispatchProblem toy = Toys.serve(new double[] {100, 100}, pv, battery, tie);
        Link link =
                new Link("link", Sites.PARK, Toys.NODE, Series.constant(2, forwardMw), Series.constant(2, backwardMw));
        return toy.withNodes(List.of(Node.electric(Toys.NODE), Node.electric(Sites.PARK)))
                .withLinks(List.of(link))
                .withPenalties(new Penalties(5000.0, 1000.0));
    }

    private static ReserveProduct product(String id, ReserveKind kind, Series requirementMw) {
        return ReserveProduct.of(id, kind, requirementMw, null, LACK_CNY_PER_MWH);
    }

    private static double flow(Plan plan, int step) {
        return plan.schedule().links().get(0).at(Schedule.FLOW_MW, step);
    }

    @Test
    void joinsBothBalancesAndLeavesRoomForReserve() {
        assertThat(DispatchModel.of(WITH_RESERVE, Formulation.TIGHT)
                        .lp()
                        .toString()
                        .lines())
                .contains("0 <= f[link,01] <= 60")
                .anyMatch(line -> line.startsWith("N1 grid 01:") && line.contains("+ f[link,01]"))
                .anyMatch(line -> line.startsWith("N1 park 01:") && line.contains("- f[link,01]"))
                .anyMatch(line -> line.startsWith("N4 link 01:") && line.endsWith("+ f[link,01] <= 60"))
                .anyMatch(line -> line.startsWith("N5 link 01:") && line.endsWith("- f[link,01] <= 0"));
    }

    @Test
    void writesNoRowWithoutReserveBehindIt() {
        assertThat(DispatchModel.of(PROBLEM, Formulation.TIGHT).lp().toString().lines())
                .noneMatch(line -> line.startsWith("N4") || line.startsWith("N5"));
    }

    /** At noon 20 MW are stored and 60 MW pass, so one MWh more is worth nothing in the park and an import at the grid. */
    @Test
    void pricesDifferAcrossACongestedLink() {
        Plan plan = Toys.optimum(PROBLEM);
        assertThat(flow(plan, 0)).isCloseTo(60, within(1e-6));
        assertThat(flow(plan, 1)).isCloseTo(20, within(1e-6));
        assertThat(plan.objective()).isCloseTo((100 - 60 + 100 - 20) * IMPORT_CNY_PER_MWH, within(1e-6));
        Series park = plan.prices().cnyPerMwh().get(Sites.PARK);
        Series grid = plan.prices().cnyPerMwh().get(Toys.NODE);
        assertThat(park.at(0)).isCloseTo(0, within(1e-6));
        assertThat(grid.at(0)).isCloseTo(IMPORT_CNY_PER_MWH, within(1e-6));
        assertThat(park.at(1)).isCloseTo(IMPORT_CNY_PER_MWH, within(1e-6));
        assertThat(grid.at(1)).isCloseTo(IMPORT_CNY_PER_MWH, within(1e-6));
    }

    @Test
    void carriesPowerToTheSiteToo() {
        DispatchProblem evening = problem(60, 15);
        DispatchProblem withLoad = evening.withDemands(List.of(new Demand("park.load", Sites.PARK, Series.of(0, 50))));
        Plan plan = Toys.optimum(withLoad);
        assertThat(flow(plan, 1)).isCloseTo(-15, within(1e-6));
        assertThat(plan.objective()).isCloseTo(15 * IMPORT_CNY_PER_MWH + (50 - 20 - 15) * 5000, within(1e-6));
    }

    /** 30 MW of reserve cost 500 CNY/MWh if missing and 300 CNY/MWh if the link is left free for them. */
    @Test
    void reserveAtTheSiteIsLimitedByTheRoomOfTheLink() {
        Plan plan = Toys.optimum(WITH_RESERVE);
        assertThat(flow(plan, 0)).isCloseTo(60 - 30, within(1e-6));
        assertThat(plan.audit().shortages()).isEmpty();
        assertThat(plan.objective()).isCloseTo((100 - 30 + 100 - 20) * IMPORT_CNY_PER_MWH, within(1e-6));
    }

    /** All 60 MW of the link are left free for reserve, and 10 MW more are missing. */
    @Test
    void reserveThatNoLinkCouldPassIsMissing() {
        DispatchProblem more = WITH_RESERVE.withReserves(List.of(product("up", ReserveKind.UP, Series.of(70, 0))));
        Plan plan = Toys.optimum(more);
        assertThat(flow(plan, 0)).isCloseTo(0, within(1e-6));
        double lackMw = 70 - 60;
        assertThat(plan.objective())
                .isCloseTo((100 + 100 - 20) * IMPORT_CNY_PER_MWH + lackMw * LACK_CNY_PER_MWH, within(1e-6));
    }

    private static Schedule withFlow(Schedule schedule, double mw) {
        return schedule.with(schedule.links().get(0).with(Schedule.FLOW_MW, 0, mw));
    }

    @Test
    void n1FlowThatIsNotInBothBalances() {
        Schedule schedule = Toys.optimum(PROBLEM).schedule();
        assertThat(Mutants.codes(PROBLEM, withFlow(schedule, 59))).containsExactly("N1");
    }

    @Test
    void n3FlowBeyondItsLimits() {
        Schedule schedule = Toys.optimum(PROBLEM).schedule();
        for (double mw : new double[] {61, -1}) {
            Schedule balanced = Mutants.balanced(PROBLEM, withFlow(schedule, mw));
            assertThat(Mutants.codes(PROBLEM, balanced)).containsExactly("N3");
        }
    }

    @Test
    void n4FlowThatLeavesNoRoomForReserve() {
        Schedule schedule = Toys.optimum(WITH_RESERVE).schedule();
        Schedule balanced = Mutants.balanced(WITH_RESERVE, withFlow(schedule, 31));
        assertThat(Mutants.codes(WITH_RESERVE, balanced)).containsExactly("N4");
    }

    @Test
    void n4ReserveBeyondTheRoomOfTheLink() {
        Schedule schedule = Toys.optimum(WITH_RESERVE).schedule();
        AssetSchedule pv = withPower(schedule.asset("pv"), 50).with("reserve_up_mw", 0, 31);
        assertThat(Mutants.codes(WITH_RESERVE, held(schedule, pv))).containsExactly("N4");
    }

    @Test
    void n5ReserveBeyondTheRoomOfTheLink() {
        Schedule schedule = Toys.optimum(WITH_RESERVE).schedule();
        AssetSchedule pv = withPower(schedule.asset("pv"), 50).with("reserve_down_mw", 0, 31);
        assertThat(Mutants.codes(WITH_RESERVE, held(schedule, pv))).containsExactly("N5");
    }

    private static AssetSchedule withPower(AssetSchedule pv, double mw) {
        return pv.with("power_mw", 0, mw)
                .with("curtailed_mw", 0, 100 - mw)
                .with("reserve_up_mw", 0, 30)
                .with("reserve_down_mw", 0, 5);
    }

    /** The plant alone holds reserve, and the balance is mended. */
    private static Schedule held(Schedule schedule, AssetSchedule pv) {
        AssetSchedule battery =
                schedule.asset("battery").with("reserve_up_mw", 0, 0).with("reserve_down_mw", 0, 0);
        return Mutants.balanced(WITH_RESERVE, schedule.with(pv).with(battery));
    }
}
