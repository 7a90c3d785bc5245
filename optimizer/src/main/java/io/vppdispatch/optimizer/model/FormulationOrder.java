package io.vppdispatch.optimizer.model;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Offer;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Assets in the order of the problem, then offers in the order in which they are awarded, so that the order of a file cannot decide
 * between them, then assets that look at the injection of others.
 */
final class FormulationOrder {

    private record Placed(Asset asset, Offer offer) {}

    private FormulationOrder() {}

    static List<Asset> of(List<Asset> assets, Horizon horizon) {
        List<Asset> order = new ArrayList<>(assets.size());
        List<Asset> looking = new ArrayList<>();
        List<Placed> offers = new ArrayList<>();
        for (Asset asset : assets) {
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            Optional<Offer> offer = type.offer(asset, horizon);
            if (!type.references(asset).isEmpty()) {
                looking.add(asset);
            } else if (offer.isPresent()) {
                offers.add(new Placed(asset, offer.get()));
            } else {
                order.add(asset);
            }
        }
        offers.sort(Comparator.comparing(Placed::offer, Offer.ORDER)
                .thenComparing(placed -> placed.asset().id()));
        offers.forEach(placed -> order.add(placed.asset()));
        order.addAll(looking);
        return order;
    }
}
