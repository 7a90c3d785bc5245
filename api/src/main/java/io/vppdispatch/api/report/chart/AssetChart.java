package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.view.AssetView;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PowerStack;
import io.vppdispatch.optimizer.asset.Band;
import java.awt.font.FontRenderContext;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * What each asset does, one row each, on its own scale: when it runs and how hard. Those at rest are named below, and so are
 * those with the least energy where there are more than a picture can hold.
 */
public final class AssetChart {

    public static final String NAME = "assets";
    private static final int ROW_HEIGHT = 54;
    private static final int MOST_ROWS = 40;
    private static final int AXIS_HEIGHT = 70;
    private static final double GAP = 8;
    private static final double HEADROOM = 1.08;

    /** Room for five digits. */
    private static final double NUMBER_WIDTH = 44;

    private static final FontRenderContext PIXELS = new FontRenderContext(null, true, true);

    private AssetChart() {}

    public static Optional<Picture> of(Content content) {
        List<AssetView> busy = busiest(content);
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        CombinedDomainXYPlot rows = new CombinedDomainXYPlot(ChartStyle.timeAxis(content));
        rows.setGap(GAP);
        busy.forEach(view -> rows.add(row(content, view)));
        int height = AXIS_HEIGHT + ROW_HEIGHT * busy.size();
        return Optional.of(new Picture(
                NAME, ChartStyle.chart(rows, new LegendItemCollection(), false), height, note(content, busy)));
    }

    /** Those that move the most energy, in their usual order. */
    private static List<AssetView> busiest(Content content) {
        Set<String> drawn = content.assets().stream()
                .filter(view -> !view.isAtRest())
                .sorted(Comparator.comparingDouble((AssetView view) -> movedMwh(content, view))
                        .reversed())
                .limit(MOST_ROWS)
                .map(AssetView::id)
                .collect(Collectors.toSet());
        return content.assets().stream()
                .filter(view -> drawn.contains(view.id()))
                .toList();
    }

    private static double movedMwh(Content content, AssetView view) {
        return IntStream.range(0, content.steps())
                .mapToDouble(t -> (view.injectedMw(t) + view.takenMw(t) + view.curtailedMw(t)) * content.hours(t))
                .sum();
    }

    private static String note(Content content, List<AssetView> drawn) {
        List<AssetView> others = content.assets().stream()
                .filter(view -> !view.isAtRest() && !drawn.contains(view))
                .toList();
        String atRest = atRest(content);
        if (others.isEmpty()) {
            return atRest;
        }
        String names = content.texts().list(others.stream().map(AssetView::id).toList());
        return (content.texts().of("picture.assets.others", names) + " " + atRest).strip();
    }

    private static String atRest(Content content) {
        String names = content.texts()
                .list(content.assets().stream()
                        .filter(AssetView::isAtRest)
                        .map(AssetView::id)
                        .toList());
        return names.isEmpty() ? "" : content.texts().of("picture.assets.atRest", names);
    }

    private static XYPlot row(Content content, AssetView view) {
        StackPlot bars = new StackPlot(content);
        for (int i = 0; i < view.bands().size(); i++) {
            Band band = view.bands().get(i);
            bars.add("band" + i, Palette.of(band.layer()), t -> band.signedMw(view.schedule(), t));
        }
        if (view.isRenewable()) {
            bars.add(PowerStack.CURTAILED, Palette.hatch(), view::curtailedMw);
        }
        return bars.plot(axis(content, view));
    }

    private static NumberAxis axis(Content content, AssetView view) {
        double most = most(content, t -> view.injectedMw(t) + view.curtailedMw(t));
        double least = -most(content, view::takenMw);
        double scale = Math.max(Math.max(most, -least), PowerStack.SHOWN_MW);
        NumberAxis axis = ChartStyle.valueAxis(view.id());
        axis.setLabelAngle(Math.PI / 2);
        NumberFormat format = content.texts().upTo(0);
        axis.setTickUnit(new NumberTickUnit(scale, format));
        axis.setRange(least * HEADROOM, Math.max(most, scale + least) * HEADROOM);
        align(axis, least <= -scale ? format.format(-scale) : format.format(scale));
        return axis;
    }

    private static double most(Content content, IntToDoubleFunction mw) {
        return IntStream.range(0, content.steps())
                .mapToDouble(mw)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** Gives the numbers of every row the same width, so that the names stand under one another. */
    private static void align(NumberAxis axis, String widest) {
        double width = ChartStyle.FONT.getStringBounds(widest, PIXELS).getWidth();
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4 + Math.max(0, NUMBER_WIDTH - width)));
    }
}
