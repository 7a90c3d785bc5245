package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.policy.Curtailment;
import io.vppdispatch.optimizer.policy.FairSharing;
import io.vppdispatch.optimizer.price.PriceRows;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dispatch and prices with integers rounded and held.
 *
 * @param values of the program of the plan
 * @param prices unknown where the program or that of the market could not be solved
 * @param fair the stage of fair sharing, null where there was nothing to share
 * @param failure why prices are unknown
 */
record Dispatch(
        Values values,
        double objective,
        Prices prices,
        @Nullable Stage fair,
        @Nullable String failure) {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** Optimum of the plan's program, what earlier stages reached held; prices with and without. */
    static Dispatch of(DispatchProblem problem, DispatchModel model, Lp lp, Values found) {
        Lp held = Fixing.all(lp, found);
        try {
            return withPrices(problem, model, held);
        } catch (SolverException e) {
            LOG.warn("The plan has no prices: {}", e.getMessage());
            Values values = withoutPrices(held, found);
            return new Dispatch(values, held.objective(values), Prices.unknown(), null, e.getMessage());
        }
    }

    /** The dispatch by another solver, without duals; where it finds none either the plan as it was found, its integers rounded. */
    private static Values withoutPrices(Lp held, Values found) {
        try {
            return Solvers.named(Solvers.HIGHS).relax(held).values();
        } catch (SolverException e) {
            double[] values = found.toArray();
            for (int j = 0; j < held.columns(); j++) {
                values[j] = held.isInteger(j) ? held.lower(j) : values[j];
            }
            return new Values(values);
        }
    }

    private static Dispatch withPrices(DispatchProblem problem, DispatchModel model, Lp held) {
        OrToolsSolver solver = new OrToolsSolver();
        LpResult dispatch = solver.dispatch(held);
        AbsorptionRows absorption = model.absorption();
        Row heldRow = null;
        LpResult market = dispatch;
        if (absorption != null) {
            market = solver.dispatch(open(held, absorption, model.curtailments()));
            heldRow = absorption.hasPrice() ? null : absorption.notAbsorbed();
        }
        PriceRows rows = new PriceRows(model.balanceRows(), model.reserveRows(), model.policyRows(), heldRow);
        Prices prices = Prices.of(dispatch, market, rows, problem.horizon());
        return share(problem, model, held, Awards.inOrder(problem, held, dispatch), prices, solver);
    }

    /** The program with nothing held but the integers, a curtailed MWh at its plant's own price instead of the case's. */
    private static Lp open(Lp held, AbsorptionRows rows, List<Curtailment> curtailments) {
        Expr cost = held.cost(kind -> kind != CostKind.ABSORPTION);
        curtailments.forEach(plant -> cost.plus(plant.cnyPerMw(), plant.curtailedMw()));
        return held.bounding(rows.notAbsorbed(), Double.POSITIVE_INFINITY)
                .bounding(rows.violation(), Double.POSITIVE_INFINITY)
                .minimising(cost);
    }

    /** Of all dispatches that cost the same, the one that shares curtailment fairly. */
    private static Dispatch share(
            DispatchProblem problem, DispatchModel model, Lp held, Values values, Prices prices, OrToolsSolver solver) {
        long begin = System.nanoTime();
        Set<String> links = problem.links().stream().map(Link::id).collect(Collectors.toSet());
        Lp fair = FairSharing.of(held, values, model.curtailments(), links);
        int cells = fair.columns() - held.columns();
        if (cells == 0) {
            return new Dispatch(values, held.objective(values), prices, null, null);
        }
        LpResult shared;
        try {
            shared = solver.relax(fair);
        } catch (SolverException e) {
            LOG.warn("Curtailment is not shared within its classes: {}", e.getMessage());
            return new Dispatch(values, held.objective(values), prices, null, null);
        }
        Values better = new Values(Arrays.copyOf(shared.values().toArray(), held.columns()));
        double mean = shared.objective() / cells;
        double seconds = (System.nanoTime() - begin) / 1e9;
        Stage stage = new Stage(Stage.FAIR_SHARING, "share", mean, mean, 0, seconds);
        return new Dispatch(better, held.objective(better), prices, stage, null);
    }
}
