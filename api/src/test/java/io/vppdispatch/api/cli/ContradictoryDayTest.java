package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.CaseFolder.cell;
import static io.vppdispatch.api.cli.CaseFolder.set;
import static io.vppdispatch.api.cli.CaseFolder.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A day on which rules contradict each other: exit code 3, and which rules they are, where, when and by how much. */
class ContradictoryDayTest {

    /**
     * A day without a plan.
     *
     * @param gaps all that is said of it
     */
    private record Day(String name, Edit edit, List<Gap> gaps) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What an issue says. */
    private record Gap(String pointer, String message) {}

    private static final String FIRST = "01, 11:45-12:00";
    private static final String SECOND = "02, 12:00-12:15";
    private static final String FIRST_TWO = "01-02, 11:45-12:15";
    private static final String LAST_TWO = "02-03, 12:00-12:30";
    private static final String ALL = "01-03, 11:45-12:30";
    private static final String COAL = "/assets/0";
    private static final String PV = "/assets/1";
    private static final String TIE = "/assets/2";
    private static final Edit NO_SHORTAGE = without("/penalties/shortage_cny_per_mwh");
    private static final Edit NO_SURPLUS = without("/penalties/surplus_cny_per_mwh");

    private static final Edit NO_RAMP = without(COAL + "/ramp_up_mw_per_min");
    private static final String OFF = "{\"on\": false, \"power_mw\": 0, \"hours\": 30}";
    private static final String ALL_DAY =
            "[{\"from\": \"2030-04-12T00:00:00+08:00\", \"to\": \"2030-04-13T00:00:00+08:00\"}]";

    /** What a quarter hour leaves of a store that loses half per hour. */
    private static final double LEFT = 1 - 0.5 * 0.25;

    private static final String LEAKING = """
            {"type": "storage", "id": "battery1", "node": "grid", "charge_max_mw": 0, "discharge_max_mw": 10,
             "min_mwh": 25, "max_mwh": 50, "charge_efficiency": 1, "discharge_efficiency": 1,
             "standing_loss_per_hour": 0.5, "initial": {"stored_mwh": 30}}""";

    private static final String FULL = """
            {"type": "pumped_storage", "id": "pumped1", "node": "grid",
             "groups": [{"id": "a", "count": 0, "generate_max_mw": 40, "pump_mw": 40,
                         "generate_mw_per_m3_per_s": 2, "pump_mw_per_m3_per_s": 3}],
             "upper": {"max_million_m3": 1, "inflow_m3_per_s": 100}, "initial": {"upper_million_m3": 1}}""";

    @TempDir
    private Path temp;

    private static Day day(String name, Edit edit, Gap... gaps) {
        return new Day(name, edit, List.of(gaps));
    }

