package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the schedule says of each asset, by id and by node. */
final class Scheduled {

    private final List<ReserveProduct> products;
    private final Map<String, Set<ReserveProduct>> held = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, List<Series>> byNode = new HashMap<>();
    private final Map<String, AssetSchedule> schedules = new HashMap<>();

    Scheduled(DispatchProblem problem, Schedule schedule) {
        this.products = problem.reserves();
        schedule.assets().forEach(own -> schedules.put(own.subject(), own));
        for (Asset asset : problem.assets()) {
            assets.put(asset.id(), asset);
            held.put(asset.id(), Set.copyOf(problem.reservesOf(asset)));
            for (Port port : AssetCatalogue.typeOf(asset).ports(asset)) {
                Series mw = of(asset).column(port.column());
                byNode.computeIfAbsent(port.node(), node -> new ArrayList<>()).add(mw);
            }
        }
    }

    /** Power that each asset with a port at the node brings it, MW. */
    List<Series> injectionsMwAt(String node) {
        return byNode.getOrDefault(node, List.of());
    }

    Asset asset(String id) {
        return known(assets, id);
    }

    AssetSchedule of(Asset asset) {
        return known(schedules, asset.id());
    }

    private static <T> T known(Map<String, T> all, String id) {
        T one = all.get(id);
        if (one == null) {
            throw new IllegalArgumentException("The schedule has no asset " + id);
        }
        return one;
    }

    double powerMw(String assetId, int step) {
        return known(schedules, assetId).at(AssetSchedule.POWER_MW, step);
    }

    /** Nothing of a product that the asset may not hold. */
    double reserveMw(Asset asset, ReserveProduct product, int step) {
        if (!known(held, asset.id()).contains(product)) {
            return 0;
        }
        return AssetCatalogue.typeOf(asset).reserveMw(asset, of(asset), product, step);
    }

    /** Reserve of all products of one direction: products held at once add up. */
    double reserveMw(Asset asset, boolean isUp, int step) {
        double sum = 0;
        for (ReserveProduct product : products) {
            sum += product.isUp() == isUp ? reserveMw(asset, product, step) : 0;
        }
        return sum;
    }

    /** Sum of the factors on scheduled values in {@code assets} net injections and their reserve of one direction. */
    double weight(int assetCount) {
        return assetCount * (1.0 + products.size());
    }
}
