package io.vppdispatch.architecture.canary.service;

import picocli.CommandLine;

/** Breaks the wall of its room. */
interface SeesCommandLine {
    void see(CommandLine forbidden);
}
