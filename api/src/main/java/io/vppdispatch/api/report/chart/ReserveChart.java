package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.ReserveUse;
import io.vppdispatch.optimizer.asset.Layer;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;

/** Reserve of every product by the kind that holds it, with what is asked as a line. */
public final class ReserveChart {

    public static final String NAME = "reserve";
    private static final int ROW_HEIGHT = 150;
    private static final int AXIS_HEIGHT = 90;
    private static final double GAP = 10;

    private ReserveChart() {}

    public static Optional<Picture> of(Content content) {
        List<ReserveUse> reserves = ReserveUse.of(content);
        if (reserves.isEmpty()) {
            return Optional.empty();
        }
        CombinedDomainXYPlot rows = new CombinedDomainXYPlot(ChartStyle.timeAxis(content));
        rows.setGap(GAP);
        reserves.forEach(reserve -> rows.add(row(content, reserve)));
        int height = AXIS_HEIGHT + ROW_HEIGHT * reserves.size();
        return Optional.of(Picture.of(NAME, ChartStyle.chart(rows, legend(content, reserves), false), height));
    }

    private static XYPlot row(Content content, ReserveUse reserve) {
        StackPlot bars = new StackPlot(content);
        reserve.heldMw().forEach((layer, held) -> bars.add(layer.name(), Palette.of(layer), t -> held[t]));
        NumberAxis axis = ChartStyle.valueAxis(
                content.texts().of("axis.reserve", reserve.product().id()));
        XYPlot plot = bars.plot(axis);
        ChartStyle.drawLine(plot, content, reserve::requiredMw);
        return plot;
    }

    private static LegendItemCollection legend(Content content, List<ReserveUse> reserves) {
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(ChartStyle.line(content.texts().of("reserve.required"), Palette.LOAD));
        TreeSet<Layer> layers = new TreeSet<>();
        reserves.forEach(reserve -> layers.addAll(reserve.heldMw().keySet()));
        layers.forEach(layer -> legend.add(ChartStyle.square(content.texts().layer(layer), Palette.of(layer))));
        return legend;
    }
}
