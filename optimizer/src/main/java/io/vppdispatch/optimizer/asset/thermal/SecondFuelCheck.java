package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Issues;

/** Rules across the two fuels of a unit. */
final class SecondFuelCheck {

    private SecondFuelCheck() {}

    static void check(ThermalUnit unit, Issues issues) {
        Issues at = issues.at("fuel").at("second");
        SecondFuel second = unit.fuel().second();
        if (second == null) {
            return;
        }
        at.at("supply")
                .require(
                        second.supply() == null
                                || !second.supply().equals(unit.fuel().supply()),
                        "range",
                        "supply (" + second.supply() + ") must be another than that of the first fuel");
        issues.at("fuel")
                .at("renewable_share")
                .require(
                        unit.fuel().renewableShare() == 0,
                        "range",
                        "renewable_share (" + unit.fuel().renewableShare()
                                + ") must be 0 beside a second fuel, because output is of both");
    }
}
