package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Offer;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Formulation of a block offer of demand response.
 *
 * <p>Symbols: u called, v begins, w has ended (0/1, a call ends where the first step without it begins); q_k MW called from
 * step k of the ladder, inc_k MW offered there; b MW that come back; Δ, start, end hours of a step; MIN, MAX, GAP hours;
 * H end of the horizon; sign +1 for shed, -1 for absorb. u, v, w before the horizon come from the initial state.
 *
 * <p>D1: {@code u[t] - u[t-1] = v[t] - w[t]}.
 *
 * <p>D2: {@code Σ_{i<=t: start(t)-start(i) < MIN} v[i] <= u[t]} (Rajan and Takriti 2005, by elapsed time); u = 1 while a call
 * from before the horizon is younger than MIN. A call may run past the horizon.
 *
 * <p>D3: {@code u[t] <= Σ_{i<=t: end(t)-start(i) <= MAX} v[i]}, with 1 added on the right for a call from before the horizon that
 * is no longer than MAX at the end of t.
 *
 * <p>D4: {@code Σ_{i<=t: start(t)-start(i) < GAP} w[i] <= 1 - u[t]}; u = 0 while the last call before the horizon is nearer than
 * GAP.
 *
 * <p>D5: {@code Σ_t v[t] <= most calls - calls used}.
 *
 * <p>D6: {@code 0 <= q_k[t] <= inc_k u[t]}, MW.
 *
 * <p>D7: {@code least u[t] <= Σ_k q_k[t]}, MW, with the least power of a call or the least award.
 *
 * <p>D8: {@code b[t] = due[t] + Σ_{s<t} a(s,t) Σ_k q_k[s]}, MW, where {@code a(s,t) = share Δ(s)/Δ(t) · |[end(s)+delay,
 * end(s)+delay+spread) ∩ [start(t), end(t))| / spread}: the energy of s comes back evenly over its interval.
 *
 * <p>D9 (bounds): u = 0 at steps not wholly in [earliest, latest), save while D2 holds a call from before the horizon; v = 0 also
 * before the notice is over and where MIN hours do not fit before latest.
 *
 * <p>D10 (substituted): power {@code p[t] = sign (Σ_k q_k[t] - b[t])}, MW.
 *
 * <p>D11, D12, with a least award: {@code Σ_k q_k[t] = a u[t]} as {@code Σ_k q_k[t] <= a - least (1 - u[t])} and
 * {@code Σ_k q_k[t] >= a - ladder (1 - u[t])}, one award a in [least, ladder] for all calls; with D6 and D7 the convex hull of the
 * product (McCormick 1976). An award made before the horizon stands.
 *
 * <p>D13: {@code r_p[t] + ladder (u[i] + Σ_{i<j<=k} v[j]) <= ladder} for steps i..k that can hold one call at most, over all steps less
 * than GAP from {@code [start(t), start(t) + max(hold_p, MIN))}: reserve r_p of product p, MW, is held only while a call for it would
 * touch no other.
 *
 * <p>D14: {@code Σ_p r_p[t] + ladder Σ_{i<=t} v[i] <= ladder (most calls - calls used)}: one more call must be left. What is called
 * later is given up if the reserve is used.
 *
 * <p>D15: {@code Σ_p r_p[t] <= ladder}, where there are several products.
 *
 * <p>D16 (bounds): {@code r_p[t] = 0} where a call may not begin with t (D9), the notice is longer than the response time of p (the
 * step, where it has none), MAX is shorter than hold_p, or {@code max(hold_p, MIN)} hours do not fit before latest.
 *
 * <p>Cost: {@code Σ_t (call cost v[t] + Δ(t) Σ_k price_k q_k[t] + Δ(t) reserve price Σ_p r_p[t])}, and for the end {@code sign price} per MWh that comes back after
 * H. Prices do not fall along the ladder, so the cheapest steps fill first.
 */
public final class DemandResponseType implements AssetType<DemandResponse, Calls> {

    /** Symbol of the power called from a step of the ladder. */
    static final String POWER_SYMBOL = "q";
    /** 1 while called. */
    static final String CALLED = "called";
    /** Power called, MW, never negative in either direction. */
    static final String CALLED_MW = "called_mw";
    /** Power that comes back, MW, never negative: more load after shed, less load after absorb. */
    static final String REBOUND_MW = "rebound_mw";

    @Override
    public String name() {
        return "demand_response";
    }

    @Override
    public Class<DemandResponse> assetClass() {
        return DemandResponse.class;
    }

    @Override
    public List<? extends Tag> tags() {
        return List.of(DemandResponseRule.values());
    }

    @Override
    public void check(DemandResponse block, Horizon horizon, Issues issues) {
        new DemandResponseCheck(block, horizon, issues).check();
    }

    @Override
    public PinModes<DemandResponse, Calls> pinModes() {
        return new OfferPins();
    }

    @Override
    public Calls commit(DemandResponse block, CommitScope scope) {
        return new CallRows(block, scope).write();
    }

    @Override
    public ScheduleReader dispatch(DemandResponse block, Calls calls, DispatchScope scope) {
        PowerRows rows = new PowerRows(block, calls, scope);
        rows.write();
        return rows::read;
    }

    @Override
    public List<String> columns(DemandResponse block, List<ReserveProduct> products) {
        List<String> names = new ArrayList<>(List.of(AssetSchedule.POWER_MW, CALLED, CALLED_MW, REBOUND_MW));
        DemandResponseColumns.held(block, products)
                .forEach(product -> names.add(DemandResponseColumns.reserve(product)));
        return names;
    }

    @Override
    public double reserveMw(DemandResponse block, AssetSchedule schedule, ReserveProduct product, int step) {
        boolean holds = DemandResponseColumns.held(block, List.of(product)).contains(product);
        return holds ? schedule.at(DemandResponseColumns.reserve(product), step) : 0;
    }

    @Override
    public void audit(DemandResponse block, AssetSchedule schedule, AuditScope scope) {
        new DemandResponseAudit(block, schedule, scope).run();
    }

    @Override
    public List<Band> bands(DemandResponse block) {
        Layer layer = Layer.DEMAND_RESPONSE;
        return block.direction() == DemandResponse.Direction.SHED
                ? List.of(Band.injects(layer, CALLED_MW), Band.takes(layer, REBOUND_MW))
                : List.of(Band.takes(layer, CALLED_MW), Band.injects(layer, REBOUND_MW));
    }

    @Override
    public Map<Tally, Double> tallies(DemandResponse block, AssetSchedule schedule, Horizon horizon) {
        return Map.of(Tally.CALLS, (double) new CarriedState(block, schedule, horizon).callsBegun());
    }

    @Override
    public Initial endState(DemandResponse block, AssetSchedule schedule, Horizon horizon) {
        return endState(block, schedule, horizon, List.of());
    }

    @Override
    public Initial endState(
            DemandResponse block, AssetSchedule schedule, Horizon horizon, List<ReserveProduct> products) {
        return new CarriedState(block, schedule, horizon).atEnd(DemandResponseColumns.held(block, products));
    }

    @Override
    public Optional<Offer> offer(DemandResponse block, Horizon horizon) {
        return Optional.of(new BlockOffer(block, horizon));
    }

    @Override
    public DemandResponse startingFrom(DemandResponse block, Initial initial) {
        return block.withInitial((DemandResponseInitial) initial);
    }
}
