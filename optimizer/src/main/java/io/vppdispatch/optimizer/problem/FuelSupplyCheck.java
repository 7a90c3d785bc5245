package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.FuelUse;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.FuelSupply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with fuel that assets share. */
final class FuelSupplyCheck {

    private final DispatchProblem problem;
    private final List<String> supplyIds;
    /** The unit of fuel of each supply that is used: that of the first asset. */
    private final Map<String, String> units = new HashMap<>();

    FuelSupplyCheck(DispatchProblem problem) {
        this.problem = problem;
        this.supplyIds = problem.fuelSupplies().stream().map(FuelSupply::id).toList();
    }

    /** Every supply that an asset names, at its place in the data of the asset. */
    void checkUses(Issues assets) {
        for (int i = 0; i < problem.assets().size(); i++) {
            Asset asset = problem.assets().get(i);
            String name = AssetCatalogue.typeOf(asset).name();
            for (FuelUse use : AssetCatalogue.typeOf(asset).fuels(asset)) {
                Issues at = assets.at(i).about(name + " " + asset.id());
                for (String key : use.place()) {
                    at = at.at(key);
                }
                checkUse(use, at);
            }
        }
    }

    private void checkUse(FuelUse use, Issues at) {
        String key = use.place().get(use.place().size() - 1);
        at.require(
                supplyIds.contains(use.supply()),
                "unknown_supply",
                key + " (" + use.supply() + ") must be the id of one of fuel_supplies"
                        + Hints.maybe(use.supply(), supplyIds));
        String unit = units.computeIfAbsent(use.supply(), any -> use.unit());
        at.require(
                unit.equals(use.unit()),
                "unit",
                key + " (" + use.supply() + ") gives fuel in " + unit + " to others, and the unit of this fuel is "
                        + use.unit());
    }

    /** A supply by itself, once all uses are known. */
    void check(FuelSupply supply, Issues at) {
        at.require(
                supply.maxUnitsPerH() != null || supply.maxUnits() != null,
                "no_effect",
                "max_units_per_h or max_units must be given, or it has no effect");
        at.require(
                units.containsKey(supply.id()),
                "no_effect",
                "no asset burns from it: name it as the supply of a fuel, or leave it out");
    }
}
