package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Enough reserve of every product at every step.
 *
 * <p>N2: {@code Σ r + lack >= requirement}, with missing reserve {@code lack} at the product's shortfall price; without a
 * price the requirement is hard.
 */
public final class ReserveRequirement {

    private final DispatchProblem problem;
    private final Map<String, Expr[]> offers = new LinkedHashMap<>();
    private final Map<String, Var[]> shortfalls = new LinkedHashMap<>();
    private final Map<String, Row[]> rows = new LinkedHashMap<>();

    public ReserveRequirement(DispatchProblem problem) {
        this.problem = problem;
        for (ReserveProduct product : problem.reserves()) {
            Expr[] steps = new Expr[problem.horizon().steps()];
            Arrays.setAll(steps, t -> Expr.zero());
            offers.put(product.id(), steps);
        }
    }

    public void offer(String node, ReserveProduct product, int step, Expr mw) {
        Expr[] steps = offers.get(product.id());
        if (steps == null) {
            throw new IllegalArgumentException("No reserve product " + product.id() + " in this problem");
        }
        steps[step].plus(mw);
    }

    /** Writes the rows once every asset has offered. */
    public void write(Lp lp) {
        for (ReserveProduct product : problem.reserves()) {
            Expr[] steps = offers.get(product.id());
            if (steps == null) {
                throw new IllegalStateException("Product " + product.id() + " was added after the model was begun");
            }
            Double price = product.shortfallCnyPerMwh();
            Var[] shortfall = new Var[steps.length];
            Row[] productRows = new Row[steps.length];
            for (int t = 0; t < steps.length; t++) {
                if (price != null) {
                    shortfall[t] =
                            lp.column(product.id(), Symbol.of("lack"), At.step(t), 0, Double.POSITIVE_INFINITY, false);
                    double cnyPerMw = price * problem.horizon().hours(t);
                    lp.cost(CostKind.RESERVE_SHORTFALL, product.id(), At.step(t), cnyPerMw, Expr.of(shortfall[t]));
                    steps[t].plus(shortfall[t]);
                }
                double requirement = product.requirementMw().at(t);
                productRows[t] = lp.row(
                        NetworkRule.RESERVE, product.id(), At.step(t), requirement, steps[t], Double.POSITIVE_INFINITY);
            }
            rows.put(product.id(), productRows);
            if (price != null) {
                shortfalls.put(product.id(), shortfall);
            }
        }
    }

    /** Rows by product, whose duals are the value of a MW over a step. */
    public Map<String, Row[]> rows() {
        return rows;
    }

    public List<AssetSchedule> read(Values values) {
        List<AssetSchedule> products = new ArrayList<>();
        for (ReserveProduct product : problem.reserves()) {
            Var[] vars = shortfalls.get(product.id());
            Series missing = Series.generate(problem.horizon().steps(), t -> vars == null ? 0 : values.of(vars[t]));
            products.add(new AssetSchedule(product.id(), Map.of(Schedule.SHORTFALL_MW, missing)));
        }
        return products;
    }
}
