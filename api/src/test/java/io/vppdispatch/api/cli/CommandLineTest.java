package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a user gives them: exit code, result on stdout, files left behind. */
class CommandLineTest {

    private static final String TOY = "toys/one-unit";
    private static final Path TOY_FOLDER = Path.of("../cases/src/main/resources/cases/toys/one-unit");

    @TempDir
    private Path folder;

    /** The toy with a part of its case.json replaced. */
    private Path broken(String part, String replacement) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("case"));
        Files.copy(TOY_FOLDER.resolve("series.csv"), copy.resolve("series.csv"));
        String json = Files.readString(TOY_FOLDER.resolve("case.json"));
        assertThat(json).contains(part);
        Files.writeString(copy.resolve("case.json"), json.replace(part, replacement));
        return copy;
    }

    @Test
    void theResultHasEveryKeyAndIsTheWholeOfStdout() {
        Run run = run("schedule", TOY, "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        JsonNode json = run.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "status",
                        "objective",
                        "bound",
                        "gap",
                        "stages",
                        "seconds",
                        "rows",
                        "columns",
                        "nonzeros",
                        "violations",
                        "shortages",
                        "curtailed_mwh",
                        "absorbed_mwh",
                        "utilisation",
                        "not_absorbed_mwh",
                        "absorption_cny_per_mwh",
                        "accounts",
                        "weights",
                        "money",
                        "pin_costs",
                        "explanation",
                        "warnings",
                        "issues");
        assertThat(json.get("status").asString()).isEqualTo("OPTIMAL");
        assertThat(json.get("seconds").propertyNames()).containsExactly("build", "solve", "audit", "total");
        assertThat(json.get("stages")).hasSize(1);
        assertThat(json.get("violations").asInt()).isZero();
    }

    @Test
    void theFolderHasEveryFile() throws IOException {
        assertThat(run("schedule", TOY, "--out", folder.toString()).exitCode()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("plan.json", "schedule.csv", "prices.csv", "audit.json", "report.html", "balance.png")
                    .contains("report.zh.html", "balance.zh.png");
        }
        assertThat(Files.readAllLines(folder.resolve("prices.csv")).get(0))
                .isEqualTo("step,start,node,price,energy,congestion,market_price");
        assertThat(Files.readAllLines(folder.resolve("schedule.csv"))).hasSize(1 + 3);
    }

    @Test
    void aPublishedScheduleIsCleanAndAnEditIsCaught() throws IOException {
        run("schedule", TOY, "--out", folder.toString());
        Run clean = run("check", TOY, folder.toString(), "--json");
        assertThat(clean.exitCode()).isZero();
        assertThat(clean.json().get("violations").asInt()).isZero();

        Path schedule = folder.resolve("schedule.csv");
        Files.writeString(schedule, Files.readString(schedule).replace(",130,1,", ",131,1,"));
        Run edited = run("check", TOY, schedule.toString(), "--json");
        assertThat(edited.exitCode()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(edited.json().get("violations").asInt()).isPositive();
    }

    @Test
    void aPlanIsHeldToItsOwnObjective() throws IOException {
        run("schedule", TOY, "--out", folder.toString());
        Path plan = folder.resolve("plan.json");
        assertThat(run("check", TOY, plan.toString()).exitCode()).isZero();
        String json = Files.readString(plan);
        Files.writeString(plan, json.replaceFirst("\"objective\" : [0-9.]+", "\"objective\" : 1.0"));
        assertThat(run("check", TOY, plan.toString()).out()).contains("A3 plan");
        Files.writeString(plan, json.replace("\"power_mw\"", "\"power\""));
        Run missing = run("check", TOY, plan.toString(), "--json");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.json().get("issues").get(0).get("pointer").asString())
                .isEqualTo("/schedule/assets/coal1/power_mw");
    }

    /** The pins of a plan count with its plan.json and with the schedule.csv beside it, also after an edit. */
    @Test
    void aScheduleIsHeldToThePinsOfItsPlan() throws IOException {
        run("schedule", TOY, "--out", folder.toString(), "--pin", "pv1:at_most=100@11:45-12:00");
        Path plan = folder.resolve("plan.json");
        assertThat(run("check", TOY, plan.toString()).exitCode()).isZero();
        assertThat(run("check", TOY, folder.toString()).exitCode()).isZero();
        String json = Files.readString(plan);
        assertThat(json).contains("\"power_mw\" : 100\n");
        Files.writeString(plan, json.replace("\"power_mw\" : 100\n", "\"power_mw\" : 90\n"));
        assertThat(run("check", TOY, plan.toString()).out()).contains("I7");
        Path schedule = folder.resolve("schedule.csv");
        Files.writeString(schedule, Files.readString(schedule) + "\n");
        assertThat(run("check", TOY, schedule.toString()).out()).contains("I7");
        Files.writeString(plan, json.replace("\"asset\" : \"pv1\"", "\"asset\" : \"pv2\""));
        assertThat(run("check", TOY, folder.toString()).err()).contains("Maybe pv1 was meant?");
        Files.writeString(plan, json.replace("\"at_most\"", "\"most\""));
        assertThat(run("check", TOY, plan.toString(), "--json").pointers()).containsExactly("/pins/0/mode");
    }

    @Test
    void aScheduleThatCannotBeReadIsRefusedCellByCell() throws IOException {
        run("schedule", TOY, "--out", folder.toString());
        Path schedule = folder.resolve("schedule.csv");
        Files.writeString(schedule, Files.readString(schedule).replace(",130,1,", ",,one,"));
        Run run = run("check", TOY, schedule.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.json().get("issues").get(0).get("pointer").asString()).isEqualTo("/coal1.power_mw/0");
        assertThat(run.json().get("issues").get(1).get("pointer").asString()).isEqualTo("/coal1.on/0");
        assertThat(run("check", TOY, folder.resolve("nowhere").toString()).exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void badInputNamesEveryProblemWithItsPlace() throws IOException {
        Run run = run(
                "schedule",
                broken("\"min_mw\": 100", "\"min_mw\": -5, \"pmax\": 3").toString(),
                "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.json().get("status").asString()).isEqualTo("INVALID");
        assertThat(run.json().get("issues").get(0).get("pointer").asString()).isEqualTo("/assets/0/pmax");
        assertThat(run.err()).contains("/assets/0/pmax");
    }

    @Test
    void usageIsRefused() {
        assertThat(run().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("schedule").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("schedule", TOY, "--solver", "higs").err()).contains("Maybe highs");
        assertThat(run("schedule", TOY, "--gap", "2").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("schedule", TOY, "--gap", "5%").err()).contains("is not a share such as 0.001; 5% is 0.05");
        assertThat(run("schedule", TOY, "--gap", "little").err()).contains("'little' is not a share such as 0.001");
        assertThat(run("schedule", TOY, "--time-limit", "soon").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("solve", TOY, "--format", "egrt").err()).contains("Maybe egret");
    }

    @Test
    void aContradictionIsExplained() throws IOException {
        Path hard = broken(
                "\"penalties\": {\"shortage_cny_per_mwh\": 10000, \"surplus_cny_per_mwh\": 1000}", "\"penalties\": {}");
        Path json = hard.resolve("case.json");
        Files.writeString(
                json,
                Files.readString(json)
                        .replace("\"import_max_mw\": 50", "\"import_max_mw\": 0")
                        .replace("\"max_mw\": 300", "\"max_mw\": 101")
                        .replace(
                                "{\"power_mw\": 200, \"fuel_per_h\": 64}, {\"power_mw\": 300, \"fuel_per_h\": 94}",
                                "{\"power_mw\": 101, \"fuel_per_h\": 37}")
                        .replace("\"power_mw\": 150, \"hours\"", "\"power_mw\": 100, \"hours\"")
                        .replace("\"capacity_mw\": 200", "\"capacity_mw\": 200, \"cost_cny_per_mwh\": 1")
                        .replace(
                                "\"node\": \"grid\", \"power_mw\": {\"csv\": \"series.csv\", \"column\": \"load_mw\"}",
                                "\"node\": \"grid\", \"power_mw\": 900"));
        Run run = run("schedule", hard.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(run.json().get("status").asString()).isEqualTo("INFEASIBLE");
        assertThat(run.json().get("issues").get(0).get("message").asString()).contains("node balance", "N1 grid");
    }

    @Test
    void aLimitWithoutAPlanSaysSo() {
        Run run = run("schedule", "jizhou-2030/spring-sunny", "--time-limit", "1ms", "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.LIMIT);
        assertThat(run.json().get("status").asString()).isEqualTo("LIMIT");
        assertThat(run.json().get("objective").isNull()).isTrue();
    }

    @Test
    void aRelaxationIsABound() {
        double plan = run("schedule", TOY, "--json").json().get("objective").asDouble();
        Run relaxed = run("schedule", TOY, "--relaxed", "--json");
        assertThat(relaxed.exitCode()).isZero();
        assertThat(relaxed.json().get("objective").asDouble()).isLessThanOrEqualTo(plan + 1e-6);
    }

    @Test
    void casesListsTheLibrary() {
        assertThat(run("cases").out()).contains("jizhou-2030/spring-sunny", TOY);
    }

    @Test
    void theModelCanBeRead() {
        assertThat(run("export-lp", TOY, "--algebra").out()).contains("T1 coal1 01: u[coal1,01]");
        assertThat(run("export-lp", TOY).out()).contains("Minimize", "Subject To", "T1_coal1_01#0:", "Generals", "End");
    }

    @Command(name = "burst", mixinStandardHelpOptions = true)
    static final class Burst implements Runnable {
        @Option(names = "--json")
        private boolean json;

        @Option(names = "--argument")
        private boolean argument;

        @Override
        public void run() {
            if (argument) {
                throw new IllegalArgumentException("internal");
            }
            throw new UnsatisfiedLinkError("no library");
        }
    }

    @Test
    void errorsOfTheMachineAreInternal() {
        for (String[] args : new String[][] {{"burst", "--json"}, {"burst", "--json", "--argument"}}) {
            StringWriter out = new StringWriter();
            CommandLine line =
                    Main.commandLine(new Stop(), new PrintWriter(out, true), new PrintWriter(new StringWriter(), true));
            line.addSubcommand(new Burst());
            line.setOut(new PrintWriter(out, true));
            assertThat(Main.execute(line, args)).isEqualTo(ExitCode.INTERNAL);
            assertThat(out.toString()).startsWith("{\"status\":\"ERROR\"");
        }
    }

    @Test
    void usageIsShortAndInJson() {
        Run run = run("schedule", TOY, "--gapp", "2", "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.json().get("status").asString()).isEqualTo("INVALID");
        assertThat(run.err()).contains("--gapp", "See vpp-dispatch schedule --help");
        assertThat(run.err().lines().count()).isLessThan(5);
        assertThat(run("schedule", TOY, "--gap", "2", "--json")
                        .json()
                        .get("issues")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("usage");
    }

    @Test
    void filesThatCannotBeWrittenAreNamed() throws IOException {
        Run run = run("export-lp", TOY, "--out", folder.resolve("nowhere/x").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("nowhere", "no such file or folder");
        Path file = Files.createFile(folder.resolve("file"));
        Run inTheWay = run("schedule", TOY, "--out", file.toString());
        assertThat(inTheWay.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(inTheWay.err()).contains("a file of this name");
        assertThat(run("schedule", TOY, "--out", "").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("export-lp", TOY, "--out", "").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aResultThatCannotBePrintedIsAnError() {
        PrintStream before = System.out;
        System.setOut(new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        }));
        try {
            assertThat(Main.run(new Stop(), "cases")).isEqualTo(ExitCode.INTERNAL);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aRelaxationLeavesItsFile() throws IOException {
        Run run = run("schedule", TOY, "--relaxed", "--json", "--out", folder.toString());
        JsonNode json = new JsonMapper().readTree(Files.readString(folder.resolve("relaxation.json")));
        assertThat(json.propertyNames()).containsExactly("objective", "size", "seconds", "solver");
        assertThat(json.get("objective").asDouble())
                .isEqualTo(run.json().get("objective").asDouble());
    }

    /** No prices for what is missing, no line and more load than the unit can serve. */
    private Path hopeless() throws IOException {
        Path hard = broken(
                "\"penalties\": {\"shortage_cny_per_mwh\": 10000, \"surplus_cny_per_mwh\": 1000}", "\"penalties\": {}");
        Path json = hard.resolve("case.json");
        Files.writeString(
                json,
                Files.readString(json)
                        .replace("\"import_max_mw\": 50", "\"import_max_mw\": 0")
                        .replace("{\"csv\": \"series.csv\", \"column\": \"load_mw\"}", "900"));
        return hard;
    }

    @Test
    void anInfeasibleRelaxationSaysSo() throws IOException {
        String hard = hopeless().toString();
        for (String solver : List.of("highs", "scip")) {
            Run run = run("schedule", hard, "--relaxed", "--json", "--solver", solver);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INFEASIBLE);
            assertThat(run.json().get("status").asString()).isEqualTo("INFEASIBLE");
        }
    }

    private List<String> files(Path plan) throws IOException {
        try (Stream<Path> files = Files.list(plan)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatHasNoPlanLeavesNoneOfAnEarlierDay() throws IOException {
        Path plan = folder.resolve("plan");
        run("schedule", "toys/virtual-power-plant", "--envelope", "--out", plan.toString());
        Files.writeString(plan.resolve("notes.txt"), "of the user");
        Run run = run("schedule", hopeless().toString(), "--out", plan.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(files(plan)).containsExactly("infeasible.json", "notes.txt");
        JsonNode left = new JsonMapper().readTree(Files.readString(plan.resolve("infeasible.json")));
        assertThat(left).isEqualTo(run.json());
        assertThat(left.get("issues").get(0).get("message").asString()).contains("node balance");
        run("schedule", TOY, "--out", plan.toString());
        assertThat(files(plan)).contains("plan.json", "notes.txt").doesNotContain("infeasible.json");
    }

    @Test
    void whatRunsOutOfTimeLeavesNoEarlierPlan() throws IOException {
        Path plan = folder.resolve("plan");
        run("schedule", TOY, "--out", plan.toString());
        String late = "jizhou-2030/spring-sunny";
        assertThat(run("schedule", late, "--time-limit", "1ms", "--out", plan.toString())
                        .exitCode())
                .isEqualTo(ExitCode.LIMIT);
        assertThat(files(plan)).containsExactly("out_of_time.json");
    }

    @Test
    void anInfeasibleRelaxationLeavesNoEarlierOne() throws IOException {
        Path plan = folder.resolve("plan");
        run("schedule", TOY, "--out", plan.toString());
        run("schedule", TOY, "--relaxed", "--out", plan.toString());
        assertThat(files(plan)).contains("plan.json", "relaxation.json");
        run("schedule", hopeless().toString(), "--relaxed", "--out", plan.toString());
        assertThat(files(plan)).contains("plan.json").doesNotContain("relaxation.json");
    }

    @Test
    void conflictsAreToldInTheLanguageThatIsAskedFor() throws IOException {
        String hard = hopeless().toString();
        for (String command : List.of("schedule", "solve", "explain")) {
            assertThat(run(command, hard, "--language", "zh").out())
                    .contains("没有计划能满足全部规则。至少须放宽：", "须放宽")
                    .doesNotContain("would have to give way");
        }
        assertThat(run("schedule", hard, "--relaxed", "--language", "zh").out()).contains("没有计划能满足全部规则");
        assertThat(run("schedule", hard).out()).contains("The least that would have to give way");
        assertThat(run("schedule", hard, "--language", "fr").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void conflictsAreGroupedForPeople() throws IOException {
        Run run = run("schedule", hopeless().toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(run.out())
                .contains("node balance (N1 grid 01-03, 11:45-12:30) would have to give way by up to 555 MW")
                .contains("it contradicts: ");
        assertThat(run.out().lines().filter(line -> line.contains("node balance")))
                .hasSize(1);
    }

    @Test
    void aBoundThatIsNotThereYetIsNoNumber() {
        Run run = run("schedule", "jizhou-2030/spring-sunny", "--time-limit", "1ms");
        assertThat(run.out()).contains("no bound yet").doesNotContain("Infinity");
    }

    @Test
    void rowsOfAScheduleMustBeThoseOfTheCase() throws IOException {
        run("schedule", TOY, "--out", folder.toString());
        Path schedule = folder.resolve("schedule.csv");
        List<String> lines = Files.readAllLines(schedule);
        Files.write(schedule, List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3)));
        Run run = run("check", TOY, schedule.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.json()
                        .get("issues")
                        .valueStream()
                        .map(issue -> issue.get("pointer").asString()))
                .containsExactly("/step/0", "/start/0", "/step/1", "/start/1");
        assertThat(run.err()).contains("Column step in line 2 is '2' where the case has 1");
    }

    @Test
    void blanksAroundCellsDoNoHarm() throws IOException {
        run("schedule", TOY, "--out", folder.toString());
        Path schedule = folder.resolve("schedule.csv");
        Files.writeString(schedule, Files.readString(schedule).replace(",", " , "));
        assertThat(run("check", TOY, schedule.toString()).exitCode()).isZero();
    }

    @Test
    void nothingOfAnEarlierPlanStays() throws IOException {
        for (String stale : List.of("levels.png", "notes.txt")) {
            Files.writeString(folder.resolve(stale), "stale");
        }
        run("schedule", TOY, "--out", folder.toString());
        assertThat(folder.resolve("levels.png")).doesNotExist();
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void aFileOfAnotherProgramSaysWhatItLeavesOut() throws IOException {
        Path file = folder.resolve("two.m");
        String text = """
                function mpc = two
                mpc.version = '2'; mpc.baseMVA = 100;
                mpc.bus = [1 3 0 0 0 0 1 1 0 230 1 1.1 0.9; 2 1 90 0 0 0 1 1 0 230 1 1.1 0.9];
                mpc.gen = [1 0 0 0 0 1 100 1 200 0];
                mpc.branch = [1 2 0.01 0.1 0 100 0 0 0 0 1 -360 360];
                mpc.gencost = [2 0 0 2 30 0];
                """;
        Files.writeString(file, text);
        Run run = run("solve", file.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.err())
                .contains(
                        "note: /bus: voltages, reactive power, resistances and outputs and flows of an earlier run is left out");
        assertThat(run.json().get("objective").asDouble()).isEqualTo(90 * 30.0);

        Files.writeString(file, text + "mpc.reserves = [1];\n");
        assertThat(run("solve", file.toString()).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        Run lenient = run("solve", file.toString(), "--lenient");
        assertThat(lenient.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(lenient.err()).contains("mpc.reserves is left out");
    }

    @Test
    void aFolderOfTablesIsANetwork() throws IOException {
        Files.writeString(folder.resolve("buses.csv"), "name,v_nom\na,380\n");
        Files.writeString(folder.resolve("snapshots.csv"), "name,objective\n0,1\n1,1\n");
        Files.writeString(folder.resolve("generators.csv"), "name,bus,p_nom,marginal_cost\ng,a,100,20\n");
        Files.writeString(folder.resolve("loads.csv"), "name,bus,p_set\nl,a,70\n");
        Run run = run("solve", folder.toString(), "--format", "pypsa", "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.json().get("objective").asDouble()).isEqualTo(2 * 70 * 20.0);
    }

    @Test
    void anUnknownFormatIsOneIssue() throws IOException {
        Path file = folder.resolve("uc.json");
        Files.writeString(file, "{\"Parameters\": {}, \"Generators\": {}}");
        Run run = run("solve", file.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.json().get("issues")).hasSize(1);
        assertThat(run.json().get("issues").get(0).get("code").asString()).isEqualTo("unknown_format");
        assertThat(run.err()).contains("case, pglib-uc, egret");
        Files.writeString(file, "{\"assets\": []}");
        assertThat(run("solve", file.toString()).err()).doesNotContain("not recognised");
    }
}
