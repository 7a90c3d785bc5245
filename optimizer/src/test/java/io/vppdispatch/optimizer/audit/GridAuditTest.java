package io.vppdispatch.optimizer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Schedules that break a rule of the grid, each caught by that rule alone. */
class GridAuditTest {

    /** Flows are 200/3 over ab, 50/3 over bc and 250/3 over ac; without ac 150 over ab. */
    private final DispatchProblem problem =
            Meshed.triangle((Double) null, null, null).withPenalties(new Penalties(1000.0, 10.0));

    private final Schedule schedule = Toys.optimum(problem).schedule();

    private static Grid limited(Double abMw, Double emergencyMw, Double overloadCnyPerMwh) {
        Line ab = Meshed.line("ab", "A", "B", 0.05917, abMw, 1)
                .withEmergencyMaxMw(emergencyMw == null ? null : Series.of(emergencyMw))
                .withOverloadCnyPerMwh(overloadCnyPerMwh);
        List<Contingency> losses = emergencyMw == null ? List.of() : List.of(new Contingency("loss", "ac"));
        return new Grid(
                List.of(ab, Line.of("bc", "B", "C", 0.05917), Line.of("ac", "A", "C", 0.05917)), List.of(), losses);
    }

    private Set<String> broken(Grid grid) {
        return Mutants.codes(problem.withGrid(grid), schedule);
    }

    /** At the reference bus, which no flow depends on. */
    @Test
    void n20PowerFromNowhere() {
        AssetSchedule node = schedule.nodes().get(0).with(Schedule.SURPLUS_MW, 0, 1);
        assertThat(Mutants.codes(problem, schedule.with(node))).containsExactly("N20");
    }

    @Test
    void n21FlowAboveTheLimit() {
        assertThat(broken(limited(66.67, null, null))).isEmpty();
        assertThat(broken(limited(66.66, null, null))).containsExactly("N21");
    }

    @Test
    void n22SectionAboveItsLimit() {
        List<SectionTerm> both = List.of(new SectionTerm("ab", 1), new SectionTerm("ac", 1));
        Grid grid = limited(null, null, null);
        for (double most : new double[] {150.1, 149.9}) {
            Section section = new Section("out", both, Series.of(most), Series.of(0), null);
            Grid with = new Grid(grid.lines(), List.of(section), List.of());
            assertThat(broken(with)).isEqualTo(most > 150 ? Set.of() : Set.of("N22"));
        }
    }

    @Test
    void n23FlowAfterALossAboveTheEmergencyLimit() {
        assertThat(broken(limited(100.0, 150.1, null))).isEmpty();
        assertThat(broken(limited(100.0, 149.9, null))).containsExactly("N23");
    }

    @Test
    void n24FlowThatAnglesDoNotAllow() {
        AssetSchedule line = schedule.lines().get(0);
        AssetSchedule more = line.with(Schedule.LINE_FLOW_MW, 0, line.at(Schedule.LINE_FLOW_MW, 0) + 1);
        assertThat(Mutants.codes(problem, schedule.with(more))).containsExactly("N24");
    }

    /** 200/3 - 60 MW above the limit with all lines, 150 - 140 MW after the loss: the more of both is paid for. */
    @Test
    void overloadThatIsPaidForIsAShortage() {
        Audit audit = Auditor.audit(problem.withGrid(limited(60.0, 140.0, 400.0)), schedule, Tolerance.EXACT);
        assertThat(audit.isClean()).isTrue();
        assertThat(audit.costs().get("ab").get(CostKind.OVERLOAD)).isCloseTo(10 * 400.0, within(1e-3));
        assertThat(audit.shortages()).extracting(Shortage::kind).containsExactly(ShortageKind.OVERLOAD);
    }
}
