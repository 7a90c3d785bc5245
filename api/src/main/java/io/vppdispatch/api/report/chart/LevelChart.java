package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.AssetView;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.asset.Level;
import java.awt.Color;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.data.xy.XYSeriesCollection;

/** What is in every store, one row each, between its limits. */
public final class LevelChart {

    public static final String NAME = "levels";
    private static final int ROW_HEIGHT = 150;
    private static final int AXIS_HEIGHT = 60;
    private static final double GAP = 10;
    /** Share of the band kept free above it for the name of the row, and below it. */
    private static final double HEADROOM = 0.3;

    private static final double FOOTROOM = 0.08;

    private LevelChart() {}

    public static Optional<Picture> of(Content content) {
        CombinedDomainXYPlot rows = new CombinedDomainXYPlot(ChartStyle.timeAxis(content));
        rows.setGap(GAP);
        for (AssetView view : content.assets()) {
            view.levels().forEach(level -> rows.add(row(content, view, level)));
        }
        int count = rows.getSubplots().size();
        if (count == 0) {
            return Optional.empty();
        }
        int height = AXIS_HEIGHT + ROW_HEIGHT * count;
        return Optional.of(Picture.of(NAME, ChartStyle.chart(rows, new LegendItemCollection(), true), height));
    }

    private static XYPlot row(Content content, AssetView view, Level level) {
        XYSeriesCollection data = new XYSeriesCollection(StepData.ends(
                content.clock().horizon(),
                level.column(),
                level.initial(),
                t -> view.schedule().at(level.column(), t)));
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setSeriesPaint(0, Palette.of(view.layer()));
        line.setSeriesStroke(0, ChartStyle.LINE);
        NumberAxis axis = ChartStyle.valueAxis(content.texts().unit(level.unit()));
        double band = Math.max(level.max() - level.min(), 1e-3);
        axis.setRange(level.min() - FOOTROOM * band, level.max() + HEADROOM * band);
        XYPlot plot = new XYPlot(data, null, axis, line);
        ChartStyle.lay(plot);
        plot.addRangeMarker(limit(level.min()));
        plot.addRangeMarker(limit(level.max()));
        plot.addAnnotation(name(content.texts(), view, level));
        return plot;
    }

    private static ValueMarker limit(double value) {
        return new ValueMarker(value, Palette.LIMIT, ChartStyle.DASHED);
    }

    private static XYTitleAnnotation name(Texts texts, AssetView view, Level level) {
        String limits = texts.of(
                "level.limits",
                view.id(),
                texts.column(level.column()),
                texts.upTo(1).format(level.min()),
                texts.upTo(1).format(level.max()),
                texts.unit(level.unit()));
        TextTitle title = new TextTitle(limits, ChartStyle.FONT);
        title.setPaint(ChartStyle.INK);
        title.setBackgroundPaint(Color.WHITE);
        return new XYTitleAnnotation(0.006, 0.98, title, RectangleAnchor.TOP_LEFT);
    }
}
