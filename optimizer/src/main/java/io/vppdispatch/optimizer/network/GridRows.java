package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.LazyRows;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.SynchronousArea;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flow over lines as it follows from injections (DC load flow by {@link Ptdf}), within its limits.
 *
 * <p>N20: {@code Σ q = 0} over the buses of a synchronous area, q in MW from the bus into its lines, free; q leaves the balance of the
 * bus. N21: {@code -max - over <= Σ PTDF q + shift <= max + over}; N22 the same of {@code Σ factor (Σ PTDF q + shift)} over the lines of
 * a section; N23: {@code -emergency - over <= flow_l + LODF flow_k <= emergency + over} after the loss of line k. {@code over >= 0}, the
 * most flow of a line above a limit in any of these, exists where overload has a price. N24 (substituted): flow is
 * {@code Σ PTDF q + shift}.
 *
 * <p>N23, and N21 and N22 of grids with many buses, are lazy: most never matter (Xavier, Qiu, Wang, Thimmapuram 2019,
 * doi:10.1109/TPWRS.2019.2892620).
 */
public final class GridRows {

    /** A program with more terms than this in rows N21 and N22 takes them lazily. */
    private static final int MOST_TERMS = 100_000;

    private final DispatchProblem problem;
    private final List<AreaFlows> areas = new ArrayList<>();
    private final Set<Var> injected = new HashSet<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<FlowLimit> limits = new ArrayList<>();
    private final List<FlowLimit> emergencies = new ArrayList<>();
    private @Nullable LazyGridRows lazy;

    /** Where a line stands. */
    record Place(AreaFlows area, int line) {}

    public GridRows(DispatchProblem problem) {
        this.problem = problem;
    }

    /** Writes what buses inject into their lines, before the balance is written. */
    public void write(Lp lp, NodeBalance balance) {
        for (SynchronousArea area : SynchronousArea.of(problem)) {
            AreaFlows flows = new AreaFlows(area, problem.grid(), injections(area, lp, balance));
            for (int line = 0; line < area.lines().size(); line++) {
                places.put(area.lines().get(line).id(), new Place(flows, line));
            }
            areas.add(flows);
        }
        problem.grid().lines().forEach(line -> limit(line, lp));
        problem.grid().sections().forEach(section -> limit(section, lp));
        boolean isLazy = terms() > MOST_TERMS;
        if (!isLazy) {
            limits.forEach(limit -> write(limit, lp));
        }
        lazy = new LazyGridRows(problem, areas, this::flow, isLazy ? limits : List.of(), emergencies);
    }

    private Var[][] injections(SynchronousArea area, Lp lp, NodeBalance balance) {
        double open = Double.POSITIVE_INFINITY;
        Var[][] injections = new Var[problem.horizon().steps()][area.buses().size()];
        for (int t = 0; t < injections.length; t++) {
            Expr sum = Expr.zero();
            for (int bus = 0; bus < injections[t].length; bus++) {
                String id = area.buses().get(bus);
                injections[t][bus] = lp.column(id, Symbol.of("q"), At.step(t), -open, open, false);
                injected.add(injections[t][bus]);
                balance.inject(id, t, Expr.of(-1, injections[t][bus]));
                sum.plus(injections[t][bus]);
            }
            lp.row(NetworkRule.AREA_BALANCE, area.reference(), At.step(t), 0, sum, 0);
        }
        return injections;
    }

    private void limit(Line line, Lp lp) {
        if (line.maxMw() == null && line.emergencyMaxMw() == null) {
            return;
        }
        Var[] over = overload(line.id(), line.overloadCnyPerMwh(), lp);
        if (line.maxMw() != null) {
            limits.add(new FlowLimit(NetworkRule.LINE_LIMIT, line.id(), line.maxMw(), line.maxMw(), over));
        }
        if (line.emergencyMaxMw() != null) {
            Series most = line.emergencyMaxMw();
            emergencies.add(new FlowLimit(NetworkRule.CONTINGENCY_LIMIT, line.id(), most, most, over));
        }
    }

    private void limit(Section section, Lp lp) {
        Var[] over = overload(section.id(), section.overloadCnyPerMwh(), lp);
        limits.add(new FlowLimit(
                NetworkRule.SECTION_LIMIT, section.id(), section.forwardMaxMw(), section.backwardMaxMw(), over));
    }

    private Var @Nullable [] overload(String id, @Nullable Double cnyPerMwh, Lp lp) {
        if (cnyPerMwh == null) {
            return null;
        }
        Var[] over = new Var[problem.horizon().steps()];
        for (int t = 0; t < over.length; t++) {
            over[t] = lp.column(id, Symbol.of("over"), At.step(t), 0, Double.POSITIVE_INFINITY, false);
            double cnyPerMw = cnyPerMwh * problem.horizon().hours(t);
            lp.cost(CostKind.OVERLOAD, id, At.step(t), cnyPerMw, Expr.of(over[t]));
        }
        return over;
    }

    private long terms() {
        int buses = areas.stream()
                .mapToInt(area -> area.area().buses().size())
                .max()
                .orElse(0);
        return (long) limits.size() * buses * problem.horizon().steps();
    }

    private void write(FlowLimit limit, Lp lp) {
        for (int t = 0; t < problem.horizon().steps(); t++) {
            LazyGridRows.rows(limit, limit.id(), flow(limit.id(), t), t).forEach(row -> row.addTo(lp));
        }
    }

    /** Flow over a line or section, MW. */
    private Expr flow(String id, int step) {
        Place place = places.get(id);
        if (place != null) {
            return place.area.flow(place.line, step);
        }
        Expr sum = Expr.zero();
        for (Section section : problem.grid().sections()) {
            if (section.id().equals(id)) {
                section.lines().forEach(term -> sum.plus(term.factor(), flow(term.line(), step)));
            }
        }
        return sum;
    }

    /** True for what a bus injects into its lines. */
    public boolean isFlow(Var var) {
        return injected.contains(var);
    }

    /** Rows that are written once they matter. */
    public LazyRows lazy() {
        LazyGridRows rows = lazy;
        return rows == null ? (lp, values) -> List.of() : rows;
    }

    /** False where every row stands in the program. */
    public boolean hasLazy() {
        LazyGridRows rows = lazy;
        return rows != null && rows.areThere();
    }

    public List<AssetSchedule> read(Values values) {
        double[][] flows =
                new double[problem.grid().lines().size()][problem.horizon().steps()];
        Map<String, double[]> byLine = new HashMap<>();
        for (int i = 0; i < flows.length; i++) {
            byLine.put(problem.grid().lines().get(i).id(), flows[i]);
        }
        for (AreaFlows area : areas) {
            for (int t = 0; t < problem.horizon().steps(); t++) {
                double[] mw = area.flowsMw(values, t);
                for (int line = 0; line < mw.length; line++) {
                    byLine.getOrDefault(area.area().lines().get(line).id(), mw)[t] = mw[line];
                }
            }
        }
        return problem.grid().lines().stream()
                .map(Line::id)
                .map(id -> new AssetSchedule(
                        id, Map.of(Schedule.LINE_FLOW_MW, Series.of(byLine.getOrDefault(id, new double[0])))))
                .toList();
    }
}
