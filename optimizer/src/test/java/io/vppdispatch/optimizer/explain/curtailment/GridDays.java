package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** PV of 100 MW and coal for a load of 100, of which one limit on the way lets 30 of the PV pass. */
final class GridDays {

    private static final String SUN = "sun";
    private static final Series LIMIT = Series.of(30);

    private GridDays() {}

    private static DispatchProblem day() {
        return Toys.serve(new double[] {100}, Toys.unit("coal", 0, 200, 300), Toys.pv("pv", 100));
    }

    private static DispatchProblem over(Grid grid) {
        return Toys.serve(
                        new double[] {100},
                        Toys.unit("coal", 0, 200, 300),
                        Rewrite.with(Toys.pv("pv", 100), "node", SUN))
                .withNodes(List.of(Node.electric(Toys.NODE), Node.electric(SUN)))
                .withGrid(grid);
    }

    private static Line between(String id) {
        return Line.of(id, SUN, Toys.NODE, 0.1);
    }

    static DispatchProblem line() {
        return over(new Grid(List.of(between("line").withMaxMw(LIMIT)), List.of(), List.of()));
    }

    /** Two lines, of which one may be lost and the other bears 30 then. */
    static DispatchProblem lossOfALine() {
        return over(new Grid(
                List.of(between("kept").withEmergencyMaxMw(LIMIT), between("lost")),
                List.of(),
                List.of(new Contingency("loss", "lost"))));
    }

    static DispatchProblem section() {
        Section section = new Section("cut", List.of(new SectionTerm("line", 1)), LIMIT, null, null);
        return over(new Grid(List.of(between("line")), List.of(section), List.of()));
    }

    static DispatchProblem portfolio() {
        return day().withPortfolios(List.of(new Portfolio("vpp", List.of("pv"), LIMIT, null, null, 0)));
    }

    static DispatchProblem siteLimit() {
        return day().withSiteLimits(List.of(new SiteLimit("site", List.of("pv"), LIMIT, null)));
    }
}
