package io.vppdispatch.api.report.table;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.pv;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.PageText;
import io.vppdispatch.api.report.SharedDay;
import io.vppdispatch.api.report.TinyDay;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.thermal.DeepBand;
import io.vppdispatch.optimizer.asset.thermal.DeepPeakShaving;
import io.vppdispatch.optimizer.explain.Accepting;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.AwardReason;
import io.vppdispatch.optimizer.pin.PinRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Fuels;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table of its own, on a plan worked out by hand, in every language. */
class TablesTest {

    static List<Texts> languages() {
        return Texts.all();
    }

    private static PageText written(Plan plan, Texts texts, BiConsumer<Content, Html> table) {
        Html html = new Html().open("body", "");
        table.accept(Content.of(plan, "case", texts), html);
        return PageText.of(html.close().toString());
    }

    private static boolean isEmpty(Plan plan, Texts texts, BiConsumer<Content, Html> table) {
        return written(plan, texts, table).elements("section").isEmpty();
    }

    /** Paid base load 100 MW: with 90 MW of sun for a load of 150 the unit runs 40 MW below it, at 20 CNY of wear for each MWh. */
    @ParameterizedTest
    @MethodSource("languages")
    void deepPeakShavingShowsHoursAndEnergy(Texts texts) {
        DeepBand band = new DeepBand(0.2, 0, 20, 100, 0);
        Plan plan = optimum(serve(
                new double[] {150, 150},
                unit("coal1", 40, 200)
                        .costing(30)
                        .mustRun()
                        .deep(new DeepPeakShaving(null, 0.5, List.of(band), null))
                        .build(),
                pv("pv1", 90, 0)));
        assertThat(written(plan, texts, DeepTable::write).row(texts.of("deep"), "coal1"))
                .containsExactly("coal1", "1.00", "%.1f".formatted(100.0 - (150 - 90)), "40.0", "0.00");
        assertThat(written(plan, texts, MoneyTable::write)
                        .cell(texts.of("money"), texts.kind("thermal"), texts.of("money.compensation")))
                .isEqualTo("%,d".formatted(40 * 100));
    }

    /** What was decided: the power of one hour, and a state of both. */
    @ParameterizedTest
    @MethodSource("languages")
    void pinsSayWhatWasDecidedAndWhen(Texts texts) {
        DispatchProblem day = TinyDay.sunny();
        Horizon horizon = day.horizon();
        Plan plan = optimum(day.withPins(List.of(
                new Pin("pv1", horizon.startOf(0), horizon.endOf(0), Pin.Mode.AT_MOST, 30.0),
                new Pin("coal1", horizon.startOf(0), horizon.endOf(1), Pin.Mode.ON, null))));
        List<List<String>> rows = written(plan, texts, PinTable::write).table(texts.of("pins"));
        assertThat(rows.get(1)).containsExactly("pv1", "00:00–01:00", texts.rule(PinRule.AT_MOST), "30.0");
        assertThat(rows.get(2)).containsExactly("coal1", "00:00–02:00", texts.rule(PinRule.ON), texts.of("none"));
        assertThat(isEmpty(optimum(day), texts, PinTable::write)).isTrue();
    }

