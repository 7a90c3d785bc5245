package io.vppdispatch.cases.oracles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vppdispatch.cases.importers.Balance;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit commitment cases of Egret against the optima and relaxations its own tests assert. */
@Tag("oracle")
class EgretOracleTest {

    private static final String OPTIMUM = "MIP";
    private static final Set<String> PRODUCTS = Set.of(
            "regulation_up_requirement",
            "regulation_down_requirement",
            "spinning_reserve_requirement",
            "non_spinning_reserve_requirement",
            "supplemental_reserve_requirement",
            "flexible_ramp_up_requirement",
            "flexible_ramp_down_requirement");
    private static final String MLR = "LP relaxation, MLR";
    private static final SolverSettings SETTINGS =
            SolverSettings.defaults().withGap(0).withTimeLimit(Duration.ofMinutes(5));

    /** The second leaves load of zero under a unit that must stay on, so it also tells the price of surplus. */
    @ParameterizedTest
    @ValueSource(strings = {"tiny_uc_9", "tiny_uc_12"})
    void optimumOfTinyCases(String name) throws IOException {
        Plan plan = DayAhead.plan(ReferenceData.egret(name, Balance.PRICED).problem(), SETTINGS)
                .plan();

        assertThat(plan.audit().isClean()).isTrue();
        Reference.check(name, plan.objective(), published(name, OPTIMUM), 1e-8);
    }

    /** Fuel limited at every step; 3 and 5 with another fuel, alone and mixed; 8 with limits that vary. */
    @ParameterizedTest
    @ValueSource(strings = {"tiny_uc_2", "tiny_uc_3", "tiny_uc_5", "tiny_uc_8"})
    void optimumWithFuelSupplies(String name) throws IOException {
        Plan plan = DayAhead.plan(ReferenceData.egret(name, Balance.PRICED).problem(), SETTINGS)
                .plan();

        assertThat(plan.audit().isClean()).isTrue();
        Reference.check(name, plan.objective(), published(name, OPTIMUM), 1e-8);
    }

    /** Two buses: branches, an interface with a price, loads and a virtual generator that trade at theirs. */
    @ParameterizedTest
    @ValueSource(strings = {"tiny_uc_tc_3", "tiny_uc_tc_4", "tiny_uc_tc_9", "tiny_uc_tc_10", "tiny_uc_tc_11"})
    void optimumWithANetwork(String name) throws IOException {
        Plan plan = DayAhead.plan(ReferenceData.egret(name, Balance.PRICED).problem(), SETTINGS)
                .plan();

        assertThat(plan.audit().isClean()).isTrue();
        Reference.check(name, plan.objective(), published(name, OPTIMUM), 1e-8);
    }

    /** What these files hold beyond the model is refused by name, and nothing else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tiny_uc_1    | area system
            tiny_uc_4    | GEN6/aux_fuel_online_switching
            tiny_uc_6    | area system
            tiny_uc_7    | area system GEN1_0_t/p_cost
            tiny_uc_10   | area system
            tiny_uc_11   | area system GEN2_0_t/shutdown_curve GEN2_0_t/startup_curve GEN5_0_t/fixed_commitment \
            GEN5_0_t/future_status GEN5_0_t/shutdown_curve GEN5_0_t/startup_curve
            tiny_uc_tc   | area system
            tiny_uc_tc_2 | area system
            tiny_uc_tc_5 | security_constraint/sc1
            tiny_uc_tc_6 | security_constraint/sc1
            tiny_uc_tc_7 | system
            tiny_uc_tc_8 | area system
            """)
    void whatIsNotCarriedIsNamed(String name, String places) {
        InvalidProblemException refused =
                catchThrowableOfType(InvalidProblemException.class, () -> ReferenceData.egret(name, Balance.PRICED));
        Set<String> expected = new TreeSet<>();
        for (String place : places.split("\\s+")) {
            switch (place) {
                case "area" -> PRODUCTS.forEach(product -> expected.add("/elements/area/Area1/" + product));
                case "system" -> PRODUCTS.forEach(product -> expected.add("/system/" + product));
                default -> expected.add("/elements/" + (place.startsWith("GEN") ? "generator/" : "") + place);
            }
        }
        assertThat(refused.issues()).extracting(ProblemIssue::code).containsOnly("not_carried");
        assertThat(refused.issues()).extracting(ProblemIssue::path).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Objective and bound enclose the optimum, no further apart than the gap. */
    @Test
    void optimumOfTheLargeCase() throws IOException {
        double gap = 1e-4;
        double optimum = published("test_case_1", OPTIMUM);
        Plan plan = DayAhead.plan(large(), SETTINGS.withGap(gap)).plan();

        assertThat(plan.audit().isClean()).isTrue();
        assertThat(plan.isOptimal()).isTrue();
        Reference.check("test_case_1 plan", plan.objective(), optimum, gap);
        Reference.checkAtLeast("test_case_1 plan, optimum", plan.objective(), optimum, 1e-8);
        Reference.check("test_case_1 bound", plan.bound(), optimum, gap);
        Reference.checkAtMost("test_case_1 bound, optimum", plan.bound(), optimum, 1e-8);
    }

    /** Our textbook rows are those Egret names MLR. */
    @Test
    void relaxationsOfTheLargeCase() throws IOException {
        double textbook = relax(Formulation.TEXTBOOK);
        double tight = relax(Formulation.TIGHT);

        Reference.check("test_case_1 textbook", textbook, published("test_case_1", MLR), 1e-8);
        Reference.checkAtLeast("test_case_1 tight, textbook", tight, published("test_case_1", MLR), 1e-8);
        Reference.checkAtMost("test_case_1 tight, optimum", tight, published("test_case_1", OPTIMUM), 1e-8);
    }

    private static double relax(Formulation formulation) throws IOException {
        return DayAhead.relax(large(), SETTINGS.withFormulation(formulation)).objective();
    }

    private static DispatchProblem large() throws IOException {
        return ReferenceData.egret("test_case_1", Balance.HARD).problem();
    }

    private static double published(String name, String kind) throws IOException {
        return ReferenceData.rows("egret/reference.csv").stream()
                .filter(row -> row.getField("case").equals(name))
                .filter(row -> row.getField("kind").startsWith(kind))
                .mapToDouble(row -> Double.parseDouble(row.getField("reference")))
                .findFirst()
                .orElseThrow();
    }
}
