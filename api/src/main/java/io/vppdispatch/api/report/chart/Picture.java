package io.vppdispatch.api.report.chart;

import io.vppdispatch.api.report.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

/**
 * A chart and the file it goes to.
 *
 * @param name name of the file without language and end, and of its texts
 * @param height height on the page; the file has twice as many pixels
 * @param note what else there is to say below it, or nothing
 */
public record Picture(String name, JFreeChart chart, int height, String note) {

    public static final int WIDTH = 1160;
    public static final int SCALE = 2;

    static {
        ImageIO.setUseCache(false); // its files need a hook, which a process that is ending no longer takes
    }

    public static Picture of(String name, JFreeChart chart, int height) {
        return new Picture(name, chart, height, "");
    }

    /** The file of the picture in a language. */
    public String file(Texts texts) {
        return texts.file(name, "png");
    }

    public void write(Path folder, Texts texts) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file(texts)))) {
            ChartUtils.writeScaledChartAsPNG(out, chart, WIDTH, height, SCALE, SCALE);
        }
    }
}
