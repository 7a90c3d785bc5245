package io.vppdispatch.api.report.view;

import static io.vppdispatch.optimizer.testing.Toys.NODE;
import static io.vppdispatch.optimizer.testing.Toys.hours;
import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.report.chart.BalanceChart;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.demandresponse.Rebound;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class PowerStackTest {

    /** Export, curtailment, a called block with rebound, shortage, and surplus under a negative load, at steps of unequal length. */
    private static Plan everything() {
        Horizon horizon = new Horizon(hours(1).start(), hours(1).zone(), List.of(60, 30, 30, 60, 120, 15));
        double[] sun = {0, 300, 200, 50, 0, 0};
        TieLine export = new TieLine(
                "line",
                NODE,
                Series.constant(6, 0),
                Series.constant(6, 30),
                Series.constant(6, 90),
                Series.constant(6, 5),
                null,
                0);
        return optimum(serve(
                        horizon,
                        Series.of(100, 60, 60, 100, 150, -140),
                        unit("coal1", 10, 100).costing(20).mustRun().build(),
                        pv("pv1", sun),
                        export,
                        shed())
                .withPenalties(new Penalties(9000.0, 800.0)));
    }

    private static DemandResponse shed() {
        return new DemandResponse(
                "block",
                NODE,
                DemandResponse.Direction.SHED,
                List.of(new LadderStep(20, 300)),
                null,
                null,
                0,
                2.0,
                0,
                1,
                0,
                0,
                0,
                new Rebound(0.5, 0, 0.25),
                0,
                DemandResponseInitial.FRESH);
    }

    private static PowerStack stack(Plan plan) {
        return Content.of(plan, "case", Texts.english()).stack();
    }

    @Test
    void whatIsAboveZeroIsTheLoadAndWhatIsBelow() {
        Plan plan = everything();
        IntervalXYDataset bars = bars(plan);
        for (int t = 0; t < plan.problem().horizon().steps(); t++) {
            double above = 0;
            double below = 0;
            for (int series = 0; series < bars.getSeriesCount(); series++) {
                double mw = bars.getYValue(series, t);
                boolean isBalance = !bars.getSeriesKey(series).equals(PowerStack.CURTAILED);
                above += isBalance ? Math.max(0, mw) : 0;
                below += isBalance ? Math.max(0, -mw) : 0;
            }
            assertThat(above).as("step %d", t).isCloseTo(plan.problem().demandMw(NODE, t) + below, within(1e-6));
        }
    }

    @Test
    void everyPartIsThere() {
        assertThat(stack(everything()).parts().stream().map(PowerStack.Part::key))
                .containsExactly("THERMAL", "TIE_LINE", "DEMAND_RESPONSE", "PV", "shortage", "surplus");
    }

    @Test
    void partsWithoutPowerAreLeftOut() {
        Plan plan = optimum(serve(new double[] {50}, unit("coal1", 0, 100, 20), pv("pv1", 0)));
        assertThat(stack(plan).parts().stream().map(PowerStack.Part::key)).containsExactly("THERMAL");
        assertThat(stack(plan).hasCurtailment()).isFalse();
    }

    @Test
    void barsSpanTheirSteps() {
        Plan plan = everything();
        Horizon horizon = plan.problem().horizon();
        IntervalXYDataset bars = bars(plan);
        for (int t = 0; t < horizon.steps(); t++) {
            assertThat(bars.getStartXValue(0, t)).isEqualTo(horizon.startOf(t).toEpochMilli());
            assertThat(bars.getEndXValue(0, t)).isEqualTo(horizon.endOf(t).toEpochMilli());
        }
    }

    @Test
    void curtailmentIsWhatTheAuditCounts() {
        Plan plan = everything();
        double mwh = 0;
        for (int t = 0; t < plan.problem().horizon().steps(); t++) {
            mwh += stack(plan).curtailedMw()[t] * plan.problem().horizon().hours(t);
        }
        assertThat(mwh).isPositive().isCloseTo(plan.audit().curtailedMwh(), within(1e-6));
    }

    @Test
    void netLoadIsLoadLessWhatRenewablesCouldFeedIn() {
        Content content = Content.of(everything(), "case", Texts.english());
        assertThat(content.leastStep(t -> -content.stack().loadMw()[t])).isEqualTo(4);
        assertThat(content.leastStep(content::netLoadMw)).isEqualTo(1);
        assertThat(content.netLoadMw(1)).isEqualTo(60 - 300);
    }

    private static IntervalXYDataset bars(Plan plan) {
        Content content = Content.of(plan, "case", Texts.english());
        return (IntervalXYDataset) BalanceChart.of(content).chart().getXYPlot().getDataset();
    }
}
