package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** How fast a unit moves within a band of its output. */
@Doc("How fast a unit moves within a band of its output; the band ends where the next begins.")
public record RampBand(
        @Doc("Bottom of the band, MW.") @Range(max = 1e6) double fromMw,

        @Doc("Fastest rise of output within the band, MW per minute; absent: no limit.")
        @Range(min = 1e-3, max = 1e6)
        @Nullable
        Double upMwPerMin,

        @Doc("Fastest fall of output within the band, MW per minute; absent: no limit.")
        @Range(min = 1e-3, max = 1e6)
        @Nullable
        Double downMwPerMin) {}
