package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.FuelUse;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was burnt of fuel that assets share.
 *
 * @param unit unit of the fuel, {@code gj}
 * @param burntUnits over the horizon
 * @param availableUnits over the horizon, null where nothing limits it over its steps or as a whole
 * @param mostPerH most burnt in a step, units per hour
 * @param fullHours time at the limit of the step
 */
public record SupplyUse(
        FuelSupply supply,
        String unit,
        double burntUnits,
        @Nullable Double availableUnits,
        double mostPerH,
        double fullHours) {

    /** A step is full where so small a share of its limit is left. */
    private static final double FULL = 1e-4;

    public static List<SupplyUse> of(Content content) {
        return content.plan().problem().fuelSupplies().stream()
                .map(supply -> of(content, supply))
                .toList();
    }

    private static SupplyUse of(Content content, FuelSupply supply) {
        Series perH = Series.generate(content.steps(), t -> burntUnits(content, supply, t) / content.hours(t));
        Series limit = supply.maxUnitsPerH();
        double full = content.mwh(t -> limit != null && perH.at(t) >= limit.at(t) * (1 - FULL) ? 1 : 0);
        return new SupplyUse(
                supply,
                unit(content.plan().problem(), supply),
                content.mwh(perH::at),
                available(content, supply),
                perH.max(),
                full);
    }

    private static double burntUnits(Content content, FuelSupply supply, int step) {
        DispatchProblem problem = content.plan().problem();
        double sum = 0;
        for (Asset asset : problem.assets()) {
            sum += AssetCatalogue.typeOf(asset)
                    .burntUnits(
                            asset, content.plan().schedule().asset(asset.id()), problem.horizon(), supply.id(), step);
        }
        return sum;
    }

    private static @Nullable Double available(Content content, FuelSupply supply) {
        Series limit = supply.maxUnitsPerH();
        Double steps = limit == null ? null : Double.valueOf(content.mwh(limit::at));
        Double whole = supply.maxUnits();
        return steps == null || whole == null
                ? (steps == null ? whole : steps)
                : Double.valueOf(Math.min(steps, whole));
    }

    private static String unit(DispatchProblem problem, FuelSupply supply) {
        for (Asset asset : problem.assets()) {
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            for (FuelUse use : type.fuels(asset)) {
                if (use.supply().equals(supply.id())) {
                    return use.unit();
                }
            }
        }
        throw new IllegalStateException("Nobody burns from " + supply.id());
    }
}
