package io.vppdispatch.api.report;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.stages.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan worked out by hand: its numbers stand in the right cells of the pages of every language. */
class PageFactsTest {

    private static final double CONSUMPTION_MWH = 60 + 200;
    private static final double ABSORBED_MWH = 60 - 20;
    private static final double AVAILABLE_MWH = 90;
    private static final double COAL_MWH = 20 + 200;
    private static final double COAL_CNY = 700 + COAL_MWH * 30;

    /** Two hours are 1/12 of a day: of what the year lacks this much falls to them. */
    private static final double CATCH_UP_MWH = (TinyDay.SHARE * (100_000 - 2_000) - 10_000 - 17_000) / 100 * (2.0 / 24);

    private static final double REQUIRED_MWH = TinyDay.SHARE * (CONSUMPTION_MWH - TinyDay.EXEMPT_MWH) + CATCH_UP_MWH;
    private static final double BOUGHT_MWH = REQUIRED_MWH - ABSORBED_MWH - TinyDay.HELD_MWH;

    /** One more MWh taken from sun that is there saves a certificate. */
    private static final double FIRST_PRICE = -TinyDay.CERTIFICATE_CNY;

    private static final double SECOND_PRICE = 30;

    @TempDir
    private static Path folder;

    private static final Map<Texts, PageText> PAGES = new HashMap<>();

    @BeforeAll
    static void write() throws IOException {
        Plan plan = optimum(TinyDay.weighted());
        List<Path> files = Report.write(plan, language -> language.equals("zh") ? "晴天" : "Sunny", folder);
        for (int i = 0; i < files.size(); i++) {
            PAGES.put(Texts.all().get(i), PageText.of(Files.readString(files.get(i))));
        }
    }

    static List<Texts> languages() {
        return Texts.all();
    }

    private static PageText page(Texts texts) {
        return PAGES.get(texts);
    }

    private static String mwh(double value) {
        return "%,.1f MWh".formatted(value);
    }

