package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.explain.Conflict;
import io.vppdispatch.optimizer.explain.Conflicts;
import java.util.List;

/**
 * The rules contradict each other.
 *
 * @param found rows that must give way by how much, the smallest sum that would make the problem feasible, and what they contradict
 */
public record Infeasible(Conflicts found, ModelSize size, Times seconds) implements Outcome {

    public List<Conflict> conflicts() {
        return found.rows();
    }
}
