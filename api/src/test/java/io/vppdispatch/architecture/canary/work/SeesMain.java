package io.vppdispatch.architecture.canary.work;

import io.vppdispatch.api.cli.Main;

/** Breaks the wall of its room. */
interface SeesMain {
    void see(Main forbidden);
}
