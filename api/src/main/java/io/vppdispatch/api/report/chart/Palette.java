package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.view.PowerStack;
import io.vppdispatch.optimizer.asset.Layer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * One colour per layer, the same in every picture. Hues are those of M. Okabe and K. Ito, "Color Universal Design" (2008), and
 * neighbours of the stack differ in lightness too, so that they stay apart in grey.
 */
public final class Palette {

    static final Color SHORTAGE = new Color(0xD4, 0x00, 0x2A);
    static final Color SHORTAGE_GROUND = new Color(0xFB, 0xE3, 0xE6);
    static final Color SURPLUS = new Color(0x8A, 0x2B, 0xE2);
    static final Color CURTAILED = new Color(0xA0, 0x4A, 0x00);
    static final Color CURTAILED_GROUND = new Color(0xFC, 0xEB, 0xDC);
    /** Span of many lines, lighter than all of them. */
    static final Color BAND = new Color(0xD3, 0xE3, 0xF0);

    static final Color LOAD = Color.BLACK;
    static final Color LIMIT = SHORTAGE;

    /** Colours of lines that belong to no layer. */
    static final List<Color> LINES = List.of(
            new Color(0x00, 0x72, 0xB2),
            new Color(0xD5, 0x5E, 0x00),
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0x56, 0xB4, 0xE9),
            new Color(0x80, 0x6A, 0x00),
            Color.DARK_GRAY);

    private static final int HATCH_PIXELS = 16;
    private static final double HATCH_SIZE = 8;

    private Palette() {}

    public static Color of(Layer layer) {
        return switch (layer) {
            case THERMAL -> new Color(0x73, 0x73, 0x73);
            case TIE_LINE -> new Color(0xC9, 0xB6, 0xA0);
            case HYDRO -> new Color(0x33, 0x22, 0x88);
            case PUMPED_STORAGE -> new Color(0x00, 0x72, 0xB2);
            case STORAGE -> new Color(0x00, 0x9E, 0x73);
            case DEMAND_RESPONSE -> new Color(0xCC, 0x79, 0xA7);
            case CONVERSION -> new Color(0xE6, 0x8A, 0x2E);
            case FLEXIBLE_LOAD -> new Color(0x88, 0x22, 0x55);
            case OTHER -> new Color(0x99, 0x99, 0x33);
            case WIND -> new Color(0x7C, 0xC4, 0xEE);
            case PV -> new Color(0xF2, 0xC1, 0x2E);
        };
    }

    /** The colour of a part of the stack. */
    public static Color of(String key) {
        return switch (key) {
            case PowerStack.SHORTAGE -> SHORTAGE;
            case PowerStack.SURPLUS -> SURPLUS;
            default -> of(Layer.valueOf(key));
        };
    }

    /** The colour of a part of the heat balance, assets by their place in it. */
    static Color ofHeat(String key, int index) {
        return switch (key) {
            case PowerStack.SHORTAGE -> SHORTAGE;
            case PowerStack.SURPLUS -> SURPLUS;
            default -> LINES.get(index % LINES.size());
        };
    }

    /** Diagonal lines, drawn pixel by pixel at the scale of the pictures. */
    static Paint hatch() {
        BufferedImage tile = new BufferedImage(HATCH_PIXELS, HATCH_PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = tile.createGraphics();
        graphics.setColor(CURTAILED_GROUND);
        graphics.fillRect(0, 0, HATCH_PIXELS, HATCH_PIXELS);
        graphics.setColor(CURTAILED);
        graphics.setStroke(new BasicStroke(3));
        for (int shift = -HATCH_PIXELS; shift <= HATCH_PIXELS; shift += HATCH_PIXELS) {
            graphics.drawLine(shift - HATCH_PIXELS, HATCH_PIXELS, shift + HATCH_PIXELS, -HATCH_PIXELS);
        }
        graphics.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, HATCH_SIZE, HATCH_SIZE));
    }
}