    /** A tenant leases the whole store, stores 40 MWh of its sun and gives it out again. */
    @ParameterizedTest
    @MethodSource("languages")
    void tenantsSeeTheirAccounts(Texts texts) {
        Plan plan = optimum(SharedDay.problem());
        double paid = SharedDay.RENT_CNY_PER_DAY * 2 / 24 + SharedDay.FEE_CNY_PER_MWH * 40;
        List<List<String>> rows = written(plan, texts, TenantTable::write).table(texts.of("tenants"));
        assertThat(rows.get(1))
                .containsExactly(
                        "bat",
                        "a",
                        "0.0",
                        "0.0",
                        "40.0",
                        "40.0",
                        "0.0",
                        "0.0",
                        "40.0",
                        "0.0",
                        "0",
                        "%.0f".formatted(paid));
        assertThat(rows.get(2)).startsWith("bat", texts.of("account.operator"));
        assertThat(rows.get(2)).endsWith("%.0f".formatted(paid), "0");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void offersSayWhatTheyWereAwardedAndWhy(Texts texts) {
        DispatchProblem day = serve(new double[] {110}, unit("coal1", 0, 100, 20), shed("part", 30), shed("dear", 500));
        PageText page = written(optimum(day), texts, AwardTable::write);
        assertThat(page.row(texts.of("awards"), "part"))
                .containsExactly(
                        "part",
                        texts.of("AwardReason.PARTLY"),
                        "20.0",
                        "10.0",
                        "10.0",
                        texts.of("award.step", "10.0", "20.0", texts.cnyPerMwh(30)));
        assertThat(page.row(texts.of("awards"), "dear")).contains(texts.of("AwardReason.PRICE"), "0.0");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsNotKnownIsSaid(Texts texts) {
        Award award =
                new Award("a", AwardReason.BLOCK_INDIVISIBLE, 10, 0, 0, List.of(), Accepting.State.NOT_DECIDED, null);
        Plan plan = TinyDay.withoutPrices(optimum(TinyDay.sunny()), List.of(award));
        assertThat(written(plan, texts, AwardTable::write).row(texts.of("awards"), "a"))
                .contains(texts.of("accepting.NOT_DECIDED"));
        assertThat(texts.of("accepting.NOT_DECIDED")).isNotEqualTo(texts.of("accepting.NOT_POSSIBLE"));
        Html stages = new Html().open("body", "");
        StageTable.write(Content.of(plan, "case", texts), stages);
        assertThat(stages.close().toString())
                .contains(texts.of("warning", texts.of("warning.NO_PRICES"), "GLOP status ABNORMAL"));
        assertThat(isEmpty(plan, texts, PriceTable::write)).isTrue();
        assertThat(written(plan, texts, MoneyTable::write).row(texts.of("money"), texts.kind("thermal")))
                .contains(texts.of("none"));
    }

    /** 0.01 CNY of 0.01 is no gap of 100 % that was asked to be 0.1 %: a CNY is accepted. */
    @ParameterizedTest
    @MethodSource("languages")
    void whatIsAcceptedAsAnAmountIsShownAsOne(Texts texts) {
        Plan plan = TinyDay.with(
                optimum(TinyDay.sunny()),
                List.of(
                        new Stage(Stage.VIOLATION, "CNY", 0.01, 0, 1, 1),
                        new Stage(Stage.LEAST_COST, "CNY", 1000, 999, 10, 1)));
        PageText page = written(plan, texts, StageTable::write);
        String violation = texts.of("stage." + Stage.VIOLATION);
        assertThat(page.cell(texts.of("stages"), violation, texts.of("head.accepted")))
                .isEqualTo("1.00 " + texts.unit("CNY"));
        assertThat(page.cell(texts.of("stages"), violation, texts.of("head.gap")))
                .isEqualTo(texts.of("none"));
        String cost = texts.of("stage." + Stage.LEAST_COST);
        assertThat(page.cell(texts.of("stages"), cost, texts.of("head.gap"))).isEqualTo(texts.percent(0.001));
    }

    private static DemandResponse shed(String id, double cnyPerMwh) {
        return new DemandResponse(
                id,
                Toys.NODE,
                DemandResponse.Direction.SHED,
                List.of(new LadderStep(20, cnyPerMwh)),
                null,
                null,
                0,
                null,
                0,
                null,
                0,
                0,
                0,
                null,
                0,
                DemandResponseInitial.FRESH);
    }

    /** Sun of 90 and then 30 MW behind a link of 40. */
    @ParameterizedTest
    @MethodSource("languages")
    void linksShowTheirFlowAndWhenTheyAreFull(Texts texts) {
        Series sun = Series.of(90, 30);
        DispatchProblem day = DispatchProblem.leastCost(
                        Toys.hours(2),
                        List.of(Node.electric(Toys.NODE), Node.electric("site")),
                        List.of(new Demand("load", Toys.NODE, Series.of(100, 100))),
                        List.of(
                                unit("coal1", 0, 100, 20),
                                new Renewable("pv1", "site", Renewable.Source.PV, 90, sun, null, 0, 0)),
                        List.of(),
                        Penalties.HARD)
                .withLinks(List.of(new Link("gate", "site", Toys.NODE, Series.of(40, 40), Series.of(40, 40))));
        assertThat(written(optimum(day), texts, LinkTable::write).row(texts.of("links"), "gate"))
                .containsExactly("gate", "site", Toys.NODE, (40 + 30) + ".0", "0.0", "40.0", "0.0", "1.00");
    }

    /** 8 GJ/MWh: 40 MW burn 320 GJ/h of 320, then 160. */
    @ParameterizedTest
    @MethodSource("languages")
    void fuelSuppliesShowWhatIsBurntAgainstWhatThereIs(Texts texts) {
        DispatchProblem day = serve(
                        new double[] {60, 20}, Fuels.unit("gas1", 8).build(), Toys.imports("tie", 2, 100, 900))
                .withFuelSupplies(List.of(Fuels.perHour(320, 320)));
        assertThat(written(optimum(day), texts, SupplyTable::write).row(texts.of("fuelSupplies"), "gas"))
                .containsExactly("gas", "gj", (320 + 160) + ".0", (320 + 320) + ".0", "320.0", "1.00");
    }

    /** 100 of 110 MW come over the line, the rest from a unit that is dearer by 60 - 50. */
    @ParameterizedTest
    @MethodSource("languages")
    void linesShowTheirLoadingAndWhatTheirLimitCosts(Texts texts) {
        Plan plan = optimum(Meshed.problem(
                List.of("A", "B"),
                List.of(Meshed.load("B", 110)),
                List.of(Meshed.unit("Ga", "A", 1000, 50), Meshed.unit("Gb", "B", 1000, 60)),
                Meshed.grid(Meshed.line("l1", "A", "B", 0.1, 100.0, 1))));
        String all = texts.percent(1);
        assertThat(written(plan, texts, LineTable::write).row(texts.of("lines"), "l1"))
                .containsExactly("l1", "A", "B", all, "100.0", "00:00–01:00", all, "1.00");
        assertThat(written(plan, texts, CongestionTable::write).row(texts.of("congestion"), "l1"))
                .containsExactly("l1", "", "1.00", (60 - 50) + ".00", "00:00–01:00", (60 - 50) + ".00");
    }

    /** Of 35 MW asked for only 30 are left above a load of 70 in the second hour. */
    @ParameterizedTest
    @MethodSource("languages")
    void reserveShowsWhoHoldsItAndWhatIsMissing(Texts texts) {
        ReserveProduct spin = ReserveProduct.spinning("spin", Series.of(35, 35), null, 500.0);
        Plan plan =
                optimum(serve(new double[] {60, 70}, unit("coal1", 0, 100, 20)).withReserves(List.of(spin)));
        assertThat(written(plan, texts, ReserveTable::write).row(texts.of("reserves"), "spin"))
                .containsExactly(
                        "spin",
                        texts.of("ReserveKind.SPINNING"),
                        "35.0",
                        "%.1f".formatted(100.0 - 70 - 35),
                        "01:00–02:00",
                        "5.0",
                        "%.1f".formatted(((100 - 60) + (100 - 70)) / 2.0));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatACaseHasNothingOfIsLeftOut(Texts texts) {
        Plan plan = optimum(serve(new double[] {50}, unit("coal1", 0, 100, 20)));
        List<BiConsumer<Content, Html>> tables = List.of(
                AwardTable::write,
                DeepTable::write,
                LevelTable::write,
                LineTable::write,
                CongestionTable::write,
                LinkTable::write,
                MachineTable::write,
                PlantTable::write,
                ReserveTable::write,
                ShortageTable::write,
                SupplyTable::write,
                TenantTable::write,
                ViolationTable::write,
                WeightTable::write);
        assertThat(tables).allMatch(table -> isEmpty(plan, texts, table));
    }
}
