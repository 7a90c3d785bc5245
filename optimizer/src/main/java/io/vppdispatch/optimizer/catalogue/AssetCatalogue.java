package io.vppdispatch.optimizer.catalogue;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.boiler.BoilerType;
import io.vppdispatch.optimizer.asset.conversion.ConversionType;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseType;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorageType;
import io.vppdispatch.optimizer.asset.pumpedstorage.PumpedStorageType;
import io.vppdispatch.optimizer.asset.renewable.RenewableType;
import io.vppdispatch.optimizer.asset.storage.StorageType;
import io.vppdispatch.optimizer.asset.thermal.ThermalType;
import io.vppdispatch.optimizer.asset.tieline.TieLineType;
import java.util.List;

/** Every kind of asset; a new kind is one line here. */
public final class AssetCatalogue {

    private static final List<AssetType<?, ?>> TYPES = List.of(
            new ThermalType(), //
            new RenewableType(),
            new TieLineType(),
            new DemandResponseType(),
            new StorageType(),
            new PumpedStorageType(),
            new ConversionType(),
            new BoilerType(),
            new HeatStorageType());

    private AssetCatalogue() {}

    public static List<AssetType<?, ?>> types() {
        return TYPES;
    }

    /** The type of an asset, seen as taking any asset: the class was compared. */
    @SuppressWarnings("unchecked")
    public static AssetType<Asset, ?> typeOf(Asset asset) {
        for (AssetType<?, ?> type : TYPES) {
            if (type.assetClass().equals(asset.getClass())) {
                return (AssetType<Asset, ?>) type;
            }
        }
        throw new IllegalArgumentException(
                "No asset kind takes " + asset.getClass().getName());
    }
}
