package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** Where the year stands in the consumption weight when the horizon begins. */
@Doc("Where the year stands in the consumption weight when the horizon begins.")
public record WeightYear(
        @Doc("Consumption expected over the whole year, MWh.") @Range(max = 1e10)
        double expectedConsumptionMwh,

        @Doc("Consumption of the whole year that is exempt, MWh.") @Range(max = 1e10) @Default("0")
        double exemptMwh,

        @Doc("Renewable energy absorbed so far, MWh.") @Range(max = 1e10)
        double absorbedMwh,

        @Doc("Part of it that is not hydro, MWh.") @Range(max = 1e10)
        double absorbedNonHydroMwh,

        @Doc("Consumption so far, MWh.") @Range(max = 1e10) double consumedMwh,

        @Doc("Renewable energy expected over the rest of the year, this horizon included, MWh.") @Range(max = 1e10)
        double expectedRestMwh,

        @Doc("Part of it that is not hydro, MWh.") @Range(max = 1e10)
        double expectedRestNonHydroMwh,

        @Doc("Days left in the year, this one included.") @Range(min = 1, max = 366)
        double daysLeft) {}
