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
import io.vppdispatch.optimizer.system.ShortfallStep;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Enough reserve of every product at every step.
 *
 * <p>N2: {@code Σ r + Σ_k lack_k + lack >= requirement}, with missing reserve {@code 0 <= lack_k <= mw_k} at the price of step k
 * of the shortfall curve and {@code lack} at the shortfall price beyond its steps; without that price there is no
 * {@code lack}, and the requirement less the steps is hard. Prices do not fall, so the cheapest steps fill first.
 */
public final class ReserveRequirement {

    private final DispatchProblem problem;
    private final HeldReserve held;
    private final Map<String, Expr[]> offers = new LinkedHashMap<>();
    private final Map<String, Expr[]> shortfalls = new LinkedHashMap<>();
    private final Map<String, Row[]> rows = new LinkedHashMap<>();

    public ReserveRequirement(DispatchProblem problem) {
        this.problem = problem;
        this.held = new HeldReserve(problem.horizon().steps());
        for (ReserveProduct product : problem.reserves()) {
            offers.put(product.id(), zeros());
        }
    }

    private Expr[] zeros() {
        Expr[] steps = new Expr[problem.horizon().steps()];
        Arrays.setAll(steps, t -> Expr.zero());
        return steps;
    }

    public void offer(String assetId, ReserveProduct product, int step, Expr mw) {
        Expr[] steps = offers.get(product.id());
        if (steps == null) {
            throw new IllegalArgumentException("No reserve product " + product.id() + " in this problem");
        }
        steps[step].plus(mw);
        held.add(assetId, product, step, mw);
    }

    HeldReserve held() {
        return held;
    }

    /** Writes the rows once every asset has offered. */
    public void write(Lp lp) {
        for (ReserveProduct product : problem.reserves()) {
            Expr[] steps = offers.get(product.id());
            if (steps == null) {
                throw new IllegalStateException("Product " + product.id() + " was added after the model was begun");
            }
            Expr[] missing = zeros();
            Row[] productRows = new Row[steps.length];
            for (int t = 0; t < steps.length; t++) {
                missing[t] = shortfall(lp, product, t);
                double requirement = product.requirementMw().at(t);
                Expr sum = steps[t].plus(missing[t]);
                productRows[t] = lp.row(
                        NetworkRule.RESERVE, product.id(), At.step(t), requirement, sum, Double.POSITIVE_INFINITY);
            }
            rows.put(product.id(), productRows);
            shortfalls.put(product.id(), missing);
        }
    }

    private Expr shortfall(Lp lp, ReserveProduct product, int step) {
        Expr missing = Expr.zero();
        for (int k = 0; k < product.shortfallSteps().size(); k++) {
            ShortfallStep part = product.shortfallSteps().get(k);
            Symbol symbol = Symbol.of("lack", Integer.toString(k + 1));
            missing.plus(priced(lp, product, step, symbol, part.mw(), part.cnyPerMwh()));
        }
        Double beyond = product.shortfallCnyPerMwh();
        if (beyond != null) {
            missing.plus(priced(lp, product, step, Symbol.of("lack"), Double.POSITIVE_INFINITY, beyond));
        }
        return missing;
    }

    private Var priced(Lp lp, ReserveProduct product, int step, Symbol symbol, double mostMw, double cnyPerMwh) {
        Var lack = lp.column(product.id(), symbol, At.step(step), 0, mostMw, false);
        double cnyPerMw = cnyPerMwh * problem.horizon().hours(step);
        lp.cost(CostKind.RESERVE_SHORTFALL, product.id(), At.step(step), cnyPerMw, Expr.of(lack));
        return lack;
    }

    /** Rows by product, whose duals are the value of a MW over a step. */
    public Map<String, Row[]> rows() {
        return rows;
    }

    public List<AssetSchedule> read(Values values) {
        List<AssetSchedule> products = new ArrayList<>();
        shortfalls.forEach((product, missing) -> {
            Series mw = Series.generate(missing.length, t -> missing[t].value(values));
            products.add(new AssetSchedule(product, Map.of(Schedule.SHORTFALL_MW, mw)));
        });
        return products;
    }
}
