package io.vppdispatch.optimizer.asset.boiler;

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
import io.vppdispatch.optimizer.asset.OnOff;
import io.vppdispatch.optimizer.asset.OnOffRows;
import io.vppdispatch.optimizer.asset.OnOffRules;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kind {@code boiler}; its equations HB1 to HB8 stand in {@link BoilerRows}. */
public final class BoilerType implements AssetType<Boiler, Optional<OnOffRows>> {

    private static final OnOffRules RULES = new OnOffRules(BoilerRule.LOGIC, BoilerRule.MIN_UP, BoilerRule.MIN_DOWN);

    @Override
    public String name() {
        return "boiler";
    }

    @Override
    public Class<Boiler> assetClass() {
        return Boiler.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(BoilerRule.values());
    }

    @Override
    public void check(Boiler boiler, Horizon horizon, Issues issues) {
        new BoilerCheck(boiler, issues).run(horizon);
    }

    @Override
    public List<Port> ports(Boiler boiler) {
        return List.of(new Port("node", boiler.node(), Carrier.HEAT, AssetSchedule.POWER_MW));
    }

    @Override
    public List<FuelUse> fuels(Boiler boiler) {
        BoilerFuel fuel = boiler.fuel();
        return fuel.supply() == null
                ? List.of()
                : List.of(new FuelUse(List.of("fuel", "supply"), fuel.supply(), Names.key(fuel.unit())));
    }

    @Override
    public double burntUnits(Boiler boiler, AssetSchedule schedule, Horizon horizon, String supply, int step) {
        return supply.equals(boiler.fuel().supply())
                ? horizon.hours(step) * schedule.at(BoilerColumns.fuel(boiler), step)
                : 0;
    }

    /** Without its least power it gives any up to the most; without ramps it may also turn on and off at any time. */
    @Override
    public Boiler without(Boiler boiler, Cause cause, Lifting lifting) {
        return switch (cause) {
            case MINIMUM_OUTPUT -> Changed.from(boiler).set("minMw", null).get();
            case RAMP ->
                Changed.from(boiler)
                        .set("rampMwPerMin", null)
                        .set("minUpHours", 0.0)
                        .set("minDownHours", 0.0)
                        .get();
            default -> boiler;
        };
    }

    @Override
    public Optional<OnOffRows> commit(Boiler boiler, CommitScope scope) {
        return boiler.isCommitted() ? Optional.of(OnOffRows.write(boiler.onOff(), RULES, scope)) : Optional.empty();
    }

    @Override
    public ScheduleReader dispatch(Boiler boiler, Optional<OnOffRows> handle, DispatchScope scope) {
        return new BoilerRows(boiler, handle.orElse(null), scope).write();
    }

    @Override
    public List<String> columns(Boiler boiler, List<ReserveProduct> products) {
        return BoilerColumns.of(boiler);
    }

    @Override
    public void audit(Boiler boiler, AssetSchedule schedule, AuditScope scope) {
        new BoilerAudit(boiler, schedule, scope).run();
    }

    @Override
    public List<Band> bands(Boiler boiler) {
        return Band.net(Layer.THERMAL);
    }

    @Override
    public Map<Tally, Double> tallies(Boiler boiler, AssetSchedule schedule, Horizon horizon) {
        return boiler.isCommitted()
                ? Map.of(Tally.STARTS, schedule.column(OnOff.START).sum())
                : Map.of();
    }

    @Override
    public @Nullable Initial endState(Boiler boiler, AssetSchedule schedule, Horizon horizon) {
        if (!boiler.hasMemory()) {
            return null;
        }
        int last = horizon.steps() - 1;
        double power = Math.max(0, schedule.at(AssetSchedule.POWER_MW, last));
        if (!boiler.isCommitted()) {
            return BoilerInitial.on(power, 0);
        }
        double hours = boiler.onOff().hoursAtEnd(schedule, horizon);
        return schedule.is(OnOff.ON, last) ? BoilerInitial.on(power, hours) : BoilerInitial.off(hours);
    }

    @Override
    public Boiler startingFrom(Boiler boiler, Initial initial) {
        return boiler.startingFrom((BoilerInitial) initial);
    }
}
