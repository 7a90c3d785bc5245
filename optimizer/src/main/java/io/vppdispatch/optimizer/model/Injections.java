package io.vppdispatch.optimizer.model;

import io.vppdispatch.optimizer.lp.Expr;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Net injection of every asset that has been formulated. */
final class Injections {

    private final int steps;
    private final Map<String, Expr[]> byAsset = new HashMap<>();

    Injections(int steps) {
        this.steps = steps;
    }

    void add(String assetId, int step, Expr mw) {
        byAsset
                .computeIfAbsent(assetId, id -> {
                    Expr[] none = new Expr[steps];
                    Arrays.setAll(none, t -> Expr.zero());
                    return none;
                })[step]
                .plus(mw);
    }

    boolean has(String assetId) {
        return byAsset.containsKey(assetId);
    }

    Expr of(String assetId, int step) {
        Expr[] own = byAsset.get(assetId);
        if (own == null) {
            throw new IllegalArgumentException("No asset " + assetId + " has been formulated yet");
        }
        return own[step];
    }
}
