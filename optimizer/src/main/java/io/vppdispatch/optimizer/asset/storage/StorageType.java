package io.vppdispatch.optimizer.asset.storage;

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
import io.vppdispatch.optimizer.asset.OtherAssets;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The kind {@code storage}; its equations S1 to S25 stand in {@link StorageRows}, {@link ReserveRows}, {@link AccountRows}
 * and {@link ProfileRows}. */
public final class StorageType implements AssetType<Storage, StorageModes> {

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public Class<Storage> assetClass() {
        return Storage.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(StorageRule.values());
    }

    @Override
    public void check(Storage storage, Horizon horizon, Issues issues) {
        new StorageCheck(storage, issues).run(horizon);
    }

    @Override
    public List<String> references(Storage storage) {
        return storage.tenants().stream()
                .map(Tenant::plant)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public void checkReferences(Storage storage, Map<String, ? extends AssetType<?, ?>> kinds, Issues issues) {
        new TenantCheck(storage, issues).checkPlants(kinds);
    }

    @Override
    public Storage without(Storage storage, Cause cause, Lifting lifting) {
        return new LimitsLifted(storage, lifting).of(cause);
    }

    /** Decides the mode of each step: 1 where the storage, and each account, may discharge, 0 where it may charge. */
    @Override
    public PinModes<Storage, StorageModes> pinModes() {
        return PinModes.none((store, t) -> new PinModes.Reach(-store.chargeMaxMw(), store.dischargeMaxMw()));
    }

    @Override
    public StorageModes commit(Storage storage, CommitScope scope) {
        List<Var[]> accounts = new ArrayList<>();
        StepValues values = new StepValues(storage);
        int steps = scope.horizon().steps();
        Series free = Series.generate(steps, t -> values.mayBothAtOnce(t) ? 0 : 1);
        Var[] store = scope.integers(Symbol.of("y"), Series.constant(steps, 0), free);
        StorageColumns.accounts(storage).forEach(id -> accounts.add(modes(Symbol.of("y", id), scope)));
        Var[] charging = ProfileRows.running("k", values::chargeMinMw, scope);
        return new StorageModes(store, accounts, charging, ProfileRows.running("g", values::dischargeMinMw, scope));
    }

    private static Var[] modes(Symbol symbol, CommitScope scope) {
        int steps = scope.horizon().steps();
        return scope.integers(symbol, Series.constant(steps, 0), Series.constant(steps, 1));
    }

    @Override
    public ScheduleReader dispatch(Storage storage, StorageModes handle, DispatchScope scope) {
        return new StorageRows(storage, handle, scope).write();
    }

    @Override
    public List<String> columns(Storage storage, List<ReserveProduct> products) {
        return StorageColumns.all(storage, products);
    }

    @Override
    public double reserveMw(Storage storage, AssetSchedule schedule, ReserveProduct product, int step) {
        return storage.holdsReserve() ? schedule.at(StorageColumns.reserve(product), step) : 0;
    }

    @Override
    public List<SubAccount> accountsOf(Storage storage, AssetSchedule schedule, Horizon horizon, OtherAssets others) {
        return new TenantLedger(storage, schedule, horizon, others).accounts();
    }

    @Override
    public void audit(Storage storage, AssetSchedule schedule, AuditScope scope) {
        new StorageAudit(storage, schedule, scope).run();
        new ReserveAudit(storage, schedule, scope).run();
        new AccountAudit(storage, schedule, scope).run();
        new ProfileAudit(storage, schedule, scope).run();
    }

    @Override
    public List<Band> bands(Storage storage) {
        return List.of(
                Band.injects(Layer.STORAGE, StorageColumns.DISCHARGE_MW),
                Band.takes(Layer.STORAGE, StorageColumns.CHARGE_MW));
    }

    @Override
    public List<Level> levels(Storage storage) {
        double initial = storage.initial().storedMwh();
        return List.of(new Level(StorageColumns.STORED_MWH, "MWh", storage.minMwh(), storage.maxMwh(), initial));
    }

    /** A cycle is the draw of everything between least and most energy, as in S7. */
    @Override
    public Map<Tally, Double> tallies(Storage storage, AssetSchedule schedule, Horizon horizon) {
        StepValues values = new StepValues(storage);
        double drawnMwh = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            drawnMwh += schedule.at(StorageColumns.DISCHARGE_MW, t) * horizon.hours(t) / values.dischargeEfficiency(t);
        }
        double usableMwh = storage.maxMwh() - storage.minMwh();
        return Map.of(Tally.CYCLES, usableMwh > 0 ? drawnMwh / usableMwh : 0);
    }

    @Override
    public Initial endState(Storage storage, AssetSchedule schedule, Horizon horizon) {
        return endState(storage, schedule, horizon, List.of());
    }

    /** Stored energy is brought into its band, so that a solver's last digit cannot make the next problem invalid. */
    @Override
    public Initial endState(Storage storage, AssetSchedule schedule, Horizon horizon, List<ReserveProduct> products) {
        int last = horizon.steps() - 1;
        double scheduled = schedule.at(StorageColumns.STORED_MWH, last);
        double stored = Math.min(storage.maxMwh(), Math.max(storage.minMwh(), scheduled));
        boolean dayEnds = new LocalDays(horizon).isNewDay(last + 1);
        return new StorageInitial(
                stored,
                schedule.at(AssetSchedule.POWER_MW, last),
                dayEnds ? 0 : schedule.at(StorageColumns.DRAWN_TODAY_MWH, last),
                HeldReserves.after(storage, schedule, horizon, storage.heldProducts(products)),
                AccountsAtEnd.of(storage, schedule, last, stored));
    }

    @Override
    public Storage startingFrom(Storage storage, Initial initial) {
        return storage.startingFrom((StorageInitial) initial);
    }
}
