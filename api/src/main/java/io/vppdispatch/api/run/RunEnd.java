package io.vppdispatch.api.run;

import io.vppdispatch.api.work.ChildEnd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of a run.
 *
 * @param hasPlan whether there is a plan the audit found clean
 */
record RunEnd(
        RunStatus status,
        String reason,
        @Nullable Double objective,
        @Nullable Double bound,
        @Nullable Double gap,
        boolean hasPlan) {

    private static final int CLEAN = 0;
    private static final int VIOLATIONS = 1;
    private static final int BAD_INPUT = 2;
    private static final int INFEASIBLE = 3;
    private static final int OUT_OF_TIME = 4;
    private static final int MAX_REASON = 4000;

    static RunEnd failed(String reason) {
        return without(RunStatus.FAILED, reason);
    }

    static RunEnd cancelled() {
        return without(RunStatus.CANCELLED, "");
    }

    private static RunEnd without(RunStatus status, String reason) {
        String clean = reason.replace('\u0000', '�'); // PostgreSQL keeps no such character
        String cut = clean.length() <= MAX_REASON ? clean : clean.substring(0, MAX_REASON - 1) + "…";
        return new RunEnd(status, cut, null, null, null, false);
    }

    /** Of a child that ended by itself, by the exit code that tells what it found. */
    static RunEnd of(ChildEnd child, boolean cancelWanted) {
        JsonNode result = child.result();
        if (child.reason() != ChildEnd.Reason.ENDED || result == null) {
            return failed(child.message());
        }
        return switch (child.exitCode()) {
            case CLEAN -> plan(result, cancelWanted ? RunStatus.CANCELLED : RunStatus.COMPLETED, "", true);
            case VIOLATIONS ->
                plan(
                        result,
                        RunStatus.FAILED,
                        "The audit found " + result.path("violations").asInt() + " violations",
                        false);
            case BAD_INPUT -> without(RunStatus.INVALID, result.path("issues").toString());
            case INFEASIBLE ->
                without(RunStatus.INFEASIBLE, "No plan keeps all limits; infeasible.json tells which clash");
            case OUT_OF_TIME -> cancelWanted ? cancelled() : failed("There was no plan within the time limit");
            default -> failed("The solve ended with code " + child.exitCode());
        };
    }

    private static RunEnd plan(JsonNode result, RunStatus status, String reason, boolean clean) {
        return new RunEnd(
                status, reason, number(result, "objective"), number(result, "bound"), number(result, "gap"), clean);
    }

    /** Whether there was a plan, and the audit found violations in it. */
    boolean isRejected() {
        return objective != null && !hasPlan;
    }

    private static @Nullable Double number(JsonNode result, String key) {
        return result.path(key).isNumber() ? result.get(key).doubleValue() : null;
    }
}
