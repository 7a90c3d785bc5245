package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.time.Series;

/** Holds the fuel that the schedules of all assets burn against what each supply gives. */
final class FuelAudit {

    private static final String UNIT = "units of fuel";

    private final DispatchProblem problem;
    private final Scheduled scheduled;

    FuelAudit(DispatchProblem problem, Scheduled scheduled) {
        this.problem = problem;
        this.scheduled = scheduled;
    }

    void run(FuelSupply supply, AssetAudit audit) {
        Series most = supply.maxUnitsPerH();
        double sum = 0;
        double hours = 0;
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double length = problem.horizon().hours(t);
            double burnt = burntUnits(supply, t);
            if (most != null) {
                double weight = length * problem.assets().size();
                audit.atMost(NetworkRule.FUEL, t, burnt, length * most.at(t), weight, UNIT);
            }
            sum += burnt;
            hours += length;
        }
        if (supply.maxUnits() != null) {
            double weight = hours * problem.assets().size();
            audit.atMost(NetworkRule.FUEL_OF_DAY, -1, sum, supply.maxUnits(), weight, UNIT);
        }
    }

    private double burntUnits(FuelSupply supply, int step) {
        double sum = 0;
        for (Asset asset : problem.assets()) {
            sum += AssetCatalogue.typeOf(asset)
                    .burntUnits(asset, scheduled.of(asset), problem.horizon(), supply.id(), step);
        }
        return sum;
    }
}
