package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.LazyRows;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.system.Tag;
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

    private static final Set<Tag> RULES =
            Set.of(NetworkRule.LINE_LIMIT, NetworkRule.SECTION_LIMIT, NetworkRule.CONTINGENCY_LIMIT);

    private final DispatchProblem problem;
    private final List<AreaFlows> areas;
    private final Flow flow;
    private final List<FlowLimit> limits;
    private final Map<String, FlowLimit> emergencies = new HashMap<>();
    private final Map<AreaFlows, List<Outage>> outages = new HashMap<>();

    @FunctionalInterface
    interface Flow {
        Expr of(String id, int step);
    }

    /** A limit that is broken, with all lines where the contingency is null. */
    private record Broken(FlowLimit limit, @Nullable Outage outage, int line, boolean isForward, double excessMw) {

        String owner() {
            return outage == null ? limit.id() : limit.id() + "/" + outage.contingency.id();
        }
    }

    /** What values break is looked for at, and which rows a program has already. */
    private record Point(Values values, Set<Place> there) {}

    private record Place(Tag rule, String owner, At at, boolean isForward) {}

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
    public List<LazyRow> violated(Lp lp, Values values) {
        Point point = new Point(values, there(lp));
        List<LazyRow> rows = new ArrayList<>();
        for (int t = 0; t < problem.horizon().steps(); t++) {
            List<Broken> broken = new ArrayList<>();
            Map<String, Double> flowsMw = limits.isEmpty() ? Map.of() : flowsMw(values, t);
            for (FlowLimit limit : limits) {
                addWorst(limit, flowsMw.getOrDefault(limit.id(), 0.0), null, -1, point, t, broken);
            }
            for (AreaFlows area : areas) {
                if (!emergencies.isEmpty()
                        && !outages.getOrDefault(area, List.of()).isEmpty()) {
                    addEmergencies(area, point, t, broken);
                }
            }
            broken.sort(Comparator.comparingDouble(Broken::excessMw).reversed());
            for (Broken one : broken.subList(0, Math.min(MOST_PER_STEP, broken.size()))) {
                rows.add(row(one, t));
            }
        }
        return rows;
    }

    /** Flow over every line and section. */
    private Map<String, Double> flowsMw(Values values, int step) {
        Map<String, Double> flows = new HashMap<>();
        for (AreaFlows area : areas) {
            double[] mw = area.flowsMw(values, step);
            for (int line = 0; line < mw.length; line++) {
                flows.put(area.area().lines().get(line).id(), mw[line]);
            }
        }
        for (Section section : problem.grid().sections()) {
            double sum = 0;
            for (SectionTerm term : section.lines()) {
                sum += term.factor() * flows.getOrDefault(term.line(), 0.0);
            }
            flows.putIfAbsent(section.id(), sum);
        }
        return flows;
    }

    /** Rows of limits that stand in a program, which solvers keep only as exactly as they can. */
    private static Set<Place> there(Lp lp) {
        Set<Place> there = new HashSet<>();
        for (int i = 0; i < lp.rows(); i++) {
            Row row = lp.row(i);
            if (RULES.contains(row.tag()) && Double.isFinite(lp.rowUpper(i))) {
                there.add(new Place(row.tag(), row.owner(), row.at(), true));
            }
            if (RULES.contains(row.tag()) && Double.isFinite(lp.rowLower(i))) {
                there.add(new Place(row.tag(), row.owner(), row.at(), false));
            }
        }
        return there;
    }

    private void addEmergencies(AreaFlows area, Point point, int step, List<Broken> broken) {
        double[] flows = area.flowsMw(point.values, step);
        for (int line = 0; line < flows.length; line++) {
            FlowLimit limit = emergencies.get(area.area().lines().get(line).id());
            List<Broken> own = new ArrayList<>();
            for (Outage outage : outages.getOrDefault(area, List.of())) {
                if (limit != null && outage.line != line) {
                    double after = flows[line] + area.ptdf().lodf(outage.line)[line] * flows[outage.line];
                    addWorst(limit, after, outage, line, point, step, own);
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
            Point point,
            int step,
            List<Broken> broken) {
        Var[] overload = limit.overload();
        double excess = limit.excessMw(flowMw, overload == null ? 0 : point.values.of(overload[step]), step);
        if (excess > BROKEN_MW) {
            boolean isForward = limit.isForward(flowMw, step);
            Broken one = new Broken(limit, outage, line, isForward, excess);
            if (!point.there.contains(new Place(limit.rule(), one.owner(), At.step(step), isForward))) {
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
