package io.vppdispatch.optimizer.asset.pumpedstorage;

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
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Map;

/**
 * The kind {@code pumped_storage}; its equations stand in {@link CountRows}, {@link IdleRows}, {@link
 * StartLimitRows}, {@link HeadBands}, {@link PowerRows}, {@link WaterRows}, {@link EndRows}, {@link ReserveRows}, {@link
 * StandstillRows} and {@link BackingRows}.
 */
public final class PumpedStorageType implements AssetType<PumpedStorage, Commitment> {

    @Override
    public String name() {
        return "pumped_storage";
    }

    @Override
    public Class<PumpedStorage> assetClass() {
        return PumpedStorage.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(PumpedStorageRule.values());
    }

    @Override
    public boolean isCoarse() {
        return true;
    }

    @Override
    public void check(PumpedStorage station, Horizon horizon, Issues issues) {
        new PumpedStorageCheck(station, horizon, issues).run();
    }

    @Override
    public PinModes<PumpedStorage, Commitment> pinModes() {
        return new StationPins();
    }

    @Override
    public PumpedStorage without(PumpedStorage station, Cause cause, Lifting lifting) {
        return new LimitsLifted(station, lifting).of(cause);
    }

    @Override
    public PumpedStorage machineByMachine(PumpedStorage station) {
        return station.machineByMachine();
    }

    @Override
    public Commitment commit(PumpedStorage station, CommitScope scope) {
        return new CountRows(station, scope).write();
    }

    @Override
    public ScheduleReader dispatch(PumpedStorage station, Commitment handle, DispatchScope scope) {
        return new WaterRows(station, handle, scope).write();
    }

    @Override
    public List<String> columns(PumpedStorage station, List<ReserveProduct> products) {
        return PumpedStorageColumns.of(station, products);
    }

    @Override
    public void audit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        new MachineAudit(station, schedule, scope).run();
        new IdleAudit(station, schedule, scope).run();
        new HandOutAudit(station, schedule, scope).run();
        new WaterAudit(station, schedule, scope).run();
        new HeadAudit(station, schedule, scope).run();
        new ReserveAudit(station, schedule, scope).run();
    }

    @Override
    public double reserveMw(PumpedStorage station, AssetSchedule schedule, ReserveProduct product, int step) {
        return station.holdsReserve() ? schedule.at(PumpedStorageColumns.reserve(product), step) : 0;
    }

    @Override
    public List<Band> bands(PumpedStorage station) {
        return List.of(
                Band.injects(Layer.PUMPED_STORAGE, PumpedStorageColumns.GENERATE_MW),
                Band.takes(Layer.PUMPED_STORAGE, PumpedStorageColumns.PUMP_MW));
    }

    @Override
    public List<Level> levels(PumpedStorage station) {
        return StationFigures.levels(station);
    }

    @Override
    public Map<Tally, Double> tallies(PumpedStorage station, AssetSchedule schedule, Horizon horizon) {
        return StationFigures.tallies(station, schedule, horizon);
    }

    @Override
    public Initial endState(PumpedStorage station, AssetSchedule schedule, Horizon horizon) {
        return endState(station, schedule, horizon, List.of());
    }

    @Override
    public Initial endState(
            PumpedStorage station, AssetSchedule schedule, Horizon horizon, List<ReserveProduct> products) {
        return new EndOfHorizon(station, schedule, horizon, products).state();
    }

    @Override
    public PumpedStorage startingFrom(PumpedStorage station, Initial initial) {
        return station.startingFrom((PumpedStorageInitial) initial);
    }
}
