package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PriceLine;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeriesCollection;

/** Prices as steps, one line for all nodes that share one; the market price dashed where it is a series of its own. */
public final class PriceChart {

    public static final String NAME = "prices";
    private static final int HEIGHT = 320;

    private PriceChart() {}

    public static Optional<Picture> of(Content content) {
        List<PriceLine> lines = PriceLine.energy(content);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Series> prices = lines.stream().map(PriceLine::cny).toList();
        PriceScale scale = PriceScale.of(
                prices, PriceScale.shortageCnyPerMwh(content.plan().problem()));
        NumberAxis axis = ChartStyle.valueAxis(content.texts().of("axis.price"));
        axis.setRange(scale.bottom(), scale.top());
        LegendItemCollection legend = new LegendItemCollection();
        XYPlot plot = plot(content, lines, axis, legend);
        markOutliers(plot, content.clock().horizon(), prices, scale);
        sayOutliers(content.texts(), prices, scale, legend);
        return Optional.of(Picture.of(NAME, ChartStyle.chart(plot, legend, false), HEIGHT));
    }

    private static XYPlot plot(Content content, List<PriceLine> lines, NumberAxis axis, LegendItemCollection legend) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYStepRenderer steps = new XYStepRenderer();
        for (PriceLine line : lines) {
            int index = data.getSeriesCount();
            Color colour = Palette.LINES.get(index % Palette.LINES.size());
            data.addSeries(StepData.steps(content.clock().horizon(), line.name(), line.cny()::at));
            steps.setSeriesPaint(index, colour);
            Stroke stroke = line.isMarket() ? ChartStyle.DASHED_LINE : ChartStyle.LINE;
            steps.setSeriesStroke(index, stroke);
            if (lines.size() > 1) {
                legend.add(ChartStyle.line(line.name(), colour, stroke));
            }
        }
        XYPlot plot = new XYPlot(data, ChartStyle.timeAxis(content), axis, steps);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        ChartStyle.lay(plot);
        return plot;
    }

    /** Shades every step in which a line leaves the picture. */
    private static void markOutliers(XYPlot plot, Horizon horizon, List<Series> prices, PriceScale scale) {
        for (int t = 0; t < horizon.steps(); t++) {
            int step = t;
            if (prices.stream().anyMatch(price -> scale.isBeyond(price.at(step)))) {
                IntervalMarker shade = new IntervalMarker(
                        horizon.startOf(t).toEpochMilli(), horizon.endOf(t).toEpochMilli(), Palette.SHORTAGE_GROUND);
                shade.setAlpha(1);
                plot.addDomainMarker(shade, Layer.BACKGROUND);
            }
        }
    }

    private static void sayOutliers(Texts texts, List<Series> prices, PriceScale scale, LegendItemCollection legend) {
        double highest = prices.stream().mapToDouble(Series::max).max().orElseThrow();
        double lowest = prices.stream().mapToDouble(Series::min).min().orElseThrow();
        if (highest > scale.top()) {
            legend.add(ChartStyle.square(texts.of("price.beyond", texts.number(highest, 0)), Palette.SHORTAGE_GROUND));
        }
        if (lowest < scale.bottom()) {
            legend.add(ChartStyle.square(texts.of("price.below", texts.number(lowest, 0)), Palette.SHORTAGE_GROUND));
        }
    }
}
