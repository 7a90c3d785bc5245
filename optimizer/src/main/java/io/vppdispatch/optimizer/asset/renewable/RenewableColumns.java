package io.vppdispatch.optimizer.asset.renewable;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;

/** Columns of a renewable plant's schedule beside power and cost. */
final class RenewableColumns {

    static final String AVAILABLE_MW = "available_mw";
    static final String CURTAILED_MW = "curtailed_mw";

    private RenewableColumns() {}

    static String reserve(ReserveProduct product) {
        return "reserve_" + product.id() + "_mw";
    }

    static List<String> of(Renewable plant, List<ReserveProduct> products) {
        List<String> columns = new ArrayList<>(List.of(AssetSchedule.POWER_MW, AVAILABLE_MW, CURTAILED_MW));
        if (plant.holdsReserve()) {
            products.forEach(product -> columns.add(reserve(product)));
        }
        return columns;
    }
}
