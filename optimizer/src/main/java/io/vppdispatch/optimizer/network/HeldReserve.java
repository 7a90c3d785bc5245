package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reserve every asset holds, summed over the products of one direction: products held at once add up. */
final class HeldReserve {

    private final int steps;
    private final Map<String, Expr[]> up = new HashMap<>();
    private final Map<String, Expr[]> down = new HashMap<>();

    HeldReserve(int steps) {
        this.steps = steps;
    }

    void add(String assetId, ReserveProduct product, int step, Expr mw) {
        (product.isUp() ? up : down)
                        .computeIfAbsent(assetId, id -> {
                            Expr[] none = new Expr[steps];
                            Arrays.setAll(none, t -> Expr.zero());
                            return none;
                        })[step]
                        .plus(mw);
    }

    /** Upward reserve of these assets; without terms where none of them holds any. */
    Expr up(Iterable<String> assetIds, int step) {
        return sum(up, assetIds, step);
    }

    /** Downward reserve of these assets; without terms where none of them holds any. */
    Expr down(Iterable<String> assetIds, int step) {
        return sum(down, assetIds, step);
    }

    private static Expr sum(Map<String, Expr[]> held, Iterable<String> assetIds, int step) {
        Expr sum = Expr.zero();
        for (String id : assetIds) {
            Expr[] own = held.get(id);
            if (own != null) {
                sum.plus(own[step]);
            }
        }
        return sum;
    }
}
