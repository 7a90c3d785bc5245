package io.vppdispatch.architecture.canary.curtailment;

import io.vppdispatch.optimizer.DayAhead;

/** Breaks the wall of its room. */
interface SeesDayAhead {
    void see(DayAhead forbidden);
}
