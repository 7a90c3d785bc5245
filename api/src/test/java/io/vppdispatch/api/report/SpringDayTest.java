package io.vppdispatch.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.report.chart.Palette;
import io.vppdispatch.api.report.chart.PictureTest;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.AssetView;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.MachineUse;
import io.vppdispatch.api.report.view.PowerStack;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Level;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.testing.Toys;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day with every kind of asset. */
class SpringDayTest {

    private static final int STEPS = 24;

    @TempDir
    private static Path folder;

    private static Plan plan;
    private static Content content;
    private static String page;

    @BeforeAll
    static void write() throws IOException {
        plan = DayAhead.plan(SpringDay.of(STEPS, 60), SolverSettings.defaults().withGap(0.01))
                .plan();
        content = Content.of(plan, "Spring day", Texts.english());
        page = Files.readString(
                Report.write(plan, language -> "Spring day", folder).get(0));
    }

    private static AssetView view(String id) {
        return content.asset(id).orElseThrow();
    }

    @Test
    void theBalanceShowsEveryKind() throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve("balance.png").toFile());
        for (PowerStack.Part part : content.stack().parts()) {
            assertThat(PictureTest.pixels(image, Palette.of(part.key())))
                    .as(part.key())
                    .isGreaterThan(500);
        }
        assertThat(content.stack().parts().stream().map(PowerStack.Part::key))
                .contains(
                        Layer.THERMAL.name(),
                        Layer.TIE_LINE.name(),
                        Layer.PUMPED_STORAGE.name(),
                        Layer.STORAGE.name(),
                        Layer.WIND.name(),
                        Layer.PV.name());
    }

    @Test
    void whatIsAboveZeroIsTheLoadAndWhatIsBelow() {
        for (int t = 0; t < STEPS; t++) {
            double sum = 0;
            for (PowerStack.Part part : content.stack().parts()) {
                sum += part.aboveMw()[t] + part.belowMw()[t];
            }
            assertThat(sum).isCloseTo(plan.problem().demandMw(Toys.NODE, t), within(1e-3));
        }
    }

    @Test
    void storesStayBetweenTheLimitsShown() {
        assertThat(view("pumps").levels())
                .extracting(Level::column)
                .containsExactly("upper_thousand_m3", "lower_thousand_m3");
        assertThat(view("pumps").levels()).extracting(Level::initial).containsExactly(900.0, 1800.0);
        assertThat(view("bess1").levels()).containsExactly(new Level("stored_mwh", "MWh", 10, 100, 50));
        for (String id : new String[] {"pumps", "bess1"}) {
            for (Level level : view(id).levels()) {
                AssetSchedule schedule = view(id).schedule();
                assertThat(schedule.column(level.column()).min()).isGreaterThan(level.min() - 1e-3);
                assertThat(schedule.column(level.column()).max()).isLessThan(level.max() + 1e-3);
            }
        }
    }

    @Test
    void levelsHaveTheirPicture() throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve("levels.png").toFile());
        assertThat(PictureTest.pixels(image, Palette.of(Layer.PUMPED_STORAGE))).isGreaterThan(1000);
        assertThat(PictureTest.pixels(image, Palette.of(Layer.STORAGE))).isGreaterThan(500);
    }

    @Test
    void cyclesAndStartsAreThoseOfTheSchedule() {
        double drawnMwh = view("bess1").schedule().column("discharge_mw").sum() / 0.95;
        assertThat(view("bess1").tallies().get(Tally.CYCLES))
                .isPositive()
                .isCloseTo(drawnMwh / (100 - 10), within(1e-9));
        AssetSchedule pumps = view("pumps").schedule();
        double turbined1000m3 = pumps.column("generate_mw").sum() / 0.95 * 3.6;
        assertThat(view("pumps").tallies().get(Tally.CYCLES))
                .isPositive()
                .isCloseTo(turbined1000m3 / (2400 - 400), within(1e-9));
        double starts = pumps.column("m_generate_starts").sum()
                + pumps.column("m_pump_starts").sum();
        assertThat(view("pumps").tallies().get(Tally.STARTS)).isPositive().isEqualTo(starts);
        assertThat(page)
                .contains("Cycles: Storage")
                .contains("Cycles: Pumped storage")
                .contains("Start-ups: Pumped storage")
                .contains("Calls: Demand response");
    }

    @Test
    void everyMachineHasItsHours() {
        AssetSchedule pumps = view("pumps").schedule();
        List<MachineUse> machines = MachineUse.of(content);
        assertThat(machines).extracting(MachineUse::machine).containsExactly("m 1", "m 2");
        assertThat(machines.stream().mapToDouble(MachineUse::generatingHours).sum())
                .isPositive()
                .isEqualTo(pumps.column("m_generating").sum());
        assertThat(machines.stream().mapToDouble(MachineUse::pumpingHours).sum())
                .isPositive()
                .isEqualTo(pumps.column("m_pumping").sum());
        assertThat(PageText.of(page).table("Pumped storage machines")).hasSize(1 + 2);
    }

    @Test
    void everyStepIsInTheTable() {
        String system = page.substring(page.indexOf("<details open"), page.indexOf("<details>"));
        String assets = page.substring(page.indexOf("<details>"));
        assertThat(system).contains("Table of 24 steps").contains("Net load, MW");
        assertThat(assets).contains("All 24 steps by asset").contains("coal1, MW");
        for (String table : new String[] {system, assets}) {
            assertThat(table)
                    .contains("<td>01:00</td>")
                    .contains("<td>24:00</td>")
                    .doesNotContain("00:00–01:00");
            assertThat(table.split("<tr>", -1)).hasSize(1 + 1 + STEPS);
        }
    }
}
