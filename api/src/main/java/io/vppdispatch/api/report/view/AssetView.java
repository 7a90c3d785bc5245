package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Band;
import io.vppdispatch.optimizer.asset.CurtailmentClass;
import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.asset.Level;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;
import java.util.Map;

/**
 * An asset with its schedule, seen through its type.
 *
 * @param reserves products it may hold
 */
public record AssetView(
        Asset asset,
        AssetSchedule schedule,
        String kind,
        List<Band> bands,
        List<Level> levels,
        Map<Tally, Double> tallies,
        boolean isRenewable,
        List<ReserveProduct> reserves) {

    public static AssetView of(Plan plan, Asset asset) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        AssetSchedule schedule = plan.schedule().asset(asset.id());
        return new AssetView(
                asset,
                schedule,
                type.name(),
                type.bands(asset),
                type.levels(asset),
                type.tallies(asset, schedule, plan.problem().horizon()),
                type.isRenewable(),
                plan.problem().reservesOf(asset));
    }

    public String id() {
        return asset.id();
    }

    /** The layer it is shown under. */
    public Layer layer() {
        return bands.isEmpty() ? Layer.OTHER : bands.get(0).layer();
    }

    public boolean hasOwnLayer() {
        return layer() != Layer.OTHER;
    }

    /** The class within which a plant shares curtailment, empty for what cannot be curtailed. */
    public String curtailmentClass() {
        CurtailmentClass own = AssetCatalogue.typeOf(asset).curtailmentClass(asset);
        return own == null ? "" : own.name();
    }

    /** Reserve held for a product, MW; nothing of one that the asset may not hold. */
    public double reserveMw(ReserveProduct product, int step) {
        return reserves.contains(product) ? AssetCatalogue.typeOf(asset).reserveMw(asset, schedule, product, step) : 0;
    }

    public boolean hasColumn(String column) {
        return schedule.columns().containsKey(column);
    }

    public double powerMw(int step) {
        return schedule.at(AssetSchedule.POWER_MW, step);
    }

    /** Power injected before anything the asset takes in the same step, MW. */
    public double injectedMw(int step) {
        return sideMw(true, step);
    }

    /** Power taken, not negative, MW. */
    public double takenMw(int step) {
        return -sideMw(false, step);
    }

    private double sideMw(boolean above, int step) {
        double sum = 0;
        for (Band band : bands) {
            sum += band.above() == above ? band.signedMw(schedule, step) : 0;
        }
        return sum;
    }

    /** True where it neither injects, nor takes, nor could inject at any step; a value that is no number is not rest. */
    public boolean isAtRest() {
        for (int t = 0; t < schedule.steps(); t++) {
            if (!(injectedMw(t) + takenMw(t) + curtailedMw(t) <= PowerStack.SHOWN_MW)) {
                return false;
            }
        }
        return true;
    }

    /** Available power of a renewable plant, MW; 0 for all other kinds. */
    public double availableMw(int step) {
        return AssetCatalogue.typeOf(asset).renewableAvailableMw(asset, step);
    }

    /** Renewable power that was available and not fed in, never negative, MW. */
    public double curtailedMw(int step) {
        return isRenewable ? Math.max(0, availableMw(step) - powerMw(step)) : 0;
    }
}
