package io.vppdispatch.architecture.canary.pin;

import io.vppdispatch.optimizer.solver.Solver;

/** Breaks the wall of its room. */
interface SeesSolver {
    void see(Solver forbidden);
}
