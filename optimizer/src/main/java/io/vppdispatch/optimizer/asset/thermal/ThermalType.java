package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Table of contents of a thermal unit: commitment ({@link CommitmentRows}), limits and ramps ({@link LimitRows}), fuel
 * ({@link FuelRows}), output below minimum ({@link Paths}). T11 (no row): output is {@code Pmin u + p' + path}. T13 (bounds):
 * reserve is at most ramp times response time.
 */
public final class ThermalType implements AssetType<ThermalUnit, Commitment> {

    @Override
    public String name() {
        return "thermal";
    }

    @Override
    public Class<ThermalUnit> assetClass() {
        return ThermalUnit.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(ThermalRule.values());
    }

    @Override
    public boolean isCoarse() {
        return true;
    }

    @Override
    public boolean isMadeWhole() {
        return true;
    }

    @Override
    public void check(ThermalUnit unit, Horizon horizon, Issues issues) {
        new ThermalCheck(unit, horizon, issues).run();
    }

    @Override
    public Commitment commit(ThermalUnit unit, CommitScope scope) {
        return new CommitmentRows(unit, scope).write();
    }

    @Override
    public ScheduleReader dispatch(ThermalUnit unit, Commitment on, DispatchScope scope) {
        int steps = scope.horizon().steps();
        Var[] above = scope.series(Symbol.of("p"), Series.constant(steps, 0), Series.constant(steps, unit.roomMw()));
        List<Var[]> reserves = new ArrayList<>();
        Expr[] reserveSum = new Expr[steps];
        Arrays.setAll(reserveSum, t -> Expr.zero());
        for (ReserveProduct product : scope.reserveProducts()) {
            reserves.add(offer(unit, product, scope, reserveSum));
        }
        new LimitRows(unit, scope, on, above, reserveSum).write();
        Expr[] fuel = new FuelRows(unit, scope, on, above).write();
        Expr[] output = new Expr[steps];
        Paths paths = new Paths(unit, scope.horizon());
        for (int t = 0; t < steps; t++) {
            Expr path = paths.output(on, t);
            output[t] = Expr.of(unit.minMw(), on.on()[t]).plus(above[t]).plus(path);
            fuel[t].plus(paths.fuelPerMwh(), path);
            scope.inject(unit.node(), t, output[t]);
            double cnyPerFuel = unit.fuel().priceCnyPerUnit() * scope.horizon().hours(t);
            scope.cost(CostKind.FUEL, At.step(t), cnyPerFuel, fuel[t]);
        }
        return values -> read(unit, on, scope.reserveProducts(), reserves, output, paths, values);
    }

    private static Var[] offer(ThermalUnit unit, ReserveProduct product, DispatchScope scope, Expr[] sum) {
        int steps = scope.horizon().steps();
        Double response = product.responseMinutes();
        double fastest = response == null ? Double.POSITIVE_INFINITY : unit.rampUpMw(response / 60);
        Series most = Series.constant(steps, Math.min(unit.roomMw(), fastest));
        Var[] reserve = scope.series(Symbol.of("r", product.id()), Series.constant(steps, 0), most);
        for (int t = 0; t < steps; t++) {
            sum[t].plus(reserve[t]);
            scope.offer(product, t, Expr.of(reserve[t]));
        }
        return reserve;
    }

    private static AssetSchedule read(
            ThermalUnit unit,
            Commitment on,
            List<ReserveProduct> products,
            List<Var[]> reserves,
            Expr[] output,
            Paths paths,
            Values values) {
        int steps = output.length;
        Map<String, Series> columns = new LinkedHashMap<>();
        Series powerMw = Series.generate(steps, t -> output[t].value(values));
        columns.put(AssetSchedule.POWER_MW, powerMw);
        columns.put(ThermalColumns.ON, Series.generate(steps, t -> values.of(on.on()[t])));
        columns.put(ThermalColumns.START, Series.generate(steps, t -> values.of(on.start()[t])));
        columns.put(ThermalColumns.STOP, Series.generate(steps, t -> values.of(on.stop()[t])));
        columns.put(ThermalColumns.START_TIER, Series.generate(steps, t -> tier(on, values, t)));
        // From the curve, because segments of free fuel may be filled in any order.
        columns.put(
                ThermalColumns.fuel(unit),
                Series.generate(steps, t -> fuelPerH(unit, values.of(on.on()[t]) > 0.5, powerMw.at(t), paths)));
        for (int i = 0; i < products.size(); i++) {
            Var[] reserve = reserves.get(i);
            columns.put(ThermalColumns.reserve(products.get(i)), Series.generate(steps, t -> values.of(reserve[t])));
        }
        return new AssetSchedule(unit.id(), columns);
    }

    private static double fuelPerH(ThermalUnit unit, boolean on, double powerMw, Paths paths) {
        return on ? unit.fuel().perHour(powerMw) : paths.fuelPerMwh() * powerMw;
    }

    private static double tier(Commitment on, Values values, int step) {
        double tier = 0;
        for (int k = 0; k < on.tiers().size(); k++) {
            tier += (k + 1) * values.of(on.tiers().get(k)[step]);
        }
        return tier;
    }

    /** What the fuel of each segment of the curve costs. */
    @Override
    public List<Double> marginalCnyPerMwh(ThermalUnit unit) {
        return unit.fuel().slopesCnyPerMwh();
    }

    @Override
    public List<String> columns(ThermalUnit unit, List<ReserveProduct> products) {
        return ThermalColumns.all(unit, products);
    }

    @Override
    public void audit(ThermalUnit unit, AssetSchedule schedule, AuditScope scope) {
        new ThermalAudit(unit, schedule, scope).run();
    }

    @Override
    public double reserveMw(ThermalUnit unit, AssetSchedule schedule, ReserveProduct product, int step) {
        return schedule.at(ThermalColumns.reserve(product), step);
    }

    @Override
    public List<Band> bands(ThermalUnit unit) {
        return Band.net(Layer.THERMAL);
    }

    @Override
    public Map<Tally, Double> tallies(ThermalUnit unit, AssetSchedule schedule, Horizon horizon) {
        return Map.of(Tally.STARTS, schedule.column(ThermalColumns.START).sum());
    }

    @Override
    public Initial endState(ThermalUnit unit, AssetSchedule schedule, Horizon horizon) {
        int last = horizon.steps() - 1;
        boolean on = schedule.is(ThermalColumns.ON, last);
        double hours = 0;
        int t = last;
        while (t >= 0 && schedule.is(ThermalColumns.ON, t) == on) {
            hours += horizon.hours(t--);
        }
        boolean sinceBefore = t < 0 && unit.initial().on() == on;
        double total = hours + (sinceBefore ? unit.initial().hours() : 0);
        double power = schedule.at(AssetSchedule.POWER_MW, last);
        States states = new States(unit, horizon);
        boolean starting = states.isStarting() && states.finishStep() >= horizon.steps();
        return new ThermalInitial(
                on,
                power,
                total,
                starting ? unit.initial().startingTier() : null,
                starting ? unit.initial().startingStepsDone() + horizon.steps() : 0,
                ThermalColumns.reserveSum(schedule, last));
    }

    @Override
    public ThermalUnit startingFrom(ThermalUnit unit, Initial initial) {
        return unit.startingFrom((ThermalInitial) initial);
    }
}
