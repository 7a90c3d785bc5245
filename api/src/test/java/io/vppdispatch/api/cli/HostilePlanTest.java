package io.vppdispatch.api.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is handed to {@code check} as a plan is audited or refused with its places, and never trips it. */
class HostilePlanTest {

    /**
     * A damaged plan.
     *
     * @param file what is handed over
     * @param damage done to the folder of the plan
     * @param pointers the places of all issues, each once
     */
    private record Plan(String name, String file, Damage damage, String fragment, List<String> pointers) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static final String TOY = "toys/one-unit";
    private static final String COAL = "/schedule/assets/coal1";

    @TempDir
    private static Path published;

    @TempDir
    private Path temp;

    @BeforeAll
    static void planOnce() {
        assertThat(Run.run("schedule", TOY, "--out", published.toString()).exitCode())
                .isZero();
    }

    static Stream<Plan> plans() {
        return Stream.concat(planJson(), scheduleCsv());
    }

    private static Plan json(String name, Edit edit, String fragment, String... pointers) {
        Damage damage = file -> {
            Path asCase = Files.move(file, file.resolveSibling("case.json"));
            edit.on(new CaseFolder(file.getParent()));
            Files.move(asCase, file);
        };
        return new Plan(name, "plan.json", damage, fragment, List.of(pointers));
    }

    private static Plan text(
            String name, String file, UnaryOperator<String> change, String fragment, String... pointers) {
        Damage damage = path -> Files.writeString(path, change.apply(Files.readString(path)));
        return new Plan(name, file, damage, fragment, List.of(pointers));
    }

    private static Plan csv(String name, UnaryOperator<String> change, String fragment, String... pointers) {
        return text(name, "schedule.csv", change, fragment, pointers);
    }

    private static Stream<Plan> planJson() {
        Damage gone = Files::delete;
        Damage folder = file -> {
            Files.delete(file);
            Files.createDirectory(file);
        };
        return Stream.of(
                new Plan("no plan", "plan.json", gone, "There is no plan", List.of("")),
                new Plan("a folder called plan.json", "plan.json", folder, "There is no plan", List.of("")),
                text("empty plan", "plan.json", text -> "", "is empty", ""),
                text("half a plan", "plan.json", text -> text.substring(0, text.length() / 2), "is not JSON", ""),
                text("two plans", "plan.json", text -> text + text, "nothing may follow", ""),
                text("a list", "plan.json", text -> "[]", "must be vpp-dispatch-plan", "/format"),
                text("20,000 lists", "plan.json", text -> "[".repeat(20_000), "nesting", ""),
                text("another file of the folder", "audit.json", text -> text, "must be vpp-dispatch-plan", "/format"),
                json("format of a case", CaseFolder.set("/format", "\"vpp-dispatch-case\""), "must be", "/format"),
                json("version of tomorrow", CaseFolder.set("/version", "2"), "must be 1", "/version"),
                json("no objective", CaseFolder.without("/objective"), "must claim an objective", "/objective"),
                json("text for the objective", CaseFolder.set("/objective", "\"x\""), "must claim", "/objective"),
                json("endless objective", CaseFolder.set("/objective", "1e999"), "must claim", "/objective"),
                json(
                        "no horizon",
                        CaseFolder.without("/horizon"),
                        "must begin",
                        "/horizon/start",
                        "/horizon/step_minutes"),
                json(
                        "other steps",
                        CaseFolder.set("/horizon/step_minutes", "[15, 15, 30]"),
                        "same length",
                        "/horizon/step_minutes"),
                json(
                        "no schedule",
                        CaseFolder.without("/schedule"),
                        "coal1 is missing",
                        COAL,
                        "/schedule/assets/pv1",
                        "/schedule/assets/tie1",
                        "/schedule/nodes/grid"),
                json("no unit", CaseFolder.without(COAL), "coal1 is missing", COAL),
                json("no column", CaseFolder.without(COAL + "/on"), "must be a list of 3 numbers", COAL + "/on"),
                json(
                        "a unit too many",
                        CaseFolder.set("/schedule/assets/coal2", "{}"),
                        "Maybe coal1",
                        "/schedule/assets/coal2"),
                json("a column too many", CaseFolder.set(COAL + "/onn", "[1, 1, 1]"), "Maybe on was", COAL + "/onn"),
                json("a group too many", CaseFolder.set("/schedule/asets", "{}"), "Maybe assets", "/schedule/asets"),
                json("a unit that is a list", CaseFolder.set(COAL, "[]"), "is missing", COAL),
                json("two values for three", CaseFolder.set(COAL + "/on", "[1, 1]"), "list of 3", COAL + "/on"),
                json("text for a number", CaseFolder.set(COAL + "/on/1", "\"1\""), "must be a number", COAL + "/on/1"),
                json("null for a number", CaseFolder.set(COAL + "/on/1", "null"), "must be a number", COAL + "/on/1"),
                json("endless number", CaseFolder.set(COAL + "/on/1", "1e999"), "must be a number", COAL + "/on/1"));
    }

