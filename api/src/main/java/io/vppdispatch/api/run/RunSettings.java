package io.vppdispatch.api.run;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a run searches.
 *
 * @param gap relative gap to be proven
 * @param timeLimitSeconds after which the best plan so far is taken
 * @param solver name of the solver
 */
public record RunSettings(double gap, double timeLimitSeconds, int seed, String solver) {

    public static final RunSettings DEFAULT = new RunSettings(0.001, 120, 0, "highs");

    private static final double MAX_GAP = 1;
    private static final double MAX_SECONDS = 86_400;

    /** Checks the ranges; which solvers there are is known where they are. */
    RunSettings checked(List<String> solvers) {
        List<FieldProblem> faults = new ArrayList<>();
        if (!(gap >= 0 && gap < MAX_GAP)) {
            faults.add(outside("/gap", gap, "[0, 1)"));
        }
        if (!(timeLimitSeconds >= 1 && timeLimitSeconds <= MAX_SECONDS)) {
            faults.add(outside("/timeLimitSeconds", timeLimitSeconds, "[1, 86400]"));
        }
        if (seed < 0) {
            faults.add(outside("/seed", seed, "[0, 2147483647]"));
        }
        if (!solvers.contains(solver)) {
            faults.add(outside("/solver", solver, solvers));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return this;
    }

    private static FieldProblem outside(String pointer, Object value, Object range) {
        return new FieldProblem(pointer, "value_out_of_range", Map.of("value", value, "range", range.toString()));
    }
}
