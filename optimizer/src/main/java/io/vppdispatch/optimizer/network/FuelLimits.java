package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Fuel that assets share, with b[t] what all of them burn in a step, the lump of a start in the step of the start included:
 *
 * <pre>
 * N30  b[t] &lt;= Δ max_per_h[t]
 * N31  Σ b[t] &lt;= max
 * </pre>
 */
public final class FuelLimits {

    private final DispatchProblem problem;
    private final Map<String, Expr[]> burnt = new HashMap<>();

    public FuelLimits(DispatchProblem problem) {
        this.problem = problem;
        for (FuelSupply supply : problem.fuelSupplies()) {
            Expr[] none = new Expr[problem.horizon().steps()];
            Arrays.setAll(none, t -> Expr.zero());
            burnt.put(supply.id(), none);
        }
    }

    /** Fuel burnt at a step out of a supply, in its unit. */
    public void burn(String supply, int step, Expr units) {
        of(supply)[step].plus(units);
    }

    private Expr[] of(String supply) {
        Expr[] steps = burnt.get(supply);
        if (steps == null) {
            throw new IllegalArgumentException("No fuel supply " + supply);
        }
        return steps;
    }

    /** Writes the rows once every asset has burnt its fuel. */
    public void write(Lp lp) {
        for (FuelSupply supply : problem.fuelSupplies()) {
            Expr[] steps = of(supply.id());
            Series most = supply.maxUnitsPerH();
            for (int t = 0; t < steps.length && most != null; t++) {
                double units = problem.horizon().hours(t) * most.at(t);
                lp.row(NetworkRule.FUEL, supply.id(), At.step(t), Double.NEGATIVE_INFINITY, steps[t], units);
            }
            if (supply.maxUnits() != null) {
                Expr all = Expr.zero();
                Arrays.stream(steps).forEach(all::plus);
                lp.row(
                        NetworkRule.FUEL_OF_DAY,
                        supply.id(),
                        At.day(),
                        Double.NEGATIVE_INFINITY,
                        all,
                        supply.maxUnits());
            }
        }
    }
}
