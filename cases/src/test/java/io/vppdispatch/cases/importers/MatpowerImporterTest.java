package io.vppdispatch.cases.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.NotCarried;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatpowerImporterTest {

    /** Comments, a continued line, rows by semicolon and by line, commas and blanks, as such files have them. */
    static final String FILE = """
            function mpc = small
            %SMALL  three buses; mpc.bus = [9 9 9];
            mpc.version = '2';  % the format
            %{
            mpc.nothing = [1 2 3];
            %}
            mpc.baseMVA = 100;
            mpc.bus = [  % number type Pd Qd Gs Bs area Vm Va baseKV zone Vmax Vmin
              1 3 0   0 0 0 1 1 0 230 1 1.1 0.9;
              2 1 100 0 5 0 1 1 0 230 1 1.1 0.9
              3, 1, 60, 0, 0, 0, 1, 1, 0, 230, 1, 1.1, 0.9;
              4 4 70 0 0 0 1 1 0 230 1 1.1 0.9;
            ];
            mpc.gen = [
              1 0 0 50 -50 1 100 1 200 20 0 0 0 0 0 0 0 0 0 0 0;
              2 0 0 50 -50 1 100 1 80 0 0 0 0 0 0 0 0 ...
                0 0 0 0;
              3 0 0 50 -50 1 100 0 90 0 0 0 0 0 0 0 0 0 0 0 0;
              3 0 0 0 0 1 100 1 0 -30 0 0 0 0 0 0 0 0 0 0 0;
            ];
            mpc.branch = [
              1 2 0.01 0.1 0 90 90 90 0    0   1 -360 360; 2 3 0.01 0.2 0 0 0 0 1.05 -3 1 -360 360;
              1 3 0.01 0.2 0 0 0 0 0 0 1 -30 30;
              1 3 0.01 0.2 0 0 0 0 0 0 0 -360 360;
            ];
            mpc.gencost = [
              2 1500 0 3 0.05 20 100;
              1 0 0 3 0 0 40 1200 80 2800;
              2 0 0 2 30 0 0;
              1 0 0 3 -30 -2000 -10 -1000 0 0;
            ];
            mpc.dcline = [
              1 3 1 0 0 0 0 1 1 -40 50 0 0 0 0 0 0;
            ];
            mpc.bus_name = {'a'; 'b % c'; 'd'; 'e'};
            """;

    private final Case imported = Import.read(FILE);

    /** Such as a case in JSON, which may be one line of any length. */
    @Test
    void whatIsNoDataIsQuotedInPart() {
        Issues issues = new Issues();
        MatpowerText.read(Import.input("{\"a\": [" + "1, ".repeat(1000) + "1]}"), issues);
        assertThat(issues.toList())
                .hasSize(1)
                .first()
                .satisfies(issue ->
                        assertThat(issue.message()).hasSizeLessThan(150).contains("[1, 1, 1", "…) computes"));
    }

    @Test
    void loadsAndShuntsAtBusesInService() {
        assertThat(imported.problem().nodes()).extracting(node -> node.id()).containsExactly("bus_1", "bus_2", "bus_3");
        assertThat(imported.problem().demands())
                .extracting(Demand::powerMw)
                .containsExactly(Series.of(100 + 5), Series.of(60));
        assertThat(imported.problem().horizon().totalHours()).isEqualTo(1);
        assertThat(imported.problem().penalties()).isEqualTo(Penalties.HARD);
    }

    @Test
    void aQuadraticBecomesChords() {
        ThermalUnit unit = Import.unit(imported);
        List<List<Double>> curve = Import.curve(unit);

        assertThat(unit.mustRun()).isTrue();
        assertThat(unit.minMw()).isEqualTo(20);
        assertThat(curve).hasSize(MatpowerCost.CHORDS + 1);
        assertThat(curve.get(0)).containsExactly(20.0, 100 + 20 * 20 + 0.05 * 20 * 20);
        assertThat(curve.get(1).get(1)).isCloseTo(100 + 20 * 29 + 0.05 * 29 * 29, within(1e-9));
        assertThat(curve.get(MatpowerCost.CHORDS)).containsExactly(200.0, 100 + 20 * 200 + 0.05 * 200 * 200);
    }

    @Test
    void piecesStayAsTheyAre() {
        ThermalUnit unit = (ThermalUnit) imported.problem().assets().get(1);

        assertThat(Import.curve(unit)).containsExactly(List.of(0.0, 0.0), List.of(40.0, 1200.0), List.of(80.0, 2800.0));
    }

    @Test
    void aLoadThatChoosesIsSoldByThePiece() {
        TieLine first = (TieLine) imported.problem().assets().get(2);
        TieLine second = (TieLine) imported.problem().assets().get(3);

        assertThat(first.exportMaxMw()).isEqualTo(Series.of(10));
        assertThat(first.exportCnyPerMwh()).isEqualTo(Series.of(1000 / 10.0));
        assertThat(second.exportMaxMw()).isEqualTo(Series.of(20));
        assertThat(second.exportCnyPerMwh()).isEqualTo(Series.of(1000 / 20.0));
    }

    @Test
    void branchesKeepTapShiftAndLimits() {
        List<Line> lines = imported.problem().grid().lines();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).maxMw()).isEqualTo(Series.of(90));
        assertThat(lines.get(1).reactancePu()).isEqualTo(0.2 * 1.05);
        assertThat(lines.get(1).phaseShiftDeg()).isEqualTo(-3);
        assertThat(lines.get(1).maxMw()).isNull();
        assertThat(lines.get(2).maxMw()).as("30 degrees over 0.2 per unit").isNotNull();
        assertThat(lines.get(2).maxMw().at(0)).isCloseTo(100 / 0.2 * Math.toRadians(30), within(1e-9));
        assertThat(imported.problem().grid().baseMva()).isEqualTo(100);
    }

    @Test
    void aLosslessDcLineIsALink() {
        assertThat(imported.problem().links().get(0).forwardMaxMw()).isEqualTo(Series.of(50));
        assertThat(imported.problem().links().get(0).backwardMaxMw()).isEqualTo(Series.of(40));
    }

    @Test
    void aDcLineThatLosesAShareIsAConversion() {
        Case lossy = Import.read(FILE.replace("-40 50 0 0 0 0 0 0;", "0 50 0 0 0 0 2 0.04;"));

        assertThat(lossy.problem().links()).isEmpty();
        assertThat(lossy.problem().assets()).hasSize(5);
        assertThat(lossy.problem().demands()).extracting(Demand::powerMw).contains(Series.of(2));
    }

    @Test
    void whatIsLeftOutIsNoted() {
        assertThat(imported.notCarried())
                .extracting(NotCarried::what)
                .containsExactlyInAnyOrder(
                        "mpc.bus_name",
                        "an isolated bus and what is at it",
                        "what a quadratic cost is below its chords",
                        "costs of starts and stops",
                        "a generator out of service",
                        "ratings for emergencies",
                        "a branch out of service",
                        "voltages, reactive power, resistances and outputs and flows of an earlier run");
    }

    @Test
    void columnsThatNothingDependsOnAreNoted() {
        String row = "100 1 200 20 0 0 0 0 0 0 0 0 0 0 0;";
        assertThat(FILE).contains(row);

        assertThat(Import.read(FILE.replace(row, "100 1 200 20 0 0 0 0 0 0 0 0 5 0 0 7;"))
                        .notCarried())
                .extracting(NotCarried::what)
                .contains("ramp rates and the capability curve", "results of an earlier run");
    }

    /** One generator that takes at 30 and gives at 20 would trade with itself. */
    @Test
    void theCostOfTakingAndGivingIsConvexThroughZero() {
        String both = FILE.replace("1 100 1 0 -30", "1 100 1 10 -10");
        String cost = "3 -30 -2000 -10 -1000 0 0;";

        assertThat(Import.issues(both, cost, "3 -10 -300 0 0 10 200;")).containsExactly("/gencost/3/COST convex");
        assertThat(Import.issues(both, cost, "3 -10 -200 0 0 10 300;")).isEmpty();
        assertThat(Import.issues(both, cost, "3 -10 -0.7 0 0 10 0.7;"))
                .as("a straight line")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version = '2'          | version = '1'          | /version version
            mpc.baseMVA = 100;     | mpc.baseMVA = 0;       | /baseMVA range
            mpc.baseMVA = 100;     | mpc.baseMVA = 10 * 10; | /baseMVA type
            2 1 100                | 2 1 x100               | /bus/1 type
            2 1 100                | 1 1 100                | /bus/1/BUS_I duplicate_id
            1 0 0 50 -50           | 7 0 0 50 -50           | /gen/0/GEN_BUS unknown_node
            1 200 20               | 1 200 220              | /gen/0/PMIN range
            1 0 -30 0              | 1 -5 -30 0             | /gen/3/PMAX not_carried
            1 2 0.01 0.1           | 1 2 0.01 0             | /branch/0/BR_X range
            0 0 1 -30 30           | 0 0 1 -30 20           | /branch/2 not_carried
            0.05 20 100            | -0.05 20 100           | /gen/0 convex
            2 1500 0 3 0.05 20 100; | 2 1500 0 4 1 0.05 20 100; | /gencost/0/COST not_carried
            2 1500 0 3             | 3 1500 0 3             | /gencost/0/MODEL range
            2 1500 0 3             | 2 1500 0 9             | /gencost/0/NCOST range
            3 -30 -2000 -10        | 3 -30 -4000 -10        | /gencost/3/COST convex
            1 1 -40 50             | 1 1 10 50              | /dcline/0 not_carried
            mpc.bus_name           | mpc.reserves           | /reserves not_carried
            mpc.baseMVA = 100;     | x = 3;                 | ' not_carried'
            """)
    void whatCannotBeCarriedIsRefusedByName(String old, String replacement, String expected) {
        assertThat(Import.issues(FILE, old, replacement))
                .anySatisfy(issue -> assertThat(issue).contains(expected));
    }

    @Test
    void missingTablesAreNamed() {
        assertThat(Import.issues("mpc.bus = [];", "mpc", "mpc"))
                .contains(
                        "/version required",
                        "/gen required",
                        "/branch required",
                        "/gencost required",
                        "/baseMVA required");
    }
}
