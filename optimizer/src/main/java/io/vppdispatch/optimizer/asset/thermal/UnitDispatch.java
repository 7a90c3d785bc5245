package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a unit gives, burns and costs at each step. Fuel is that of the curve, of the path in proportion, and of depth; a start
 * burns its own lump. T11 (no row): output is {@code Pmin u + p' + path}; power fed in is less by what heat costs.
 */
final class UnitDispatch {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final Commitment on;
    private final Paths paths;
    private final int steps;
    private final ReserveRows reserve;
    private final LadderRows ladder;
    private final HeatRows heat;
    private final Expr[] output;
    private final Expr[] power;

    UnitDispatch(ThermalUnit unit, DispatchScope scope, Commitment on) {
        this.unit = unit;
        this.scope = scope;
        this.on = on;
        this.paths = new Paths(unit, scope.horizon());
        this.steps = scope.horizon().steps();
        this.output = new Expr[steps];
        this.power = new Expr[steps];
        Var[] above = scope.series(Symbol.of("p"), Series.constant(steps, 0), Series.constant(steps, unit.roomMw()));
        this.reserve = new ReserveRows(unit, scope);
        this.ladder = new LadderRows(unit, scope, on, above);
        ladder.write();
        reserve.write(on, above, ladder);
        this.heat = new HeatRows(unit, scope, on, above, reserve);
        heat.write();
        new LimitRows(unit, scope, on, above, reserve).write();
        new RampBandRows(unit, scope, on, ladder, reserve).write();
        Expr[] fuel = new FuelRows(unit, scope, on, above).write();
        for (int t = 0; t < steps; t++) {
            write(t, above[t], fuel[t]);
        }
    }

    private void write(int t, Var above, Expr fuel) {
        Expr path = paths.output(on, t);
        output[t] = Expr.of(unit.minMw(), on.on()[t]).plus(above).plus(path);
        power[t] = heat.power(output[t], t);
        scope.inject(unit.node(), t, power[t]);
        fuel.plus(paths.fuelPerMwh(), path);
        for (int k = 0; k < ladder.ladder().slices(); k++) {
            fuel.plus(ladder.ladder().extraFuelPerMwh(k), ladder.depth(k, t));
        }
        burn(t, scope.horizon().hours(t), fuel);
        for (int k = 0; k < on.tiers().size(); k++) {
            double units = unit.startTiers().get(k).fuelUnits();
            if (units != 0) {
                burn(t, 1, Expr.of(units, on.tiers().get(k)[t]));
            }
        }
        payDepth(t);
        if (unit.tariffCnyPerMwh() != 0) {
            double cnyPerMw = unit.tariffCnyPerMwh() * scope.horizon().hours(t);
            scope.cost(CostKind.TARIFF, At.step(t), cnyPerMw, power[t]);
        }
    }

    private void burn(int t, double factor, Expr fuel) {
        scope.cost(CostKind.FUEL, At.step(t), factor * unit.fuel().priceCnyPerUnit(), fuel);
        for (Map.Entry<Ledger, Double> counted : unit.fuel().perUnit().entrySet()) {
            scope.count(counted.getKey(), t, factor * counted.getValue(), fuel);
        }
    }

    private void payDepth(int t) {
        DeepPeakShaving deep = unit.deepPeakShaving();
        if (deep == null) {
            return;
        }
        double hours = scope.horizon().hours(t);
        Ladder slices = ladder.ladder();
        for (int k = 0; k < slices.slices(); k++) {
            Expr depth = Expr.of(ladder.depth(k, t));
            cost(CostKind.WEAR, t, hours * slices.wearCnyPerMwh(k), depth);
            cost(CostKind.COMPENSATION, t, hours * slices.compensationCnyPerMwh(k), depth);
        }
        if (deep.oil() != null) {
            Expr lit = Expr.of(ladder.below(deep.oil().belowMw(), t));
            cost(CostKind.OIL, t, hours * deep.oil().cnyPerH(), lit);
            double co2TPerH = deep.oil().oilTPerH() * deep.oil().co2TPerT(unit.fuel());
            if (co2TPerH > 0) {
                scope.count(Ledger.CO2, t, hours * co2TPerH, lit);
            }
        }
    }

    private void cost(CostKind kind, int t, double cnyPerUnit, Expr quantity) {
        if (cnyPerUnit != 0) {
            scope.cost(kind, At.step(t), cnyPerUnit, quantity);
        }
    }

    AssetSchedule read(Values values) {
        Map<String, Series> columns = new LinkedHashMap<>();
        Series outputMw = series(t -> output[t].value(values));
        Series powerMw = series(t -> power[t].value(values));
        Series isOn = series(t -> values.of(on.on()[t]));
        columns.put(AssetSchedule.POWER_MW, powerMw);
        columns.put(ThermalColumns.ON, isOn);
        columns.put(ThermalColumns.START, series(t -> values.of(on.start()[t])));
        columns.put(ThermalColumns.STOP, series(t -> values.of(on.stop()[t])));
        columns.put(ThermalColumns.START_TIER, series(t -> tier(values, t)));
        // From the curve, because segments of free fuel may be filled in any order; the same holds for depth.
        columns.put(ThermalColumns.fuel(unit), series(t -> fuelPerH(isOn.at(t) > 0.5, outputMw.at(t))));
        if (unit.heat() != null) {
            columns.put(ThermalColumns.HEAT, series(t -> heat.mw(t).value(values)));
        }
        readDeep(columns, values, isOn, powerMw);
        List<ReserveProduct> products = scope.reserveProducts();
        for (int i = 0; i < products.size(); i++) {
            Var[] held = reserve.reserves().get(i);
            columns.put(ThermalColumns.reserve(products.get(i)), series(t -> values.of(held[t])));
        }
        if (ThermalColumns.hasUpReserve(products)) {
            columns.put(ThermalColumns.UP_RESERVE, series(t -> reserve.upMw(t).value(values)));
        }
        return new AssetSchedule(unit.id(), columns);
    }

    private void readDeep(Map<String, Series> columns, Values values, Series isOn, Series powerMw) {
        DeepPeakShaving deep = unit.deepPeakShaving();
        if (deep == null) {
            return;
        }
        double base = deep.baseMw(unit);
        columns.put(ThermalColumns.DEEP, series(t -> isOn.at(t) > 0.5 ? Math.max(0, base - powerMw.at(t)) : 0));
        @Nullable OilSupport oil = deep.oil();
        if (oil != null) {
            columns.put(ThermalColumns.OIL, series(t -> values.of(ladder.below(oil.belowMw(), t))));
        }
    }

    private Series series(IntToDoubleFunction value) {
        return Series.generate(steps, value::applyAsDouble);
    }

    private double fuelPerH(boolean isOn, double outputMw) {
        if (!isOn) {
            return paths.fuelPerMwh() * outputMw;
        }
        double fuel = unit.fuel().perHour(outputMw);
        Ladder slices = ladder.ladder();
        for (int k = 0; k < slices.slices(); k++) {
            double depth = Math.min(slices.widthMw(k), Math.max(0, slices.topMw(k) - outputMw));
            fuel += slices.extraFuelPerMwh(k) * depth;
        }
        return fuel;
    }

    private double tier(Values values, int step) {
        double tier = 0;
        for (int k = 0; k < on.tiers().size(); k++) {
            tier += (k + 1) * values.of(on.tiers().get(k)[step]);
        }
        return tier;
    }
}
