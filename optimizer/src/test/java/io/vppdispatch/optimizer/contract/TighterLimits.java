package io.vppdispatch.optimizer.contract;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.Rewrite;
import java.util.LinkedHashMap;
import java.util.Map;

/** Problems with one limit tighter than before, by the name of the limit. */
final class TighterLimits {

    /** Limits from above in the records of the assets: less of them leaves fewer plans. */
    private static final String[] UPPER = {
        "rampUpMwPerMin",
        "rampDownMwPerMin",
        "rampMwPerMin",
        "importMaxMw",
        "exportMaxMw",
        "chargeMaxMw",
        "dischargeMaxMw",
        "inMaxMw",
        "outMaxMw",
        "maxDurationHours",
        "spillMaxM3PerS",
        "releaseMaxM3PerS",
        "maxCyclesPerDay"
    };

    /** Limits from below, and what is asked for: more of them leaves fewer plans. */
    private static final String[] LOWER = {
        "minUpHours", "minDownHours", "minGapHours", "idleHours", "noticeHours", "requirementMw", "minMwh"
    };

    private TighterLimits() {}

    static Map<String, DispatchProblem> of(DispatchProblem problem) {
        Map<String, DispatchProblem> tighter = new LinkedHashMap<>();
        for (String name : UPPER) {
            tighter.put(name, Rewrite.scaled(problem, name::equals, 0.8));
        }
        for (String name : LOWER) {
            tighter.put(name, Rewrite.scaled(problem, name::equals, 1.5));
        }
        return tighter;
    }
}
