package io.vppdispatch.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.thermal.DeepBand;
import io.vppdispatch.optimizer.asset.thermal.DeepPeakShaving;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A page per language, each whole and in its own language. */
class LanguagesTest {

    private static final String TITLE = "<script>alert('&')</script>";

    /** Words in Latin letters that stand on a Chinese page too: units, time zones, names of products. */
    private static final Set<String> INTERNATIONAL = Set.of("MW", "MWh", "UTC", "Asia", "Shanghai", "HiGHS");

    @TempDir
    private static Path folder;

    private static Plan plan;
    private static PageText english;
    private static PageText chinese;

    @BeforeAll
    static void write() throws IOException {
        DispatchProblem spring = SpringDay.of(8, 180);
        DispatchProblem day = spring.plus(SharedDay.store())
                .plus(deepCoal())
                .withReserves(List.of(
                        spring.reserves().get(0),
                        ReserveProduct.of("down", ReserveKind.DOWN, Series.constant(8, 20), null, 300.0)))
                .withObjective(Objective.ABSORPTION_FIRST)
                .withPolicy(TinyDay.weighted().policy());
        Plan found = DayAhead.plan(day, SolverSettings.defaults().withGap(0.05)).plan();
        AssetSchedule broken = found.schedule().asset("pv1").with(AssetSchedule.POWER_MW, 3, 1e4);
        plan = TinyDay.with(found, found.schedule().with(broken), found.prices());
        Report.write(plan, language -> TITLE, folder);
        english = PageText.of(Files.readString(folder.resolve("report.html")));
        chinese = PageText.of(Files.readString(folder.resolve("report.zh.html")));
    }

    private static ThermalUnit deepCoal() {
        DeepBand band = new DeepBand(0.2, 0, 20, 100, 0);
        return Toys.unit("deep1", 20, 100)
                .costing(330)
                .mustRun()
                .from(ThermalInitial.on(50, 100))
                .fuel(new Fuel(Fuel.Unit.TCE, 800, List.of(), 1.0, 2.6))
                .deep(new DeepPeakShaving(null, 0.5, List.of(band), null))
                .build();
    }

    @Test
    void pagesLinkEachOther() {
        assertThat(english.elements("a")).extracting(Element::getTextContent).containsExactly("中文");
        assertThat(english.elements("a").get(0).getAttribute("href")).isEqualTo("report.zh.html");
        assertThat(chinese.elements("a").get(0).getAttribute("href")).isEqualTo("report.html");
        assertThat(chinese.document().getDocumentElement().getAttribute("lang")).isEqualTo("zh-CN");
    }

    @Test
    void noEnglishIsLeftOnTheChinesePage() {
        Set<String> names = plan.problem().assets().stream()
                .map(asset -> asset.id())
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(List.of(Toys.NODE, "spin", "down"));
        String words = chinese.words().replace(TITLE, "").replace(plan.solver(), "");
        for (String name : names) {
            words = words.replace(name, "");
        }
        Set<String> left = new TreeSet<>();
        Matcher latin = Pattern.compile("[A-Za-z_]{2,}").matcher(words);
        while (latin.find()) {
            left.add(latin.group());
        }
        left.removeAll(INTERNATIONAL);
        assertThat(left).isEmpty();
    }

    @Test
    void noChineseIsOnTheEnglishPage() {
        assertThat(english.words()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void bothPagesHaveTheSameTables() {
        assertThat(chinese.elements("tr")).hasSameSizeAs(english.elements("tr"));
        assertThat(chinese.elements("td")).hasSameSizeAs(english.elements("td"));
        assertThat(chinese.elements("section")).hasSameSizeAs(english.elements("section"));
    }

    @Test
    void everyTableHasSomethingToShow() {
        Texts texts = Texts.chinese();
        for (String title : List.of("tenants", "awards", "machines", "deep", "weight", "money", "reserves", "levels")) {
            assertThat(chinese.table(texts.of(title))).as(title).hasSizeGreaterThan(1);
        }
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        for (PageText page : List.of(english, chinese)) {
            assertThat(page.elements("script")).isEmpty();
            assertThat(page.elements("link")).isEmpty();
            assertThat(page.elements("img"))
                    .isNotEmpty()
                    .allSatisfy(image -> assertThat(folder.resolve(image.getAttribute("src")))
                            .isNotEmptyFile());
            assertThat(page.elements("style").get(0).getTextContent()).doesNotContain("url(", "@import");
        }
    }

    @Test
    void picturesAreLetteredInTheLanguageOfTheirPage() throws IOException {
        for (Element image : chinese.elements("img")) {
            String file = image.getAttribute("src");
            assertThat(file).endsWith(".zh.png");
            Path other = folder.resolve(file.replace(".zh", ""));
            assertThat(Files.mismatch(folder.resolve(file), other)).as(file).isNotNegative();
        }
    }

    @Test
    void hostileTitlesAreText() {
        for (PageText page : List.of(english, chinese)) {
            assertThat(page.elements("h1").get(0).getTextContent()).isEqualTo(TITLE);
        }
    }

    @Test
    void brokenRulesAreNamedInBothLanguages() {
        assertThat(english.table(Texts.english().of("violations")).get(1))
                .contains("R1", "pv1", "output within the available power");
        assertThat(chinese.table(Texts.chinese().of("violations")).get(1)).contains("R1", "pv1", "出力不超过可发功率");
    }
}
