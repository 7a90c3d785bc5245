package io.vppdispatch.optimizer.explain;

import java.util.List;

/**
 * Why a problem has no plan.
 *
 * @param rows rows that would have to give way, largest first; empty where none was found within the limit
 * @param isLeast true where no other rows could give way by a smaller sum; false where a limit ended the search for them
 * @param contradictions what rows of them contradict, as far as the search came
 * @param solves programs that were solved to find them
 */
public record Conflicts(List<Conflict> rows, boolean isLeast, List<Contradiction> contradictions, int solves) {

    public static final Conflicts NONE = new Conflicts(List.of(), false, List.of(), 0);

    public Conflicts {
        rows = List.copyOf(rows);
        contradictions = List.copyOf(contradictions);
    }
}
