package io.vppdispatch.cases.oracles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.importers.Importers;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fixtures of UnitCommitment.jl: every one is planned and audited with its network, and prices are those its tests assert.
 * Extended prices of {@code aelmp_simple} are another product and not computed here.
 */
@Tag("oracle")
class UcjlOracleTest {

    private static final double EXACT = 1e-9;

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(ReferenceData.at("ucjl"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureIsPlannedToItsOptimum(Path file) throws IOException {
        Plan plan = plan(file);

        assertThat(plan.isOptimal()).isTrue();
        assertThat(plan.audit().violations()).isEmpty();
    }

    /** On or off where the file says so: g6 runs at its one output or not at all. */
    @Test
    void aFixedStatusIsKept() throws IOException {
        Plan plan = plan(ReferenceData.at("ucjl/case14-fixed-status.json"));
        Schedule schedule = plan.schedule();

        assertThat(schedule.asset("g4").column(AssetSchedule.POWER_MW)).isEqualTo(Series.constant(4, 0));
        assertThat(schedule.asset("g6").at(AssetSchedule.POWER_MW, 0)).isEqualTo(0);
        assertThat(schedule.asset("g6").at(AssetSchedule.POWER_MW, 2)).isCloseTo(100, within(1e-6));
        assertThat(plan.problem().pins()).extracting(Pin::asset).containsExactly("g6");
    }

    /** Prices of a MWh at each bus; the commitment is that of the optimum. */
    @ParameterizedTest
    @CsvSource({
        "1, A, 50",
        "1, B, 50",
        "2, A, 50",
        "2, B, 60",
        "3, A, 50",
        "3, B, 70",
        "3, C, 100",
        "4, A, 50",
        "4, B, 70",
        "4, C, 90"
    })
    void pricesOfNodes(int test, String bus, double expected) throws IOException {
        Plan plan = plan(ReferenceData.at("ucjl/lmp_simple_test_" + test + ".json"));

        Reference.check("lmp_simple_test_" + test + " " + bus, price(plan, bus), expected, EXACT);
    }

    private static double price(Plan plan, String node) {
        return Objects.requireNonNull(plan.prices().cnyPerMwh().get(node)).at(0);
    }

    private static Plan plan(Path file) throws IOException {
        Case imported = Importers.read(CaseInput.of(file));
        return DayAhead.plan(imported.problem(), SolverSettings.defaults().withGap(0))
                .plan();
    }
}
