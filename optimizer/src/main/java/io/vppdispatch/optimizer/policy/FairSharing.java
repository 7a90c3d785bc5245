package io.vppdispatch.optimizer.policy;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Shares curtailment within a class in proportion to available power, as far as the grid allows, with everything else of a
 * plan held: commitments, dispatch of all other assets, what each class curtails in each step, and cost.
 *
 * <p>O3: {@code |x_i / available_i - X / Σ available_i| <= z} for each plant i of a class in a step in which the class curtails
 * X MW; {@code Σ x_i = X}; cost at most that of the plan. Least is the sum of {@code z} over classes and steps.
 */
public final class FairSharing {

    private static final double LEAST_MW = 1e-6;
    private static final double COST_SLACK_CNY = 1e-3;

    private final Lp plan;
    private final Values values;
    private final Lp fair;
    private int cells;

    private FairSharing(Lp plan, Values values, Predicate<Var> free) {
        this.plan = plan;
        this.values = values;
        double[] lower = new double[plan.columns()];
        double[] upper = new double[plan.columns()];
        for (int j = 0; j < lower.length; j++) {
            boolean isFree = free.test(plan.var(j));
            lower[j] = isFree ? plan.lower(j) : values.at(j);
            upper[j] = isFree ? plan.upper(j) : values.at(j);
        }
        this.fair = plan.within(lower, upper).minimising(Expr.zero()).copy();
    }

    /**
     * The program of fair sharing.
     *
     * @param plan program of the plan, integers held
     * @param values optimum of it
     * @param isFlow true for flows between nodes, which may change with the sharing
     * @return a program whose first columns are those of the plan; without columns of its own where no class has two plants that
     *     could share
     */
    public static Lp of(Lp plan, Values values, List<Curtailment> curtailments, Predicate<Var> isFlow) {
        Set<String> plants = new HashSet<>();
        curtailments.forEach(curtailment -> plants.add(curtailment.owner()));
        FairSharing sharing = new FairSharing(plan, values, isFlow.or(var -> plants.contains(var.owner())));
        Map<String, List<Curtailment>> cells = new LinkedHashMap<>();
        for (Curtailment curtailment : curtailments) {
            String cell = curtailment.step() + " " + curtailment.curtailmentClass();
            if (curtailment.availableMw() > LEAST_MW) {
                cells.computeIfAbsent(cell, c -> new java.util.ArrayList<>()).add(curtailment);
            }
        }
        cells.values().forEach(sharing::share);
        sharing.holdCost();
        return sharing.fair;
    }

    /** Largest distance of a plant's rate from its class's, mean over cells with curtailment. */
    private void share(List<Curtailment> plants) {
        Expr sum = Expr.zero();
        double available = 0;
        for (Curtailment plant : plants) {
            sum.plus(plant.curtailedMw());
            available += plant.availableMw();
        }
        double curtailed = sum.value(values);
        if (plants.size() < 2 || curtailed < LEAST_MW) {
            return;
        }
        cells++;
        At at = At.step(plants.get(0).step());
        String owner = plants.get(0).curtailmentClass();
        Var z = fair.column(owner, Symbol.of("z"), at, 0, 1, false);
        fair.cost(CostKind.CURTAILMENT, owner, at, 1, Expr.of(z));
        fair.row(PolicyRule.FAIR_SHARING, owner, at, curtailed, sum, curtailed);
        double rate = curtailed / available;
        for (Curtailment plant : plants) {
            Expr own = Expr.zero().plus(1 / plant.availableMw(), plant.curtailedMw());
            double open = Double.POSITIVE_INFINITY;
            fair.row(
                    PolicyRule.FAIR_SHARING,
                    owner,
                    at,
                    -open,
                    Expr.zero().plus(own).minus(z),
                    rate);
            fair.row(PolicyRule.FAIR_SHARING, owner, at, rate, own.plus(z), open);
        }
    }

    private void holdCost() {
        Expr cost = Expr.of(plan.costConstant());
        for (int j = 0; j < plan.columns(); j++) {
            cost.plus(plan.cost(j), plan.var(j));
        }
        double most = plan.objective(values) + COST_SLACK_CNY;
        if (cells > 0) {
            fair.row(
                    PolicyRule.FAIR_SHARING,
                    PolicyRule.ABSORPTION_OWNER,
                    At.day(),
                    Double.NEGATIVE_INFINITY,
                    cost,
                    most);
        }
    }
}
