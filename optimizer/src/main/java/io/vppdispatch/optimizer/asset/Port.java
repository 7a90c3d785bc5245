package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.system.Carrier;
import org.jspecify.annotations.Nullable;

/**
 * A node that an asset injects into.
 *
 * @param key where the asset's data name the node
 * @param node the node
 * @param carrier what the node must balance; null: anything
 * @param column column of the asset's schedule with the power into the node, MW
 */
public record Port(String key, String node, @Nullable Carrier carrier, String column) {

    /** The electric node of an asset, which its net injection goes into. */
    public static Port electric(Asset asset) {
        return new Port("node", asset.node(), Carrier.ELECTRICITY, AssetSchedule.POWER_MW);
    }
}
