package io.vppdispatch.optimizer.model;

import io.vppdispatch.optimizer.lp.Expr;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Net injection of every asset that has been formulated: into its own node, or into all electric nodes. */
final class Injections {

    private final int steps;
    private final Map<String, Expr[]> byAsset = new HashMap<>();

    Injections(int steps) {
        this.steps = steps;
    }

    /** An asset that is being formulated injects nothing until it says so. */
    void begin(String assetId) {
        Expr[] none = new Expr[steps];
        Arrays.setAll(none, t -> Expr.zero());
        byAsset.put(assetId, none);
    }

    void add(String assetId, int step, Expr mw) {
        of(assetId, step).plus(mw);
    }

    Expr of(String assetId, int step) {
        Expr[] own = byAsset.get(assetId);
        if (own == null) {
            throw new IllegalArgumentException("No asset " + assetId + " has been formulated yet");
        }
        return own[step];
    }
}
