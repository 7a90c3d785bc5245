package io.vppdispatch.api.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** WenQuanYi Micro Hei, which has Chinese, Latin and digits: no machine's own fonts are relied on, nor do pictures depend on them. */
final class ChartFont {

    static final String FILE = "/io/vppdispatch/api/report/font/wqy-microhei.ttc";

    private ChartFont() {}

    static Font load(float size) {
        try (InputStream in = Objects.requireNonNull(ChartFont.class.getResourceAsStream(FILE))) {
            return Font.createFonts(in)[0].deriveFont(size);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font of the pictures cannot be read", e);
        }
    }
}
