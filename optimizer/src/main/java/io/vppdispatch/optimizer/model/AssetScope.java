package io.vppdispatch.optimizer.model;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.catalogue.MarginalPrices;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.FuelLimits;
import io.vppdispatch.optimizer.network.NodeBalance;
import io.vppdispatch.optimizer.network.ReserveRequirement;
import io.vppdispatch.optimizer.policy.Accounts;
import io.vppdispatch.optimizer.policy.Curtailment;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** Writes what one asset says into the linear program, under the asset's name. */
record AssetScope(
        Asset asset,
        DispatchProblem problem,
        Formulation formulation,
        Lp lp,
        NodeBalance balance,
        ReserveRequirement reserve,
        Injections injections,
        Injections power,
        FuelLimits fuels,
        Accounts accounts,
        List<Curtailment> curtailments)
        implements DispatchScope {

    private String owner() {
        return asset.id();
    }

    @Override
    public Objective objective() {
        return problem.objective();
    }

    @Override
    public List<Double> marginalCnyPerMwh() {
        return MarginalPrices.of(problem.assets());
    }

    @Override
    public Horizon horizon() {
        return problem.horizon();
    }

    @Override
    public Var[] integers(Symbol symbol, Series lower, Series upper) {
        return columns(symbol, lower, upper, true);
    }

    @Override
    public Var[] series(Symbol symbol, Series lower, Series upper) {
        return columns(symbol, lower, upper, false);
    }

    private Var[] columns(Symbol symbol, Series lower, Series upper, boolean isInteger) {
        Var[] vars = new Var[horizon().steps()];
        for (int t = 0; t < vars.length; t++) {
            vars[t] = lp.column(owner(), symbol, At.step(t), lower.at(t), upper.at(t), isInteger);
        }
        return vars;
    }

    @Override
    public Var single(Symbol symbol, double lower, double upper) {
        return lp.column(owner(), symbol, At.day(), lower, upper, false);
    }

    @Override
    public Var integer(Symbol symbol, At at, double lower, double upper) {
        return lp.column(owner(), symbol, at, lower, upper, true);
    }

    @Override
    public Var variable(Symbol symbol, At at, double lower, double upper) {
        return lp.column(owner(), symbol, at, lower, upper, false);
    }

    @Override
    public void equal(Tag tag, At at, Expr lhs, double rhs) {
        lp.row(tag, owner(), at, rhs, lhs, rhs);
    }

    @Override
    public void atMost(Tag tag, At at, Expr lhs, double rhs) {
        lp.row(tag, owner(), at, Double.NEGATIVE_INFINITY, lhs, rhs);
    }

    @Override
    public void cost(CostKind kind, At at, double cnyPerUnit, Expr quantity) {
        if (problem.objective().counts(kind)) {
            lp.cost(kind, owner(), at, cnyPerUnit, quantity);
        }
    }

    @Override
    public void inject(String node, int step, Expr mw) {
        balance.inject(node, step, mw);
        if (node.equals(asset.node())) {
            injections.add(owner(), step, mw);
        }
        if (problem.isElectric(node)) {
            power.add(owner(), step, mw);
        }
    }

    @Override
    public Expr injectionOf(String assetId, int step) {
        return injections.of(assetId, step);
    }

    @Override
    public void burn(String supply, int step, Expr units) {
        fuels.burn(supply, step, units);
    }

    @Override
    public void count(Ledger ledger, int step, double perUnit, Expr quantity) {
        accounts.count(ledger, perUnit, quantity);
    }

    @Override
    public void curtail(
            String curtailmentClass, double weight, double cnyPerMwh, int step, Expr curtailedMw, double availableMw) {
        double hours = horizon().hours(step);
        double cnyPerMw = cnyPerMwh * hours;
        curtailments.add(new Curtailment(owner(), curtailmentClass, weight, cnyPerMw, step, curtailedMw, availableMw));
        accounts.count(Ledger.CURTAILED, hours, curtailedMw);
        cost(CostKind.CURTAILMENT, At.step(step), cnyPerMw, curtailedMw);
    }

    @Override
    public Carrier carrierOf(String node) {
        return problem.carrierOf(node);
    }

    @Override
    public double electricityPerHeat(String node) {
        return balance.electricityPerHeat(node);
    }

    @Override
    public List<ReserveProduct> reserveProducts() {
        return problem.reservesOf(asset);
    }

    @Override
    public void offer(ReserveProduct product, int step, Expr mw) {
        reserve.offer(owner(), product, step, mw);
    }
}
