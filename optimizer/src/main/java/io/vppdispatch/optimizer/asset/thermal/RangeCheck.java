package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Rules across limits of output that differ from step to step. */
final class RangeCheck {

    private static final double SAME_MW = 1e-6;

    private final ThermalUnit unit;
    private final Horizon horizon;
    private final Issues issues;

    RangeCheck(ThermalUnit unit, Horizon horizon, Issues issues) {
        this.unit = unit;
        this.horizon = horizon;
        this.issues = issues;
    }

    void run() {
        checkLeast(unit.leastMw(), issues.at("least_mw"));
        checkMost(unit.mostMw(), issues.at("most_mw"));
        boolean isRampKnown = unit.mustRun() && unit.outages().isEmpty();
        for (int t = 0; t < horizon.steps() && isRampKnown && unit.leastMw() != null; t++) {
            checkRamps(t);
        }
    }

    private void checkLeast(@Nullable Series least, Issues at) {
        if (least == null) {
            return;
        }
        at.require(
                least.max() > unit.minMw() + SAME_MW,
                "no_effect",
                "least_mw is nowhere above min_mw (" + unit.minMw() + "), so it has no effect");
        for (int t = 0; t < least.steps(); t++) {
            at.at(t)
                    .require(
                            least.at(t) <= unit.mostMw(t) + SAME_MW,
                            "range",
                            "least_mw[" + t + "] (" + least.at(t) + ") must be between 0 and the most output of the"
                                    + " step (" + unit.mostMw(t) + ")");
        }
    }

    private void checkMost(@Nullable Series most, Issues at) {
        if (most == null) {
            return;
        }
        at.require(
                most.min() < unit.maxMw() - SAME_MW,
                "no_effect",
                "most_mw is nowhere below max_mw (" + unit.maxMw() + "), so it has no effect");
        for (int t = 0; t < most.steps(); t++) {
            at.at(t)
                    .require(
                            most.at(t) >= unit.minMw() - SAME_MW && most.at(t) <= unit.maxMw() + SAME_MW,
                            "range",
                            "most_mw[" + t + "] (" + most.at(t) + ") must be between min_mw (" + unit.minMw()
                                    + ") and max_mw (" + unit.maxMw() + "); an outage keeps it off");
        }
    }

    /** What must be taken must be within reach of the step before. */
    private void checkRamps(int t) {
        boolean isFirst = t == 0;
        if (isFirst && !unit.initial().on()) {
            return;
        }
        double hours = horizon.hours(t);
        double before = isFirst ? unit.initial().powerMw() : unit.mostMw(t - 1);
        double reach = before + unit.rampUpMw(hours);
        String from = isFirst ? " from initial power_mw (" + before + ")" : "";
        Issues at = issues.at("least_mw").at(t);
        at.require(
                unit.leastMw(t) <= reach + SAME_MW,
                "ramp",
                "least_mw[" + t + "] (" + unit.leastMw(t) + ") is out of reach" + from + ": ramp_up_mw_per_min ("
                        + unit.rampUpMwPerMin() + ") leads to " + reach + " MW at most");
        double least = isFirst ? unit.initial().powerMw() : unit.leastMw(t - 1);
        double fall = least - unit.rampDownMw(hours);
        at.require(
                unit.mostMw(t) >= fall - SAME_MW,
                "ramp",
                "the most output of step " + (t + 1) + " (" + unit.mostMw(t) + ") is out of reach" + from
                        + ": ramp_down_mw_per_min (" + unit.rampDownMwPerMin() + ") leads to " + fall
                        + " MW at least");
    }
}
