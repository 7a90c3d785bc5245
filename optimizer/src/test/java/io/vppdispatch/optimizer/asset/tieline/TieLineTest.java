package io.vppdispatch.optimizer.asset.tieline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A line of 100 MW in and 50 MW out that was planned to bring 60 MW, at loads of 80, 40 and -20 MW. */
class TieLineTest {

    private static final DispatchProblem PROBLEM = problem(line(300, 200, 10));

    private static TieLine line(double importCnyPerMwh, double exportCnyPerMwh, double deviationCnyPerMwh) {
        return new TieLine(
                "tie",
                Toys.NODE,
                Series.constant(3, 100),
                Series.constant(3, 50),
                Series.constant(3, importCnyPerMwh),
                Series.constant(3, exportCnyPerMwh),
                Series.constant(3, 60),
                deviationCnyPerMwh);
    }

    private static DispatchProblem problem(TieLine line) {
        return Toys.serve(new double[] {80, 40, -20}, line).withPenalties(new Penalties(1000.0, 500.0));
    }

    @Test
    void writesItsRowsAndBounds() {
        assertThat(DispatchModel.of(PROBLEM, Formulation.TIGHT).lp().toString().lines())
                .contains(
                        "X3 tie 01: im[tie,01] - ex[tie,01] - more[tie,01] + less[tie,01] = 60",
                        "0 <= im[tie,01] <= 100",
                        "0 <= ex[tie,01] <= 50");
    }

    @Test
    void paysForImportAndDeviationAndIsPaidForExport() {
        Plan plan = Toys.optimum(PROBLEM);
        Map<CostKind, Double> costs = plan.audit().costs().get("tie");
        assertThat(costs.get(CostKind.IMPORT)).isCloseTo((80 + 40) * 300, within(1e-6));
        assertThat(costs.get(CostKind.EXPORT)).isCloseTo(-20 * 200, within(1e-6));
        assertThat(costs.get(CostKind.DEVIATION)).isCloseTo((20 + 20 + 80) * 10, within(1e-6));
        assertThat(plan.schedule().asset("tie").column("deviation_mw").toArray())
                .containsExactly(20, -20, -80);
    }

    /** The mutants' money is mended by a line that costs nothing. */
    private static void assertBroken(String code, UnaryOperator<AssetSchedule> edit) {
        DispatchProblem problem = problem(line(0, 0, 0));
        assertThat(Mutants.broken(problem, Toys.optimum(problem).schedule(), "tie", edit))
                .containsExactly(code);
    }

    private static UnaryOperator<AssetSchedule> flows(double importMw, double exportMw) {
        double net = importMw - exportMw;
        return own -> own.with("import_mw", 0, importMw)
                .with("export_mw", 0, exportMw)
                .with("power_mw", 0, net)
                .with("deviation_mw", 0, net - 60);
    }

    @Test
    void x1FlowsBeyondTheirLimitsOrBelowZero() {
        assertBroken("X1", flows(101, 0));
        assertBroken("X1", flows(0, 51));
        assertBroken("X1", flows(-1, 0));
        assertBroken("X1", flows(0, -1));
    }

    @Test
    void x1ImportAndExportAtOnce() {
        assertBroken("X1", flows(60, 40));
    }

    /** Where both prices are equal, import and export at once cost nothing: whichever of them the solver finds is shown net. */
    @Test
    void showsOneFlowWhereBothPricesAreEqual() {
        TieLine line = line(300, 300, 0);
        DispatchModel model = DispatchModel.of(problem(line), Formulation.TIGHT);
        Lp lp = model.lp();
        double[] values = new double[lp.columns()];
        for (int j = 0; j < values.length; j++) {
            boolean isImport = lp.var(j).symbol().letter().equals("im");
            boolean isExport = lp.var(j).symbol().letter().equals("ex");
            values[j] = isImport ? 90 : isExport ? 20 + 40 * lp.var(j).at().step() : 0;
        }
        AssetSchedule read = model.read(new Values(values)).asset("tie");
        assertThat(read.column("import_mw").toArray()).containsExactly(70, 30, 0);
        assertThat(read.column("export_mw").toArray()).containsExactly(0, 0, 10);
        assertThat(read.column("power_mw").toArray()).containsExactly(70, 30, -10);
    }

