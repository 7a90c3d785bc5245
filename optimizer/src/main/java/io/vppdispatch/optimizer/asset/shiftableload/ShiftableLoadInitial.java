package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.Initial;
import java.util.List;

/**
 * What is left to do when a horizon ends.
 *
 * @param jobs those whose window goes on, with the energy they still take or the start of their run
 */
public record ShiftableLoadInitial(List<Job> jobs) implements Initial {

    public ShiftableLoadInitial {
        jobs = List.copyOf(jobs);
    }
}
