package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator has decided about an asset for some time. */
@Doc("What an operator has decided about an asset for some time.")
public record Pin(
        @Doc("The asset.") String asset,
        @Doc("Begin.") Instant from,
        @Doc("End.") Instant to,
        @Doc("What is decided.") Mode mode,

        @Doc("Net power into the node, MW, where the output is decided.") @Range(min = -1e6, max = 1e6) @Nullable
        Double powerMw) {

    /** What an operator may decide. */
    public enum Mode {
        ON,
        OFF,
        OUTPUT,
        GENERATING,
        PUMPING
    }
}
