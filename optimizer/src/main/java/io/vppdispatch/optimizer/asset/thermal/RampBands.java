package io.vppdispatch.optimizer.asset.thermal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ramps of a unit by band of output, from the lowest band up. */
final class RampBands {

    private static final double SAME_MW = 1e-6;

    private final ThermalUnit unit;
    private final List<RampBand> bands;

    RampBands(ThermalUnit unit) {
        this.unit = unit;
        this.bands = unit.rampBands();
    }

    int count() {
        return bands.size();
    }

    double fromMw(int band) {
        return band == 0 ? unit.minMw() : bands.get(band).fromMw();
    }

    /** The band of outputs just above this one. */
    int bandAbove(double mw) {
        int band = 0;
        while (band + 1 < bands.size() && bands.get(band + 1).fromMw() <= mw + SAME_MW) {
            band++;
        }
        return band;
    }

    /** Minutes per MW of rise from a band on, at the slowest ramp on the way. */
    double minutesPerMwUpFrom(int band) {
        return bands.stream()
                .skip(band)
                .mapToDouble(above -> minutesPerMw(above.upMwPerMin()))
                .max()
                .orElse(0);
    }

    /** Minutes per MW of fall from a band on, at the slowest ramp on the way. */
    double minutesPerMwDownFrom(int band) {
        return bands.stream()
                .limit(band + 1L)
                .mapToDouble(below -> minutesPerMw(below.downMwPerMin()))
                .max()
                .orElse(0);
    }

    static double minutesPerMw(@Nullable Double mwPerMin) {
        return mwPerMin == null ? 0 : 1 / mwPerMin;
    }
}
