package io.vppdispatch.optimizer.explain.curtailment;

import static io.vppdispatch.optimizer.testing.Toys.NODE;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Explain;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.asset.pumpedstorage.MachineGroup;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorage;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageInitial;
import io.vppdispatch.optimizer.asset.pumpedstorage.UpperReservoir;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.storage.StorageProfile;
import io.vppdispatch.optimizer.asset.thermal.CombinedHeat;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Perspective;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Days on which one thing alone is to blame, and what the explanation makes of them. */
class TrueCauseTest {

    private static final Instant START = Toys.hours(1).startOf(0);
    private static final Instant END = Toys.hours(1).endOf(0);
    private static final Offset<Double> MWH = within(0.02);
    private static final SolverSettings EXACT = SolverSettings.defaults().withGap(0);

    static Stream<Arguments> daysOfOneCause() {
        return Stream.of(
                Arguments.of(Cause.HEAT_FLOOR, heatFloor(), 100.0 - (100 - 0.8 * 100)),
                Arguments.of(Cause.MINIMUM_OUTPUT, leastOutput(), 250.0 - (300 - 200)),
                Arguments.of(Cause.MINIMUM_OUTPUT, mustTake(0), 250.0 - (300 - 200)),
                Arguments.of(Cause.MINIMUM_OUTPUT, mustTake(50), 250.0 - (300 - 200)),
                Arguments.of(Cause.MINIMUM_OUTPUT, HeatDays.leastInput(), 20.0),
                Arguments.of(Cause.RAMP, HeatDays.slowHeater(), 30.0 - 10 + 30 - 20),
                Arguments.of(Cause.RAMP, HeatDays.heaterThatMustStayOff(), 30.0),
                Arguments.of(Cause.STORAGE, HeatDays.fullTank(), 40.0 - 10 - 15),
                Arguments.of(Cause.LOAD, HeatDays.warmEnough(), 40.0 - 10),
                Arguments.of(Cause.RAMP, ramp(), 200.0 - (300 - (300 - 60))),
                Arguments.of(Cause.STORAGE, fullStore(), 100.0 - 50 - 20),
                Arguments.of(Cause.STORAGE, weakStore(), 100.0 - 50 - 20),
                Arguments.of(Cause.STORAGE, storeByStep(), 100.0 - 50 - 20),
                Arguments.of(Cause.PUMP_MODE, fixedPump(), 140.0 - 100),
                Arguments.of(Cause.LINE, link(), 100.0 - 30),
                Arguments.of(Cause.LINE, GridDays.line(), 100.0 - 30),
                Arguments.of(Cause.LINE, GridDays.lossOfALine(), 100.0 - 30),
                Arguments.of(Cause.LINE, GridDays.section(), 100.0 - 30),
                Arguments.of(Cause.LINE, GridDays.portfolio(), 100.0 - 30),
                Arguments.of(Cause.LINE, GridDays.siteLimit(), 100.0 - 30),
                Arguments.of(Cause.PIN, pinnedUnit(), 70.0),
                Arguments.of(Cause.PIN, pinnedPlant(), 100.0 - 30),
                Arguments.of(Cause.TIE_LINE, tieLine(), 100.0 - 60 - 10),
                Arguments.of(Cause.RESERVE, reserve(), 20.0),
                Arguments.of(Cause.LOAD, serve(new double[] {60}, pv("pv", 100)), 100.0 - 60),
                Arguments.of(Cause.LOAD, littleHeat(), 100.0 - 10),
                Arguments.of(Cause.PRICE, dearToAbsorb(), 100.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("daysOfOneCause")
    void theOneCauseHasAll(Cause cause, DispatchProblem problem, double curtailedMwh) {
        CurtailmentCauses causes = explain(problem, CauseOptions.defaults());
        assertThat(causes.curtailedMwh()).isCloseTo(curtailedMwh, MWH);
        for (CauseShare share : causes.shares()) {
            double expected = share.cause() == cause ? curtailedMwh : 0;
            assertThat(share.mwh()).as("%s", share.cause()).isCloseTo(expected, MWH);
            assertThat(share.proven()).as("%s", share.cause()).isTrue();
            if (share.aloneMwh() != null) {
                assertThat(share.aloneMwh()).as("%s alone", share.cause()).isCloseTo(expected, MWH);
            }
        }
        assertThat(causes.interactionShare()).isCloseTo(0, within(1e-3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("daysOfOneCause")
    void sharesAddUpToWhatThePlanCurtails(Cause cause, DispatchProblem problem, double curtailedMwh) {
        Plan plan = plan(problem);
        CurtailmentCauses causes = explain(plan, CauseOptions.defaults());
        double sum = causes.shares().stream().mapToDouble(CauseShare::mwh).sum();
        assertThat(sum).isCloseTo(plan.audit().curtailedMwh(), within(1e-6));
        for (int t = 0; t < problem.horizon().steps(); t++) {
            int step = t;
            double mw = causes.shares().stream()
                    .mapToDouble(share -> share.mw().at(step))
                    .sum();
            assertThat(mw).isCloseTo(CurtailedPower.of(problem, plan.schedule())[t], within(1e-6));
        }
    }

    /**
     * Coal must run at 200 of a load of 300, and 250 of PV stand behind a link of 100: neither limit alone matters, both together keep 150
     * from being used.
     */
    @Test
    void whatTwoLimitsHoldBackTogetherIsInteraction() {
        DispatchProblem both = twoLimits();
        CauseOptions options = CauseOptions.defaults()
                .withGroups(List.of(List.of(Cause.MINIMUM_OUTPUT, Cause.RAMP), List.of(Cause.LINE)));
        CurtailmentCauses causes = explain(both, options);
        assertThat(causes.curtailedMwh()).isCloseTo(250.0 - 100, MWH);
        assertThat(causes.share(Cause.MINIMUM_OUTPUT).mwh()).isCloseTo(0, MWH);
        assertThat(causes.share(Cause.LINE).mwh()).isCloseTo(150, MWH);
        assertThat(causes.share(Cause.LINE).aloneMwh()).isCloseTo(0, MWH);
        assertThat(causes.interactionShare()).isCloseTo((150.0 - 0 - 0) / 150, within(1e-3));
        assertThat(causes.groups())
                .extracting(GroupShare::mwh)
                .allSatisfy(mwh -> assertThat(mwh).isCloseTo(150.0 / 2, MWH));
    }

    @Test
    void theOrderDecidesWhoHasWhatTwoLimitsShare() {
        CauseOptions options = CauseOptions.defaults().withOrder(List.of(Cause.LINE, Cause.MINIMUM_OUTPUT));
        CurtailmentCauses causes = explain(twoLimits(), options);
        assertThat(causes.shares())
                .extracting(CauseShare::cause)
                .containsExactly(Cause.PRICE, Cause.LINE, Cause.MINIMUM_OUTPUT, Cause.LOAD);
        assertThat(causes.share(Cause.LINE).mwh()).isCloseTo(0, MWH);
        assertThat(causes.share(Cause.MINIMUM_OUTPUT).mwh()).isCloseTo(150, MWH);
    }

    /** What one more MWh of PV costs where its limit is lifted: the coal of 300 it saves, or the revenue of 300 it earns. */
    static Stream<Arguments> reliefs() {
        return Stream.of(
                Arguments.of(leastOutput(), Cause.MINIMUM_OUTPUT, "coal", 150.0, -300.0),
                Arguments.of(GridDays.line(), Cause.LINE, "line", 70.0, -300.0),
                Arguments.of(GridDays.lossOfALine(), Cause.LINE, "kept", 70.0, -300.0),
                Arguments.of(mustTake(0), Cause.MINIMUM_OUTPUT, "waste", 150.0, -300.0),
                Arguments.of(pinnedUnit(), Cause.PIN, "coal", 70.0, -300.0),
                Arguments.of(tieLine(), Cause.TIE_LINE, "tie", 30.0, -300.0),
                Arguments.of(link(), Cause.LINE, "link", 70.0, -300.0),
                Arguments.of(fullStore(), Cause.STORAGE, "store", 30.0, 0.0));
    }

    @ParameterizedTest
    @MethodSource("reliefs")
    void theLimitThatWouldAbsorbMoreIsNamedWithItsCost(
            DispatchProblem problem, Cause cause, String subject, double gainMwh, double cnyPerMwh) {
        List<Relief> reliefs = Explain.plan(plan(problem), CauseOptions.defaults(), EXACT, ProgressListener.NONE)
                .reliefs();
        assertThat(reliefs).hasSize(1);
        Relief relief = reliefs.get(0);
        assertThat(relief.cause()).isEqualTo(cause);
        assertThat(relief.subject()).isEqualTo(subject);
        assertThat(relief.gainMwh()).isCloseTo(gainMwh, MWH);
        assertThat(relief.cnyPerMwh()).isCloseTo(cnyPerMwh, within(0.5));
        assertThat(relief.firstStep()).isZero();
        assertThat(relief.lastStep()).isZero();
    }

    private static CurtailmentCauses explain(DispatchProblem problem, CauseOptions options) {
        return explain(plan(problem), options);
    }

    private static CurtailmentCauses explain(Plan plan, CauseOptions options) {
        return Explain.plan(plan, options, EXACT, ProgressListener.NONE).causes();
    }

    private static Plan plan(DispatchProblem problem) {
        DispatchProblem absorbing = problem.objective().equals(Objective.LEAST_COST)
                ? problem.withObjective(Objective.ABSORPTION_FIRST)
                : problem;
        return DayAhead.plan(absorbing, EXACT).plan();
    }

    /** Heat of 100 needs a back-pressure unit at 80, whatever the wind brings to a load of 100. */
    private static DispatchProblem heatFloor() {
        Asset unit = unit("chp", 0, 200, 300).withHeat(new CombinedHeat(Toys.HEAT_NODE, 200, 0, 0.8, 0, true));
        DispatchProblem power = serve(new double[] {100}, unit, pv("pv", 100));
        List<Demand> demands = new ArrayList<>(power.demands());
        demands.add(new Demand("heat_load", Toys.HEAT_NODE, Series.of(100)));
        return power.withNodes(List.of(Node.electric(NODE), Node.heat(Toys.HEAT_NODE)))
                .withDemands(demands);
    }

    /** Load 300, coal at least 200. */
    private static DispatchProblem leastOutput() {
        return serve(new double[] {300}, mustRun(200), pv("pv", 250));
    }

    /** What waste must be burnt for at 300, within a load of 300. */
    private static DispatchProblem mustTake(double minMw) {
        Asset waste =
                unit("waste", minMw, 400).costing(300).atLeast(200).mustRun().build();
        return serve(new double[] {300}, waste, pv("pv", 250));
    }

    private static Asset mustRun(double minMw) {
        return unit("coal", minMw, 400).costing(300).mustRun().build();
    }

    /** The PV comes in the second hour, and coal can only fall by 60 MW until then. */
    private static DispatchProblem ramp() {
        Asset coal = unit("coal", 0, 400)
                .costing(300)
                .ramp(1)
                .from(ThermalInitial.on(300, 1000))
                .build();
        return serve(new double[] {300, 300}, coal, pv("pv", 0, 200));
    }

    /** 50 too many for the load and room for 20. */
    private static DispatchProblem fullStore() {
        return serve(new double[] {50}, pv("pv", 100), store(100, 20));
    }

    private static DispatchProblem weakStore() {
        return serve(new double[] {50}, pv("pv", 100), store(20, 1000));
    }

    /** What differs from step to step is what holds. */
    private static DispatchProblem storeByStep() {
        StorageProfile profile = new StorageProfile(
                null, Series.of(20), null, null, null, null, null, null, null, null, null, null, 0, false);
        return serve(
                new double[] {50},
                pv("pv", 100),
                Changed.from(store(100, 1000))
                        .set("profile", profile)
                        .set("holdsReserve", false)
                        .get());
    }

    /** A boiler could turn all of the PV into heat, of which 10 are wanted, and nothing holds any output up. */
    private static DispatchProblem littleHeat() {
        Conversion boiler = new Conversion("boiler", NODE, Toys.HEAT_NODE, Series.of(1), Series.of(100));
        return serve(new double[] {0}, pv("pv", 100), boiler)
                .withNodes(List.of(Node.electric(NODE), Node.heat(Toys.HEAT_NODE)))
                .withDemands(List.of(new Demand("heat_load", Toys.HEAT_NODE, Series.of(10))));
    }

    private static Storage store(double powerMw, double mwh) {
        return new Storage(
                "store",
                NODE,
                powerMw,
                powerMw,
                0,
                mwh,
                1,
                1,
                0,
                0,
                0,
                null,
                0,
                0,
                null,
                0,
                0,
                StorageInitial.stored(0));
    }

    /** 40 too many, and a pump that takes 60 or nothing. */
    private static DispatchProblem fixedPump() {
        PumpedStorage station = new PumpedStorage(
                "phs",
                NODE,
                List.of(new MachineGroup("a", 1, 10, 60, 60, 1, 1.25, 0, 0)),
                new UpperReservoir(0, 10, null, 0, 0),
                null,
                0,
                null,
                0,
                0,
                new PumpedStorageInitial(0, null, List.of()));
        return serve(new double[] {100}, pv("pv", 140), station);
    }

    /** PV 100 at a site whose link takes 30. */
    private static DispatchProblem link() {
        Renewable pv = pv("pv", 100);
        return onSite(serve(new double[] {100}, unit("coal", 0, 200, 300)), pv, 30);
    }

    private static DispatchProblem twoLimits() {
        return onSite(serve(new double[] {300}, mustRun(200)), pv("pv", 250), 100);
    }

    private static DispatchProblem onSite(DispatchProblem grid, Renewable pv, double mostMw) {
        Renewable member = new Renewable(pv.id(), "site", pv.source(), pv.capacityMw(), pv.availableMw(), null, 0, 0);
        Series most = Series.of(mostMw);
        return grid.withNodes(List.of(Node.electric(NODE), Node.electric("site")))
                .withLinks(List.of(new Link("link", "site", NODE, most, most)))
                .plus(member);
    }

    /** Coal is told to run at 70 beside a load of 100. */
    private static DispatchProblem pinnedUnit() {
        return pinned(new Pin("coal", START, END, Pin.Mode.OUTPUT, 70.0));
    }

    /** The PV itself is told to stay at 30. */
    private static DispatchProblem pinnedPlant() {
        return pinned(new Pin("pv", START, END, Pin.Mode.AT_MOST, 30.0));
    }

    private static DispatchProblem pinned(Pin pin) {
        return serve(new double[] {100}, unit("coal", 0, 200, 300), pv("pv", 100))
                .withPins(List.of(pin));
    }

    private static DispatchProblem tieLine() {
        TieLine line = new TieLine("tie", NODE, Series.of(0), Series.of(10), Series.of(400), Series.of(300), null, 0);
        return serve(new double[] {60}, pv("pv", 100), line);
    }

    /** Only the PV can hold 20 of reserve, by curtailing them; what the load then lacks is imported. */
    private static DispatchProblem reserve() {
        Renewable pv = new Renewable(
                "pv", NODE, Renewable.Source.PV, 100, Series.of(100), null, 0, 0, "renewable", 1, 0, true);
        ReserveProduct up = ReserveProduct.of("up", ReserveKind.UP, Series.of(20), null, null);
        return serve(new double[] {100}, pv, Toys.imports("tie", 1, 50, 400)).withReserves(List.of(up));
    }

    /** Coal must run at 100 or be off for both hours; to come back costs 300 for each of 100 MWh absorbed, and 100 are allowed. */
    private static DispatchProblem dearToAbsorb() {
        Asset coal = unit("coal", 100, 100)
                .costing(0)
                .startCost(30_000)
                .from(ThermalInitial.on(100, 1000))
                .build();
        return serve(new double[] {100, 100}, coal, pv("pv", 100, 0))
                .withObjective(new Objective(
                        Objective.Mode.ABSORPTION_FIRST, Perspective.RESOURCE_COST, Market.PEAK_SHAVING, 100.0, true));
    }
}
