package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.policy.Curtailment;
import io.vppdispatch.optimizer.policy.FairSharing;
import io.vppdispatch.optimizer.price.PriceRows;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.EnergyReference;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dispatch and prices with integers rounded and held.
 *
 * @param values of the program of the plan
 * @param prices unknown where the program could not be solved; without the market's where only its program could not
 * @param fair the stage of fair sharing, null where there was nothing to share
 * @param warning which prices are unknown, and why
 */
record Dispatch(
        Values values,
        double objective,
        Prices prices,
        @Nullable Stage fair,
        @Nullable PlanWarning warning) {

    private static final Set<Tag> LIMITS =
            Set.of(NetworkRule.LINE_LIMIT, NetworkRule.SECTION_LIMIT, NetworkRule.CONTINGENCY_LIMIT);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** Optimum of the plan's program, what earlier stages reached held; prices with and without. */
    static Dispatch of(DispatchProblem problem, DispatchModel model, Lp lp, Values found) {
        return of(problem, model, lp, found, new OrToolsSolver()::dispatch);
    }

    /** The same with another solver of linear programs with duals, again and again with the lazy rows that its solutions break. */
    static Dispatch of(
            DispatchProblem problem, DispatchModel model, Lp lp, Values found, Function<Lp, LpResult> solver) {
        Lp program = lp;
        while (true) {
            List<Values> optima = new ArrayList<>();
            Dispatch dispatch = once(problem, model, program, found, solver, optima);
            optima.add(dispatch.values);
            Lp longer = program;
            for (Values optimum : optima) {
                longer = withBroken(longer, model.lazyRows().violated(longer, optimum));
            }
            if (longer == program) {
                return dispatch;
            }
            program = longer;
        }
    }

    private static Lp withBroken(Lp lp, List<LazyRow> broken) {
        if (broken.isEmpty()) {
            return lp;
        }
        Lp longer = lp.copy();
        broken.forEach(row -> row.addTo(longer));
        return longer;
    }

    private static Dispatch once(
            DispatchProblem problem,
            DispatchModel model,
            Lp lp,
            Values found,
            Function<Lp, LpResult> solver,
            List<Values> optima) {
        Lp held = Fixing.all(lp, found);
        LpResult dispatch;
        try {
            dispatch = solver.apply(held);
        } catch (SolverException e) {
            LOG.warn("The plan has no prices: {}", e.getMessage());
            Values values = withoutPrices(held, found);
            PlanWarning warning = new PlanWarning(PlanWarning.Kind.NO_PRICES, e.getMessage());
            return new Dispatch(values, held.objective(values), Prices.unknown(), null, warning);
        }
        return withPrices(problem, model, held, dispatch, solver, optima);
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

    private static Dispatch withPrices(
            DispatchProblem problem,
            DispatchModel model,
            Lp held,
            LpResult dispatch,
            Function<Lp, LpResult> solver,
            List<Values> optima) {
        AbsorptionRows absorption = model.absorption();
        Row heldRow = null;
        LpResult market = dispatch;
        PlanWarning warning = null;
        if (absorption != null) {
            heldRow = absorption.hasPrice() ? null : absorption.notAbsorbed();
            try {
                market = solver.apply(open(held, absorption, model.curtailments()));
                optima.add(market.values());
            } catch (SolverException e) {
                LOG.warn("The plan has no market prices: {}", e.getMessage());
                market = null;
                warning = new PlanWarning(PlanWarning.Kind.NO_MARKET_PRICES, e.getMessage());
            }
        }
        PriceRows rows = new PriceRows(
                model.balanceRows(),
                model.reserveRows(),
                model.policyRows(),
                heldRow,
                EnergyReference.of(problem),
                held.allRows().stream()
                        .filter(row -> LIMITS.contains(row.tag()))
                        .toList());
        Prices prices = Prices.of(dispatch, market, rows, problem.horizon());
        Values values = Awards.inOrder(problem, held, dispatch);
        return share(problem, model, new Dispatch(values, held.objective(values), prices, null, warning), held);
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
    private static Dispatch share(DispatchProblem problem, DispatchModel model, Dispatch dispatch, Lp held) {
        long begin = System.nanoTime();
        Lp fair = FairSharing.of(held, dispatch.values, model.curtailments(), model::isFlow);
        int cells = fair.columns() - held.columns();
        if (cells == 0) {
            return dispatch;
        }
        LpResult shared;
        try {
            shared = new OrToolsSolver().relax(fair);
        } catch (SolverException e) {
            LOG.warn("Curtailment is not shared within its classes: {}", e.getMessage());
            return dispatch;
        }
        Values better = new Values(Arrays.copyOf(shared.values().toArray(), held.columns()));
        double mean = shared.objective() / cells;
        double seconds = (System.nanoTime() - begin) / 1e9;
        Stage stage = new Stage(Stage.FAIR_SHARING, "share", mean, mean, 0, seconds);
        return new Dispatch(better, held.objective(better), dispatch.prices, stage, dispatch.warning);
    }
}
