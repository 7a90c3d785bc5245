package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.view.Content;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.data.time.TimeTableXYDataset;

/** A plot of bars without gaps, stacked from zero upwards and downwards. */
public final class StackPlot {

    private final Content content;
    private final TimeTableXYDataset data;
    private final List<Paint> paints = new ArrayList<>();

    StackPlot(Content content) {
        this.content = content;
        this.data = new TimeTableXYDataset(
                TimeZone.getTimeZone(content.clock().horizon().zone()),
                content.texts().locale());
        data.setDomainIsPointsInTime(false);
    }

    /** Puts a series on top of those before it, or below them where it is negative. */
    StackPlot add(String key, Paint paint, IntToDoubleFunction mw) {
        StepData.addBars(data, content.clock().horizon(), key, mw);
        paints.add(paint);
        return this;
    }

    XYPlot plot(NumberAxis axis) {
        StackedXYBarRenderer bars = new StackedXYBarRenderer();
        bars.setBarPainter(new SnappedBars());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        for (int i = 0; i < paints.size(); i++) {
            bars.setSeriesPaint(i, paints.get(i));
        }
        XYPlot plot = new XYPlot(data, null, axis, bars);
        ChartStyle.lay(plot);
        return plot;
    }
}
