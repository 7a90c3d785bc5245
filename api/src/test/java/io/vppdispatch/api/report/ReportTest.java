package io.vppdispatch.api.report;

import static io.vppdispatch.optimizer.testing.Toys.hours;
import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.chart.AssetChart;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path folder;

    private String write(Plan plan, String title) throws IOException {
        return Files.readString(Report.write(plan, language -> title, folder).get(0));
    }

    private String write(Plan plan) throws IOException {
        return write(plan, "case");
    }

    private static String figure(String page, String label) {
        Matcher tile = Pattern.compile(
                        "<div class=\"label\">" + Pattern.quote(label) + "</div>\\s*<div class=\"value\">([^<]*)</div>")
                .matcher(page);
        assertThat(tile.find()).as("figure %s", label).isTrue();
        return tile.group(1);
    }

    private static String section(String page, String title) {
        int from = page.indexOf("<h2>" + title + "</h2>");
        assertThat(from).as("section %s", title).isNotNegative();
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void showsTheFiguresOfThePlan() throws IOException {
        Plan plan = optimum(TinyDay.sunny());
        String page = write(plan);
        assertThat(figure(page, "Cost")).isEqualTo("%,d CNY".formatted(700 + (20 + 200) * 30));
        assertThat(figure(page, "Renewables absorbed")).isEqualTo((60 - 20) + ".0 MWh");
        assertThat(figure(page, "Curtailed")).isEqualTo((90 - 40) + ".0 MWh");
        assertThat(figure(page, "Utilisation")).isEqualTo("%.2f %%".formatted(100 * 40 / 90.0));
        assertThat(figure(page, "Peak load")).isEqualTo("200.0 MW");
        assertThat(figure(page, "Start-ups: Thermal")).isEqualTo("1");
        assertThat(page)
                .contains("01:00–02:00")
                .contains("class=\"status good\"")
                .contains("Optimal within the asked gap")
                .contains("Proven gap 0.00 % (asked 0.00 %)")
                .contains("Violations: 0")
                .contains("No shortages")
                .contains(plan.solver())
                .doesNotContain("<script");
    }

    @Test
    void tablesHaveEachAssetAndPlant() throws IOException {
        String page = write(optimum(TinyDay.sunny()));
        assertThat(section(page, "Renewable plants")).contains("<td>pv1</td><td>PV</td><td class=\"n\">90.0</td>");
        assertThat(section(page, "Assets of the plan"))
                .contains("<th class=\"n\">Fuel, CNY</th>")
                .contains("<td>coal1</td><td>Thermal</td><td class=\"n\">" + (20 + 200) + ".0</td>")
                .contains("<td class=\"n\">%,d</td>".formatted((20 + 200) * 30));
    }

    @Test
    void picturesOfThePageAreBesideIt() throws IOException {
        String page = write(optimum(TinyDay.sunny()));
        Matcher images = Pattern.compile("<img src=\"([^\"]*)\"").matcher(page);
        List<String> files = images.results().map(image -> image.group(1)).toList();
        assertThat(files).containsExactly("balance.png", "prices.png", "assets.png");
        for (String file : files) {
            assertThat(folder.resolve(file)).isNotEmptyFile();
        }
        assertThat(page).doesNotContain(folder.toString());
    }

    @Test
    void namesAreEscaped() throws IOException {
        String page = write(optimum(TinyDay.sunny()), "<b>Noon</b> & \"night\"");
        assertThat(page)
                .contains("<h1>&lt;b&gt;Noon&lt;/b&gt; &amp; &quot;night&quot;</h1>")
                .doesNotContain("<b>Noon");
    }

    @Test
    void shortagesAreNamed() throws IOException {
        DispatchProblem problem = serve(new double[] {120, 150, 80, 101}, unit("coal1", 0, 100, 20))
                .withPenalties(new Penalties(9000.0, null));
        String page = write(optimum(problem));
        double mwh = (120 - 100) + (150 - 100) + (101 - 100);
        assertThat(page)
                .contains("class=\"status warn\"")
                .contains("Feasible with shortages")
                .contains("Unserved load: " + mwh + " MWh");
        assertThat(section(page, "Shortages"))
                .contains("<td>Unserved load</td><td>grid</td><td>00:00–02:00</td>"
                        + "<td class=\"n\">50.0 MW</td><td class=\"n\">70.0 MWh</td>")
                .contains("<td>03:00–04:00</td><td class=\"n\">1.0 MW</td><td class=\"n\">1.0 MWh</td>");
    }

    @Test
    void aPlanThatBreaksRulesIsRed() throws IOException {
        Plan plan = optimum(TinyDay.sunny());
        Schedule broken = plan.schedule().with(plan.schedule().asset("pv1").with(AssetSchedule.POWER_MW, 0, 95));
        String page = write(TinyDay.with(plan, broken, plan.prices()));
        assertThat(page).contains("class=\"status bad\"").contains("NOT VALID").doesNotContain("Optimal");
        int rules =
                TinyDay.with(plan, broken, plan.prices()).audit().violations().size();
        assertThat(page).contains("Violations: " + rules).contains("<h2 class=\"bad\">Violations</h2>");
        assertThat(page).contains("<td>R1</td><td>pv1</td><td>00:00–01:00</td>");
    }

    @Test
    void aPlanWithHolesIsRedToo() throws IOException {
        Plan plan = optimum(TinyDay.sunny());
        Schedule broken =
                plan.schedule().with(plan.schedule().asset("coal1").with(AssetSchedule.POWER_MW, 1, Double.NaN));
        assertThat(write(TinyDay.with(plan, broken, plan.prices())))
                .contains("class=\"status bad\"")
                .contains("<td>A1</td><td>coal1</td><td>01:00–02:00</td>");
    }

    @Test
    void aPlanWithoutPricesHasNoPictureOfThem() throws IOException {
        Plan plan = optimum(TinyDay.sunny());
        String page =
                write(TinyDay.with(plan, plan.schedule(), new Prices(Map.of(), Map.of(), Map.of(), null, Map.of())));
        assertThat(page).doesNotContain("prices.png").doesNotContain("Price at");
        assertThat(folder.resolve("prices.png")).doesNotExist();
    }

    @Test
    void aPlanOfIdleAssetsHasNoPictureOfThem() throws IOException {
        DispatchProblem problem =
                serve(new double[] {5, 7}, unit("idle1", 0, 0, 20)).withPenalties(new Penalties(9000.0, null));
        assertThat(write(optimum(problem)))
                .contains("balance.png")
                .doesNotContain("assets.png")
                .doesNotContain("Renewable plants");
    }

    @Test
    void assetsAtRestAreNamedBelowThePicture() throws IOException {
        DispatchProblem problem = serve(
                new double[] {50, 60}, unit("coal1", 0, 100, 20), unit("dear1", 0, 100, 90), unit("dear2", 0, 9, 95));
        Plan plan = optimum(problem);
        assertThat(section(write(plan), "Assets")).contains("At rest throughout: dear1, dear2.");
        var rows = (CombinedDomainXYPlot) AssetChart.of(Content.of(plan, "case", Texts.english()))
                .orElseThrow()
                .chart()
                .getPlot();
        assertThat(rows.getSubplots()).hasSize(1);
    }

    @Test
    void reserveShowsItsTightestStep() throws IOException {
        DispatchProblem plain = serve(new double[] {60, 70}, unit("coal1", 0, 100, 20));
        ReserveProduct spin = ReserveProduct.spinning("spin", Series.of(35, 35), null, 500.0);
        Plan plan = optimum(DispatchProblem.leastCost(
                plain.horizon(), plain.nodes(), plain.demands(), plain.assets(), List.of(spin), plain.penalties()));
        String page = write(plan);
        assertThat(section(page, "Reserve"))
                .contains("<td>spin</td><td>spinning</td><td class=\"n\">35.0</td><td class=\"n\">" + (100.0 - 70 - 35)
                        + "</td><td>01:00–02:00</td>");
        assertThat(section(page, "Shortages")).contains("Missing spinning reserve");
        assertThat(page).contains("Missing spinning reserve: 5.0 MWh");
    }

    @Test
    void unequalStepsCountByTheirLength() throws IOException {
        Horizon horizon = new Horizon(hours(1).start(), hours(1).zone(), List.of(15, 45, 120));
        Plan plan = optimum(serve(horizon, Series.of(40, 80, 60), unit("coal1", 0, 100, 20)));
        String page = write(plan);
        assertThat(figure(page, "Cost")).isEqualTo("%,d CNY".formatted((10 + 60 + 120) * 20));
        assertThat(page).contains("3 steps of 15–120 min").contains("<td>03:00</td>");
        assertThat(section(page, "Assets of the plan")).contains("<td class=\"n\">" + (10 + 60 + 120) + ".0</td>");
    }

    @Test
    void aSecondReportReplacesTheFirst() throws IOException {
        write(optimum(TinyDay.sunny()), "first");
        assertThat(write(optimum(TinyDay.sunny()), "second")).contains("second").doesNotContain("first");
    }

    @Test
    void aPictureHoldsNoMoreThanTheBusiestAssets() throws IOException {
        List<Asset> plants = new ArrayList<>();
        double load = 0;
        for (int i = 1; i <= 43; i++) {
            plants.add(pv("pv" + i, i));
            load += i;
        }
        Plan plan = optimum(serve(new double[] {load}, plants.toArray(Asset[]::new)));
        assertThat(section(write(plan), "Assets")).contains("Not drawn, with less energy than these: pv1, pv2, pv3.");
        var rows = (CombinedDomainXYPlot) AssetChart.of(Content.of(plan, "case", Texts.english()))
                .orElseThrow()
                .chart()
                .getPlot();
        assertThat(rows.getSubplots()).hasSize(40);
    }

    @Test
    void idleAssetsShareOneLine() throws IOException {
        DispatchProblem problem = serve(
                new double[] {50, 60},
                unit("coal1", 0, 100, 20),
                unit("dear1", 5, 100).costing(90).startCost(700).build(),
                unit("dear2", 5, 9).costing(95).startCost(700).build());
        assertThat(section(write(optimum(problem)), "Assets of the plan"))
                .contains("Idle, without energy, counts or cost: dear1, dear2.")
                .contains("<td>coal1</td>")
                .doesNotContain("<td>dear1</td>");
    }
}
