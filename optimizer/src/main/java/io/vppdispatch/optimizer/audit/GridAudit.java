package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.SynchronousArea;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Solves the load flow of the schedule and holds it against scheduled flows, limits and every contingency. */
final class GridAudit {

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final NodeSums sums;
    private final Findings findings;
    private final Function<String, AssetAudit> auditOf;
    private final Map<String, double[]> flowsMw = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, AfterLoss[]> worst = new HashMap<>();

    /** The most flow above an emergency limit in a step, and the contingency that brings it. */
    private record AfterLoss(String contingency, double flowMw, double excessMw) {}

    GridAudit(
            DispatchProblem problem,
            Schedule schedule,
            NodeSums sums,
            Findings findings,
            Function<String, AssetAudit> auditOf) {
        this.problem = problem;
        this.schedule = schedule;
        this.sums = sums;
        this.findings = findings;
        this.auditOf = auditOf;
    }

    void run() {
        SynchronousArea.of(problem).forEach(this::auditArea);
        for (int i = 0; i < problem.grid().lines().size(); i++) {
            auditLine(problem.grid().lines().get(i), schedule.lines().get(i).column(Schedule.LINE_FLOW_MW));
        }
        problem.grid().sections().forEach(this::auditSection);
    }

    private void auditArea(SynchronousArea area) {
        LoadFlow flow = new LoadFlow(area, problem.grid());
        AssetAudit audit = auditOf.apply(area.reference());
        double weight = area.buses().stream().mapToDouble(sums::weight).sum();
        List<double[]> angles = new ArrayList<>();
        for (int t = 0; t < problem.horizon().steps(); t++) {
            int step = t;
            double[] injected = area.buses().stream()
                    .mapToDouble(bus -> sums.netMw(bus, step))
                    .toArray();
            double sum = 0;
            for (double mw : injected) {
                sum += mw;
            }
            audit.equalMw(NetworkRule.AREA_BALANCE, t, sum, 0, weight);
            angles.add(flow.angles(injected));
            keep(area, flow.flowsMw(angles.get(t)), weight, t);
        }
        findings.add(audit);
        for (Contingency contingency : problem.grid().contingencies()) {
            lose(contingency, flow, angles);
        }
    }

    private void keep(SynchronousArea area, double[] mw, double weight, int step) {
        for (int line = 0; line < mw.length; line++) {
            String id = area.lines().get(line).id();
            weights.put(id, weight);
            flowsMw.computeIfAbsent(id, any -> new double[problem.horizon().steps()])[step] = mw[line];
        }
    }

    private void lose(Contingency contingency, LoadFlow flow, List<double[]> angles) {
        List<Line> lines = flow.area().lines();
        int lost = lines.stream().map(Line::id).toList().indexOf(contingency.line());
        if (lost < 0) {
            return;
        }
        double[] response = flow.response(lost);
        for (int t = 0; t < angles.size(); t++) {
            double[] after = flow.flowsWithoutMw(lost, angles.get(t), response);
            for (int line = 0; line < after.length; line++) {
                Series most = lines.get(line).emergencyMaxMw();
                if (most != null && line != lost) {
                    keep(lines.get(line).id(), contingency.id(), after[line], most.at(t), t);
                }
            }
        }
    }

    private void keep(String line, String contingency, double flowMw, double mostMw, int step) {
        AfterLoss[] own = worst.computeIfAbsent(
                line, any -> new AfterLoss[problem.horizon().steps()]);
        double excess = Math.abs(flowMw) - mostMw;
        if (own[step] == null || excess > own[step].excessMw) {
            own[step] = new AfterLoss(contingency, flowMw, excess);
        }
    }

    private void auditLine(Line line, Series scheduledMw) {
        AssetAudit audit = auditOf.apply(line.id());
        double[] flows = flowsMw.getOrDefault(line.id(), new double[0]);
        double weight = weights.getOrDefault(line.id(), 0.0);
        AfterLoss[] losses = worst.getOrDefault(line.id(), new AfterLoss[flows.length]);
        Map<String, AssetAudit> afterLoss = new HashMap<>();
        for (int t = 0; t < flows.length; t++) {
            audit.equalMw(NetworkRule.LOAD_FLOW, t, scheduledMw.at(t), flows[t], weight + 1);
            double most = line.maxMw() == null
                    ? Double.POSITIVE_INFINITY
                    : line.maxMw().at(t);
            double excess = Math.abs(flows[t]) - most;
            AfterLoss loss = losses[t];
            if (line.overloadCnyPerMwh() != null) {
                overload(audit, line.overloadCnyPerMwh(), loss == null ? excess : Math.max(excess, loss.excessMw), t);
                continue;
            }
            audit.atMostMw(NetworkRule.LINE_LIMIT, t, Math.abs(flows[t]), most, weight);
            if (loss != null && loss.excessMw > 0) {
                double flow = Math.abs(loss.flowMw);
                afterLoss
                        .computeIfAbsent(line.id() + "/" + loss.contingency, auditOf)
                        .atMostMw(NetworkRule.CONTINGENCY_LIMIT, t, flow, flow - loss.excessMw, weight);
            }
        }
        findings.add(audit);
        afterLoss.values().forEach(findings::add);
    }

    private void auditSection(Section section) {
        AssetAudit audit = auditOf.apply(section.id());
        double weight = 0;
        for (SectionTerm term : section.lines()) {
            weight += Math.abs(term.factor()) * weights.getOrDefault(term.line(), 0.0);
        }
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double flow = 0;
            for (SectionTerm term : section.lines()) {
                flow += term.factor() * flowsMw.getOrDefault(term.line(), new double[0])[t];
            }
            double forward = at(section.forwardMaxMw(), t);
            double backward = at(section.backwardMaxMw(), t);
            if (section.overloadCnyPerMwh() != null) {
                overload(audit, section.overloadCnyPerMwh(), Math.max(flow - forward, -flow - backward), t);
            } else {
                audit.atMostMw(NetworkRule.SECTION_LIMIT, t, flow, forward, weight);
                audit.atMostMw(NetworkRule.SECTION_LIMIT, t, -flow, backward, weight);
            }
        }
        findings.add(audit);
    }

    private static double at(@Nullable Series most, int step) {
        return most == null ? Double.POSITIVE_INFINITY : most.at(step);
    }

    private void overload(AssetAudit audit, double cnyPerMwh, double excessMw, int step) {
        double over = Math.max(0, excessMw);
        audit.cost(CostKind.OVERLOAD, step, cnyPerMwh * problem.horizon().hours(step), over);
        findings.addShortage(ShortageKind.OVERLOAD, audit.subject(), step, over);
    }
}
