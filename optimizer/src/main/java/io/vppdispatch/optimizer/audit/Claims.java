package io.vppdispatch.optimizer.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a schedule and must be what the audit recounts.
 *
 * @param objectiveCny the plan's objective
 * @param violationCny penalties of what could not be met, null where nothing is said
 * @param notAbsorbedMwh energy not absorbed, weighted, with surplus and losses, null where nothing is said
 */
public record Claims(
        double objectiveCny,
        @Nullable Double violationCny,
        @Nullable Double notAbsorbedMwh) {

    /** Nothing is said but the objective. */
    public static Claims ofObjective(double objectiveCny) {
        return new Claims(objectiveCny, null, null);
    }
}
