package io.vppdispatch.architecture.canary.portfolio;

import io.vppdispatch.optimizer.stages.Stage;

/** Breaks the wall of its room. */
interface SeesStage {
    void see(Stage forbidden);
}
