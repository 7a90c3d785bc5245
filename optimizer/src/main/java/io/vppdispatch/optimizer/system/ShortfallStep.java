package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** A step of the price curve of missing reserve. */
@Doc("A step of the price curve of missing reserve.")
public record ShortfallStep(
        @Doc("Width of the step, MW.") @Range(min = 1e-3, max = 1e6)
        double mw,

        @Doc("Price of a missing MW over an hour, CNY/MWh.") @Range(max = 1e7)
        double cnyPerMwh) {}
