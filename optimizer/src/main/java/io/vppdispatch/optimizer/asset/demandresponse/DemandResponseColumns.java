package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;

/** Which reserve products a block can hold and in which columns of its schedule they stand. */
final class DemandResponseColumns {

    private DemandResponseColumns() {}

    /** Shed is held for products of more injection, absorb for those of less; nothing of it runs, so none is spinning. */
    static List<ReserveProduct> held(DemandResponse block, List<ReserveProduct> products) {
        ReserveKind kind = block.direction() == DemandResponse.Direction.SHED ? ReserveKind.UP : ReserveKind.DOWN;
        return products.stream().filter(product -> product.kind() == kind).toList();
    }

    static String reserve(ReserveProduct product) {
        return "reserve_" + product.id() + "_mw";
    }
}
