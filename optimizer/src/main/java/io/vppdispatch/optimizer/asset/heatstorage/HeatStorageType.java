package io.vppdispatch.optimizer.asset.heatstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Level;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Optional;

/** The kind {@code heat_storage}; its equations HS1 to HS7 stand in {@link HeatStorageRows}. */
public final class HeatStorageType implements AssetType<HeatStorage, Optional<Var[]>> {

    @Override
    public String name() {
        return "heat_storage";
    }

    @Override
    public Class<HeatStorage> assetClass() {
        return HeatStorage.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(HeatStorageRule.values());
    }

    @Override
    public void check(HeatStorage storage, Horizon horizon, Issues issues) {
        new HeatStorageCheck(storage, issues).run(horizon);
    }

    @Override
    public List<Port> ports(HeatStorage storage) {
        return List.of(new Port("node", storage.node(), Carrier.HEAT, AssetSchedule.POWER_MW));
    }

    /** As large as could matter in power and energy, with its losses and its target; one that takes nothing stays as it is. */
    @Override
    public HeatStorage without(HeatStorage storage, Cause cause, Lifting lifting) {
        if (cause != Cause.STORAGE || storage.inMaxMw().max() == 0) {
            return storage;
        }
        return Changed.from(storage)
                .set("inMaxMw", storage.inMaxMw().map(mw -> mw + lifting.mostMw()))
                .set("outMaxMw", storage.outMaxMw().map(mw -> mw + lifting.mostMw()))
                .set("maxMwh", storage.maxMwh().map(mwh -> mwh + lifting.mostMwh()))
                .get();
    }

    /** Decides the mode of each step where taking and giving at once would lose heat. */
    @Override
    public Optional<Var[]> commit(HeatStorage storage, CommitScope scope) {
        if (!storage.losesOnTheWay()) {
            return Optional.empty();
        }
        int steps = scope.horizon().steps();
        return Optional.of(scope.integers(Symbol.of("y"), Series.constant(steps, 0), Series.constant(steps, 1)));
    }

    @Override
    public ScheduleReader dispatch(HeatStorage storage, Optional<Var[]> handle, DispatchScope scope) {
        return new HeatStorageRows(storage, handle, scope).write();
    }

    @Override
    public List<String> columns(HeatStorage storage, List<ReserveProduct> products) {
        return HeatStorageColumns.all();
    }

    @Override
    public void audit(HeatStorage storage, AssetSchedule schedule, AuditScope scope) {
        new HeatStorageAudit(storage, schedule, scope).run();
    }

    @Override
    public List<Band> bands(HeatStorage storage) {
        return List.of(
                Band.injects(Layer.STORAGE, HeatStorageColumns.OUT_MW),
                Band.takes(Layer.STORAGE, HeatStorageColumns.IN_MW));
    }

    /** Limits that differ by step are shown as the widest of them. */
    @Override
    public List<Level> levels(HeatStorage storage) {
        double initial = storage.initial().storedMwh();
        double most = storage.maxMwh().max();
        return List.of(new Level(HeatStorageColumns.STORED_MWH, "MWh", storage.leastMwh(), most, initial));
    }

    /** Stored heat is brought into its band, so that a solver's last digit cannot make the next problem invalid. */
    @Override
    public Initial endState(HeatStorage storage, AssetSchedule schedule, Horizon horizon) {
        int last = horizon.steps() - 1;
        double scheduled = schedule.at(HeatStorageColumns.STORED_MWH, last);
        double most = storage.maxMwh().at(last);
        return new HeatStorageInitial(Math.min(most, Math.max(storage.minMwh(last), scheduled)));
    }

    @Override
    public HeatStorage startingFrom(HeatStorage storage, Initial initial) {
        return storage.startingFrom((HeatStorageInitial) initial);
    }
}
