package io.vppdispatch.architecture.canary.exchange;

import picocli.CommandLine;

/** Breaks the wall of its room. */
interface SeesCommandLine {
    void see(CommandLine forbidden);
}
