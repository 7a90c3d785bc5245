package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.data.Issues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules across the data of deep peak-shaving and of ramps that differ by output. */
final class DeepCheck {

    private static final double SAME_MW = 1e-3;

    private final ThermalUnit unit;
    private final Issues issues;

    DeepCheck(ThermalUnit unit, Issues issues) {
        this.unit = unit;
        this.issues = issues;
    }

    void run() {
        DeepPeakShaving deep = unit.deepPeakShaving();
        issues.at("flexibility_retrofit")
                .require(
                        !unit.flexibilityRetrofit() || deep != null,
                        "range",
                        "flexibility_retrofit (true) has no effect without deep_peak_shaving");
        Issues at = issues.at("deep_peak_shaving");
        if (deep != null) {
            at.require(
                    unit.flexibilityRetrofit(),
                    "retrofit",
                    "deep_peak_shaving needs flexibility_retrofit (true); a unit without the retrofit has no bands and"
                            + " min_mw (" + unit.minMw() + ") is its minimum before it");
            checkBase(deep, at.at("paid_base_load_share"));
            checkBands(deep, at.at("bands"));
            checkOil(deep.oil(), at.at("oil").at("below_mw"));
        }
        checkRampBands(issues.at("ramp_bands"));
        checkInitial(deep, issues.at("initial").at("deep_hours"));
    }

    private void checkBase(DeepPeakShaving deep, Issues at) {
        double base = deep.baseMw(unit);
        at.require(
                base > unit.minMw() + SAME_MW && base < unit.maxMw() - SAME_MW,
                "range",
                "paid_base_load_share (" + deep.paidBaseLoadShare() + ") gives a paid base load of " + base
                        + " MW, which must be above min_mw (" + unit.minMw() + ") and below max_mw (" + unit.maxMw()
                        + ")");
    }

    private void checkBands(DeepPeakShaving deep, Issues at) {
        if (deep.bands().isEmpty()) {
            at.add("empty", "bands needs at least one band");
            return;
        }
        double before = deep.paidBaseLoadShare();
        for (int i = 0; i < deep.bands().size(); i++) {
            DeepBand band = deep.bands().get(i);
            at.at(i)
                    .at("down_to_share")
                    .require(
                            band.downToShare() < before && deep.topMw(unit, i) > unit.minMw() + SAME_MW,
                            "order",
                            "down_to_share (" + band.downToShare() + ") must be below the top of the band (" + before
                                    + "), and the top above min_mw (" + unit.minMw() + "), or the band has no effect");
            at.at(i)
                    .at("min_stay_hours")
                    .require(
                            Steps.atLeast(unit.minDownHours(), band.minStayHours()),
                            "range",
                            "min_stay_hours (" + band.minStayHours() + ") must be between 0 and min_down_hours ("
                                    + unit.minDownHours() + "), because a stop ends a stay");
            before = band.downToShare();
        }
        int last = deep.bands().size() - 1;
        at.at(last)
                .at("down_to_share")
                .require(
                        deep.bottomMw(unit, last) <= unit.minMw() + SAME_MW,
                        "span",
                        "the last band ends at " + deep.bottomMw(unit, last) + " MW and must reach min_mw ("
                                + unit.minMw() + ")");
    }

    private void checkOil(@Nullable OilSupport oil, Issues at) {
        if (oil != null) {
            at.require(
                    oil.belowMw() > unit.minMw() + SAME_MW && oil.belowMw() < unit.maxMw() - SAME_MW,
                    "range",
                    "below_mw (" + oil.belowMw() + ") must be above min_mw (" + unit.minMw() + ") and below max_mw ("
                            + unit.maxMw() + ")");
        }
    }

    private void checkRampBands(Issues at) {
        List<RampBand> bands = unit.rampBands();
        if (bands.isEmpty()) {
            return;
        }
        at.require(
                unit.rampUpMwPerMin() == null && unit.rampDownMwPerMin() == null,
                "unused",
                "ramp_up_mw_per_min (" + unit.rampUpMwPerMin() + ") and ramp_down_mw_per_min ("
                        + unit.rampDownMwPerMin() + ") must be absent beside ramp_bands, which replace them");
        at.require(bands.size() > 1, "range", "one ramp band is no band: give ramp_up_mw_per_min instead");
        double first = bands.get(0).fromMw();
        at.at(0)
                .at("from_mw")
                .require(
                        Math.abs(first - unit.minMw()) <= SAME_MW,
                        "span",
                        "from_mw (" + first + ") of the first band must be min_mw (" + unit.minMw() + ")");
        for (int j = 1; j < bands.size(); j++) {
            double before = bands.get(j - 1).fromMw();
            double from = bands.get(j).fromMw();
            at.at(j)
                    .at("from_mw")
                    .require(
                            from > before + SAME_MW && from < unit.maxMw() - SAME_MW,
                            "order",
                            "from_mw (" + from + ") must be above the band before (" + before + ") and below max_mw ("
                                    + unit.maxMw() + ")");
        }
    }

    /** Output must lie in the bands whose hours are given, and in no other. */
    private void checkInitial(@Nullable DeepPeakShaving deep, Issues at) {
        ThermalInitial initial = unit.initial();
        List<Double> hours = initial.deepHours();
        if (deep == null || !deep.hasMinStay() || !initial.on()) {
            at.require(
                    hours.isEmpty(),
                    "unused",
                    "deep_hours has no effect on a unit that is off or has no band with min_stay_hours");
            return;
        }
        for (int i = 0; i < deep.bands().size(); i++) {
            double top = deep.topMw(unit, i);
            boolean fits = i < hours.size() ? initial.powerMw() <= top + SAME_MW : initial.powerMw() >= top - SAME_MW;
            at.require(
                    fits,
                    "range",
                    "deep_hours names " + hours.size() + " bands, but power_mw (" + initial.powerMw() + ") is "
                            + (i < hours.size() ? "not " : "") + "below the top of band " + (i + 1) + " (" + top
                            + " MW)");
        }
        at.require(
                hours.size() <= deep.bands().size(),
                "range",
                "deep_hours names " + hours.size() + " bands of " + deep.bands().size());
        double before = initial.hours();
        for (int i = 0; i < hours.size(); i++) {
            at.at(i)
                    .require(
                            Steps.atLeast(before, hours.get(i)),
                            "order",
                            "deep_hours[" + i + "] (" + hours.get(i) + ") must be between 0 and " + before
                                    + ", the hours on and in the band above");
            before = hours.get(i);
        }
    }
}
