package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.portfolio.PortfolioResult;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plant of 40 MW on the bus, one in a park with 10 MW of load, together a virtual power plant of 50 MW. */
class PortfolioLimitsTest {

    private static final double IMPORT_CNY = 300;
    private static final Portfolio VPP =
            new Portfolio("vpp", List.of("pv1", Sites.PARK), Series.constant(3, 50), Series.constant(3, 0), null, 0);
    private static final DispatchProblem PLANTS = Toys.serve(
                    new double[] {100, 100, 100},
                    plant("pv1", Toys.NODE),
                    plant("pv2", Sites.PARK),
                    Toys.imports("tie", 3, 1000, IMPORT_CNY))
            .withNodes(List.of(Node.electric(Toys.NODE), Node.electric(Sites.PARK)))
            .withLinks(
                    List.of(new Link("way", Sites.PARK, Toys.NODE, Series.constant(3, 100), Series.constant(3, 100))))
            .withDemands(List.of(
                    new Demand("city", Toys.NODE, Series.constant(3, 100)),
                    new Demand("hall", Sites.PARK, Series.constant(3, 10))))
            .withPenalties(new Penalties(5000.0, 1000.0))
            .withReserves(List.of(
                    ReserveProduct.of("up", ReserveKind.UP, Series.of(0, 20, 0), null, 1000.0),
                    ReserveProduct.of("down", ReserveKind.DOWN, Series.of(0, 0, 20), null, 1000.0)))
            .withPortfolios(List.of(VPP));

    private static Asset plant(String id, String node) {
        return Rewrite.with(Rewrite.with(Toys.pv(id, 40, 40, 40), "holdsReserve", true), "node", node);
    }

    @Test
    void addsUpItsMembersAndTheLoadOfItsSites() {
        assertThat(DispatchModel.of(PLANTS, Formulation.TIGHT).lp().toString().lines())
                .contains(
                        "N40 vpp 01: r[pv1,up,01] + r[pv2,up,01] + p[pv1,01] + p[pv2,01] + short[park,01] - over[park,01] <= 60",
                        "N41 vpp 01: r[pv1,down,01] + r[pv2,down,01] - p[pv1,01] - p[pv2,01] - short[park,01] + over[park,01] <= -10");
    }

    @Test
    void feedsInItsLimitLessTheReserveItHolds() {
        Plan plan = Toys.optimum(PLANTS);
        double importMwh = 100 - 50 + 100 - (50 - 20) + 100 - 50;
        assertThat(plan.objective()).isCloseTo(importMwh * IMPORT_CNY, within(1e-6));
        PortfolioResult result = plan.portfolios().get(0);
        assertThat(result.powerMw().toArray()).containsExactly(new double[] {50, 30, 50}, within(1e-6));
        assertThat(result.demandMwh()).isCloseTo(30, within(1e-6));
        assertThat(result.total().fedInMwh()).isCloseTo(50 + 30 + 50 + 30, within(1e-6));
        assertThat(result.total().curtailedMwh()).isCloseTo(240 - 160, within(1e-6));
        assertThat(result.total().upReserveMwh()).isCloseTo(20, within(1e-6));
        assertThat(result.members()).extracting("id").containsExactly("pv1", "pv2");
    }

    @Test
    void n40MoreThanItsLimit() {
        Schedule schedule = Toys.optimum(PLANTS).schedule();
        Schedule more = schedule.with(output(schedule, "pv1", 40))
                .with(output(schedule, "pv2", 21))
                .with(flow(schedule, 21 - 10));
        assertThat(Mutants.codes(PLANTS, Mutants.balanced(PLANTS, more))).containsExactly("N40");
    }

    @Test
    void n41TakesThoughItMustNot() {
        Schedule schedule = Toys.optimum(PLANTS).schedule();
        Schedule less = schedule.with(output(schedule, "pv1", 5))
                .with(output(schedule, "pv2", 4))
                .with(flow(schedule, 4 - 10));
        assertThat(Mutants.codes(PLANTS, Mutants.balanced(PLANTS, less))).containsExactly("N41");
    }

    private static AssetSchedule flow(Schedule schedule, double mw) {
        return schedule.links().get(0).with("power_mw", 0, mw);
    }

    private static AssetSchedule output(Schedule schedule, String plant, double mw) {
        return schedule.asset(plant)
                .with("power_mw", 0, mw)
                .with("curtailed_mw", 0, 40 - mw)
                .with("reserve_up_mw", 0, 0)
                .with("reserve_down_mw", 0, 0);
    }

    /** 20 MW are promised; 50 MW would save 300 CNY/MWh of imports but 30 MW too many cost 400 CNY/MWh. */
    @Test
    void deliversWhatItPromisedWhereDeviationCostsMore() {
        Portfolio promising = new Portfolio("vpp", VPP.members(), VPP.injectMaxMw(), null, Series.constant(3, 20), 400);
        Plan plan = Toys.optimum(PLANTS.withReserves(List.of()).withPortfolios(List.of(promising)));
        assertThat(plan.objective()).isCloseTo(3 * (100 - 20) * IMPORT_CNY, within(1e-6));
        assertThat(plan.portfolios().get(0).missedMwh()).isCloseTo(0, within(1e-6));
    }

