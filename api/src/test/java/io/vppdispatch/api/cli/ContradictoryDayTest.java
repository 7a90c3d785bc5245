package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.CaseFolder.cell;
import static io.vppdispatch.api.cli.CaseFolder.set;
import static io.vppdispatch.api.cli.CaseFolder.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A day on which rules contradict each other: exit code 3, and which rules they are, where, when and by how much. */
class ContradictoryDayTest {

    /**
     * A day without a plan.
     *
     * @param gaps all rows that are named
     */
    private record Day(String name, Edit edit, List<Gap> gaps) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A row that contradicts others.
     *
     * @param row title, tag, place and step
     * @param amount by how much it would have to give way
     */
    private record Gap(String pointer, String row, double amount) {}

    private static final Pattern GIVES_WAY = Pattern.compile("(.*) would have to give way by ([0-9.]+)");
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
                        balance(1, 900 - 300 - 150 - 50),
                        balance(2, 900 - 300 - 180 - 50),
                        balance(3, 900 - 300 - 160 - 50)),
                day(
                        "one step too much",
                        NO_SHORTAGE.and(cell(2, 1, "900")),
                        balance(2, 900 - (150 + 2 * 15 * 3) - 180 - 50)),
                day(
                        "must run above the load",
                        NO_SURPLUS
                                .and(set("/demands/0/power_mw", "50"))
                                .and(set(COAL + "/must_run", "true"))
                                .and(set(COAL + "/initial/power_mw", "100")),
                        balance(1, 100 - 50 - 20),
                        balance(2, 100 - 50 - 20),
                        balance(3, 100 - 50 - 20)),
                day(
                        "sun that must be taken",
                        NO_SURPLUS
                                .and(set("/demands/0/power_mw", "100"))
                                .and(set(PV + "/min_mw", "[0, 140, 0]"))
                                .and(set(COAL + "/initial", OFF)),
                        balance(2, 140 - 100 - 20)),
                day(
                        "no import and no unit",
                        NO_SHORTAGE
                                .and(set(TIE + "/import_max_mw", "0"))
                                .and(set(COAL + "/outages", ALL_DAY))
                                .and(set(COAL + "/initial", OFF)),
                        balance(1, 260 - 150),
                        balance(2, 250 - 180),
                        balance(3, 255 - 160)),
                day(
                        "reserve above everything",
                        NO_RAMP.and(without(COAL + "/ramp_down_mw_per_min"))
                                .and(set("/reserves", "[{\"id\": \"spin\", \"requirement_mw\": 400}]")),
                        gap("/spin", "reserve requirement (N2 spin 01)", 400 - (300 - 100)),
                        gap("/spin", "reserve requirement (N2 spin 02)", 400 - (300 - 100)),
                        gap("/spin", "reserve requirement (N2 spin 03)", 400 - (300 - 100))),
                day(
                        "a store that leaks below its band",
                        set("/assets/-", LEAKING),
                        gap("/battery1", "charge, discharge and loss (S1 battery1 02)", 25 - 30 * LEFT * LEFT),
                        gap("/battery1", "charge, discharge and loss (S1 battery1 03)", 25 - 25 * LEFT)),
                day(
                        "a full reservoir with inflow",
                        set("/assets/-", FULL),
                        gap("/pumped1", "upper reservoir (P7 pumped1 01)", 100 * 15 * 60 / 1000.0),
                        gap("/pumped1", "upper reservoir (P7 pumped1 02)", 100 * 15 * 60 / 1000.0),
                        gap("/pumped1", "upper reservoir (P7 pumped1 03)", 100 * 15 * 60 / 1000.0)));
    }

    private static Gap balance(int step, double mw) {
        return gap("/grid", "node balance (N1 grid 0" + step + ")", mw);
    }

    private static Gap gap(String pointer, String row, double amount) {
        return new Gap(pointer, row, amount);
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
        assertThat(run.issues()).hasSize(day.gaps().size());
        for (Gap gap : day.gaps()) {
            assertThat(run.issues()).as(gap.toString()).anySatisfy(issue -> {
                Matcher found = GIVES_WAY.matcher(issue.get("message").asString());
                assertThat(found.matches()).isTrue();
                assertThat(issue.get("pointer").asString()).isEqualTo(gap.pointer());
                assertThat(found.group(1)).endsWith(gap.row());
                assertThat(Double.parseDouble(found.group(2))).isCloseTo(gap.amount(), within(1e-5));
            });
        }
    }
}
