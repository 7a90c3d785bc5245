package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.HeatStack;
import io.vppdispatch.api.report.view.PowerStack;
import java.awt.Color;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;

/** Heat at every step: who gives it above zero, who stores it below, the heat load as a line. */
public final class HeatChart {

    public static final String NAME = "heat";
    private static final int HEIGHT = 400;

    private HeatChart() {}

    public static Optional<Picture> of(Content content) {
        HeatStack stack = content.heat();
        if (!stack.isShown()) {
            return Optional.empty();
        }
        Texts texts = content.texts();
        StackPlot bars = new StackPlot(content);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(ChartStyle.line(texts.of("heat.load"), Palette.LOAD));
        for (int i = 0; i < stack.parts().size(); i++) {
            PowerStack.Part part = stack.parts().get(i);
            Color colour = Palette.ofHeat(part.key(), i);
            bars.add(part.key() + "+", colour, t -> part.aboveMw()[t]);
            bars.add(part.key() + "-", colour, t -> part.belowMw()[t]);
            legend.add(ChartStyle.square(texts.heatPart(part.key()), colour));
        }
        XYPlot plot = bars.plot(ChartStyle.valueAxis(texts.of("axis.mw")));
        plot.setDomainAxis(ChartStyle.timeAxis(content));
        ChartStyle.drawLine(plot, content, t -> stack.loadMw()[t]);
        return Optional.of(Picture.of(NAME, ChartStyle.chart(plot, legend, false), HEIGHT));
    }
}