    private static String percent(double share) {
        return "%.2f %%".formatted(100 * share);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void figuresComeFirst(Texts texts) {
        PageText page = page(texts);
        assertThat(page.figure(texts.of("figure.absorbed"))).isEqualTo(mwh(ABSORBED_MWH));
        assertThat(page.figure(texts.of("figure.utilisation"))).isEqualTo(percent(ABSORBED_MWH / AVAILABLE_MWH));
        assertThat(page.figure(texts.of("figure.curtailed"))).isEqualTo(mwh(AVAILABLE_MWH - ABSORBED_MWH));
        assertThat(page.figure(texts.of("figure.curtailmentRate")))
                .isEqualTo(percent(1 - ABSORBED_MWH / AVAILABLE_MWH));
        double cost = COAL_CNY + BOUGHT_MWH * TinyDay.CERTIFICATE_CNY;
        assertThat(page.figure(texts.of("figure.cost"))).isEqualTo(texts.cny(cost));
        assertThat(page.figure(texts.of("figure.peak"))).isEqualTo("200.0 MW");
        assertThat(page.figure(texts.of("figure.valley"))).isEqualTo("%.1f MW".formatted(60.0 - 90));
        assertThat(page.figure(texts.of("weight.W1"))).isEqualTo(texts.of("weight.bought", mwh(BOUGHT_MWH)));
        assertThat(page.figure(texts.of("weight.W2"))).isEqualTo(texts.of("weight.met"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theWeightShowsItsArithmetic(Texts texts) {
        Map<String, Double> lines = Map.of(
                "consumption",
                CONSUMPTION_MWH,
                "exempt",
                TinyDay.EXEMPT_MWH,
                "ofShare",
                TinyDay.SHARE * (CONSUMPTION_MWH - TinyDay.EXEMPT_MWH),
                "catchUp",
                CATCH_UP_MWH,
                "required",
                REQUIRED_MWH,
                "feedIn",
                ABSORBED_MWH,
                "held",
                TinyDay.HELD_MWH,
                "counted",
                ABSORBED_MWH + TinyDay.HELD_MWH,
                "margin",
                -BOUGHT_MWH,
                "certificates",
                BOUGHT_MWH);
        String total = texts.of("weight.W1");
        lines.forEach((key, value) -> assertThat(page(texts).cell(texts.of("weight"), texts.of("weight." + key), total))
                .as(key)
                .isEqualTo(mwh(value)));
        assertThat(page(texts).cell(texts.of("weight"), texts.of("weight.price"), total))
                .isEqualTo(texts.cnyPerMwh(TinyDay.CERTIFICATE_CNY));
        double toDate = (10_000 + REQUIRED_MWH) / (40_000 + CONSUMPTION_MWH - TinyDay.EXEMPT_MWH);
        assertThat(page(texts).cell(texts.of("weight"), texts.of("weight.toDate"), total))
                .isEqualTo(percent(toDate));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void moneyIsShownByPartyUnderBothRegimes(Texts texts) {
        String table = texts.of("money");
        String coal = texts.kind("thermal");
        assertThat(page(texts).cell(table, coal, texts.of("head.netMwh"))).isEqualTo("%.1f".formatted(COAL_MWH));
        assertThat(page(texts).cell(table, coal, texts.of("money.resource"))).isEqualTo("%,.0f".formatted(COAL_CNY));
        double energy = 20 * FIRST_PRICE + 200 * SECOND_PRICE;
        assertThat(page(texts).cell(table, coal, texts.of("money.marketEnergy")))
                .isEqualTo("%,.0f".formatted(energy));
        assertThat(page(texts).cell(table, coal, texts.of("money.makeWhole")))
                .isEqualTo("%,.0f".formatted(COAL_CNY - energy));
        assertThat(page(texts).cell(table, texts.kind("renewable"), texts.of("money.paid.SPOT")))
                .isEqualTo("%,.0f".formatted(ABSORBED_MWH * FIRST_PRICE));
        assertThat(page(texts).cell(table, texts.of("total"), texts.of("money.paid.SPOT")))
                .isEqualTo("%,.0f".formatted(COAL_CNY + ABSORBED_MWH * FIRST_PRICE));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void plantsShowUseAndCurtailment(Texts texts) {
        assertThat(page(texts).row(texts.of("curtailment"), "pv1"))
                .containsExactly(
                        "pv1",
                        texts.of("Layer.PV"),
                        "90.0",
                        "40.0",
                        "50.0",
                        percent(ABSORBED_MWH / AVAILABLE_MWH),
                        percent(1 - ABSORBED_MWH / AVAILABLE_MWH),
                        "50.0");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void stepsAreNamedByTheirEnd(Texts texts) {
        List<List<String>> steps = page(texts).steps(0);
        assertThat(steps).extracting(row -> row.get(0)).containsExactly(texts.of("head.end"), "01:00", "02:00");
        assertThat(steps.get(1).subList(1, 6)).containsExactly("60.0", "-30.0", "20.0", "40.0", "50.0");
        assertThat(steps.get(1).get(6)).isEqualTo("%.2f".formatted(FIRST_PRICE));
        assertThat(steps.get(2).get(6)).isEqualTo("%.2f".formatted(SECOND_PRICE));
        assertThat(page(texts).steps(1).get(0)).contains(texts.of("step.mw", "coal1"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pricesStandInNumbers(Texts texts) {
        assertThat(page(texts).row(texts.of("prices"), texts.of("price.node", "grid")))
                .containsExactly(
                        texts.of("price.node", "grid"),
                        "%.2f".formatted(FIRST_PRICE),
                        "00:00–01:00",
                        "%.2f".formatted((FIRST_PRICE + SECOND_PRICE) / 2),
                        "%.2f".formatted(SECOND_PRICE),
                        "01:00–02:00");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theStageSaysWhatIsProven(Texts texts) {
        String stage = texts.of("stage." + Stage.LEAST_COST);
        assertThat(page(texts).cell(texts.of("stages"), stage, texts.of("head.proven")))
                .isEqualTo(texts.of("stage.proven"));
        double cost = COAL_CNY + BOUGHT_MWH * TinyDay.CERTIFICATE_CNY;
        assertThat(page(texts).cell(texts.of("stages"), stage, texts.of("head.objective")))
                .isEqualTo("%,.2f ".formatted(cost) + texts.unit("CNY"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void accountsHaveTheirUnits(Texts texts) {
        assertThat(page(texts).row(texts.of("ledgers"), texts.of("Ledger.RENEWABLE")))
                .containsExactly(texts.of("Ledger.RENEWABLE"), "40.0", "MWh");
    }
}
