package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deep peak-shaving (深度调峰): running below the paid base load. The depth is what is missing to the paid base load; each band
 * holds the slice of it between its top and its bottom.
 */
@Doc("Deep peak-shaving: running below the paid base load, in bands from there down.")
public record DeepPeakShaving(
        @Doc("Rated output that the shares refer to, MW; absent: max_mw.") @Range(max = 1e6) @Nullable
        Double ratedMw,

        @Doc("Paid base load rate: depth is counted below this share of the rated output.") @Range(max = 1)
        double paidBaseLoadShare,

        @Doc("Bands from the paid base load down; the last reaches min_mw or below.")
        List<DeepBand> bands,

        @Doc("Oil that keeps the flame at low output; absent: none is needed.") @Nullable
        OilSupport oil) {

    public DeepPeakShaving {
        bands = List.copyOf(bands);
    }

    /** Top of the bands, below which depth is counted, MW. */
    double baseMw(ThermalUnit unit) {
        return paidBaseLoadShare * rated(unit);
    }

    /** Top of a band, MW. */
    double topMw(ThermalUnit unit, int band) {
        return band == 0 ? baseMw(unit) : bands.get(band - 1).downToShare() * rated(unit);
    }

    /** Bottom of a band, MW; never below minimum output. */
    double bottomMw(ThermalUnit unit, int band) {
        return Math.max(unit.minMw(), bands.get(band).downToShare() * rated(unit));
    }

    boolean hasMinStay() {
        return bands.stream().anyMatch(band -> band.minStayHours() > 0);
    }

    private double rated(ThermalUnit unit) {
        return ratedMw == null ? unit.maxMw() : ratedMw;
    }
}
