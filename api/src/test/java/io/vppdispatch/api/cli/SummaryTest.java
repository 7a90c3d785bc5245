package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.ModelSize;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.Times;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.explain.Conflict;
import io.vppdispatch.optimizer.explain.Conflicts;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void everyStageSaysWhetherItIsProven() {
        DispatchProblem day = Toys.serve(new double[] {60}, Toys.unit("coal1", 0, 100, 30), Toys.pv("pv1", 90));
        Plan plan =
                Toys.optimum(day.withPenalties(new Penalties(9000.0, 500.0)).withObjective(Objective.ABSORPTION_FIRST));
        assertThat(Summary.plan(plan, Path.of("out")))
                .containsPattern("Stage +absorption: " + (90 - 60)
                        + "\\.0\\d\\d MWh, bound [0-9.]+, proven within 0\\.1\\d* MWh")
                .containsPattern("Stage +violation: 0\\.000 CNY, bound 0\\.000, proven within 1\\.\\d* CNY")
                .contains("report.html", "report.zh.html");
        assertThat(Summary.plan(Toys.optimum(day), null))
                .doesNotContain("Stage")
                .doesNotContain("report.html")
                .endsWith("none kept: --out DIR keeps plan, schedule and report");
    }

    @Test
    void conflictsThatWereNotIsolatedAreNotPromised() {
        Infeasible infeasible = new Infeasible(Conflicts.NONE, new ModelSize(1, 1, 1), new Times(0, 0, 0, 0));
        assertThat(ConflictSummary.of(infeasible, Toys.serve(new double[] {1}), Texts.english()))
                .contains("could not be isolated within the time limit")
                .doesNotContain("would have to give way");
    }

    @Test
    void whatIsNotProvenToBeTheLeastIsNotCalledSo() {
        DispatchProblem day =
                Toys.serve(new double[] {20}, Toys.unit("coal", 50, 80).build());
        Row balance = DispatchModel.of(day, Formulation.TIGHT).balanceRows().get(Toys.NODE)[0];
        for (boolean isLeast : new boolean[] {true, false}) {
            Conflicts found = new Conflicts(List.of(new Conflict(balance, 20)), isLeast, List.of(), 1);
            String text = ConflictSummary.of(
                    new Infeasible(found, new ModelSize(1, 1, 1), new Times(0, 0, 0, 0)), day, Texts.english());
            assertThat(text.contains("The least that would have to give way")).isEqualTo(isLeast);
            assertThat(text.contains("less may do")).isNotEqualTo(isLeast);
        }
    }

    @Test
    void whatIsMissingStandsWithItsTimes() {
        DispatchProblem day = Toys.serve(new double[] {10, 20, 20}, Toys.unit("coal1", 0, 15, 30));
        String text = Summary.plan(Toys.optimum(day.withPenalties(new Penalties(9000.0, 500.0))), null);
        assertThat(text).containsPattern("shortage at " + Toys.NODE + ", 01:00–03:00: up to 5\\.000 MW, 10\\.000 MWh");
        assertThat(text).contains("0.0 MWh curtailed (– used)");
    }
}
