package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;
import java.util.Map;

/**
 * Rows of one session k, its vehicles taken as one. Variables stand only in the steps it is plugged in, {@code s_t} being the
 * part of step t it is; charge {@code c} and discharge {@code d} are means over the step.
 *
 * <ul>
 *   <li>EV1: {@code E[t] = E[t-1] + Δ (η_c c[t] - d[t] / η_d)}, MWh, with the energy on arrival before its first step. A session
 *       that never feeds back has no {@code E}: {@code arrival + Σ Δ η_c c} stands in its place
 *   <li>EV2: {@code 0 <= E[t] <= capacity} (bounds); without feeding back {@code Σ Δ η_c c <= capacity - arrival}, MWh, once,
 *       since energy only rises, and only where the charger could go beyond
 *   <li>EV3 (bounds): {@code 0 <= c[t] <= s_t Cmax}, MW; with a mode the row {@code c[t] + s_t Cmax y[t] <= s_t Cmax}
 *   <li>EV4: {@code d[t] - s_t Dmax y[t] <= 0}, MW
 *   <li>EV6: {@code E[departure] + unmet >= wanted}, MWh, {@code unmet} only where it has a price
 *   <li>EV7: {@code E[T] + η_c Cmax h + late >= wanted}, MWh, for a session that goes on for h hours after the horizon:
 *       what the charger can still bring; {@code late} only where missing energy has a price
 * </ul>
 *
 * <p>EV9: the binary {@code y} excludes one flow. It is there only where a vehicle may feed back and loses energy on the way:
 * wherever the power of a node can be worth less than nothing, doing both at once would burn energy for profit, and no linear row
 * keeps the flows apart. Without losses both at once are their difference and are read so.
 */
final class SessionRows {

    private final EvFleet fleet;
    private final EvSession session;
    private final Window window;
    private final DispatchScope scope;
    private final int first;
    private final Var[] y;
    private final Var[] c;
    private final Var[] d;
    private final Var[] stored;

    SessionRows(EvFleet fleet, EvSession one, Var[] y, DispatchScope scope) {
        this.fleet = fleet;
        this.session = one.together();
        this.window = session.window(scope.horizon());
        this.scope = scope;
        this.first = window.first();
        this.y = y;
        int steps = window.isEmpty() ? 0 : window.last() - first + 1;
        this.c = new Var[steps];
        this.d = new Var[session.feedsBack() ? steps : 0];
        this.stored = new Var[d.length];
    }

    /** The binaries of a session, none where it needs none. */
    static boolean needsMode(EvFleet fleet, EvSession session) {
        return session.feedsBack() && fleet.takenPerMwhFedBack() > 1;
    }

    void write() {
        for (int i = 0; i < c.length; i++) {
            At at = At.step(first + i);
            double share = window.share(first + i);
            c[i] = scope.variable(symbol("c"), at, 0, share * session.chargeMaxMw());
            if (session.feedsBack()) {
                d[i] = scope.variable(symbol("d"), at, 0, share * session.dischargeMaxMw());
                stored[i] = scope.variable(symbol("E"), at, 0, session.capacityMwh());
                writeEnergy(i, at);
            }
            if (y.length > 0) {
                writeMode(i, at, share);
            }
        }
        if (c.length > 0) {
            writeCapacity();
            writeWanted();
        }
    }

    private Symbol symbol(String letter) {
        return Symbol.of(letter, session.id());
    }

    private double hours(int i) {
        return scope.horizon().hours(first + i);
    }

    private void writeEnergy(int i, At at) {
        Expr balance = Expr.of(stored[i]);
        if (i > 0) {
            balance.minus(stored[i - 1]);
        }
        balance.plus(-hours(i) * fleet.chargeEfficiency(), c[i]).plus(hours(i) / fleet.drawEfficiency(), d[i]);
        scope.equal(EvFleetRule.ENERGY, at, balance, i > 0 ? 0 : session.arrivalMwh());
    }

    private void writeMode(int i, At at, double share) {
        double most = share * session.chargeMaxMw();
        scope.atMost(EvFleetRule.CHARGE, at, Expr.of(c[i]).plus(most, y[i]), most);
        Expr discharge = Expr.of(d[i]).plus(-share * session.dischargeMaxMw(), y[i]);
        scope.atMost(EvFleetRule.DISCHARGE, at, discharge, 0);
    }

