package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which part of a call for reserve is given by charging or discharging less, step by step: rows of S12 and S13. */
final class CutRows {

    private final Storage storage;
    private final StorageVars vars;
    private final DispatchScope scope;
    private final Steps steps;

    CutRows(Storage storage, StorageVars vars, DispatchScope scope) {
        this.storage = storage;
        this.vars = vars;
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
    }

    /** Calls for what is held, by the step they begin with. */
    List<List<ReserveCall>> ofOffers(List<ReserveRows.Offer> offers, boolean up) {
        List<List<ReserveCall>> calls = new ArrayList<>();
        for (int t = 0; t < steps.count(); t++) {
            calls.add(new ArrayList<>());
        }
        for (ReserveRows.Offer offer : offers) {
            double holdHours = offer.product().holdMinutes() / 60;
            List<Map<Integer, Expr>> cuts = cuts(offer, holdHours, up);
            for (int t = 0; t < steps.count(); t++) {
                Expr mw = Expr.of(offer.mw()[t]);
                calls.get(t).add(new ReserveCall(steps.start(t), holdHours, mw, cuts.get(t), 0));
            }
        }
        if (up) {
            calls.forEach(this::writeCharge);
        }
        return calls;
    }

    /** {@code cut[k,t]}: the part in the k-th step after t, by step t and then by step t + k. */
    private List<Map<Integer, Expr>> cuts(ReserveRows.Offer offer, double holdHours, boolean up) {
        List<Map<Integer, Expr>> cuts = new ArrayList<>();
        for (int t = 0; t < steps.count(); t++) {
            cuts.add(new TreeMap<>());
        }
        for (int lag = 0; lag < steps.count(); lag++) {
            Series most = most(offer, holdHours, lag, up);
            if (most.max() == 0) {
                break;
            }
            Symbol symbol = Symbol.of("cut", offer.product().id() + "+" + lag);
            Var[] cut = scope.series(symbol, Series.constant(steps.count(), 0), most);
            for (int t = 0; t < steps.count(); t++) {
                if (most.at(t) > 0) {
                    writeCut(cut[t], offer, t, t + lag, up);
                    cuts.get(t).put(t + lag, Expr.of(cut[t]));
                }
            }
        }
        return cuts;
    }

    /** 0 where the call is over by then, or where there is nothing to cut. */
    private Series most(ReserveRows.Offer offer, double holdHours, int lag, boolean up) {
        boolean none = !matters(up);
        return Series.generate(steps.count(), t -> {
            boolean beyond =
                    t + lag >= steps.count() || Steps.atLeast(steps.start(t + lag) - steps.start(t), holdHours);
            return none || beyond ? 0 : offer.most().at(t);
        });
    }

    private boolean matters(boolean up) {
        double flow = up ? storage.chargeMaxMw() : storage.dischargeMaxMw();
        return flow > 0 && ReserveCall.lostPerCut(storage) > 0;
    }

    private void writeCut(Var cut, ReserveRows.Offer offer, int t, int step, boolean up) {
        Var reserve = offer.mw()[t];
        if (up) {
            scope.atMost(StorageRule.UP_ENERGY, At.step(t), Expr.of(cut).minus(reserve), 0);
        } else {
            double most = offer.most().at(t);
            Expr least = Expr.of(reserve).plus(most, vars.y()[step]).minus(cut);
            scope.atMost(StorageRule.DOWN_ENERGY, At.step(t), least, most);
        }
    }

    /** Calls for what was held before the horizon. */
    List<ReserveCall> ofHeld(HeldReserves held, boolean up) {
        List<ReserveCall> calls = new ArrayList<>();
        for (int k = 0; k < held.reserves().size(); k++) {
            HeldReserve reserve = held.reserves().get(k);
            Expr mw = Expr.of(reserve.mw());
            Map<Integer, Expr> cuts = heldCuts(held, k, up);
            calls.add(new ReserveCall(-held.agoHours(), reserve.holdMinutes() / 60, mw, cuts, reserve.cutMwh()));
        }
        if (up) {
            writeCharge(calls);
        }
        return calls;
    }

    /** Downwards the part is {@code R y[j]}, because what is held is no variable. */
    private Map<Integer, Expr> heldCuts(HeldReserves held, int k, boolean up) {
        Map<Integer, Expr> cuts = new TreeMap<>();
        HeldReserve reserve = held.reserves().get(k);
        double left = reserve.holdMinutes() / 60 - held.agoHours();
        int count = matters(up) ? steps.countBefore(left) : 0;
        if (count == 0) {
            return cuts;
        }
        if (!up) {
            for (int t = 0; t < count; t++) {
                cuts.put(t, Expr.of(reserve.mw(), vars.y()[t]));
            }
            return cuts;
        }
        Series most = Series.generate(steps.count(), t -> t < count ? reserve.mw() : 0);
        Var[] cut = scope.series(Symbol.of("cut", held.name(k)), Series.constant(steps.count(), 0), most);
        for (int t = 0; t < count; t++) {
            cuts.put(t, Expr.of(cut[t]));
        }
        return cuts;
    }

    /** All that calls of one time cut from a step is charged in it. */
    private void writeCharge(List<ReserveCall> calls) {
        Map<Integer, Expr> sums = new HashMap<>();
        for (ReserveCall call : calls) {
            call.cut()
                    .forEach((step, mw) ->
                            sums.computeIfAbsent(step, none -> Expr.zero()).plus(mw));
        }
        new TreeMap<>(sums)
                .forEach((step, sum) ->
                        scope.atMost(StorageRule.UP_ENERGY, At.step(step), sum.minus(vars.c()[step]), 0));
    }
}
