package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Issues;
import java.util.List;

/** Rules across the data of a unit that gives heat. */
final class HeatCheck {

    private static final double SAME_MW = 1e-6;

    private final ThermalUnit unit;
    private final CombinedHeat heat;
    private final Issues issues;

    HeatCheck(ThermalUnit unit, CombinedHeat heat, Issues issues) {
        this.unit = unit;
        this.heat = heat;
        this.issues = issues;
    }

    void run() {
        Issues at = issues.at("heat");
        at.at("back_pressure_offset_mw")
                .require(
                        heat.backPressureOffsetMw() <= unit.maxMw() + SAME_MW,
                        "range",
                        "back_pressure_offset_mw (" + heat.backPressureOffsetMw() + ") must be at most max_mw ("
                                + unit.maxMw() + "), or the unit can never be on");
        double leastPowerMw = heat.leastPowerMw(unit.minMw());
        at.at("power_loss_per_heat")
                .require(
                        leastPowerMw >= -SAME_MW,
                        "range",
                        "power_loss_per_heat (" + heat.powerLossPerHeat() + ") lets heat take power down to "
                                + leastPowerMw + " MW; it must stay at 0 or above");
        if (heat.backPressure()) {
            checkLineReachesMinimum(at);
        }
        checkCompensation();
        checkInitial();
    }

    private void checkInitial() {
        ThermalInitial initial = unit.initial();
        Issues at = issues.at("initial").at("heat_mw");
        at.require(
                heat.rampMwPerMin() == null || !initial.on() || initial.heatMw() != null,
                "missing",
                "heat_mw must say what heat was given in the step before the horizon where heat has a ramp");
        double most = initial.on() ? heat.maxHeatMw() : 0;
        at.require(
                unit.heatBeforeMw() <= most + SAME_MW,
                "range",
                "heat_mw (" + initial.heatMw() + ") must be between 0 and " + most
                        + (initial.on() ? ", max_heat_mw" : " of a unit that is off"));
    }

    private void checkLineReachesMinimum(Issues at) {
        double reached = heat.boilerPerHeat() * heat.maxHeatMw() + heat.backPressureOffsetMw();
        at.at("max_heat_mw")
                .require(
                        reached >= unit.minMw() - SAME_MW,
                        "range",
                        "max_heat_mw (" + heat.maxHeatMw() + ") takes a back-pressure unit to an equivalent output of "
                                + reached + " MW, which must reach min_mw (" + unit.minMw() + ")");
        at.at("back_pressure_power_per_heat")
                .require(
                        heat.backPressurePowerPerHeat() > 0,
                        "range",
                        "back_pressure_power_per_heat (" + heat.backPressurePowerPerHeat()
                                + ") of a back-pressure unit must be above 0");
    }

    /** Compensation by power and all else by the boiler need no states only where it does not fall with depth. */
    private void checkCompensation() {
        List<DeepBand> bands = unit.deepPeakShaving() == null
                ? List.of()
                : unit.deepPeakShaving().bands();
        for (int i = 1; i < bands.size(); i++) {
            double before = bands.get(i - 1).compensationCnyPerMwh();
            double own = bands.get(i).compensationCnyPerMwh();
            issues.at("deep_peak_shaving")
                    .at("bands")
                    .at(i)
                    .at("compensation_cny_per_mwh")
                    .require(
                            own >= before,
                            "order",
                            "compensation_cny_per_mwh (" + own
                                    + ") of a unit with heat must be at least that of the band" + " above (" + before
                                    + "): it is paid by power, everything else by the boiler's load");
        }
    }
}
