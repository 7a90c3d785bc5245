package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Map;

/** Rules across the components of a conversion. */
final class ConversionCheck {

    private final Conversion conversion;
    private final Issues issues;

    ConversionCheck(Conversion conversion, Issues issues) {
        this.conversion = conversion;
        this.issues = issues;
    }

    void run(Horizon horizon) {
        issues.at("to_node")
                .require(
                        !conversion.toNode().equals(conversion.node()),
                        "same_node",
                        "to_node (" + conversion.toNode() + ") must be another node than node");
        for (int t = 0; t < horizon.steps(); t++) {
            double most = conversion.maxMw().at(t);
            issues.at("min_mw")
                    .at(t)
                    .require(
                            conversion.minMw(t) <= most,
                            "range",
                            "min_mw[" + t + "] (" + conversion.minMw(t) + ") must be between 0 and max_mw (" + most
                                    + ")");
        }
        checkInitial();
    }

    private void checkInitial() {
        ConversionInitial initial = conversion.initial();
        Issues at = issues.at("initial");
        if (initial == null) {
            at.require(
                    !conversion.hasMemory(),
                    "missing",
                    "initial must be given where min_mw, min_up_hours, min_down_hours, start_cost_cny, stop_cost_cny or"
                            + " ramp_mw_per_min is");
            return;
        }
        at.require(
                conversion.hasMemory(),
                "no_effect",
                "initial has no effect without min_mw, min_up_hours, min_down_hours, start_cost_cny, stop_cost_cny or"
                        + " ramp_mw_per_min");
        at.at("on")
                .require(
                        initial.on() || conversion.isCommitted(),
                        "range",
                        "on (false) must be true for a conversion without min_mw, least times and costs of starts");
        at.at("taken_mw")
                .require(
                        initial.on() || initial.takenMw() == 0,
                        "range",
                        "taken_mw (" + initial.takenMw() + ") must be 0 while it is off");
    }

    /** Nothing gives more electricity than it takes; what is reserve at one electric node is missing at the other. */
    void checkCarriers(Map<String, Carrier> carriers) {
        boolean isElectric = carriers.get(conversion.node()) == Carrier.ELECTRICITY
                && carriers.get(conversion.toNode()) == Carrier.ELECTRICITY;
        double most = conversion.efficiency().max();
        issues.at("efficiency")
                .require(
                        !isElectric || most <= 1,
                        "range",
                        "efficiency (" + most + ") must be between 0.01 and 1 from electricity to electricity");
        issues.at("holds_reserve")
                .require(
                        !isElectric || !conversion.holdsReserve(),
                        "range",
                        "holds_reserve (true) must be false where to_node (" + conversion.toNode()
                                + ") is electric: what a call frees at node is missing there");
    }
}
