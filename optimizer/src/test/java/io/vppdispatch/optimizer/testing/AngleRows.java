package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Node;
import java.util.HashMap;
import java.util.Map;

/** Every contingency from the beginning, by angles of its own instead of distribution factors. */
public final class AngleRows {

    private final DispatchProblem problem;
    private final Lp lp;
    private final Map<String, Var> vars = new HashMap<>();

    private AngleRows(DispatchProblem problem) {
        this.problem = problem;
        this.lp = DispatchModel.of(problem, Formulation.TIGHT).lp();
        for (int j = 0; j < lp.columns(); j++) {
            vars.put(lp.var(j).toString(), lp.var(j));
        }
    }

    /** The program of a problem with one synchronous area. */
    public static Lp of(DispatchProblem problem) {
        AngleRows rows = new AngleRows(problem);
        for (Contingency contingency : problem.grid().contingencies()) {
            for (int t = 0; t < problem.horizon().steps(); t++) {
                rows.write(contingency, t);
            }
        }
        return rows.lp;
    }

    private void write(Contingency contingency, int step) {
        double open = Double.POSITIVE_INFINITY;
        At at = At.step(step);
        Map<String, Expr> leaving = new HashMap<>();
        Map<String, Var> angles = new HashMap<>();
        for (Node node : problem.nodes()) {
            boolean isFirst = angles.isEmpty();
            Symbol theta = Symbol.of("theta", contingency.id());
            angles.put(node.id(), lp.column(node.id(), theta, at, isFirst ? 0 : -open, isFirst ? 0 : open, false));
            leaving.put(node.id(), Expr.of(-1, vars.get("q[" + node.id() + "," + at + "]")));
        }
        for (Line line : problem.grid().lines()) {
            if (!line.id().equals(contingency.line())) {
                double b = problem.grid().mwPerRadian(line);
                Expr flow = Expr.of(-problem.grid().shiftMw(line))
                        .plus(b, angles.get(line.from()))
                        .plus(-b, angles.get(line.to()));
                leaving.get(line.from()).plus(flow);
                leaving.get(line.to()).minus(flow);
                limit(line, flow, at);
            }
        }
        leaving.forEach((node, sum) -> lp.row(NetworkRule.LOAD_FLOW, node, at, 0, sum, 0));
    }

    private void limit(Line line, Expr flow, At at) {
        double open = Double.POSITIVE_INFINITY;
        double most = line.emergencyMaxMw().at(at.step());
        Var over = vars.get("over[" + line.id() + "," + at + "]");
        Expr above = Expr.zero().plus(flow);
        Expr below = Expr.zero().plus(flow);
        if (over != null) {
            above.minus(over);
            below.plus(over);
        }
        lp.row(NetworkRule.CONTINGENCY_LIMIT, line.id(), at, -open, above, most);
        lp.row(NetworkRule.CONTINGENCY_LIMIT, line.id(), at, -most, below, open);
    }
}
