package io.vppdispatch.optimizer.model;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.LazyRows;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.FuelLimits;
import io.vppdispatch.optimizer.network.GridRows;
import io.vppdispatch.optimizer.network.LinkLimits;
import io.vppdispatch.optimizer.network.NodeBalance;
import io.vppdispatch.optimizer.network.PortfolioLimits;
import io.vppdispatch.optimizer.network.ReserveRequirement;
import io.vppdispatch.optimizer.network.SiteLimits;
import io.vppdispatch.optimizer.pin.PinRows;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.policy.Accounts;
import io.vppdispatch.optimizer.policy.Curtailment;
import io.vppdispatch.optimizer.policy.PolicyRows;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of contents of the model: every asset, then the rows that join them. */
public final class DispatchModel {

    private final DispatchProblem problem;
    private final Lp lp = new Lp();
    private final NodeBalance balance;
    private final LinkLimits links;
    private final GridRows grid;
    private final ReserveRequirement reserve;
    private final Injections injections;
    private final Injections power;
    private final FuelLimits fuels;
    private final Accounts accounts = new Accounts();
    private final List<Curtailment> curtailments = new ArrayList<>();
    private final Map<String, ScheduleReader> readers = new HashMap<>();
    private List<Row> policyRows = List.of();
    private @Nullable AbsorptionRows absorption;

    private DispatchModel(DispatchProblem problem) {
        this.problem = problem;
        this.balance = new NodeBalance(problem);
        this.links = new LinkLimits(problem);
        this.grid = new GridRows(problem);
        this.reserve = new ReserveRequirement(problem);
        this.injections = new Injections(problem.horizon().steps());
        this.power = new Injections(problem.horizon().steps());
        this.fuels = new FuelLimits(problem);
    }

    /** Builds the linear program of a valid problem. */
    public static DispatchModel of(DispatchProblem problem, Formulation formulation) {
        DispatchModel model = new DispatchModel(problem);
        for (Asset asset : FormulationOrder.of(problem.assets(), problem.horizon())) {
            model.formulate(asset, formulation);
        }
        model.links.write(model.lp, model.balance, model.reserve);
        new SiteLimits(problem).write(model.lp, model.injections::of, model.reserve);
        model.fuels.write(model.lp);
        model.grid.write(model.lp, model.balance);
        model.balance.write(model.lp, model.accounts);
        new PortfolioLimits(problem).write(model.lp, model.power::of, model.balance, model.reserve);
        model.reserve.write(model.lp);
        model.policyRows = PolicyRows.write(problem, model.lp, model.accounts);
        if (problem.objective().isAbsorptionFirst()) {
            model.absorption = AbsorptionRows.write(problem, model.lp, model.accounts, model.curtailments);
        }
        return model;
    }

    private void formulate(Asset asset, Formulation formulation) {
        injections.begin(asset.id());
        power.begin(asset.id());
        AssetScope scope = new AssetScope(
                asset, problem, formulation, lp, balance, reserve, injections, power, fuels, accounts, curtailments);
        readers.put(asset.id(), formulate(AssetCatalogue.typeOf(asset), asset, scope));
    }

    private <H> ScheduleReader formulate(AssetType<Asset, H> type, Asset asset, AssetScope scope) {
        H commitments = type.commit(asset, scope);
        ScheduleReader reader = type.dispatch(asset, commitments, scope);
        new PinRows(problem, lp).write(type, asset, commitments, step -> injections.of(asset.id(), step));
        return reader;
    }

    /** What everything counts into the ledgers over the horizon. */
    public Accounts accounts() {
        return accounts;
    }

    /** Injection of an asset into its own node, MW; not to be changed. */
    public Expr injectionOf(String assetId, int step) {
        return injections.of(assetId, step);
    }

    /** Power of an asset into all its electric nodes, MW; not to be changed. */
    public Expr netPowerOf(String assetId, int step) {
        return power.of(assetId, step);
    }

    public Horizon horizon() {
        return problem.horizon();
    }

    public Lp lp() {
        return lp;
    }

    /** What absorption first holds, null where the objective is one sum. */
    public @Nullable AbsorptionRows absorption() {
        return absorption;
    }

    /** False where every row stands in the program. */
    public boolean hasLazyRows() {
        return grid.hasLazy();
    }

    /** Rows that are added once values break them. */
    public LazyRows lazyRows() {
        return grid.lazy();
    }

    /** True for what flows between nodes, over links or lines. */
    public boolean isFlow(Var var) {
        return links.isFlow(var) || grid.isFlow(var);
    }

    /** Rows of the consumption weight and of caps. */
    public List<Row> policyRows() {
        return policyRows;
    }

    /** Curtailed power of every plant and step. */
    public List<Curtailment> curtailments() {
        return List.copyOf(curtailments);
    }

    /** Net injection of an asset at its own node at a step, MW. */
    public Expr powerMw(String asset, int step) {
        return Expr.zero().plus(1, injections.of(asset, step));
    }

    /** Power that is available and not fed in, or dumped as surplus, at a step, MW. */
    public Expr unusedMw(int step) {
        Expr sum = balance.surplusMw(step);
        curtailments.stream().filter(each -> each.step() == step).forEach(each -> sum.plus(1, each.curtailedMw()));
        return sum;
    }

    /** Reserve rows by product, in order of steps. */
    public Map<String, Row[]> reserveRows() {
        return reserve.rows();
    }

    /** Balance rows by node, in order of steps. */
    public Map<String, Row[]> balanceRows() {
        return balance.rows();
    }

    public Schedule read(Values values) {
        int steps = problem.horizon().steps();
        Map<String, double[]> costs = lp.stepCosts(values, steps);
        List<AssetSchedule> assets = new ArrayList<>();
        for (Asset asset : problem.assets()) {
            AssetSchedule schedule =
                    Objects.requireNonNull(readers.get(asset.id())).read(values);
            Map<String, Series> columns = new LinkedHashMap<>(schedule.columns());
            columns.put(AssetSchedule.COST_CNY, Series.of(costs.getOrDefault(schedule.subject(), new double[steps])));
            assets.add(new AssetSchedule(schedule.subject(), columns));
        }
        return new Schedule(assets, balance.read(values), links.read(values), grid.read(values), reserve.read(values));
    }
}
