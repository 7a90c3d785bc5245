package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What holds a reserve: machines that generate, machines that pump, machines at standstill. */
enum ReservePart {
    GENERATE,
    PUMP,
    START;

    /**
     * The parts of a group that may hold a product. A pump that stops counts as spinning: it runs on the grid. Standstill
     * counts only for a product with a response time, and never as spinning.
     */
    static List<ReservePart> of(MachineGroup group, ReserveProduct product) {
        List<ReservePart> parts = new ArrayList<>(List.of(GENERATE));
        if (product.isUp() ? canPump(group) : group.isVariableSpeed()) {
            parts.add(PUMP);
        }
        Double start = group.startMinutes();
        Double response = product.responseMinutes();
        boolean isInTime = start != null && response != null && start <= response;
        if (isInTime && product.kind() != ReserveKind.SPINNING && (product.isUp() || canPump(group))) {
            parts.add(START);
        }
        return parts;
    }

    private static boolean canPump(MachineGroup group) {
        return group.pumpMw() > 0;
    }

    String column(MachineGroup group, ReserveProduct product) {
        return group.id() + "_reserve_" + product.id() + "_" + name().toLowerCase(Locale.ROOT) + "_mw";
    }
}
