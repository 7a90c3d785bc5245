package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.LazyRows;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Contingency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the limits of flow that values break: of each line the worst, of each step the worst few, and of these the way broken. */
final class LazyGridRows implements LazyRows {

    /** A fifth of what an audit lets pass. */
    private static final double BROKEN_MW = 2e-5;

    private static final int MOST_PER_STEP = 5;

    private final DispatchProblem problem;
    private final List<AreaFlows> areas;
    private final Flow flow;
    private final List<FlowLimit> limits;
    private final Map<String, FlowLimit> emergencies = new HashMap<>();
    private final Map<AreaFlows, List<Outage>> outages = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    @FunctionalInterface
    interface Flow {
        Expr of(String id, int step);
    }

    /** A limit that is broken, with all lines where the contingency is null. */
    private record Broken(FlowLimit limit, @Nullable Outage outage, int line, boolean isForward, double excessMw) {

        String owner() {
            return outage == null ? limit.id() : limit.id() + "/" + outage.contingency.id();
        }

        /** Of a hard limit both ways are one row, whichever is broken. */
        String rowAt(int step) {
            String way = limit.overload() == null ? "" : isForward ? " forward" : " backward";
            return owner() + " " + limit.rule() + " " + step + way;
        }
    }

    private record Outage(Contingency contingency, AreaFlows area, int line) {}

    LazyGridRows(
            DispatchProblem problem,
            List<AreaFlows> areas,
            Flow flow,
            List<FlowLimit> limits,
            List<FlowLimit> emergencies) {
        this.problem = problem;
        this.areas = areas;
        this.flow = flow;
        this.limits = limits;
        emergencies.forEach(limit -> this.emergencies.put(limit.id(), limit));
        for (AreaFlows area : areas) {
            outages.put(area, outagesOf(area));
        }
    }

    boolean areThere() {
        return !limits.isEmpty()
                || !emergencies.isEmpty() && outages.values().stream().anyMatch(own -> !own.isEmpty());
    }

    private List<Outage> outagesOf(AreaFlows area) {
        List<Outage> own = new ArrayList<>();
        for (int line = 0; line < area.area().lines().size(); line++) {
            String id = area.area().lines().get(line).id();
            for (Contingency contingency : problem.grid().contingencies()) {
                if (contingency.line().equals(id)) {
                    own.add(new Outage(contingency, area, line));
                }
            }
        }
        return own;
    }

    @Override
    public List<LazyRow> violated(Values values) {
        List<LazyRow> rows = new ArrayList<>();
        for (int t = 0; t < problem.horizon().steps(); t++) {
            List<Broken> broken = new ArrayList<>();
            for (FlowLimit limit : limits) {
                addWorst(limit, flow.of(limit.id(), t).value(values), null, -1, values, t, broken);
            }
            for (AreaFlows area : areas) {
                if (!emergencies.isEmpty()
                        && !outages.getOrDefault(area, List.of()).isEmpty()) {
                    addEmergencies(area, values, t, broken);
                }
            }
            broken.sort(Comparator.comparingDouble(Broken::excessMw).reversed());
            for (Broken one : broken.subList(0, Math.min(MOST_PER_STEP, broken.size()))) {
                written.add(one.rowAt(t));
                rows.add(row(one, t));
            }
        }
        return rows;
    }

    private void addEmergencies(AreaFlows area, Values values, int step, List<Broken> broken) {
        double[] flows = area.flowsMw(values, step);
        for (int line = 0; line < flows.length; line++) {
            FlowLimit limit = emergencies.get(area.area().lines().get(line).id());
            List<Broken> own = new ArrayList<>();
            for (Outage outage : outages.getOrDefault(area, List.of())) {
                if (limit != null && outage.line != line) {
                    double after = flows[line] + area.ptdf().lodf(outage.line)[line] * flows[outage.line];
                    addWorst(limit, after, outage, line, values, step, own);
                }
            }
            own.stream().max(Comparator.comparingDouble(Broken::excessMw)).ifPresent(broken::add);
        }
    }

    private void addWorst(
            FlowLimit limit,
            double flowMw,
            @Nullable Outage outage,
            int line,
            Values values,
            int step,
            List<Broken> broken) {
        Var[] overload = limit.overload();
        double excess = limit.excessMw(flowMw, overload == null ? 0 : values.of(overload[step]), step);
        if (excess > BROKEN_MW) {
            Broken one = new Broken(limit, outage, line, limit.isForward(flowMw, step), excess);
            if (!written.contains(one.rowAt(step))) {
                broken.add(one);
            }
        }
    }

    private LazyRow row(Broken broken, int step) {
        Outage outage = broken.outage;
        Expr after = outage == null
                ? flow.of(broken.limit.id(), step)
                : outage.area.flowWithout(outage.line, broken.line, step);
        List<LazyRow> rows = rows(broken.limit, broken.owner(), after, step);
        return rows.get(broken.isForward ? 0 : rows.size() - 1);
    }

    /** One row for a hard limit; with overload one for either way. */
    static List<LazyRow> rows(FlowLimit limit, String owner, Expr flow, int step) {
        double forward = limit.forwardMw(step);
        double backward = limit.backwardMw(step);
        Var[] overload = limit.overload();
        At at = At.step(step);
        if (overload == null) {
            return List.of(new LazyRow(limit.rule(), owner, at, -backward, flow, forward));
        }
        double open = Double.POSITIVE_INFINITY;
        List<LazyRow> rows = new ArrayList<>();
        if (forward < open) {
            Expr above = Expr.zero().plus(1, flow).minus(overload[step]);
            rows.add(new LazyRow(limit.rule(), owner, at, -open, above, forward));
        }
        if (backward < open) {
            Expr below = Expr.zero().plus(1, flow).plus(overload[step]);
            rows.add(new LazyRow(limit.rule(), owner, at, -backward, below, open));
        }
        return rows;
    }
}
