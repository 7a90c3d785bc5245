package io.vppdispatch.optimizer.explain;

import org.jspecify.annotations.Nullable;

/**
 * What became of the question what calling a rejected offer would have cost.
 *
 * @param cny what it would have cost more; null where that is not known
 */
public record Accepting(State state, @Nullable Double cny) {

    /** How far the question was answered. */
    public enum State {
        /** The cost is known. */
        KNOWN,
        /** No plan calls the offer with all other commitments held. */
        NOT_POSSIBLE,
        /** A limit, a cancel or a failure of the solver came before an answer. */
        NOT_DECIDED
    }

    public static Accepting costs(double cny) {
        return new Accepting(State.KNOWN, cny);
    }

    public static Accepting notPossible() {
        return new Accepting(State.NOT_POSSIBLE, null);
    }

    public static Accepting notDecided() {
        return new Accepting(State.NOT_DECIDED, null);
    }
}
