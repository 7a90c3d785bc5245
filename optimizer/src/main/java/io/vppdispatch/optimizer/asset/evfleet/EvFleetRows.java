package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows of a whole fleet; those of its sessions, EV1 to EV4, EV6, EV7 and EV9, stand in {@link SessionRows}; EV7 of
 * all sessions together in {@link ReachRows}.
 *
 * <ul>
 *   <li>EV5: {@code Σ_k (c_k - d_k)[t] <= connection} and {@code Σ_k (d_k - c_k)[t] <= connection}, MW, where the chargers
 *       plugged in could go beyond
 *   <li>EV8: net power is {@code Σ_k (d_k - c_k)}, MW
 * </ul>
 *
 * <p>Energy taken for driving is consumption at the node, the charger's loss included; energy that is fed back took
 * {@code 1/(η_c η_d)} times as much, and what of it is lost is a loss of a store: {@code Δ (c - d/(η_c η_d))} is counted as
 * CONSUMPTION, {@code Δ d (1/(η_c η_d) - 1)} as STORAGE_LOSS. So charging for driving never counts against absorption, and
 * running energy through a vehicle does.
 *
 * <p>Source: the charging of a fleet with departures as constraints of energy as in Sortomme, El-Sharkawi (2011), "Optimal Charging
 * Strategies for Unidirectional Vehicle-to-Grid", IEEE Trans. Smart Grid 2(1), with feeding back and its wear added.
 */
final class EvFleetRows {

    private final EvFleet fleet;
    private final DispatchScope scope;
    private final List<SessionRows> sessions = new ArrayList<>();

    EvFleetRows(EvFleet fleet, List<Var[]> modes, DispatchScope scope) {
        this.fleet = fleet;
        this.scope = scope;
        for (int k = 0; k < modes.size(); k++) {
            sessions.add(new SessionRows(fleet, fleet.sessions().get(k), modes.get(k), scope));
        }
    }

    ScheduleReader write() {
        sessions.forEach(SessionRows::write);
        for (int t = 0; t < scope.horizon().steps(); t++) {
            writeStep(t);
        }
        Double limit = fleet.connectionMaxMw();
        if (limit != null) {
            new ReachRows(fleet, sessions, scope).write(limit);
        }
        return this::read;
    }

    private Expr sum(int t, double perCharge, double perDischarge) {
        Expr sum = Expr.zero();
        sessions.stream().filter(session -> session.isThere(t)).forEach(s -> s.add(sum, t, perCharge, perDischarge));
        return sum;
    }

    private void writeStep(int t) {
        Expr net = sum(t, -1, 1);
        if (net.size() == 0) {
            return;
        }
        scope.inject(fleet.node(), t, net);
        writeConnection(t, net);
        double hours = scope.horizon().hours(t);
        double taken = fleet.takenPerMwhFedBack();
        Expr fedBack = sum(t, 0, 1);
        scope.cost(CostKind.WEAR, At.step(t), fleet.dischargeWearCnyPerMwh() * hours, fedBack);
        scope.count(Ledger.CONSUMPTION, t, hours, sum(t, 1, -taken));
        scope.count(Ledger.STORAGE_LOSS, t, hours * (taken - 1), fedBack);
    }

    private void writeConnection(int t, Expr net) {
        Double limit = fleet.connectionMaxMw();
        if (limit == null) {
            return;
        }
        if (mostMw(t, EvSession::chargeMaxMw) > limit) {
            scope.atMost(EvFleetRule.CONNECTION, At.step(t), Expr.zero().minus(net), limit);
        }
        if (mostMw(t, EvSession::dischargeMaxMw) > limit) {
            scope.atMost(EvFleetRule.CONNECTION, At.step(t), Expr.zero().plus(net), limit);
        }
    }

    private double mostMw(int t, Function<EvSession, Double> limit) {
        double sum = 0;
        for (EvSession session : fleet.sessions()) {
            sum += session.window(scope.horizon()).share(t) * limit.apply(session.together());
        }
        return sum;
    }

    private AssetSchedule read(Values values) {
        Map<String, Series> own = new LinkedHashMap<>();
        sessions.forEach(session -> session.read(values, own));
        Series charge = total(own, EvFleetColumns::charge);
        Series discharge = total(own, EvFleetColumns::discharge);
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put(AssetSchedule.POWER_MW, Series.generate(charge.steps(), t -> discharge.at(t) - charge.at(t)));
        columns.put(EvFleetColumns.CHARGE_MW, charge);
        columns.put(EvFleetColumns.DISCHARGE_MW, discharge);
        columns.put(EvFleetColumns.ENERGY_MWH, total(own, EvFleetColumns::energy));
        columns.put(EvFleetColumns.UNMET_MWH, total(own, EvFleetColumns::unmet));
        columns.putAll(own);
        return new AssetSchedule(fleet.id(), columns);
    }

    private Series total(Map<String, Series> own, Function<EvSession, String> column) {
        List<Series> some = fleet.sessions().stream()
                .map(column)
                .filter(own::containsKey)
                .map(own::get)
                .toList();
        return Series.generate(
                scope.horizon().steps(),
                t -> some.stream().mapToDouble(series -> series.at(t)).sum());
    }
}
