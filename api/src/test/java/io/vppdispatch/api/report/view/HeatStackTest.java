package io.vppdispatch.api.report.view;

import static io.vppdispatch.optimizer.testing.Toys.HEAT_NODE;
import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static io.vppdispatch.optimizer.testing.Toys.warm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.report.Report;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.thermal.CombinedHeat;
import io.vppdispatch.optimizer.system.Penalties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hours: the heat of a town up to 50 MW, beside which 0.8 MW of power each, and 20 MW more than can be given in the second. */
class HeatStackTest {

    private static final CombinedHeat HEAT = new CombinedHeat(HEAT_NODE, 50, 0, 0.8, 0, false);

    private static Plan cold() {
        return optimum(warm(
                        serve(
                                new double[] {60, 90},
                                unit("chp1", 30, 100).costing(300).heat(HEAT).build(),
                                pv("pv1", 30, 30)),
                        40,
                        70)
                .withPenalties(new Penalties(3000.0, 100.0, 1000.0, 50.0)));
    }

    private static Content content(Plan plan, Texts texts) {
        return Content.of(plan, "case", texts);
    }

    @Test
    void heatGivenAndMissingIsTheHeatLoad() {
        HeatStack heat = content(cold(), Texts.english()).heat();
        assertThat(heat.parts()).extracting(PowerStack.Part::key).containsExactly("chp1", PowerStack.SHORTAGE);
        assertThat(heat.parts().get(0).aboveMw()).containsExactly(new double[] {40, 50}, within(1e-6));
        assertThat(heat.parts().get(1).aboveMw()).containsExactly(new double[] {0, 70 - 50}, within(1e-6));
        assertThat(heat.loadMw()).containsExactly(40, 70);
    }

    @Test
    void theElectricBalanceKnowsNothingOfHeat() {
        PowerStack stack = content(cold(), Texts.english()).stack();
        assertThat(stack.loadMw()).containsExactly(60, 90);
        assertThat(stack.parts()).extracting(PowerStack.Part::key).containsExactly("THERMAL", "PV");
        for (int t : new int[] {0, 1}) {
            int step = t;
            double above = stack.parts().stream()
                    .mapToDouble(part -> part.aboveMw()[step])
                    .sum();
            assertThat(above).isCloseTo(stack.loadMw()[t], within(1e-6));
        }
    }

    @Test
    void aPlanWithoutHeatHasNoPictureOfIt() {
        Content content = content(optimum(serve(new double[] {50}, unit("coal1", 0, 100, 20))), Texts.english());
        assertThat(content.heat().isShown()).isFalse();
    }

    @Test
    void pricesOfHeatAreCalledThat() {
        assertThat(PriceLine.all(content(cold(), Texts.english())))
                .extracting(PriceLine::name)
                .containsExactly("Price at grid", "Heat price at town");
        assertThat(PriceLine.all(content(cold(), Texts.chinese())))
                .extracting(PriceLine::name)
                .contains("热价（town）");
    }

    @Test
    void theReportHasABalanceOfHeat(@TempDir Path folder) throws IOException {
        String page = Files.readString(
                Report.write(cold(), language -> "case", folder).get(0));
        assertThat(folder.resolve("heat.png")).isNotEmptyFile();
        assertThat(page)
                .contains("Heat balance", "Peak heat load", "70.0 MW", "Unserved heat: 20.0 MWh")
                .contains("<th class=\"n\">Heat, MWh</th>", "<th class=\"n\">Heat of chp1, MW</th>");
        double given = IntStream.of(40, 50).sum();
        assertThat(page).contains("<td class=\"n\">" + given + "</td>");
    }
}
