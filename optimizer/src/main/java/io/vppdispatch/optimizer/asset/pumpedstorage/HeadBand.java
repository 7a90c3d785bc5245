package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** What the machines of a group do while the upper reservoir stands higher, up to the next band. */
@Doc("What the machines of a group do while the upper reservoir stands higher, up to the next band.")
public record HeadBand(
        @Doc("Upper volume from which the band holds, 10^6 m3.") @Range(max = 1e5)
        double fromUpperMillionM3,

        @Doc("Output per flow of water while generating, MW per m3/s.") @Range(min = 1e-6, max = 1e3)
        double generateMwPerM3PerS,

        @Doc("Power per flow of water while pumping, MW per m3/s.") @Range(min = 1e-6, max = 1e3)
        double pumpMwPerM3PerS,

        @Doc("Least output of a generating machine, MW; absent: that of the group.") @Range(max = 1e5) @Nullable
        Double generateMinMw,

        @Doc("Most output of a machine, MW; absent: that of the group.") @Range(max = 1e5) @Nullable
        Double generateMaxMw,

        @Doc("Power of a pumping machine, MW; absent: that of the group.") @Range(max = 1e5) @Nullable
        Double pumpMw,

        @Doc("Least power of a pumping machine of variable speed, MW; absent: that of the group.")
        @Range(max = 1e5)
        @Nullable
        Double pumpMinMw) {

    /** A band that differs in its efficiencies alone. */
    public static HeadBand of(double fromUpperMillionM3, double generateMwPerM3PerS, double pumpMwPerM3PerS) {
        return new HeadBand(fromUpperMillionM3, generateMwPerM3PerS, pumpMwPerM3PerS, null, null, null, null);
    }
}
