package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PriceCurves;
import io.vppdispatch.api.report.view.PriceLine;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeriesCollection;

/** Prices as steps, one line for all nodes that share one; the market price dashed where it is a series of its own; of many their span. */
public final class PriceChart {

    public static final String NAME = "prices";
    private static final int HEIGHT = 320;

    private PriceChart() {}

    public static Optional<Picture> of(Content content) {
        PriceCurves curves = PriceCurves.of(content);
        List<Series> prices = curves.all();
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        PriceScale scale = PriceScale.of(
                prices, PriceScale.shortageCnyPerMwh(content.plan().problem()));
        NumberAxis axis = ChartStyle.valueAxis(content.texts().of("axis.price"));
        axis.setRange(scale.bottom(), scale.top());
        LegendItemCollection legend = new LegendItemCollection();
        XYPlot plot = plot(content, curves.lines(), axis, legend);
        PriceCurves.Band band = curves.band();
        if (band != null) {
            plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE); // the mean above the nodes it hides among
            plot.getRenderer().addAnnotation(area(content.clock().horizon(), band, scale), Layer.BACKGROUND);
            legend.add(ChartStyle.square(band.name(), Palette.BAND));
        }
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

    /** Along the highest prices and back along the least, both kept within the picture. */
    private static XYPolygonAnnotation area(Horizon horizon, PriceCurves.Band band, PriceScale scale) {
        int steps = horizon.steps();
        double[] corners = new double[8 * steps];
        for (int t = 0; t < steps; t++) {
            double from = horizon.startOf(t).toEpochMilli();
            double to = horizon.endOf(t).toEpochMilli();
            double high = scale.within(band.most().at(t));
            double low = scale.within(band.least().at(t));
            System.arraycopy(new double[] {from, high, to, high}, 0, corners, 4 * t, 4);
            System.arraycopy(new double[] {to, low, from, low}, 0, corners, 4 * (2 * steps - 1 - t), 4);
        }
        return new XYPolygonAnnotation(corners, null, null, Palette.BAND);
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
