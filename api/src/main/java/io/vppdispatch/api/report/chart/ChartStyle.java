package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.api.report.view.Content;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DateFormat;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/** What all charts look like. */
public final class ChartStyle {

    static final Font FONT = ChartFont.load(12);
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color FRAME = new Color(0x99, 0x99, 0x99);
    static final Color GRID = new Color(0xD8, 0xD8, 0xD8);
    static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
    static final Stroke DASHED_LINE =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {7f, 4f}, 0f);
    static final Stroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5f, 3f}, 0f);

    private static final Shape SQUARE = new Rectangle2D.Double(-6, -6, 12, 12);
    private static final Shape DASH = new Line2D.Double(-10, 0, 10, 0);

    private ChartStyle() {}

    /** The axis ends a millisecond late, because marks stand only before its end. */
    static DateAxis timeAxis(Content content) {
        Clock clock = content.clock();
        DateAxis axis = new DateAxis(
                content.texts().of("axis.time", clock.horizon().zone().getId()),
                TimeZone.getTimeZone(clock.horizon().zone()),
                content.texts().locale());
        axis.setRange(Date.from(clock.begin()), Date.from(clock.end().plusMillis(1)));
        DateFormat marks = new ClockFormat(clock);
        axis.setTickUnit(TimeTicks.of(clock.horizon(), marks));
        axis.setTickLabelFont(FONT);
        axis.setLabelFont(FONT);
        axis.setTickLabelPaint(INK);
        axis.setLabelPaint(INK);
        return axis;
    }

    static NumberAxis valueAxis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setTickLabelFont(FONT);
        axis.setLabelFont(FONT);
        axis.setTickLabelPaint(INK);
        axis.setLabelPaint(INK);
        return axis;
    }

    static void lay(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(FRAME);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1f));
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(INK);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** A dark line with a light edge, which stands out from every colour below it. */
    static void drawLine(XYPlot plot, Content content, IntToDoubleFunction mw) {
        XYSeriesCollection line = new XYSeriesCollection();
        for (String key : new String[] {"edge", "line"}) {
            line.addSeries(StepData.steps(content.clock().horizon(), key, mw));
        }
        XYStepRenderer steps = new XYStepRenderer();
        steps.setSeriesPaint(0, Color.WHITE);
        steps.setSeriesStroke(0, new BasicStroke(4f));
        steps.setSeriesPaint(1, Palette.LOAD);
        steps.setSeriesStroke(1, LINE);
        plot.setRenderer(1, steps);
        plot.setDataset(1, line);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }

    static LegendItem square(String label, Paint paint) {
        return labelled(new LegendItem(label, null, null, null, SQUARE, paint, new BasicStroke(1f), FRAME));
    }

    static LegendItem line(String label, Paint paint) {
        return line(label, paint, LINE);
    }

    static LegendItem line(String label, Paint paint, Stroke stroke) {
        return labelled(new LegendItem(label, null, null, null, DASH, stroke, paint));
    }

    private static LegendItem labelled(LegendItem item) {
        item.setLabelFont(FONT);
        item.setLabelPaint(INK);
        return item;
    }

    /** A chart with its legend below, or with none. Steps are drawn without smoothing, so that their edges meet. */
    static JFreeChart chart(Plot plot, LegendItemCollection legend, boolean smooth) {
        JFreeChart chart = new JFreeChart(null, FONT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setAntiAlias(smooth);
        chart.setTextAntiAlias(true);
        chart.setPadding(new RectangleInsets(8, 4, 4, 28));
        if (legend.getItemCount() > 0) {
            LegendTitle title = new LegendTitle(() -> legend);
            title.setPosition(RectangleEdge.BOTTOM);
            title.setFrame(BlockBorder.NONE);
            title.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
            chart.addLegend(title);
        }
        return chart;
    }
}
