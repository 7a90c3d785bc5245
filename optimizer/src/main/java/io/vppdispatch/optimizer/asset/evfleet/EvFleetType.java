package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.OtherAssets;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The kind {@code ev_fleet}; its equations EV1 to EV9 stand in {@link SessionRows} and {@link EvFleetRows}. A fleet holds no
 * reserve: its flexibility enters the plan as its schedule.
 */
public final class EvFleetType implements AssetType<EvFleet, List<Var[]>> {

    @Override
    public String name() {
        return "ev_fleet";
    }

    @Override
    public Class<EvFleet> assetClass() {
        return EvFleet.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(EvFleetRule.values());
    }

    @Override
    public void check(EvFleet fleet, Horizon horizon, Issues issues) {
        new EvFleetCheck(fleet, issues).run(horizon);
    }

    /** Decides the mode of each step a vehicle is plugged in that may feed back: 1 where it discharges, 0 where it charges. */
    @Override
    public List<Var[]> commit(EvFleet fleet, CommitScope scope) {
        List<Var[]> modes = new ArrayList<>();
        for (EvSession session : fleet.sessions()) {
            Window window = session.window(scope.horizon());
            Symbol y = Symbol.of("y", session.id());
            modes.add(
                    SessionRows.needsMode(fleet, session)
                            ? IntStream.rangeClosed(window.first(), window.last())
                                    .mapToObj(t -> scope.integer(y, At.step(t), 0, 1))
                                    .toArray(Var[]::new)
                            : new Var[0]);
        }
        return modes;
    }

    @Override
    public ScheduleReader dispatch(EvFleet fleet, List<Var[]> handle, DispatchScope scope) {
        return new EvFleetRows(fleet, handle, scope).write();
    }

    @Override
    public List<String> columns(EvFleet fleet, List<ReserveProduct> products) {
        return EvFleetColumns.all(fleet);
    }

    @Override
    public void audit(EvFleet fleet, AssetSchedule schedule, AuditScope scope) {
        new EvFleetAudit(fleet, schedule, scope).run();
    }

    @Override
    public List<Band> bands(EvFleet fleet) {
        return List.of(
                Band.injects(Layer.FLEXIBLE_LOAD, EvFleetColumns.DISCHARGE_MW),
                Band.takes(Layer.FLEXIBLE_LOAD, EvFleetColumns.CHARGE_MW));
    }

    @Override
    public List<SubAccount> accountsOf(EvFleet fleet, AssetSchedule schedule, Horizon horizon, OtherAssets others) {
        return new SessionLedger(schedule, horizon).accounts(fleet);
    }

    @Override
    public Initial endState(EvFleet fleet, AssetSchedule schedule, Horizon horizon) {
        return new SessionLedger(schedule, horizon).pluggedIn(fleet);
    }

    /** Sessions in progress as they stand, named in the fleet or not; all others as the fleet has them. */
    @Override
    public EvFleet startingFrom(EvFleet fleet, Initial initial) {
        List<EvSession> sessions = new ArrayList<>(fleet.sessions());
        for (EvSession carried : ((EvFleetInitial) initial).pluggedIn()) {
            List<String> ids = sessions.stream().map(EvSession::id).toList();
            int place = ids.indexOf(carried.id());
            if (place < 0) {
                sessions.add(carried);
            } else {
                sessions.set(place, carried);
            }
        }
        return fleet.with(sessions);
    }
}
