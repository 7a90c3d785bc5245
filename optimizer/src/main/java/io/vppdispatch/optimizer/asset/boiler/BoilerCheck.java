package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;

/** Rules across the components of a boiler. */
final class BoilerCheck {

    private final Boiler boiler;
    private final Issues issues;

    BoilerCheck(Boiler boiler, Issues issues) {
        this.boiler = boiler;
        this.issues = issues;
    }

    void run(Horizon horizon) {
        for (int t = 0; t < horizon.steps(); t++) {
            double most = boiler.maxMw().at(t);
            issues.at("min_mw")
                    .at(t)
                    .require(
                            boiler.minMw(t) <= most,
                            "range",
                            "min_mw[" + t + "] (" + boiler.minMw(t) + ") must be between 0 and max_mw (" + most + ")");
        }
        checkInitial();
    }

    private void checkInitial() {
        BoilerInitial initial = boiler.initial();
        Issues at = issues.at("initial");
        if (initial == null) {
            at.require(
                    !boiler.hasMemory(),
                    "missing",
                    "initial must be given where min_mw, min_up_hours, min_down_hours, start_cost_cny, stop_cost_cny or"
                            + " ramp_mw_per_min is");
            return;
        }
        at.require(
                boiler.hasMemory(),
                "no_effect",
                "initial has no effect without min_mw, min_up_hours, min_down_hours, start_cost_cny, stop_cost_cny or"
                        + " ramp_mw_per_min");
        at.at("on")
                .require(
                        initial.on() || boiler.isCommitted(),
                        "range",
                        "on (false) must be true for a boiler without min_mw, least times and costs of starts");
        at.at("power_mw")
                .require(
                        initial.on() || initial.powerMw() == 0,
                        "range",
                        "power_mw (" + initial.powerMw() + ") must be 0 while it is off");
    }
}