    /** Energy at the end of the last step, less that on arrival where nothing is ever drawn. */
    private Expr energy() {
        if (session.feedsBack()) {
            return Expr.of(stored[stored.length - 1]);
        }
        Expr charged = Expr.zero();
        for (int i = 0; i < c.length; i++) {
            charged.plus(hours(i) * fleet.chargeEfficiency(), c[i]);
        }
        return charged;
    }

    /** Energy at the end of the last step. */
    Expr storedMwh() {
        return energy().plus(ofArrival());
    }

    /** All vehicles as one. */
    EvSession session() {
        return session;
    }

    /** True where it is plugged in before the end of the horizon and after it. */
    boolean goesOn() {
        return c.length > 0 && !window.endsInside();
    }

    private double ofArrival() {
        return session.feedsBack() ? 0 : session.arrivalMwh();
    }

    private void writeCapacity() {
        double room = session.capacityMwh() - session.arrivalMwh();
        double most = 0;
        for (int i = 0; i < c.length; i++) {
            most += fleet.chargeEfficiency() * session.chargeMaxMw() * window.hours(first + i);
        }
        if (!session.feedsBack() && most > room) {
            scope.atMost(EvFleetRule.CAPACITY, At.step(first + c.length - 1), energy(), room);
        }
    }

    private void writeWanted() {
        boolean leaves = window.endsInside();
        At at = leaves ? At.step(first + c.length - 1) : At.day();
        double reach = fleet.chargeEfficiency() * session.chargeMaxMw() * window.hoursBeyond();
        double missing = session.wantedMwh() - reach;
        if (missing <= 0 || (!session.feedsBack() && missing <= session.arrivalMwh())) {
            return;
        }
        Expr lack = Expr.zero().minus(energy());
        Double price = session.unmetCnyPerMwh();
        if (price != null) {
            Var unmet = scope.variable(symbol(leaves ? "unmet" : "late"), at, 0, missing);
            lack.minus(unmet);
            scope.cost(leaves ? CostKind.UNMET : CostKind.TARGET, at, price, Expr.of(unmet));
        }
        EvFleetRule rule = leaves ? EvFleetRule.DEPARTURE : EvFleetRule.REACH;
        scope.atMost(rule, at, lack, ofArrival() - missing);
    }

    /** True where it is plugged in during a step. */
    boolean isThere(int step) {
        return step >= first && step < first + c.length;
    }

    /** Adds charge, discharge or both, each with its factor. */
    void add(Expr sum, int step, double perCharge, double perDischarge) {
        sum.plus(perCharge, c[step - first]);
        if (session.feedsBack()) {
            sum.plus(perDischarge, d[step - first]);
        }
    }

    void read(Values values, Map<String, Series> columns) {
        int steps = scope.horizon().steps();
        columns.put(EvFleetColumns.charge(session), Series.generate(steps, t -> flow(values, c, t)));
        if (session.feedsBack()) {
            columns.put(EvFleetColumns.discharge(session), Series.generate(steps, t -> flow(values, d, t)));
        }
        Series energy = energy(values);
        columns.put(EvFleetColumns.energy(session), energy);
        columns.put(EvFleetColumns.unmet(session), unmet(energy));
    }

    /** A flow less what moves the other way at once, which only vehicles without losses may. */
    private double flow(Values values, Var[] flows, int t) {
        if (!isThere(t)) {
            return 0;
        }
        double both = session.feedsBack() ? Math.min(values.of(c[t - first]), values.of(d[t - first])) : 0;
        return values.of(flows[t - first]) - Math.max(0, both);
    }

    private Series energy(Values values) {
        double[] energy = new double[scope.horizon().steps()];
        double mwh = session.arrivalMwh();
        for (int i = 0; i < c.length; i++) {
            double drawn = session.feedsBack() ? values.of(d[i]) / fleet.drawEfficiency() : 0;
            mwh += hours(i) * (fleet.chargeEfficiency() * values.of(c[i]) - drawn);
            energy[first + i] = mwh;
        }
        return Series.of(energy);
    }

    private Series unmet(Series energy) {
        boolean leaves = c.length > 0 && window.endsInside();
        int departure = leaves ? first + c.length - 1 : -1;
        return Series.generate(
                energy.steps(), t -> t == departure ? Math.max(0, session.wantedMwh() - energy.at(t)) : 0);
    }
}
