package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;

/** The loss of a line, which the others must bear within their emergency limits. */
@Doc("The loss of a line, which the others must bear within their emergency limits.")
public record Contingency(
        @Doc("Unique name.") String id,
        @Doc("The line that is lost.") String line) {}
