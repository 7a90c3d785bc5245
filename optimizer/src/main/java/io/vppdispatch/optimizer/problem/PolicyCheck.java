package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.WeightYear;

/** Rules across the components of a consumption weight. */
final class PolicyCheck {

    private PolicyCheck() {}

    static void check(ConsumptionWeight weight, Issues place) {
        Issues at = place.about("consumption weight");
        part(at, "non_hydro_share", weight.nonHydroShare(), "total_share", weight.totalShare());
        WeightYear year = weight.year();
        if (year != null) {
            check(year, at.at("year"));
        }
    }

    private static void check(WeightYear year, Issues at) {
        part(at, "absorbed_non_hydro_mwh", year.absorbedNonHydroMwh(), "absorbed_mwh", year.absorbedMwh());
        part(
                at,
                "expected_rest_non_hydro_mwh",
                year.expectedRestNonHydroMwh(),
                "expected_rest_mwh",
                year.expectedRestMwh());
        double consumption = year.expectedConsumptionMwh();
        part(at, "consumed_mwh", year.consumedMwh(), "expected_consumption_mwh", consumption);
        part(at, "exempt_mwh", year.exemptMwh(), "expected_consumption_mwh", consumption);
    }

    /** A part is at most its whole; what is below 0 is reported as out of its range already. */
    private static void part(Issues at, String key, double part, String ofKey, double whole) {
        at.at(key)
                .require(
                        part < 0 || part <= whole,
                        "range",
                        key + " (" + part + ") must be between 0 and " + ofKey + " (" + whole + ")");
    }
}
