package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.OnOff;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;

/** Columns of a conversion's schedule beside power and cost. */
final class ConversionColumns {

    static final String TAKEN_MW = "taken_mw";
    static final String GIVEN_MW = "given_mw";

    private ConversionColumns() {}

    static List<String> of(Conversion conversion, List<ReserveProduct> products) {
        List<String> names = new ArrayList<>(List.of(AssetSchedule.POWER_MW, TAKEN_MW, GIVEN_MW));
        if (conversion.isCommitted()) {
            names.addAll(List.of(OnOff.ON, OnOff.START, OnOff.STOP));
        }
        if (conversion.holdsReserve()) {
            products.forEach(product -> names.add(reserve(product)));
        }
        return names;
    }

    static String reserve(ReserveProduct product) {
        return "reserve_" + product.id() + "_mw";
    }
}
