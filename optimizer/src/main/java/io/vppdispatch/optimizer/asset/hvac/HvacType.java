package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Level;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;

/**
 * The kind {@code hvac}; its equations HV1 to HV5 stand in {@link HvacRows}. A building holds no reserve: its flexibility enters
 * the plan as its schedule.
 */
public final class HvacType implements AssetType<Hvac, Void> {

    @Override
    public String name() {
        return "hvac";
    }

    @Override
    public Class<Hvac> assetClass() {
        return Hvac.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(HvacRule.values());
    }

    @Override
    public void check(Hvac hvac, Horizon horizon, Issues issues) {
        new HvacCheck(hvac, horizon, issues).run();
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value: nothing about this kind is committed.
    public Void commit(Hvac hvac, CommitScope scope) {
        return null;
    }

    @Override
    public ScheduleReader dispatch(Hvac hvac, Void handle, DispatchScope scope) {
        return new HvacRows(hvac, scope).write();
    }

    @Override
    public List<String> columns(Hvac hvac, List<ReserveProduct> products) {
        return HvacColumns.ALL;
    }

    @Override
    public void audit(Hvac hvac, AssetSchedule schedule, AuditScope scope) {
        new HvacAudit(hvac, schedule, scope).run();
    }

    @Override
    public List<Band> bands(Hvac hvac) {
        return Band.net(Layer.FLEXIBLE_LOAD);
    }

    /** Between the lowest and the highest end of the comfort band. */
    @Override
    public List<Level> levels(Hvac hvac) {
        double low = hvac.comfortMinC().min();
        double high = hvac.comfortMaxC().max();
        return List.of(new Level(
                HvacColumns.TEMPERATURE_C, "°C", low, high, hvac.initial().temperatureC()));
    }

    /** A band that must be kept has been kept, whatever a solver's last digit says. */
    @Override
    public Initial endState(Hvac hvac, AssetSchedule schedule, Horizon horizon) {
        int last = horizon.steps() - 1;
        double scheduled = schedule.at(HvacColumns.TEMPERATURE_C, last);
        if (hvac.discomfortCnyPerKH() != null) {
            return new HvacInitial(scheduled);
        }
        double low = hvac.comfortMinC().at(last);
        double high = hvac.comfortMaxC().at(last);
        return new HvacInitial(Math.max(low, Math.min(high, scheduled)));
    }

    @Override
    public Hvac startingFrom(Hvac hvac, Initial initial) {
        return hvac.startingFrom((HvacInitial) initial);
    }
}
