package io.vppdispatch.architecture.canary.explain;

import io.vppdispatch.optimizer.model.DispatchModel;

/** Breaks the wall of its room. */
interface SeesModel {
    void see(DispatchModel forbidden);
}
