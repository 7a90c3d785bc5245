package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What all sessions together leave for after the horizon must pass the one connection. A session that only charges leaves
 * {@code left = max(0, wanted - E[T])} where it must get all; one that feeds back may help others, so it leaves
 * {@code wanted - E[T]} whatever its sign, and {@code -E[T]} where it goes on longer or missing energy has a price.
 *
 * <ul>
 *   <li>EV7: {@code E[T] + left >= wanted}, MWh, where there is room in store for more than it wants
 *   <li>EV7: {@code Σ_k left_k <= η_c connection h}, MWh, over the sessions that end within h hours after the horizon, for the departure
 *       of each that must get all, where their chargers and what they may want could go beyond
 * </ul>
 */
final class ReachRows {

    private final EvFleet fleet;
    private final List<SessionRows> sessions;
    private final DispatchScope scope;

    ReachRows(EvFleet fleet, List<SessionRows> sessions, DispatchScope scope) {
        this.fleet = fleet;
        this.sessions = sessions.stream().filter(SessionRows::goesOn).toList();
        this.scope = scope;
    }

    void write(double connectionMaxMw) {
        double chargersMw = sessions.stream()
                .mapToDouble(rows -> rows.session().chargeMaxMw())
                .sum();
        if (chargersMw <= connectionMaxMw) {
            return;
        }
        List<Expr> left = new ArrayList<>();
        sessions.forEach(rows -> left.add(left(rows)));
        Instant end = scope.horizon().startOf(scope.horizon().steps());
        for (Instant departure : departures()) {
            double room = fleet.chargeEfficiency() * connectionMaxMw * Window.hoursBetween(end, departure);
            writeReach(departure, left, room);
        }
    }

    private List<Instant> departures() {
        return sessions.stream()
                .map(SessionRows::session)
                .filter(session -> session.unmetCnyPerMwh() == null)
                .map(EvSession::departure)
                .distinct()
                .toList();
    }

    /** Energy to come after the horizon. */
    private Expr left(SessionRows rows) {
        EvSession session = rows.session();
        boolean fits = session.capacityMwh() <= session.wantedMwh();
        if (session.unmetCnyPerMwh() != null || session.feedsBack() || fits) {
            return Expr.of(session.wantedMwh()).minus(rows.storedMwh());
        }
        Var left = scope.variable(Symbol.of("left", session.id()), At.day(), 0, session.wantedMwh());
        Expr lack = Expr.zero().minus(rows.storedMwh()).minus(left);
        scope.atMost(EvFleetRule.REACH, At.day(), lack, -session.wantedMwh());
        return Expr.of(left);
    }

    private void writeReach(Instant departure, List<Expr> left, double room) {
        Expr sum = Expr.zero();
        double most = 0;
        for (int k = 0; k < left.size(); k++) {
            EvSession session = sessions.get(k).session();
            boolean isDue =
                    session.unmetCnyPerMwh() == null && !session.departure().isAfter(departure);
            if (isDue || session.feedsBack()) {
                sum.plus(left.get(k));
                sum.plus(isDue ? 0 : -session.wantedMwh());
                most += isDue ? session.wantedMwh() - (session.feedsBack() ? 0 : session.arrivalMwh()) : 0;
            }
        }
        if (most > room) {
            scope.atMost(EvFleetRule.REACH, At.day(), sum, room);
        }
    }
}