    private static Stream<Plan> scheduleCsv() {
        Damage inUtf16 = file -> Files.write(file, Files.readString(file).getBytes(UTF_16));
        Damage binary = file -> Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        return Stream.of(
                new Plan("no schedule", "schedule.csv", Files::delete, "There is no schedule", List.of("")),
                new Plan("UTF-16", "schedule.csv", inUtf16, "UTF-16", List.of("")),
                new Plan("no text", "schedule.csv", binary, "is not UTF-8", List.of("")),
                csv("empty", text -> "", "is empty", ""),
                csv("header only", text -> text.lines().findFirst().orElseThrow(), "has 0 rows", ""),
                csv("cut in a row", text -> text.substring(0, text.length() - 20), "cells where the header has", ""),
                csv("cut after a row", text -> text.substring(0, text.lastIndexOf("\n3,") + 1), "has 2 rows", ""),
                csv("semicolons", text -> text.replace(',', ';'), "separated by commas", ""),
                csv("tabs", text -> text.replace(',', '\t'), "separated by commas", ""),
                csv("quote not closed", text -> text.replaceFirst("\n1,", "\n\"1,"), "cells where the header has", ""),
                csv(
                        "column twice",
                        text -> text.replace("coal1.start,", "coal1.on,"),
                        "stands twice",
                        "/coal1.on",
                        "/coal1.start"),
                csv(
                        "unknown column",
                        text -> text.replace("coal1.start,", "a/b~c,"),
                        "Unknown column a/b~c",
                        "/a~1b~0c",
                        "/coal1.start"),
                csv(
                        "other case of an id",
                        text -> text.replace("tie1.import_mw", "Tie1.import_mw"),
                        "Maybe tie1.import_mw",
                        "/Tie1.import_mw",
                        "/tie1.import_mw"),
                csv("comma decimals", text -> text.replaceFirst("150", "150,5"), "cells where the header has", ""),
                csv(
                        "Java suffix",
                        text -> text.replaceFirst(",150,", ",150d,"),
                        "'150d', not a number",
                        "/pv1.power_mw/0"),
                csv("NaN", text -> text.replaceFirst(",150,", ",NaN,"), "'NaN', not a number", "/pv1.power_mw/0"),
                csv(
                        "1e999",
                        text -> text.replaceFirst(",150,", ",1e999,"),
                        "'1e999', not a number",
                        "/pv1.power_mw/0"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void isRefusedWithItsPlaces(Plan plan) throws IOException {
        for (String each : List.of("plan.json", "audit.json", "schedule.csv")) {
            Files.copy(published.resolve(each), temp.resolve(each));
        }
        Path file = temp.resolve(plan.file());
        plan.damage().to(file);

        Run run = Run.run("check", TOY, file.toString(), "--json");

        assertThat(run.exitCode()).as(plan.name() + run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.json().get("status").asString()).isEqualTo("INVALID");
        assertThat(run.pointers().stream().distinct())
                .as(run.err())
                .containsExactlyInAnyOrderElementsOf(plan.pointers());
        assertThat(run.err()).contains(plan.fragment());
        assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ");
    }
}
