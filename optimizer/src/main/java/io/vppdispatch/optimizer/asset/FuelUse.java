package io.vppdispatch.optimizer.asset;

import java.util.List;

/**
 * A supply that an asset burns from.
 *
 * @param place keys down to where the asset's data name the supply
 * @param supply id of the supply
 * @param unit what the asset counts its fuel in, {@code gj}
 */
public record FuelUse(List<String> place, String supply, String unit) {

    public FuelUse {
        place = List.copyOf(place);
    }
}
