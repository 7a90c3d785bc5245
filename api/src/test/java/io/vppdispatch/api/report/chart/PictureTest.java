package io.vppdispatch.api.report.chart;

import static io.vppdispatch.optimizer.testing.Toys.imports;
import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.report.Report;
import io.vppdispatch.api.report.TinyDay;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Series;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class PictureTest {

    @TempDir
    private Path folder;

    private BufferedImage picture(Plan plan, String name) throws IOException {
        Report.write(plan, language -> "case", folder);
        return ImageIO.read(folder.resolve(name + ".png").toFile());
    }

    public static long pixels(BufferedImage image, Color colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    private static DispatchProblem day(double sunMw) {
        return serve(
                new double[] {100, 100, 100, 100},
                unit("coal1", 50, 50).costing(10).mustRun().build(),
                pv("pv1", 0, sunMw, sunMw, 0),
                imports("line", 4, 50, 40));
    }

    @Test
    void areasOfTheBalanceAreEnergies() throws IOException {
        BufferedImage image = picture(optimum(day(30)), BalanceChart.NAME);
        double thermal = pixels(image, Palette.of(Layer.THERMAL));
        double perMwh = thermal / (4 * 50);
        assertThat(perMwh).isGreaterThan(1000);
        assertThat(pixels(image, Palette.of(Layer.PV)) / perMwh).isCloseTo(2 * 30, within(4.0));
        assertThat(pixels(image, Palette.of(Layer.TIE_LINE)) / perMwh).isCloseTo(2 * 50 + 2 * 20, within(4.0));
        assertThat(pixels(image, Palette.LOAD)).isGreaterThan(4000);
    }

    @Test
    void curtailedPowerIsHatched() throws IOException {
        assertThat(pixels(picture(optimum(day(50)), BalanceChart.NAME), Palette.CURTAILED))
                .isZero();
        BufferedImage image = picture(optimum(day(120)), BalanceChart.NAME);
        assertThat(pixels(image, Palette.CURTAILED)).isGreaterThan(5000);
        assertThat(pixels(image, Palette.CURTAILED_GROUND)).isGreaterThan(5000);
    }

    @Test
    void shortageHasItsWarningColour() throws IOException {
        DispatchProblem problem =
                serve(new double[] {50, 90}, unit("coal1", 0, 60, 20)).withPenalties(new Penalties(9000.0, null));
        assertThat(pixels(picture(optimum(problem), BalanceChart.NAME), Palette.SHORTAGE))
                .isGreaterThan(5000);
    }

    @Test
    void eachAssetHasItsRow() throws IOException {
        BufferedImage image = picture(optimum(day(30)), AssetChart.NAME);
        for (Layer layer : new Layer[] {Layer.THERMAL, Layer.PV, Layer.TIE_LINE}) {
            assertThat(pixels(image, Palette.of(layer))).as("%s", layer).isGreaterThan(5000);
        }
    }

    @Test
    void aPriceOfShortageIsMarked() throws IOException {
        DispatchProblem problem =
                serve(new double[] {50, 90, 50}, unit("coal1", 0, 60, 20)).withPenalties(new Penalties(9000.0, null));
        BufferedImage image = picture(optimum(problem), PriceChart.NAME);
        assertThat(pixels(image, Palette.SHORTAGE_GROUND)).isGreaterThan(image.getWidth() * 100L);
        assertThat(pixels(image, Palette.LINES.get(0))).isGreaterThan(2000);
    }

    @Test
    void manyPricesAreASpan() throws IOException {
        Plan plan = optimum(day(30));
        Map<String, Series> prices = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            prices.put("bus-with-a-long-name-" + i, Series.constant(4, 100 + 5 * i));
        }
        Plan grid = TinyDay.with(plan, plan.schedule(), new Prices(prices, prices, Map.of(), null, Map.of()));
        BufferedImage image = picture(grid, PriceChart.NAME);
        assertThat(pixels(image, Palette.BAND)).isGreaterThan(image.getWidth() * 100L);
        assertThat(pixels(image, Palette.LINES.get(0))).isGreaterThan(2000);
    }

    @Test
    void pricesAreDrawn() throws IOException {
        BufferedImage image = picture(optimum(day(30)), PriceChart.NAME);
        assertThat(pixels(image, Palette.LINES.get(0))).isGreaterThan(2000);
        assertThat(image.getWidth()).isEqualTo(2 * Picture.WIDTH);
    }
}
