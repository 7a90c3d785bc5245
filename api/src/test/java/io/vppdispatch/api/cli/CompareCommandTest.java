package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The toy as it is, and with 10 MW less of imports in the first quarter hour than it would have. */
class CompareCommandTest {

    private static final String TOY = "toys/one-unit";

    @TempDir
    private Path temp;

    private Path first;
    private Path second;

    @BeforeEach
    void planBoth() {
        first = temp.resolve("first");
        second = temp.resolve("second");
        Run.run("schedule", TOY, "--gap", "0", "--out", first.toString());
        Run.run("schedule", TOY, "--gap", "0", "--out", second.toString(), "--pin", "pv1:output=100@11:45-12:00");
    }

    private JsonNode compared(Path one, Path other) {
        Run run = Run.run("compare", one.toString(), other.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        return run.json();
    }

    @Test
    void whatIsPinnedIsTheLargestDifference() {
        JsonNode json = compared(first, second);
        JsonNode pv = asset(json, "pv1");
        assertThat(pv.get("figures").get("curtailed_mwh").get("difference").asDouble())
                .isCloseTo((150 - 100) * 0.25, within(1e-6));
        assertThat(pv.get("spans").get(0).get("from").asString()).isEqualTo("2030-04-12T11:45:00+08:00");
        assertThat(pv.get("spans").get(0).get("most_mw").asDouble()).isCloseTo(100 - 150, within(1e-6));
        assertThat(json.get("totals").get("cost_cny").get("difference").asDouble())
                .isPositive();
    }

    @Test
    void theAssetsAddUpToTheirSumAndTheCostsToTheTotal() {
        JsonNode json = compared(first, second);
        json.get("assets_together").propertyStream().forEach(figure -> {
            double sum = json.get("assets")
                    .valueStream()
                    .mapToDouble(asset -> asset.get("figures")
                            .at("/" + figure.getKey() + "/difference")
                            .asDouble(0))
                    .sum();
            assertThat(sum).isCloseTo(figure.getValue().get("difference").asDouble(), within(1e-6));
        });
        double costs = json.get("costs_cny")
                .valueStream()
                .mapToDouble(kind -> kind.get("difference").asDouble())
                .sum();
        assertThat(costs)
                .isCloseTo(json.get("totals").get("cost_cny").get("difference").asDouble(), within(1e-4));
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        JsonNode json = compared(first, first.resolve("plan.json"));
        assertThat(json.get("assets"))
                .allSatisfy(
                        asset -> assertThat(asset.get("moved_mwh").asDouble()).isZero());
        assertThat(Run.run("compare", first.toString(), first.toString()).out())
                .contains("Without a difference: coal1, pv1, tie1");
    }

    /** Heat pump and boiler share 30 MW of heat; with the pump pinned off in the first hour the boiler gives its 24 MW. */
    @Test
    void heatIsNoElectricity() {
        String toy = "toys/heat-pump";
        Run.run("schedule", toy, "--gap", "0", "--out", first.toString());
        Run.run("schedule", toy, "--gap", "0", "--out", second.toString(), "--pin", "pump1:output=0@06:00-07:00");
        JsonNode json = compared(first, second);
        JsonNode boiler = asset(json, "boiler1");
        assertThat(boiler.get("figures").has("out_mwh")).isFalse();
        assertThat(boiler.at("/figures/heat_out_mwh/difference").asDouble()).isCloseTo(24, within(1e-6));
        assertThat(boiler.at("/spans/0/carrier").asString()).isEqualTo("heat");
        JsonNode pump = asset(json, "pump1").get("figures");
        assertThat(pump.at("/in_mwh/difference").asDouble()).isCloseTo(-8, within(1e-6));
        assertThat(pump.at("/heat_out_mwh/difference").asDouble()).isCloseTo(-24, within(1e-6));
        JsonNode together = json.get("assets_together");
        assertThat(together.at("/heat_out_mwh/first").asDouble()).isCloseTo(4 * 30, within(1e-6));
        assertThat(together.at("/heat_out_mwh/difference").asDouble()).isCloseTo(0, within(1e-6));
        assertThat(together.at("/out_mwh/first").asDouble()).isCloseTo(2 * 8, within(1e-6));
        assertThat(Run.run("compare", first.toString(), second.toString()).out())
                .contains("Heat given (MWh)", "06:00–07:00: heat up to +24.0 MW, +24.0 MWh");
    }

    private static JsonNode asset(JsonNode json, String id) {
        return json.get("assets")
                .valueStream()
                .filter(asset -> asset.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothLanguagesSayWhereAndHowMuch() {
        Run english = Run.run("compare", first.toString(), second.toString());
        assertThat(english.out()).contains("Cost (CNY): ", "pv1", "11:45–12:00: up to -50.0 MW, -12.5 MWh");
        Run chinese = Run.run("compare", first.toString(), second.toString(), "--language", "zh");
        assertThat(chinese.out()).contains("费用（元）：", "pv1", "11:45–12:00：最大 -50.0 MW，-12.5 MWh");
        assertThat(english.out().lines().count())
                .isEqualTo(chinese.out().lines().count());
    }

    /** Another case: neither its assets nor its steps are those of the toy. */
    @Test
    void whatOnePlanDoesNotHaveIsNull() throws IOException {
        String plan = Files.readString(second.resolve("plan.json"));
        Path other = Files.writeString(
                temp.resolve("other.json"), plan.replace("\"pv1\"", "\"pv2\"").replace("11:45", "12:00"));
        JsonNode json = compared(first, other);
        assertThat(json.get("same_horizon").asBoolean()).isFalse();
        JsonNode gone = asset(json, "pv1");
        assertThat(gone.get("in").asString()).isEqualTo("only_first");
        assertThat(gone.get("figures").get("out_mwh").get("second").isNull()).isTrue();
        assertThat(gone.get("figures").get("out_mwh").get("difference").isNull())
                .isTrue();
        assertThat(Run.run("compare", first.toString(), other.toString()).out())
                .contains(
                        "pv1, only in the first plan",
                        "pv2, only in the second plan",
                        "2030-04-12 12:00–12:45 Asia/Shanghai, 3 steps of 15 minutes");
    }

    @Test
    void whatIsNoPlanIsRefused() throws IOException {
        assertThat(Run.run("compare", first.toString(), temp.toString()).err()).contains("There is no plan");
        Path json = Files.writeString(temp.resolve("x.json"), "{}");
        assertThat(Run.run("compare", first.toString(), json.toString()).err()).contains("must be a plan.json");
        String plan = Files.readString(first.resolve("plan.json"));
        Files.writeString(json, plan.replaceFirst("\"objective\" : [0-9.]+", "\"objective\" : null"));
        Run run = Run.run("compare", first.toString(), json.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("/objective of " + json + " must be a number");
        assertThat(Run.run("compare", first.toString(), first.toString(), "--language", "de")
                        .err())
                .contains("--language (de) must be one of [en, zh]");
    }
}
