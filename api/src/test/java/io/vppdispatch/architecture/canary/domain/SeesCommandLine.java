package io.vppdispatch.architecture.canary.domain;

import picocli.CommandLine;

/** Breaks the wall of its room. */
interface SeesCommandLine {
    void see(CommandLine forbidden);
}
