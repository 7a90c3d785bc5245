package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PowerStack;
import java.awt.Color;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The whole system at every step: what feeds in above zero, what takes below, the load as a line. */
public final class BalanceChart {

    public static final String NAME = "balance";
    private static final int HEIGHT = 540;

    private BalanceChart() {}

    public static Picture of(Content content) {
        PowerStack stack = content.stack();
        Texts texts = content.texts();
        StackPlot bars = new StackPlot(content);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(ChartStyle.line(texts.of("load"), Palette.LOAD));
        for (PowerStack.Part part : stack.parts()) {
            Color colour = Palette.of(part.key());
            bars.add(part.key() + "+", colour, t -> part.aboveMw()[t]);
            bars.add(part.key() + "-", colour, t -> part.belowMw()[t]);
            legend.add(ChartStyle.square(texts.layer(part.key()), colour));
        }
        if (stack.hasCurtailment()) {
            bars.add(PowerStack.CURTAILED, Palette.hatch(), t -> stack.curtailedMw()[t]);
            legend.add(ChartStyle.square(texts.layer(PowerStack.CURTAILED), Palette.hatch()));
        }
        NumberAxis axis = ChartStyle.valueAxis(texts.of("axis.mw"));
        XYPlot plot = bars.plot(axis);
        plot.setDomainAxis(ChartStyle.timeAxis(content));
        ChartStyle.drawLine(plot, content, t -> stack.loadMw()[t]);
        return Picture.of(NAME, ChartStyle.chart(plot, legend, false), HEIGHT);
    }
}