    /** At 200 CNY/MWh deviation pays: 50 MW are fed in, 30 MW more than promised. */
    @Test
    void paysForDeviation() {
        Portfolio promising = new Portfolio("vpp", VPP.members(), VPP.injectMaxMw(), null, Series.constant(3, 20), 200);
        DispatchProblem problem = PLANTS.withReserves(List.of()).withPortfolios(List.of(promising));
        Plan plan = Toys.optimum(problem);
        assertThat(plan.objective()).isCloseTo(3 * (100 - 50) * IMPORT_CNY + 3 * (50 - 20) * 200, within(1e-6));
        assertThat(plan.portfolios().get(0).deviationCny()).isCloseTo(3 * 30 * 200, within(1e-6));
        assertMissed(ShortageKind.OVER_DELIVERY, 30, plan);
        assertThat(DispatchModel.of(problem, Formulation.TIGHT).lp().toString().lines())
                .contains(
                        "N42 vpp 01: p[pv1,01] + p[pv2,01] + short[park,01] - over[park,01] - more[vpp,01] + less[vpp,01] = 30");
    }

    /** 80 MW of sun less 10 MW of load are all there is of the 90 MW that are promised. */
    @Test
    void aPromiseThatCannotBeKeptIsAShortage() {
        Portfolio promising = new Portfolio("vpp", VPP.members(), null, null, Series.constant(3, 90), 800);
        Plan plan = Toys.optimum(PLANTS.withReserves(List.of()).withPortfolios(List.of(promising)));
        assertMissed(ShortageKind.UNDER_DELIVERY, 90 - (80 - 10), plan);
    }

    private static void assertMissed(ShortageKind kind, double mw, Plan plan) {
        assertThat(plan.audit().isClean()).isTrue();
        assertThat(plan.audit().shortages())
                .extracting(Shortage::kind, Shortage::subject, Shortage::step)
                .containsExactly(tuple(kind, "vpp", 0), tuple(kind, "vpp", 1), tuple(kind, "vpp", 2));
        assertThat(plan.audit().shortages())
                .allSatisfy(shortage -> assertThat(shortage.amount()).isCloseTo(mw, within(1e-6)));
    }

    /** Nothing feeds the hall of 10 MW but a connection cut to 4 MW: what is unserved is not taken. */
    @Test
    void loadThatIsNotServedIsNotTaken() {
        DispatchProblem cut = PLANTS.withReserves(List.of())
                .withAssets(List.of(plant("pv1", Toys.NODE), Toys.imports("tie", 3, 1000, IMPORT_CNY)))
                .withLinks(
                        List.of(new Link("way", Sites.PARK, Toys.NODE, Series.constant(3, 0), Series.constant(3, 4))))
                .withPortfolios(
                        List.of(new Portfolio("vpp", List.of(Sites.PARK), null, Series.constant(3, 4), null, 0)));
        Plan plan = Toys.optimum(cut);
        assertThat(plan.portfolios().get(0).powerMw().toArray())
                .containsExactly(new double[] {-4, -4, -4}, within(1e-6));
        assertThat(plan.portfolios().get(0).demandMwh()).isCloseTo(3 * 4, within(1e-6));
    }

    /** A line of direct current between two members moves power within the virtual power plant and counts its loss alone. */
    @Test
    void powerBetweenMembersNets() {
        Series most = Series.constant(3, 50);
        Asset line = new Conversion("dc", Toys.NODE, Sites.PARK, Series.constant(3, 0.9), most);
        DispatchProblem problem = PLANTS.withReserves(List.of())
                .withAssets(List.of(plant("pv1", Toys.NODE), line, Toys.imports("tie", 3, 1000, IMPORT_CNY)))
                .withLinks(List.of())
                .withPortfolios(List.of(new Portfolio("vpp", List.of("dc", Sites.PARK), null, null, null, 0)));
        double takenMw = 10 / 0.9;
        assertThat(Toys.optimum(problem).portfolios().get(0).powerMw().at(0))
                .isCloseTo(-(takenMw - 10) - 10, within(1e-6));
    }

    @Test
    void saysEverythingThatIsWrong() {
        Portfolio wrong = new Portfolio("vpp", List.of("pv1", "pv9", Sites.PARK), null, null, null, 5);
        Portfolio second = new Portfolio("two", List.of("pv2"), null, null, Series.constant(3, 1), 0);
        List<ProblemIssue> issues = ProblemCheck.issuesOf(PLANTS.withPortfolios(List.of(wrong, second)));
        assertThat(issues)
                .extracting(ProblemIssue::path)
                .containsExactlyInAnyOrder(
                        "/portfolios/0/members/1",
                        "/portfolios/0/deviation_cny_per_mwh",
                        "/portfolios/1/members/0",
                        "/portfolios/1/deviation_cny_per_mwh");
    }

    @Test
    void refusesAPromiseThatCannotBeKept() {
        Portfolio promising = new Portfolio(
                "vpp", VPP.members(), Series.of(50, 20, 50), Series.constant(3, 5), Series.of(20, 30, -6), 400);
        assertThat(ProblemCheck.issuesOf(PLANTS.withPortfolios(List.of(promising))))
                .extracting(ProblemIssue::message)
                .containsExactly(
                        "portfolio vpp: delivery_mw[1] (30.0) must be at most inject_max_mw (20.0), or it cannot be kept",
                        "portfolio vpp: delivery_mw[2] (-6.0) must be at least minus take_max_mw (5.0), or it cannot be"
                                + " kept");
    }
}
