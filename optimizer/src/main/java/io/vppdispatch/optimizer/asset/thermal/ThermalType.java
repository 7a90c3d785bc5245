package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.FuelUse;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Table of contents of a thermal unit: commitment ({@link CommitmentRows}), limits and ramps ({@link LimitRows},
 * {@link RampBandRows}), reserve ({@link ReserveRows}), deep peak-shaving ({@link LadderRows}), limits of a step
 * ({@link RangeRows}), fuel ({@link FuelRows}, {@link BurntFuel}), output below minimum ({@link Paths}), heat
 * ({@link HeatRows}), and all of it put together ({@link UnitDispatch}).
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
        new RangeCheck(unit, horizon, issues).run();
        SecondFuelCheck.check(unit, issues);
    }

    @Override
    public List<FuelUse> fuels(ThermalUnit unit) {
        return FuelsOfUnit.of(unit);
    }

    @Override
    public double burntUnits(ThermalUnit unit, AssetSchedule schedule, Horizon horizon, String supply, int step) {
        return FuelsOfUnit.burntUnits(unit, schedule, horizon, supply, step);
    }

    @Override
    public ThermalUnit without(ThermalUnit unit, Cause cause, Lifting lifting) {
        return new LimitsLifted(unit).of(cause);
    }

    @Override
    public List<Port> ports(ThermalUnit unit) {
        CombinedHeat heat = unit.heat();
        Port power = Port.electric(unit);
        return heat == null
                ? List.of(power)
                : List.of(power, new Port("heat/heat_node", heat.heatNode(), Carrier.HEAT, ThermalColumns.HEAT));
    }

    @Override
    public PinModes<ThermalUnit, Commitment> pinModes() {
        return new ThermalPins();
    }

    @Override
    public Commitment commit(ThermalUnit unit, CommitScope scope) {
        return new CommitmentRows(unit, scope).write();
    }

    @Override
    public ScheduleReader dispatch(ThermalUnit unit, Commitment on, DispatchScope scope) {
        return new UnitDispatch(unit, scope, on)::read;
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
        double power = ThermalColumns.boilerMw(unit, schedule, last);
        States states = new States(unit, horizon);
        boolean starting = states.isStarting() && states.finishStep() >= horizon.steps();
        return new ThermalInitial(
                on,
                power,
                total,
                starting ? unit.initial().startingTier() : null,
                starting ? unit.initial().startingStepsDone() + horizon.steps() : 0,
                ThermalColumns.upReserve(schedule, last),
                new DeepHours(unit, schedule, horizon).atEnd(),
                heatAtEndMw(unit, schedule, on, last));
    }

    /** A solver's last digit is neither below nothing nor above the most. */
    private static @Nullable Double heatAtEndMw(ThermalUnit unit, AssetSchedule schedule, boolean isOn, int last) {
        CombinedHeat heat = unit.heat();
        return heat == null || heat.rampMwPerMin() == null || !isOn
                ? null
                : Double.valueOf(Math.max(0, Math.min(heat.maxHeatMw(), schedule.at(ThermalColumns.HEAT, last))));
    }

    @Override
    public ThermalUnit startingFrom(ThermalUnit unit, Initial initial) {
        return unit.startingFrom((ThermalInitial) initial);
    }
}
