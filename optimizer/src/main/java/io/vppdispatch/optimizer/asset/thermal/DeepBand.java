package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** A band of deep peak-shaving; its top is the bottom of the band before, that of the first the paid base load. */
@Doc("A band of deep peak-shaving; its top is the bottom of the band before, that of the first the paid base load.")
public record DeepBand(
        @Doc("Bottom of the band, share of the rated output.") @Range(max = 1)
        double downToShare,

        @Doc("Fuel burnt beyond the curve per MWh of depth in the band, in the fuel's unit.")
        @Range(max = 1e6)
        @Default("0")
        double extraFuelPerMwh,

        @Doc("Wear per MWh of depth in the band, CNY/MWh.") @Range(max = 1e6) @Default("0")
        double wearCnyPerMwh,

        @Doc("Paid to the unit per MWh of depth in the band, CNY/MWh; nothing under a spot market.")
        @Range(max = 1e6)
        @Default("0")
        double compensationCnyPerMwh,

        @Doc("Least time below the top of the band once output has gone below it, hours.")
        @Range(max = 1e4)
        @Default("0")
        double minStayHours) {}