    static Stream<Day> days() {
        return Stream.of(
                day(
                        "load above everything",
                        NO_SHORTAGE.and(NO_RAMP).and(set("/demands/0/power_mw", "900")),
                        balance(
                                ALL,
                                "up to " + (900 - 300 - 150 - 50),
                                "coal1 output above minimum at most " + (300 - 100) + " MW (" + ALL + ")",
                                "pv1 output at most 150 to 180 MW (" + ALL + ")",
                                "tie1 import at most 50 MW (" + ALL + ")")),
                day(
                        "one step too much",
                        NO_SHORTAGE.and(cell(2, 1, "900")),
                        balance(
                                SECOND,
                                "" + (900 - (150 + 2 * 15 * 3) - 180 - 50),
                                "coal1 output above minimum at most " + (300 - 100) + " MW (" + SECOND + ")",
                                "pv1 output at most 180 MW (" + SECOND + ")",
                                "tie1 import at most 50 MW (" + SECOND + ")")),
                day(
                        "must run above the load",
                        NO_SURPLUS
                                .and(set("/demands/0/power_mw", "50"))
                                .and(set(COAL + "/must_run", "true"))
                                .and(set(COAL + "/initial/power_mw", "100")),
                        balance(
                                ALL,
                                "" + (100 - 50 - 20),
                                "coal1 must be on (" + ALL + ")",
                                "tie1 export at most 20 MW (" + ALL + ")")),
                day(
                        "sun that must be taken",
                        NO_SURPLUS
                                .and(set("/demands/0/power_mw", "100"))
                                .and(set(PV + "/min_mw", "[0, 140, 0]"))
                                .and(set(COAL + "/initial", OFF)),
                        balance(
                                SECOND,
                                "" + (140 - 100 - 20),
                                "pv1 output at least 140 MW (" + SECOND + ")",
                                "tie1 export at most 20 MW (" + SECOND + ")")),
                day(
                        "no import and no unit",
                        NO_SHORTAGE
                                .and(set(TIE + "/import_max_mw", "0"))
                                .and(set(COAL + "/outages", ALL_DAY))
                                .and(set(COAL + "/initial", OFF)),
                        balance(
                                FIRST,
                                "" + (260 - 150),
                                "ramp up, reserve included (T7 coal1 " + FIRST + ")",
                                "coal1 must not be on (" + FIRST + ")",
                                "pv1 output at most 150 MW (" + FIRST + ")",
                                "tie1 import is 0 MW (" + FIRST + ")"),
                        balance(
                                LAST_TWO,
                                "up to " + Math.max(250 - 180, 255 - 160),
                                "output and reserve within maximum, start and stop limits (T6 coal1 " + LAST_TWO + ")",
                                "coal1 must not be on (" + LAST_TWO + ")",
                                "pv1 output at most 160 to 180 MW (" + LAST_TWO + ")",
                                "tie1 import is 0 MW (" + LAST_TWO + ")")),
                day(
                        "reserve above everything",
                        NO_RAMP.and(without(COAL + "/ramp_down_mw_per_min"))
                                .and(set("/reserves", "[{\"id\": \"spin\", \"requirement_mw\": 400}]")),
                        new Gap(
                                "/spin",
                                "reserve requirement (N2 spin " + ALL + ") would have to give way by "
                                        + (400 - (300 - 100))
                                        + " MW; it contradicts: coal1 reserve spin at most 200 MW (" + ALL + ")")),
                day(
                        "a unit pinned off that the load needs",
                        NO_SHORTAGE.and(set("/pins", pin("coal1", "off", ""))),
                        new Gap(
                                "/coal1",
                                "pinned off (I2 coal1 " + FIRST_TWO + ") would have to give way; it contradicts: "
                                        + "node balance (N1 grid " + FIRST_TWO + "); pv1 output at most 150 to 180 MW ("
                                        + FIRST_TWO + "); tie1 import at most 50 MW (" + FIRST_TWO + ")")),
                day(
                        "a unit pinned above its ramp",
                        NO_SHORTAGE.and(set("/pins", pin("coal1", "output", ", \"power_mw\": 290"))),
                        new Gap(
                                "/coal1",
                                "pinned output (I5 coal1 " + FIRST_TWO + ") would have to give way by up to "
                                        + (290 - (150 + 3 * 15))
                                        + " MW; it contradicts: ramp up, reserve included (T7 coal1 " + FIRST_TWO
                                        + ")")),
                day(
                        "a store that leaks below its band",
                        set("/assets/-", LEAKING),
                        new Gap(
                                "/battery1",
                                "stored energy follows charge, discharge and loss (S1 battery1 " + LAST_TWO
                                        + ") would have to give way by up to "
                                        + Math.max(25 - 30 * LEFT * LEFT, 25 - 25 * LEFT)
                                        + " MWh; it contradicts: battery1 stored energy at least 25 MWh (" + LAST_TWO
                                        + "); battery1 charge is 0 MW (" + ALL + ")")),
                day(
                        "a full reservoir with inflow",
                        set("/assets/-", FULL),
                        new Gap(
                                "/pumped1",
                                "water balance of the upper reservoir (P7 pumped1 " + ALL
                                        + ") would have to give way by " + 100 * 15 * 60 / 1000
                                        + " thousand m3; it contradicts: pumped1 pumping machines a is 0 (" + ALL
                                        + "); pumped1 output a is 0 MW (" + ALL
                                        + "); pumped1 upper volume at most 1000 thousand m3 (" + ALL
                                        + "); pumped1 spill is 0 m3/s (" + ALL + ")")));
    }

    /** A decision about the first two steps. */
    private static String pin(String asset, String mode, String power) {
        return "[{\"asset\": \"" + asset + "\", \"from\": \"2030-04-12T11:45:00+08:00\","
                + " \"to\": \"2030-04-12T12:15:00+08:00\", \"mode\": \"" + mode + "\"" + power + "}]";
    }

    private static Gap balance(String steps, String mw, String... members) {
        return new Gap(
                "/grid",
                "node balance (N1 grid " + steps + ") would have to give way by " + mw + " MW; it contradicts: "
                        + String.join("; ", members));
    }

    @Test
    void theJsonSaysItInChineseToo() throws IOException {
        CaseFolder folder = CaseFolder.oneUnit(temp.resolve("case"));
        NO_SHORTAGE.and(set("/pins", pin("coal1", "off", ""))).on(folder);
        assertThat(Run.run("schedule", folder.path().toString(), "--json").issues())
                .singleElement()
                .extracting(issue -> issue.get("message_zh").asString())
                .isEqualTo("指令：停运（I2 coal1 " + FIRST_TWO + "）须放弃；与之矛盾：节点功率平衡（N1 grid " + FIRST_TWO
                        + "）；pv1 出力不大于 150 至 180 MW（" + FIRST_TWO + "）；tie1 受入功率不大于 50 MW（" + FIRST_TWO + "）");
    }

    @ParameterizedTest
    @MethodSource("days")
    void namesTheRows(Day day) throws IOException {
        CaseFolder folder = CaseFolder.oneUnit(temp.resolve("case"));
        day.edit().on(folder);
        Path out = temp.resolve("out");

        Run run = Run.run("schedule", folder.path().toString(), "--out", out.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(run.json().get("status").asString()).isEqualTo("INFEASIBLE");
        assertThat(Files.exists(out.resolve("plan.json"))).isFalse();
        assertThat(run.issues()
                        .map(issue -> new Gap(
                                issue.get("pointer").asString(),
                                issue.get("message").asString())))
                .containsExactlyElementsOf(day.gaps());
        assertThat(run.issues())
                .allSatisfy(issue -> assertThat(issue.get("code").asString()).isEqualTo("infeasible"));
    }
}
