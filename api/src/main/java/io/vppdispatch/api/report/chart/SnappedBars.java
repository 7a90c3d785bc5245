package io.vppdispatch.api.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Paints bars with their edges on whole pixels of the file, so that neighbours meet without a seam. */
public final class SnappedBars extends StandardXYBarPainter {

    private static final long serialVersionUID = 1;

    @Override
    public void paintBar(
            Graphics2D graphics,
            XYBarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base) {
        Rectangle2D.Double snapped = new Rectangle2D.Double();
        snapped.setFrameFromDiagonal(
                snap(bar.getMinX()), snap(bar.getMinY()), snap(bar.getMaxX()), snap(bar.getMaxY()));
        graphics.setPaint(renderer.getItemPaint(row, column));
        graphics.fill(snapped);
    }

    private static double snap(double coordinate) {
        return Math.rint(coordinate * Picture.SCALE) / Picture.SCALE;
    }
}
