package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.system.Pin;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The states that operators may pin an asset of a kind to; its power may be pinned in every kind.
 *
 * @param <A> the record of the kind
 * @param <H> its commitments
 */
public interface PinModes<A, H> {

    /**
     * What must hold for a state.
     *
     * @param sum over commitments
     */
    record Held(Expr sum, double least, double most) {}

    /**
     * Powers that an asset can have.
     *
     * @param leastMw net injection, MW
     * @param mostMw net injection, MW
     */
    record Reach(double leastMw, double mostMw) {

        /** Of a kind that leaves it to the search. */
        public static final Reach ANY = new Reach(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The states it has. */
    List<Pin.Mode> states(A asset);

    /** What the commitments must be for a state. */
    Held held(A asset, H commitments, Pin.Mode state, int step);

    /** True where the schedule is in a state. */
    boolean isIn(AssetSchedule schedule, Pin.Mode state, int step);

    /** Powers that it can have at a step, in a state or in any where that is null; never less than it really can. */
    Reach reach(A asset, Pin.@Nullable Mode state, int step);

    /** Of a kind without states. */
    static <A, H> PinModes<A, H> none(BiFunction<A, Integer, Reach> reach) {
        return new PinModes<>() {
            @Override
            public List<Pin.Mode> states(A asset) {
                return List.of();
            }

            @Override
            public Held held(A asset, H commitments, Pin.Mode state, int step) {
                throw new IllegalArgumentException("There is no state " + state);
            }

            @Override
            public boolean isIn(AssetSchedule schedule, Pin.Mode state, int step) {
                return false;
            }

            @Override
            public Reach reach(A asset, Pin.@Nullable Mode state, int step) {
                return reach.apply(asset, step);
            }
        };
    }
}
