package io.vppdispatch.optimizer.model;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import java.util.ArrayList;
import java.util.List;

/** Assets that look at the injection of others come after these; otherwise the order of the problem holds. */
final class FormulationOrder {

    private FormulationOrder() {}

    static List<Asset> of(List<Asset> assets) {
        List<Asset> order = new ArrayList<>(assets.size());
        List<Asset> looking = new ArrayList<>();
        for (Asset asset : assets) {
            boolean looks = !AssetCatalogue.typeOf(asset).references(asset).isEmpty();
            (looks ? looking : order).add(asset);
        }
        order.addAll(looking);
        return order;
    }
}
