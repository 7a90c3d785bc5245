package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/**
 * A limit of flow.
 *
 * @param id line or section
 * @param forwardMaxMw null for none
 * @param backwardMaxMw null for none
 * @param overload flow above the limit by step, null where the limit is hard
 */
record FlowLimit(
        NetworkRule rule,
        String id,
        @Nullable Series forwardMaxMw,
        @Nullable Series backwardMaxMw,
        Var @Nullable [] overload) {

    double forwardMw(int step) {
        return forwardMaxMw == null ? Double.POSITIVE_INFINITY : forwardMaxMw.at(step);
    }

    double backwardMw(int step) {
        return backwardMaxMw == null ? Double.POSITIVE_INFINITY : backwardMaxMw.at(step);
    }

    /** What a flow has above the limit on its way, MW. */
    double excessMw(double flowMw, double overloadMw, int step) {
        return Math.max(flowMw - forwardMw(step), -flowMw - backwardMw(step)) - overloadMw;
    }

    /** True where a flow is nearer to the forward limit, or further above it. */
    boolean isForward(double flowMw, int step) {
        return flowMw - forwardMw(step) >= -flowMw - backwardMw(step);
    }
}
