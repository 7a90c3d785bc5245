package io.vppdispatch.optimizer.catalogue;

import io.vppdispatch.optimizer.asset.Asset;
import java.util.List;

/** What one more MWh may cost anywhere in a case. */
public final class MarginalPrices {

    private MarginalPrices() {}

    /** Every price that an asset names, CNY/MWh. */
    public static List<Double> of(List<Asset> assets) {
        return assets.stream()
                .flatMap(asset -> AssetCatalogue.typeOf(asset).marginalCnyPerMwh(asset).stream())
                .toList();
    }
}
