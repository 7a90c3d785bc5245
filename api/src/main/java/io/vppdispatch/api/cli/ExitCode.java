package io.vppdispatch.api.cli;

import io.vppdispatch.optimizer.Plan;

/** What the process ends with. */
final class ExitCode {

    static final int OK = 0;
    static final int VIOLATIONS = 1;
    static final int BAD_INPUT = 2;
    static final int INFEASIBLE = 3;
    static final int LIMIT = 4;
    static final int INTERNAL = 5;

    private ExitCode() {}

    /** Of a run that ended with a plan. */
    static int of(Plan plan) {
        return plan.audit().isClean() ? OK : VIOLATIONS;
    }
}