    @Test
    void deviationPriceWithoutAPlanIsRefused() {
        TieLine line = line(300, 200, 10);
        TieLine unplanned = new TieLine(
                line.id(),
                line.node(),
                line.importMaxMw(),
                line.exportMaxMw(),
                line.importCnyPerMwh(),
                line.exportCnyPerMwh(),
                null,
                10);
        assertThat(ProblemCheck.issuesOf(problem(unplanned)))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(tuple("/assets/0/deviation_cny_per_mwh", "range"));
    }

    @Test
    void x2NetPowerThatIsNotImportLessExport() {
        assertBroken("X2", own -> own.with("import_mw", 0, 81));
        assertBroken("X2", own -> own.with("export_mw", 2, 21));
    }

    @Test
    void x3DeviationFromAnotherPlan() {
        assertBroken("X3", own -> own.with("deviation_mw", 0, 21));
    }

    @Test
    void isRefusedWhereEnergyWouldCirculateForProfit() {
        assertThat(ProblemCheck.issuesOf(problem(line(300, 301, 10))))
                .extracting(ProblemIssue::path)
                .containsExactly(
                        "/assets/0/export_cny_per_mwh/0",
                        "/assets/0/export_cny_per_mwh/1",
                        "/assets/0/export_cny_per_mwh/2");
    }

    private static DispatchProblem withBand(double freeMw, double deviationCnyPerMwh) {
        return problem((TieLine) Rewrite.with(line(300, 200, deviationCnyPerMwh), "deviationFreeMw", freeMw));
    }

    @Test
    void writesTheBandAsAVariable() {
        assertThat(DispatchModel.of(withBand(15, 10), Formulation.TIGHT)
                        .lp()
                        .toString()
                        .lines())
                .contains(
                        "X3 tie 01: im[tie,01] - ex[tie,01] - band[tie,01] - more[tie,01] + less[tie,01] = 60",
                        "-15 <= band[tie,01] <= 15");
    }

    /** The deviations of 20, -20 and -80 MW are paid for beyond 25 MW; the schedule shows them whole. */
    @Test
    void deviationWithinTheBandCostsNothing() {
        Plan plan = Toys.optimum(withBand(25, 10));
        assertThat(plan.audit().costs().get("tie").get(CostKind.DEVIATION)).isCloseTo((80 - 25) * 10, within(1e-6));
        assertThat(plan.schedule().asset("tie").column("deviation_mw").toArray())
                .containsExactly(20, -20, -80);
    }

    @Test
    void aBandWithoutAPriceIsRefused() {
        assertThat(ProblemCheck.issuesOf(withBand(25, 0)))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(tuple("/assets/0/deviation_free_mw", "range"));
    }

    @Test
    void aPlanBeyondTheLimitsOfTheLineIsRefused() {
        DispatchProblem problem =
                problem((TieLine) Rewrite.with(line(300, 200, 10), "plannedImportMw", Series.of(100.5, 0, -50.5)));
        assertThat(ProblemCheck.issuesOf(problem))
                .extracting(ProblemIssue::path, ProblemIssue::message)
                .containsExactly(
                        tuple(
                                "/assets/0/planned_import_mw/0",
                                "tie_line tie: planned_import_mw[0] (100.5) must be between -export_max_mw (-50.0) and"
                                        + " import_max_mw (100.0)"),
                        tuple(
                                "/assets/0/planned_import_mw/2",
                                "tie_line tie: planned_import_mw[2] (-50.5) must be between -export_max_mw (-50.0) and"
                                        + " import_max_mw (100.0)"));
    }

    @Test
    void holdsNoReserve() {
        DispatchProblem spinning = problem(line(300, 200, 10))
                .withReserves(List.of(ReserveProduct.spinning("spin", Series.of(5, 5, 5), null, 700.0)));
        Plan plan = Toys.optimum(spinning);
        assertThat(plan.schedule().reserves().get(0).column("shortfall_mw").toArray())
                .containsExactly(5, 5, 5);
    }
}
