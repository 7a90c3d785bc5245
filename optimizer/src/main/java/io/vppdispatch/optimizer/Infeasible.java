package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.explain.Conflict;
import io.vppdispatch.optimizer.explain.Conflicts;
import java.util.List;

/**
 * The rules contradict each other.
 *
 * @param found rows that must give way by how much, a sum that would make the problem feasible and is the smallest
 *     where that is proven, and what they contradict
 */
public record Infeasible(Conflicts found, ModelSize size, Times seconds) implements Outcome {

    public List<Conflict> conflicts() {
        return found.rows();
    }
}
