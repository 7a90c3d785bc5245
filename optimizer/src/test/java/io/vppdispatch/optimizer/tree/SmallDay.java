package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up day of a few units with starts, pumps that take 30 MW each and a tie line, to try searches on. */
final class SmallDay {

    static final double OPEN = Double.POSITIVE_INFINITY;
    private static final double PUMP_MW = 30;

    private final Lp lp = new Lp();
    private final Random random;
    private final int steps;
    private final List<Expr> balances = new ArrayList<>();

    private SmallDay(Random random, int steps) {
        this.random = random;
        this.steps = steps;
    }

    static Lp of(long seed, int units, int steps) {
        SmallDay day = new SmallDay(new Random(seed), steps);
        for (int t = 1; t <= steps; t++) {
            day.balances.add(Expr.zero());
        }
        for (int unit = 0; unit < units; unit++) {
            day.addUnit("unit" + unit);
        }
        day.addPumps();
        day.addTieLine();
        return day.lp;
    }

    static boolean isStatus(Var var) {
        return var.symbol().letter().equals("u");
    }

    /** Power is the least while on and two segments above; a start costs. */
    private void addUnit(String id) {
        double leastMw = 20 + 40 * random.nextDouble();
        double segmentMw = 20 + 30 * random.nextDouble();
        double cost = 8 + 10 * random.nextDouble();
        double startCost = 200 + 800 * random.nextDouble();
        Var before = null;
        for (int t = 1; t <= steps; t++) {
            At at = At.step(t);
            Var on = lp.column(id, Symbol.of("u"), at, 0, 1, true);
            Var start = lp.column(id, Symbol.of("v"), at, 0, 1, false);
            Var above = lp.column(id, Symbol.of("p"), at, 0, 2 * segmentMw, false);
            Expr segments = Expr.of(above);
            for (int k = 1; k <= 2; k++) {
                Var segment = lp.column(id, Symbol.of("seg", "" + k), at, 0, segmentMw, false);
                segments.plus(-1, segment);
                lp.row(NetworkRule.BALANCE, id, at, -OPEN, Expr.of(segment).plus(-segmentMw, on), 0);
                lp.cost(CostKind.FUEL, id, at, cost * (1 + 0.2 * k), Expr.of(segment));
            }
            lp.row(NetworkRule.BALANCE, id, at, 0, segments, 0);
            Expr started = Expr.of(on).plus(-1, start);
            lp.row(NetworkRule.BALANCE, id, at, -OPEN, before == null ? started : started.plus(-1, before), 0);
            lp.cost(CostKind.FUEL, id, at, cost * leastMw * 1.3, Expr.of(on));
            lp.cost(CostKind.START, id, at, startCost, Expr.of(start));
            balances.get(t - 1).plus(leastMw, on).plus(above);
            before = on;
        }
    }

    /** Up to three, and a reservoir that wants a number of pumped steps in all. */
    private void addPumps() {
        Expr pumped = Expr.zero();
        for (int t = 1; t <= steps; t++) {
            Var count = lp.column("pumps", Symbol.of("n"), At.step(t), 0, 3, true);
            balances.get(t - 1).plus(-PUMP_MW, count);
            pumped.plus(count);
        }
        lp.row(NetworkRule.BALANCE, "pumps", At.day(), steps / 2.0, pumped, OPEN);
    }

    private void addTieLine() {
        for (int t = 1; t <= steps; t++) {
            At at = At.step(t);
            Var imported = lp.column("line", Symbol.of("im"), at, 0, 25, false);
            Var exported = lp.column("line", Symbol.of("ex"), at, 0, 25, false);
            Var missing = lp.column("node", Symbol.of("short"), at, 0, OPEN, false);
            Var surplus = lp.column("node", Symbol.of("over"), at, 0, OPEN, false);
            lp.cost(CostKind.IMPORT, "line", at, 15 + 25 * random.nextDouble(), Expr.of(imported));
            lp.cost(CostKind.EXPORT, "line", at, -4 * random.nextDouble(), Expr.of(exported));
            lp.cost(CostKind.SHORTAGE, "node", at, 300, Expr.of(missing));
            lp.cost(CostKind.SURPLUS, "node", at, 100, Expr.of(surplus));
            double loadMw = 40 + 120 * random.nextDouble();
            Expr balance = balances.get(t - 1)
                    .plus(imported)
                    .plus(-1, exported)
                    .plus(missing)
                    .plus(-1, surplus);
            lp.row(NetworkRule.BALANCE, "node", at, loadMw, balance, loadMw);
        }
    }
}
